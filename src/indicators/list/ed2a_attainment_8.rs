//! `ED2a`: the Attainment 8 score.

use crate::indicators::answers::of_school;
use crate::indicators::blocks::{Life, Window};
use crate::indicators::cohorts::key_stage;
use crate::indicators::{Better, Has, Indicator, LeftOut, Unit};
use crate::returns::TableId;
use crate::validate::Years;
use crate::words::{Exact, Share, read_exact, whole};

/// `ED2a`.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "ED2a",
    version: "2025",
    title: "Attainment 8",
    says: "The mean Attainment 8 score in points of pupils at the end of key stage 4 in the last complete \
             academic year who had been looked after for twelve months on 31 March of that year.",
    population: "at the end of key stage 4 in the last complete academic year, and looked after for twelve \
             months on 31 March of it",
    exclusions: "",
    better: Better::Higher,
    unit: Unit::Hundredths,
    months: 12,
    years: Years::ALL,
    tables: &[TableId::Header, TableId::Episodes, TableId::Education],
    source: "Department for Education, Outcomes for children in need, including children looked after (2 April \
             2026); formerly national indicator 101",
    to_confirm: "pupils taught outside their year group count here with their age",
    never_paid: "",
    counts,
    has,
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
        CHILD | ACADEMIC_YEAR | ATTAINMENT_8
        1 | 2025/26 | 17.25
        3 | 2025/26 | 0
        5 | 2025/26

        Expected
        1 | 1725 of 1
        2 | out of population: not at the end of key stage 4 in the academic year
        3 | 0 of 1
        4 | out of population: looked after for less than twelve months by 31 March
        5 | unknown: ATTAINMENT_8 is not a number of points
        in all | 1725 of 2
    ",
};

fn counts(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    key_stage(life, window, 15, "not at the end of key stage 4 in the academic year")
}

fn has(life: &Life<'_>, window: Window) -> Has {
    of_school(life, window, |row| {
        let points = row.attainment_8.as_str().and_then(read_exact).map(|points| points * whole(100));
        let whole = points.filter(Exact::is_integer).and_then(|points| points.to_integer().try_into().ok());
        let hundredths: u64 = whole.ok_or("ATTAINMENT_8 is not a number of points")?;
        Ok(Has::Share(Share::new(hundredths, 1), vec![row.row]))
    })
}
