//! ED4: persistent absence from school.

use crate::indicators::answers::{of_school, sessions};
use crate::indicators::blocks::{Life, Window};
use crate::indicators::cohorts::pupils;
use crate::indicators::{Better, Has, Indicator, Unit};
use crate::returns::TableId;
use crate::validate::Years;

/// ED4.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "ED4",
    version: "2025",
    title: "Persistently absent from school",
    says: "Pupils who missed a tenth or more of their sessions in the last complete academic year, among \
             children of school age who have been looked after for twelve months.",
    population: "of school age in the academic year and looked after for all of the twelve months",
    exclusions: "",
    better: Better::Lower,
    unit: Unit::Children,
    months: 12,
    years: Years::ALL,
    tables: &[TableId::Header, TableId::Episodes, TableId::Education],
    source: "Department for Education, Outcomes for children in need, including children looked after (2 April \
             2026), persistent absence over six half terms",
    to_confirm: "",
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
        CHILD | ACADEMIC_YEAR | SESSIONS_POSSIBLE | SESSIONS_MISSED
        1 | 2025/26 | 380 | 38
        2 | 2025/26 | 380 | 37
        3 | 2025/26 | 380 | 381
        4 | 2025/26 | 380 | 100

        Expected
        1 | has
        2 | has not
        3 | unknown: sessions missed and possible do not fit
        4 | out of population: looked after for less than twelve months
        in all | 1 of 2
    ",
};

fn has(life: &Life<'_>, window: Window) -> Has {
    of_school(life, window, |row| {
        let absence = sessions(row)?;
        Ok(Has::child(absence.having * 10 >= absence.among, vec![row.row]))
    })
}
