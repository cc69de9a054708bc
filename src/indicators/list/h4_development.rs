//! H4: development assessments up to date, of children under five.

use crate::indicators::answers::told;
use crate::indicators::blocks::{Life, Window};
use crate::indicators::cohorts::aged;
use crate::indicators::population::looked_after_all_year;
use crate::indicators::{Better, Indicator, LeftOut, Unit};
use crate::returns::TableId;
use crate::validate::Years;

/// H4.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "H4",
    version: "2025",
    title: "Development assessments up to date",
    says: "Children whose development assessments were up to date, among children under five on the last day who \
             were looked after for all of the twelve months.",
    population: "under five on the last day and looked after for all of the twelve months",
    exclusions: "",
    better: Better::Higher,
    unit: Unit::Children,
    months: 12,
    years: Years::ALL,
    tables: &[TableId::Header, TableId::Episodes, TableId::Oc2],
    source: "Department for Education, Children looked after in England including adoptions (26 November 2025), \
             outcomes of children looked after for at least twelve months",
    to_confirm: "whether the published figure counts a blank against the council; here it is unknown",
    never_paid: "",
    counts,
    has: |life, window| told(life, window, "HEALTH_CHECK", |row| &row.health_check),
    event: None,
    example: "
        Header
        CHILD | DOB
        1 | 01/04/2022
        2 | 31/03/2022
        3 | 01/04/2022
        4 | 01/04/2022

        Episodes
        CHILD | DECOM | RNE
        1 | 01/04/2026 | S
        2 | 01/04/2026 | S
        3 | 01/04/2026 | S
        4 | 02/04/2026 | S
        5 | 01/04/2026 | S

        OC2
        CHILD | HEALTH_CHECK
        1 | 1
        2 | 1
        3 | 0
        4 | 1

        Expected
        1 | has
        2 | out of population: five or over on the last day
        3 | has not
        4 | out of population: looked after for less than twelve months
        5 | unknown: no readable date of birth
        in all | 1 of 2
    ",
};

fn counts(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    aged(life, window.end, 0..5, "five or over on the last day")?;
    looked_after_all_year(life, window)
}
