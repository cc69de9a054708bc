//! ED5: school moved in the middle of the year.

use crate::indicators::answers::of_school;
use crate::indicators::blocks::{AcademicYear, Life, Window};
use crate::indicators::cohorts::aged;
use crate::indicators::population::looked_after_on_the_last_day;
use crate::indicators::{Better, Has, Indicator, LeftOut, Unit};
use crate::returns::TableId;
use crate::validate::Years;
use crate::words::{Date, read_date};

/// ED5.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "ED5",
    version: "2024",
    title: "School moved in the middle of the year",
    says: "Pupils who moved to another school in the last complete academic year on a day that is not between 1 \
             August and 30 September, among children of school age looked after on the last day and matched to \
             the school census.",
    population: "of school age in the academic year, looked after on the last day and matched to the school \
             census",
    exclusions: "moves from 1 August to 30 September",
    better: Better::Lower,
    unit: Unit::Children,
    months: 12,
    years: Years::ALL,
    tables: &[TableId::Header, TableId::Episodes, TableId::Education],
    source: "Department for Education, Stability measures for children looked after in England (2024), school \
             moves",
    to_confirm: "a move that the school caused is not the practice's, and the supplement does not tell it apart; \
             the published twelve months",
    never_paid: "",
    counts,
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
        CHILD | ACADEMIC_YEAR | SCHOOL_MOVED_ON
        1 | 2025/26 | 01/09/2025; 01/10/2025
        2 | 2025/26 | 30/09/2025; 01/08/2026
        3 | 2025/26 | NOT MATCHED
        4 | 2025/26

        Expected
        1 | has
        2 | has not
        3 | out of population: not matched to the school census
        4 | unknown: SCHOOL_MOVED_ON gives neither days nor NONE
        in all | 1 of 2
    ",
};

fn counts(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    looked_after_on_the_last_day(life, window)?;
    let year = AcademicYear::ended_before(window.end);
    aged(life, year.first_day(), 5..16, "not of school age in the academic year")?;
    let row = life.school(year).map_err(LeftOut::Unknown)?;
    match row.school_moved_on.as_str() {
        Some("NOT MATCHED") => Err(LeftOut::Out("not matched to the school census")),
        _ => Ok(()),
    }
}

fn has(life: &Life<'_>, window: Window) -> Has {
    let year = AcademicYear::ended_before(window.end);
    of_school(life, window, |row| {
        let text = row.school_moved_on.as_str().unwrap_or_default();
        let days = if text == "NONE" { Some(Vec::new()) } else { text.split(';').map(day_of).collect() };
        let days: Vec<Date> = days.ok_or("SCHOOL_MOVED_ON gives neither days nor NONE")?;
        let moved = days.into_iter().any(|day| year.holds(day) && !matches!(day.month(), 8 | 9));
        Ok(Has::child(moved, vec![row.row]))
    })
}

fn day_of(text: &str) -> Option<Date> {
    read_date(text.trim())
}
