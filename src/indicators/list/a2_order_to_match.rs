//! A2: from the placement order to the match with adopters.

use crate::indicators::answers::{day_before_adoption, days};
use crate::indicators::blocks::{Life, Stay, Why, Window};
use crate::indicators::cohorts::adopted;
use crate::indicators::{Better, Has, Indicator, LeftOut, Unit};
use crate::returns::TableId;
use crate::validate::Years;

/// A2.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "A2",
    version: "2025",
    title: "From the placement order to the match with adopters",
    says: "The mean number of days from the start of the placement order (legal status E1) to the match with \
             adopters, none where the match came first, of children adopted in the thirty-six months.",
    population: "adopted (E11, E12) in the thirty-six months, under a placement order and placed with adopters \
             before the adoption",
    exclusions: "children without a placement order; children not placed with adopters before the adoption order",
    better: Better::Lower,
    unit: Unit::Days,
    months: 36,
    years: Years::ALL,
    tables: &[TableId::Episodes, TableId::Ad1],
    source: "adoption scorecards of the Department for Education; Local Government Association, LG Inform metric \
             912: 213, 182 and 152 days were aimed at, then 121",
    to_confirm: "that 'before the order' means the adoption order",
    never_paid: "",
    counts,
    has,
    event: Some(day_before_adoption),
    example: "
        Episodes
        CHILD | DECOM | RNE | LS | PLACE | DEC | REC
        1 | 01/01/2025 | S | C1 | U6 | 01/06/2025 | X1
        1 | 01/06/2025 | L | E1 | U6 | 01/05/2026 | X1
        1 | 01/05/2026 | P | E1 | A6 | 01/02/2027 | E11
        2 | 01/01/2025 | S | C1 | U6 | 01/06/2025 | X1
        2 | 01/06/2025 | B | E1 | A6 | 01/02/2027 | E12
        3 | 01/01/2025 | S | V2 | U6 | 01/06/2025 | X1
        3 | 01/06/2025 | P | V2 | A6 | 01/02/2027 | E11
        4 | 01/01/2025 | S | E1 | U6 | 01/02/2027 | E11
        5 | 01/01/2025 | S | E1 | A6 | 01/02/2027 | E11

        Episodes last year
        CHILD | DECOM | RNE | PLACE
        1 | 01/01/2025 | S | U6

        Episodes 2024-25
        CHILD | DECOM | RNE | PLACE
        1 | 01/01/2025 | S | U6

        AD1
        CHILD | DATE_MATCH
        1 | 30/09/2025
        2 | 31/05/2025
        3 | 31/05/2025
        4 | 31/05/2025
        5

        Expected
        1 | 121 of 1
        2 | 0 of 1
        3 | out of population: adopted without a placement order
        4 | out of population: not placed with adopters before the adoption order
        5 | unknown: DATE_MATCH is blank or unreadable
        in all | 121 of 2
    ",
};

fn counts(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    let care = adopted(life, window)?;
    if !care.stays.iter().any(Stay::is_under_placement_order) {
        return Err(LeftOut::Out("adopted without a placement order"));
    }
    if care.placed_for_adoption().is_none() {
        return Err(LeftOut::Out("not placed with adopters before the adoption order"));
    }
    Ok(())
}

fn has(life: &Life<'_>, window: Window) -> Has {
    time(life, window).unwrap_or_else(Has::Unknown)
}

fn time(life: &Life<'_>, window: Window) -> Result<Has, Why> {
    let care = life.adopted_in(window).ok_or("no adoption")?;
    let order = care.stays.iter().find(|stay| stay.is_under_placement_order()).ok_or("no placement order")?;
    let row = life.adoption()?;
    let matched = row.matched_on.get().ok_or("DATE_MATCH is blank or unreadable")?;
    Ok(days(order.start, matched, vec![order.row, row.row]))
}
