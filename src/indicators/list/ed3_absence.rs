//! ED3: overall absence from school.

use crate::indicators::answers::{of_school, sessions};
use crate::indicators::blocks::{Life, Window};
use crate::indicators::cohorts::pupils;
use crate::indicators::{Better, Has, Indicator, Unit};
use crate::returns::TableId;
use crate::validate::Years;

/// ED3.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "ED3",
    version: "2025",
    title: "School sessions missed",
    says: "Sessions missed out of sessions possible in the last complete academic year, of children of school age who \
           have been looked after for twelve months.",
    population: "of school age in the academic year and looked after for all of the twelve months",
    exclusions: "",
    better: Better::Lower,
    unit: Unit::Sessions,
    months: 12,
    years: Years::ALL,
    tables: &[TableId::Header, TableId::Episodes, TableId::Education],
    source: "Department for Education, Outcomes for children in need, including children looked after (2 April 2026), \
             overall absence over six half terms",
    to_confirm: "",
    never_paid: "",
    counts: pupils,
    has,
    event: None,
    example: "
        Header
        CHILD | DOB
        1 | 01/09/2020
        2 | 02/09/2020
        3 | 02/09/2009
        4 | 01/09/2009
        5 | 01/01/2015

        Episodes
        CHILD | DECOM | RNE
        1 | 01/04/2026 | S
        2 | 01/04/2026 | S
        3 | 01/04/2026 | S
        4 | 01/04/2026 | S
        5 | 01/04/2026 | S

        Education
        CHILD | ACADEMIC_YEAR | SESSIONS_POSSIBLE | SESSIONS_MISSED
        1 | 2025/26 | 380 | 19
        2 | 2025/26 | 380 | 19
        3 | 2025/26 | 350 | 0
        4 | 2025/26 | 350 | 0
        5 | 2024/25 | 380 | 10

        Expected
        1 | 19 of 380
        2 | out of population: not of school age in the academic year
        3 | 0 of 350
        4 | out of population: not of school age in the academic year
        5 | unknown: not exactly one row in Education for 2025/26
        in all | 19 of 730
    ",
};

fn has(life: &Life<'_>, window: Window) -> Has {
    of_school(life, window, |row| Ok(Has::Share(sessions(row)?, vec![row.row])))
}
