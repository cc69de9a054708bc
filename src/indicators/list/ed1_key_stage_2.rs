//! ED1: key stage 2.

use crate::indicators::answers::of_school;
use crate::indicators::blocks::{Life, Window, flag};
use crate::indicators::cohorts::key_stage;
use crate::indicators::{Better, Has, Indicator, LeftOut, Unit};
use crate::returns::TableId;
use crate::validate::Years;

/// ED1.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "ED1",
    version: "2025",
    title: "Key stage 2: reading, writing and maths at the expected standard",
    says: "Pupils who met the expected standard in reading, writing and maths at the end of key stage 2, among \
             pupils at its end in the last complete academic year who had been looked after for twelve months \
             on 31 March of that year.",
    population: "at the end of key stage 2 in the last complete academic year, and looked after for twelve \
             months on 31 March of it",
    exclusions: "",
    better: Better::Higher,
    unit: Unit::Children,
    months: 12,
    years: Years::ALL,
    tables: &[TableId::Header, TableId::Episodes, TableId::Education],
    source: "Department for Education, Outcomes for children in need, including children looked after (2 April \
             2026); formerly national indicators 99 and 100",
    to_confirm: "pupils taught outside their year group count here with their age; whether pupils who were not \
             entered count as not having it: here they are unknown",
    never_paid: "",
    counts,
    has,
    event: None,
    example: "
        Header
        CHILD | DOB
        1 | 01/09/2014
        2 | 31/08/2014
        3 | 31/08/2015
        4 | 01/09/2015
        5 | 01/01/2015
        6 | 01/01/2015

        Episodes
        CHILD | DECOM | RNE | DEC | REC
        1 | 01/04/2025 | S | 01/05/2026 | E4A
        2 | 01/04/2025 | S
        3 | 01/04/2025 | S
        4 | 01/04/2025 | S
        5 | 02/04/2025 | S
        6 | 01/04/2025 | S

        Education
        CHILD | ACADEMIC_YEAR | KS2_READING | KS2_WRITING | KS2_MATHS
        1 | 2025/26 | 1 | 1 | 1
        3 | 2025/26 | 1 | 0 | 1
        6 | 2025/26 | 1 | 1 | NE

        Expected
        1 | has
        2 | out of population: not at the end of key stage 2 in the academic year
        3 | has not
        4 | out of population: not at the end of key stage 2 in the academic year
        5 | out of population: looked after for less than twelve months by 31 March
        6 | unknown: KS2_MATHS is neither 0 nor 1
        in all | 1 of 2
    ",
};

fn counts(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    key_stage(life, window, 10, "not at the end of key stage 2 in the academic year")
}

fn has(life: &Life<'_>, window: Window) -> Has {
    of_school(life, window, |row| {
        let reading = flag(&row.ks2_reading, "KS2_READING")?;
        let writing = flag(&row.ks2_writing, "KS2_WRITING")?;
        let maths = flag(&row.ks2_maths, "KS2_MATHS")?;
        Ok(Has::child(reading && writing && maths, vec![row.row]))
    })
}
