//! `ED2c`: grade 4 or better in English and maths.

use crate::indicators::answers::english_and_maths;
use crate::indicators::blocks::{Life, Window};
use crate::indicators::cohorts::key_stage;
use crate::indicators::{Better, Indicator, LeftOut, Unit};
use crate::returns::TableId;
use crate::validate::Years;

/// `ED2c`.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "ED2c",
    version: "2025",
    title: "Grade 4 or better in English and maths",
    says: "Pupils with grade 4 or better in English and in maths, among pupils at the end of key stage 4 in the \
             last complete academic year who had been looked after for twelve months on 31 March of that year.",
    population: "at the end of key stage 4 in the last complete academic year, and looked after for twelve \
             months on 31 March of it",
    exclusions: "",
    better: Better::Higher,
    unit: Unit::Children,
    months: 12,
    years: Years::ALL,
    tables: &[TableId::Header, TableId::Episodes, TableId::Education],
    source: "Department for Education, Outcomes for children in need, including children looked after (2 April \
             2026); formerly national indicator 101",
    to_confirm: "pupils taught outside their year group count here with their age; whether pupils who were not \
             entered count as not having it: here they are unknown",
    never_paid: "",
    counts,
    has: |life, window| english_and_maths(life, window, 4),
    event: None,
    example: "
        Header
        CHILD | DOB
        1 | 01/09/2009
        2 | 31/08/2009
        3 | 31/08/2010
        4 | 01/01/2010
        5 | 01/01/2010

        Episodes
        CHILD | DECOM | RNE
        1 | 01/04/2025 | S
        2 | 01/04/2025 | S
        3 | 01/04/2025 | S
        4 | 02/04/2025 | S
        5 | 01/04/2025 | S

        Education
        CHILD | ACADEMIC_YEAR | ENGLISH_GRADE | MATHS_GRADE
        1 | 2025/26 | 4 | 9
        3 | 2025/26 | 9 | 3
        5 | 2025/26 | 7 | NE

        Expected
        1 | has
        2 | out of population: not at the end of key stage 4 in the academic year
        3 | has not
        4 | out of population: looked after for less than twelve months by 31 March
        5 | unknown: MATHS_GRADE is no grade from 9 to 1 or U
        in all | 1 of 2
    ",
};

fn counts(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    key_stage(life, window, 15, "not at the end of key stage 4 in the academic year")
}
