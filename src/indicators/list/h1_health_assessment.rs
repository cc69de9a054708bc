//! H1: the annual health assessment.

use crate::indicators::answers::told;
use crate::indicators::population::looked_after_all_year;
use crate::indicators::{Better, Indicator, Unit};
use crate::returns::TableId;
use crate::validate::Years;

/// H1.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "H1",
    version: "2025",
    title: "Health assessed in the last twelve months",
    says: "Children whose health was assessed in the twelve months, among children looked after for all of them.",
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
    has: |life, window| told(life, window, "HEALTH_ASSESSMENT", |row| &row.health_assessment),
    event: None,
    example: "
        Episodes
        CHILD | DECOM | RNE | LS | DEC | REC
        1 | 01/04/2026 | S | C2
        2 | 01/01/2026 | S | C2
        3 | 01/01/2026 | S | C2
        4 | 01/01/2026 | S | C2
        5 | 02/04/2026 | S | C2
        6 | 01/01/2026 | S | C2 | 31/03/2027 | E4A

        OC2
        CHILD | HEALTH_ASSESSMENT
        1 | 1
        2 | 0
        3
        5 | 1
        6 | 1

        Expected
        1 | has
        2 | has not
        3 | unknown: HEALTH_ASSESSMENT is blank
        4 | unknown: no row in OC2
        5 | out of population: looked after for less than twelve months
        6 | out of population: not looked after on the last day
        in all | 1 of 2
    ",
};
