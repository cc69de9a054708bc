//! SM2: help received with a substance problem.

use crate::indicators::answers::told;
use crate::indicators::blocks::{Life, Window, flag};
use crate::indicators::population::looked_after_all_year;
use crate::indicators::{Better, Indicator, LeftOut, Unit};
use crate::returns::TableId;
use crate::validate::Years;

/// SM2.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "SM2",
    version: "2025",
    title: "Help received with a substance problem",
    says: "Children who received an intervention for a substance problem in the twelve months, among those with \
             one identified who were looked after for all of them.",
    population: "a substance problem identified, and looked after for all of the twelve months",
    exclusions: "",
    better: Better::Higher,
    unit: Unit::Children,
    months: 12,
    years: Years::ALL,
    tables: &[TableId::Episodes, TableId::Oc2],
    source: "Department for Education, Children looked after in England including adoptions (26 November 2025), \
             outcomes of children looked after for at least twelve months",
    to_confirm: "whether the published figure counts a blank against the council; here it is unknown",
    never_paid: "",
    counts,
    has: |life, window| told(life, window, "INTERVENTION_RECEIVED", |row| &row.intervention_received),
    event: None,
    example: "
        Episodes
        CHILD | DECOM | RNE
        1 | 01/04/2026 | S
        2 | 01/04/2026 | S
        3 | 01/04/2026 | S
        4 | 01/04/2026 | S

        OC2
        CHILD | SUBSTANCE_MISUSE | INTERVENTION_RECEIVED
        1 | 1 | 1
        2 | 1 | 0
        3 | 0
        4

        Expected
        1 | has
        2 | has not
        3 | out of population: no substance problem identified
        4 | unknown: SUBSTANCE_MISUSE is blank
        in all | 1 of 2
    ",
};

fn counts(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    looked_after_all_year(life, window)?;
    let row = life.outcomes(window).map_err(LeftOut::Unknown)?;
    if flag(&row.substance_misuse, "SUBSTANCE_MISUSE").map_err(LeftOut::Unknown)? {
        Ok(())
    } else {
        Err(LeftOut::Out("no substance problem identified"))
    }
}
