//! NI61: living with adopters within twelve months of the decision.

use crate::indicators::answers::day_before_adoption;
use crate::indicators::blocks::{Life, Why, Window};
use crate::indicators::cohorts::adopted;
use crate::indicators::{Better, Has, Indicator, LeftOut, Unit};
use crate::returns::TableId;
use crate::validate::Years;
use crate::words::months_after;

/// NI61.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "NI61",
    version: "2025",
    title: "Living with adopters within twelve months of the decision",
    says: "Children placed with adopters (A3 to A6) within twelve months of the decision that they should be \
             placed for adoption, among children adopted in the twelve months.",
    population: "adopted (E11, E12) in the twelve months",
    exclusions: "",
    better: Better::Higher,
    unit: Unit::Children,
    months: 12,
    years: Years::ALL,
    tables: &[TableId::Episodes, TableId::PlacedAdoption],
    source: "formerly national indicator 61; DATE_PLACED is the day of the decision (rules 115, 523, 552 and \
             1003 of the published validation rules)",
    to_confirm: "",
    never_paid: "",
    counts,
    has,
    event: Some(day_before_adoption),
    example: "
        Episodes
        CHILD | DECOM | RNE | PLACE | DEC | REC
        1 | 01/01/2025 | S | U6 | 01/03/2026 | X1
        1 | 01/03/2026 | P | A6 | 01/02/2027 | E11
        2 | 01/01/2025 | S | U6 | 02/03/2026 | X1
        2 | 02/03/2026 | P | A6 | 01/02/2027 | E11
        3 | 01/01/2025 | S | U6 | 01/03/2026 | X1
        3 | 01/03/2026 | P | A6 | 31/03/2026 | E11
        4 | 01/01/2025 | S | U6 | 01/03/2026 | X1
        4 | 01/03/2026 | P | A6 | 01/02/2027 | E11

        PlacedAdoption last year
        CHILD | DATE_PLACED | DATE_PLACED_CEASED
        1 | 01/03/2025
        2 | 01/03/2025
        3 | 01/03/2025
        4 | 01/02/2025 | 01/06/2025

        Expected
        1 | has
        2 | has not
        3 | out of population: not adopted in the time asked about
        4 | unknown: no decision that stood when the child was placed
        in all | 1 of 2
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
    let (decided, row) =
        life.decision(placed.start).ok_or("no decision that stood when the child was placed")?;
    Ok(Has::child(placed.start <= months_after(decided, 12), vec![placed.row, row]))
}
