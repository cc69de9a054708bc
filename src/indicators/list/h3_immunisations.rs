//! H3: immunisations up to date.

use crate::indicators::answers::told;
use crate::indicators::population::looked_after_all_year;
use crate::indicators::{Better, Indicator, Unit};
use crate::returns::TableId;
use crate::validate::Years;

/// H3.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "H3",
    version: "2025",
    title: "Immunisations up to date",
    says: "Children whose immunisations were up to date on the last day, among children looked after for all of \
             the twelve months.",
    population: "looked after for all of the twelve months",
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
    counts: looked_after_all_year,
    has: |life, window| told(life, window, "IMMUNISATIONS", |row| &row.immunisations),
    event: None,
    example: "
        Episodes
        CHILD | DECOM | RNE
        1 | 01/04/2026 | S
        2 | 01/04/2026 | S
        3 | 01/04/2026 | S
        4 | 02/04/2026 | S

        OC2
        CHILD | IMMUNISATIONS
        1 | 1
        2 | 0
        3 | 2
        4 | 1

        Expected
        1 | has
        2 | has not
        3 | unknown: IMMUNISATIONS is neither 0 nor 1
        4 | out of population: looked after for less than twelve months
        in all | 1 of 2
    ",
};
