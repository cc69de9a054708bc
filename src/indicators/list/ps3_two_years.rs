//! PS3: three or more placements in two years.

use crate::indicators::blocks::{Life, Window};
use crate::indicators::population::{known_throughout, looked_after_on_the_last_day};
use crate::indicators::{Better, Has, Indicator, LeftOut, Unit};
use crate::returns::TableId;
use crate::validate::Years;

/// PS3.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "PS3",
    version: "2025",
    title: "Three or more placements in two years",
    says: "Children who had three or more placements in the twenty-four months, among children looked after on \
             the last day and on the same day a year before.",
    population: "looked after on the last day and on the same day a year before, with or without a break",
    exclusions: "temporary absences do not count as placements, nor do changes with the same carer",
    better: Better::Lower,
    unit: Unit::Children,
    months: 24,
    years: Years::ALL,
    tables: &[TableId::Episodes],
    source: "Department for Education, Stability measures for children looked after in England (2024)",
    to_confirm: "the population: the published one is larger than that of twelve months without a break, so it \
             cannot be two years without one",
    never_paid: "nobody has yet confirmed whom the published figure counts",
    counts,
    has,
    event: None,
    example: "
        Episodes
        CHILD | DECOM | RNE | PLACE | DEC | REC
        1 | 01/01/2025 | S | U6 | 02/04/2025 | X1
        1 | 02/04/2025 | P | U6 | 01/09/2026 | X1
        1 | 01/09/2026 | P | K2
        2 | 01/01/2025 | S | U6 | 01/04/2025 | X1
        2 | 01/04/2025 | P | U6 | 01/09/2026 | X1
        2 | 01/09/2026 | P | K2
        3 | 01/01/2025 | S | U6 | 01/06/2026 | E4A
        3 | 01/07/2026 | S | U6
        4 | 31/03/2026 | S | U6
        5 | 01/04/2026 | S | U6

        Expected
        1 | has
        2 | has not
        3 | has not
        4 | has not
        5 | out of population: not looked after on the same day a year before
        in all | 1 of 4
    ",
};

fn counts(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    looked_after_on_the_last_day(life, window)?;
    let a_year_before = window.back(12).yesterday().unwrap_or(window.start);
    if life.stay_on(a_year_before).is_none() && life.is_known_since(a_year_before) {
        return Err(LeftOut::Out("not looked after on the same day a year before"));
    }
    known_throughout(life, window)
}

fn has(life: &Life<'_>, window: Window) -> Has {
    let spells = life.spells_in(window);
    Has::child(spells.len() >= 3, spells.into_iter().flat_map(|spell| spell.rows).collect())
}
