//! CJ1: convicted or cautioned.

use crate::indicators::answers::told;
use crate::indicators::blocks::{Life, Window};
use crate::indicators::cohorts::aged;
use crate::indicators::population::looked_after_all_year;
use crate::indicators::{Better, Indicator, LeftOut, Unit};
use crate::returns::TableId;
use crate::validate::Years;

/// CJ1.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "CJ1",
    version: "2025",
    title: "Convicted or cautioned in the last twelve months",
    says: "Children convicted, or cautioned, in the twelve months, among children of ten or over on the last day \
             who were looked after for all of them.",
    population: "ten or over on the last day and looked after for all of the twelve months",
    exclusions: "",
    better: Better::Lower,
    unit: Unit::Children,
    months: 12,
    years: Years::ALL,
    tables: &[TableId::Header, TableId::Episodes, TableId::Oc2],
    source: "Department for Education, Children looked after in England including adoptions (26 November 2025), \
             outcomes of children looked after for at least twelve months",
    to_confirm: "whether the published figure counts a blank against the council; here it is unknown",
    never_paid: "about one child in a practice of 120 has it, so the rate is chance",
    counts,
    has: |life, window| told(life, window, "CONVICTED", |row| &row.convicted),
    event: None,
    example: "
        Header
        CHILD | DOB
        1 | 31/03/2017
        2 | 01/04/2017
        3 | 01/01/2012

        Episodes
        CHILD | DECOM | RNE
        1 | 01/04/2026 | S
        2 | 01/04/2026 | S
        3 | 01/04/2026 | S

        OC2
        CHILD | CONVICTED
        1 | 1
        2 | 1
        3 | 0

        Expected
        1 | has
        2 | out of population: under ten on the last day
        3 | has not
        in all | 1 of 2
    ",
};

fn counts(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    aged(life, window.end, 10..120, "under ten on the last day")?;
    looked_after_all_year(life, window)
}
