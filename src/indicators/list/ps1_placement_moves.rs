//! PS1: three or more placements in twelve months.

use crate::indicators::blocks::{Life, Window};
use crate::indicators::population::{known_throughout, looked_after_on_the_last_day};
use crate::indicators::{Better, Has, Indicator, LeftOut, Unit};
use crate::returns::TableId;
use crate::validate::Years;

/// PS1.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "PS1",
    version: "2025",
    title: "Three or more placements in twelve months",
    says: "Children who had three or more placements in the twelve months, among children looked after on the last day.",
    population: "looked after on the last day",
    exclusions: "temporary absences do not count as placements, nor do changes with the same carer",
    better: Better::Lower,
    unit: Unit::Children,
    months: 12,
    years: Years::ALL,
    tables: &[TableId::Episodes],
    source: "Department for Education, Children looked after in England including adoptions (26 November 2025); \
             formerly national indicator 62",
    to_confirm: "whether temporary absences and changes with the same carer count as placements; whether placements \
                 of two periods of care in one year are added",
    never_paid: "",
    counts,
    has,
    event: None,
    example: "
        Episodes
        CHILD | DECOM | RNE | PLACE | PL_POST | DEC | REC
        1 | 10/05/2025 | S | U6 | XX1 1AA | 12/06/2026 | X1
        1 | 12/06/2026 | P | T1 | XX2 2BB | 20/06/2026 | X1
        1 | 20/06/2026 | P | U6 | XX1 1AA | 01/09/2026 | X1
        1 | 01/09/2026 | L | U6 | XX1 1AA | 15/11/2026 | X1
        1 | 15/11/2026 | P | K2 | XX3 3CC | 03/02/2027 | X1
        1 | 03/02/2027 | U | K2 | XX4 4DD
        2 | 10/05/2025 | S | U6 | XX1 1AA | 02/04/2026 | X1
        2 | 02/04/2026 | P | U6 | XX2 2AA | 30/03/2027 | X1
        2 | 30/03/2027 | P | U6 | XX3 3AA
        3 | 10/05/2025 | S | U6 | XX1 1AA | 01/04/2026 | X1
        3 | 01/04/2026 | P | U6 | XX2 2AA | 30/03/2027 | X1
        3 | 30/03/2027 | P | U6 | XX3 3AA
        4 | 10/05/2025 | S | U6 | XX1 1AA | 31/03/2027 | E4A
        5 | 10/05/2025 | S | U6 | XX1 1AA
        5 | 10/05/2026 | P | U6 | XX2 2AA

        Expected
        1 | has not
        2 | has
        3 | has not
        4 | out of population: not looked after on the last day
        5 | unknown: an episode is open although another follows
        in all | 1 of 3
    ",
};

fn counts(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    looked_after_on_the_last_day(life, window)?;
    known_throughout(life, window)
}

fn has(life: &Life<'_>, window: Window) -> Has {
    let spells = life.spells_in(window);
    Has::child(spells.len() >= 3, spells.into_iter().flat_map(|spell| spell.rows).collect())
}
