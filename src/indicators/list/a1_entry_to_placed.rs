//! A1: from entering care to living with adopters.

use crate::indicators::answers::{day_before_adoption, days};
use crate::indicators::blocks::{Life, Window};
use crate::indicators::cohorts::adopted;
use crate::indicators::{Better, Has, Indicator, LeftOut, Unit};
use crate::returns::TableId;
use crate::validate::Years;

/// A1.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "A1",
    version: "2025",
    title: "From entering care to living with adopters",
    says: "The mean number of days from the start of the last period of care to the first placement with \
             adopters (A3 to A6), of children adopted in the thirty-six months.",
    population: "adopted (E11, E12) in the thirty-six months",
    exclusions: "",
    better: Better::Lower,
    unit: Unit::Days,
    months: 36,
    years: Years::ALL,
    tables: &[TableId::Episodes],
    source: "adoption scorecards of the Department for Education: 639 days were aimed at in 2012, 547 in 2014, \
             487 in 2015, then 426",
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
        2 | 01/01/2025 | S | U6 | 01/05/2026 | X1
        2 | 01/05/2026 | P | A6
        3 | 01/06/2022 | S | U6 | 01/06/2023 | E4A
        3 | 01/03/2025 | S | U6 | 01/03/2026 | X1
        3 | 01/03/2026 | U | A3 | 01/04/2026 | E12
        4 | 01/06/2025 | S | U6 | 01/03/2027 | E11
        5 | 01/06/2025 | P | U6 | 01/01/2027 | X1
        5 | 01/01/2027 | P | A6 | 01/03/2027 | E11

        Episodes 2024-25
        CHILD | DECOM | RNE | PLACE
        1 | 01/01/2025 | S | U6

        Episodes 2023-24
        CHILD | DECOM | RNE | PLACE | DEC | REC
        6 | 01/06/2022 | S | U6 | 01/06/2023 | X1
        6 | 01/06/2023 | P | A6 | 31/03/2024 | E11

        PlacedAdoption last year
        CHILD | DATE_PLACED
        1 | 01/09/2025

        Expected
        1 | 485 of 1
        2 | out of population: not adopted in the time asked about
        3 | 365 of 1
        4 | unknown: no placement with adopters before the adoption
        5 | unknown: care began before the returns do
        6 | out of population: not adopted in the time asked about
        in all | 850 of 2
    ",
};

fn counts(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    adopted(life, window).map(drop)
}

fn has(life: &Life<'_>, window: Window) -> Has {
    let Some(care) = life.adopted_in(window) else { return Has::Unknown("no adoption".into()) };
    match care.placed_for_adoption() {
        Some(placed) => days(care.start(), placed.start, vec![care.stays[0].row, placed.row]),
        None => Has::Unknown("no placement with adopters before the adoption".into()),
    }
}
