//! ED6: suspended or excluded from school.

use crate::indicators::answers::of_school;
use crate::indicators::blocks::{Life, Window};
use crate::indicators::cohorts::pupils;
use crate::indicators::{Better, Has, Indicator, Unit};
use crate::returns::TableId;
use crate::validate::Years;

/// ED6.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "ED6",
    version: "2026",
    title: "Suspended or excluded from school",
    says: "Pupils suspended or permanently excluded at least once in the last complete academic year, among \
             children of school age who have been looked after for twelve months.",
    population: "of school age in the academic year and looked after for all of the twelve months",
    exclusions: "",
    better: Better::Lower,
    unit: Unit::Children,
    months: 12,
    years: Years::ALL,
    tables: &[TableId::Header, TableId::Episodes, TableId::Education],
    source: "Department for Education, Outcomes for children in need, including children looked after (2 April \
             2026), suspensions and permanent exclusions",
    to_confirm: "the published population",
    never_paid: "",
    counts: pupils,
    has,
    event: None,
    example: "
        Header
        CHILD | DOB
        1 | 01/01/2015
        2 | 01/01/2015
        3 | 01/01/2015
        4 | 01/01/2015

        Episodes
        CHILD | DECOM | RNE
        1 | 01/04/2026 | S
        2 | 01/04/2026 | S
        3 | 01/04/2026 | S
        4 | 02/04/2026 | S

        Education
        CHILD | ACADEMIC_YEAR | SUSPENSIONS | EXCLUSIONS
        1 | 2025/26 | 1 | 0
        2 | 2025/26 | 0 | 0
        3 | 2025/26 | 0
        4 | 2025/26 | 0 | 1

        Expected
        1 | has
        2 | has not
        3 | unknown: SUSPENSIONS or EXCLUSIONS is blank or unreadable
        4 | out of population: looked after for less than twelve months
        in all | 1 of 2
    ",
};

fn has(life: &Life<'_>, window: Window) -> Has {
    of_school(life, window, |row| match (row.suspensions.get(), row.exclusions.get()) {
        (Some(suspended), Some(excluded)) => Ok(Has::child(suspended + excluded > 0, vec![row.row])),
        _ => Err("SUSPENSIONS or EXCLUSIONS is blank or unreadable".into()),
    })
}
