//! A3: living with adopters within fourteen months of entering care.

use crate::indicators::blocks::{Life, PeriodOfCare, Window};
use crate::indicators::cohorts::{certain, reaches_back};
use crate::indicators::population::without_doubt;
use crate::indicators::{Better, Has, Indicator, LeftOut, Unit};
use crate::returns::TableId;
use crate::validate::Years;
use crate::words::months_after;

/// A3.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "A3",
    version: "2025",
    title: "Living with adopters within fourteen months of entering care",
    says: "Children placed with adopters (A3 to A6) less than fourteen months after the start of the last period \
             of care, among children adopted in the thirty-six months and children who on the last day still \
             wait under a decision that they should be placed for adoption.",
    population: "adopted in the thirty-six months, or waiting on the last day under a decision that stands",
    exclusions: "children who wait and entered care less than fourteen months ago",
    better: Better::Higher,
    unit: Unit::Children,
    months: 36,
    years: Years::ALL,
    tables: &[TableId::Episodes, TableId::PlacedAdoption],
    source: "adoption scorecards of the Department for Education",
    to_confirm: "the published base: whether those who wait belong to it, and from when",
    never_paid: "",
    counts,
    has,
    event: None,
    example: "
        Episodes
        CHILD | DECOM | RNE | PLACE | DEC | REC
        1 | 01/01/2025 | S | U6 | 28/02/2026 | X1
        1 | 28/02/2026 | P | A6 | 01/02/2027 | E11
        2 | 01/01/2025 | S | U6 | 01/03/2026 | X1
        2 | 01/03/2026 | P | A6 | 01/02/2027 | E11
        3 | 31/01/2026 | S | U6
        4 | 01/02/2026 | S | U6
        5 | 01/01/2025 | S | U6

        Episodes last year
        CHILD | DECOM | RNE | PLACE
        1 | 01/01/2025 | S | U6

        Episodes 2024-25
        CHILD | DECOM | RNE | PLACE
        1 | 01/01/2025 | S | U6

        PlacedAdoption
        CHILD | DATE_PLACED | DATE_PLACED_CEASED
        3 | 01/09/2026
        4 | 01/09/2026
        5 | 01/09/2026 | 31/03/2027

        Expected
        1 | has
        2 | has not
        3 | has not
        4 | out of population: waits, but for less than fourteen months yet
        5 | out of population: neither adopted nor waiting to be placed for adoption
        in all | 1 of 3
    ",
};

const MONTHS: i32 = 14;

/// The period of care that ended with adoption, or in which the child waits for it.
fn care<'a>(life: &'a Life<'_>, window: Window) -> Option<PeriodOfCare<'a>> {
    let waits = || life.decision(window.end).and_then(|_| life.period_of_care(window.end));
    life.adopted_in(window).or_else(waits)
}

fn counts(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    without_doubt(life)?;
    let care = care(life, window)
        .ok_or(LeftOut::Out("neither adopted nor waiting to be placed for adoption"))
        .and_then(certain)?;
    reaches_back(life, window)?;
    let waits = care.placed_for_adoption().is_none() && care.end().is_none_or(|end| window.end < end);
    if waits && window.end < months_after(care.start(), MONTHS) {
        return Err(LeftOut::Out("waits, but for less than fourteen months yet"));
    }
    Ok(())
}

fn has(life: &Life<'_>, window: Window) -> Has {
    let Some(care) = care(life, window) else { return Has::Unknown("no period of care".into()) };
    let placed = care.placed_for_adoption();
    let in_time = placed.is_some_and(|placed| placed.start < months_after(care.start(), MONTHS));
    Has::child(in_time, vec![care.stays[0].row, placed.unwrap_or(care.last()).row])
}
