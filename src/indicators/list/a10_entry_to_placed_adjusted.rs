//! A10: from entering care to living with adopters, adjusted.

use crate::indicators::answers::{day_before_adoption, days};
use crate::indicators::blocks::{Life, Why, Window, flag};
use crate::indicators::cohorts::adopted;
use crate::indicators::{Better, Has, Indicator, LeftOut, Unit};
use crate::returns::TableId;
use crate::validate::Years;

/// A10.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "A10",
    version: "2025",
    title: "From entering care to living with adopters, foster carers who adopt from when they began",
    says: "The mean number of days from the start of the last period of care to the first placement with \
             adopters, or with the foster carers who adopted the child to the start of that fostering, of \
             children adopted in the thirty-six months.",
    population: "adopted (E11, E12) in the thirty-six months",
    exclusions: "",
    better: Better::Lower,
    unit: Unit::Days,
    months: 36,
    years: Years::ALL,
    tables: &[TableId::Episodes, TableId::Ad1],
    source: "adoption scorecards of the Department for Education",
    to_confirm: "",
    never_paid: "",
    counts,
    has,
    event: Some(day_before_adoption),
    example: "
        Episodes
        CHILD | DECOM | RNE | PLACE | DEC | REC
        1 | 01/01/2025 | S | U6 | 01/05/2026 | X1
        1 | 01/05/2026 | P | A6 | 01/02/2027 | E11
        2 | 01/03/2025 | S | U6 | 11/03/2025 | X1
        2 | 11/03/2025 | P | U4 | 01/09/2025 | X1
        2 | 01/09/2025 | L | U4 | 01/03/2026 | X1
        2 | 01/03/2026 | U | A3 | 01/02/2027 | E12
        3 | 01/03/2025 | S | U6 | 01/03/2026 | X1
        3 | 01/03/2026 | T | A3 | 01/02/2027 | E12

        Episodes last year
        CHILD | DECOM | RNE | PLACE
        1 | 01/01/2025 | S | U6

        Episodes 2024-25
        CHILD | DECOM | RNE | PLACE
        1 | 01/01/2025 | S | U6

        AD1
        CHILD | FOSTER_CARE
        1 | 0
        2 | 1

        Expected
        1 | 485 of 1
        2 | 10 of 1
        3 | unknown: no row in AD1
        in all | 495 of 2
    ",
};

fn counts(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    adopted(life, window).map(drop)
}

fn has(life: &Life<'_>, window: Window) -> Has {
    time(life, window).unwrap_or_else(Has::Unknown)
}

fn time(life: &Life<'_>, window: Window) -> Result<Has, Why> {
    let care = life.adopted_in(window).ok_or("no adoption")?;
    let placed = care.placed_for_adoption().ok_or("no placement with adopters before the adoption")?;
    let row = life.adoption()?;
    let until = if flag(&row.foster_carer, "FOSTER_CARE")? {
        life.spell_of(placed.start).map_or(placed.start, |spell| spell.start)
    } else {
        placed.start
    };
    Ok(days(care.start(), until, vec![care.stays[0].row, placed.row, row.row]))
}
