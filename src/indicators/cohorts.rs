//! The populations of ages, of schools, of entries and of leaving care, which several indicators share.

use super::LeftOut;
use super::answers::score;
use super::blocks::{AcademicYear, Life, PeriodOfCare, Window};
use super::population::{
    known_throughout, looked_after_all_year, looked_after_on_the_last_day, looked_after_since, without_doubt,
};
use crate::returns::tables::CareLeaver;
use crate::words::{CollectionYear, Date, age_on, day, months_after};
use std::ops::Range;

/// The child's date of birth.
pub(super) fn born(life: &Life<'_>) -> Result<Date, LeftOut> {
    life.born.ok_or_else(|| LeftOut::Unknown("no readable date of birth".into()))
}

/// The child is of an age on a day; `other` says what the child is otherwise.
pub(super) fn aged(life: &Life<'_>, on: Date, ages: Range<i32>, other: &'static str) -> Result<(), LeftOut> {
    if ages.contains(&age_on(born(life)?, on)) { Ok(()) } else { Err(LeftOut::Out(other)) }
}

/// Those whom the questionnaire on strengths and difficulties is asked of: four by the first day of the twelve months,
/// not yet 17 on the last, and looked after throughout.
pub(super) fn asked_for_a_score(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    let born = born(life)?;
    if age_on(born, window.start) < 4 || age_on(born, window.end) > 16 {
        return Err(LeftOut::Out("under 4 on the first day, or 17 on the last"));
    }
    looked_after_all_year(life, window)
}

/// The same, with a score.
pub(super) fn scored(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    asked_for_a_score(life, window)?;
    match score(life, window) {
        Ok((Some(_), _)) => Ok(()),
        Ok((None, _)) => Err(LeftOut::Out("no score")),
        Err(why) => Err(LeftOut::Unknown(why)),
    }
}

/// No unaccompanied asylum seeker in the year of the window's last day or the two before, as far as the returns reach.
pub(super) fn no_asylum_seeker(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    without_doubt(life)?;
    let year = CollectionYear::of(window.end);
    let years = year.before().before()..=year;
    let mut sent = life.sent.iter().filter(|(period, _)| years.contains(&period.collection_year()));
    if sent.any(|(_, rows)| !rows.uasc.is_empty()) {
        return Err(LeftOut::Out("an unaccompanied asylum seeker, now or in the two years before"));
    }
    Ok(())
}

/// Pupils of school age in the last complete academic year who have been looked after for the twelve months.
pub(super) fn pupils(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    let year = AcademicYear::ended_before(window.end);
    aged(life, year.first_day(), 5..16, "not of school age in the academic year")?;
    looked_after_all_year(life, window)
}

/// Pupils at the end of a key stage in the last complete academic year, by their age the day before it began, who had
/// been looked after for twelve months on 31 March of that year.
pub(super) fn key_stage(
    life: &Life<'_>,
    window: Window,
    age: i32,
    other: &'static str,
) -> Result<(), LeftOut> {
    let year = AcademicYear::ended_before(window.end);
    let eve = year.first_day().yesterday().unwrap_or(year.first_day());
    aged(life, eve, age..age + 1, other)?;
    let exams = year.looked_after_in();
    looked_after_since(life, exams.start, exams, "looked after for less than twelve months by 31 March")
}

/// Looked after on the last day, with a social worker's episode in the window and none that cannot be read.
pub(super) fn with_a_worker(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    looked_after_on_the_last_day(life, window)?;
    known_throughout(life, window)?;
    if life.unread_workers {
        return Err(LeftOut::Unknown("a social worker's episode cannot be read".into()));
    }
    if life.workers_in(window).next().is_none() {
        return Err(LeftOut::Out("no social worker's episode in the twelve months"));
    }
    Ok(())
}

/// Looked after on a day of the window, with every time missing dated.
pub(super) fn could_go_missing(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    without_doubt(life)?;
    if life.care_days(window) == 0 {
        return Err(LeftOut::Out("not looked after in the twelve months"));
    }
    known_throughout(life, window)?;
    if life.missing.iter().any(|away| away.start.get().is_none()) {
        return Err(LeftOut::Unknown("a missing period has no readable start".into()));
    }
    Ok(())
}

/// The child's first entry into care in a window.
pub(super) fn entry<'a>(life: &'a Life<'_>, window: Window) -> Result<PeriodOfCare<'a>, LeftOut> {
    without_doubt(life)?;
    known_throughout(life, window)?;
    let care = life.entry(window).ok_or(LeftOut::Out("did not come into care in the time asked about"))?;
    reaches_back(life, window)?;
    certain(care)
}

/// The period of care that an adoption in a window ended, seen from its start.
pub(super) fn adopted<'a>(life: &'a Life<'_>, window: Window) -> Result<PeriodOfCare<'a>, LeftOut> {
    without_doubt(life)?;
    let care = life.adopted_in(window).ok_or(LeftOut::Out("not adopted in the time asked about"))?;
    reaches_back(life, window)?;
    certain(care)
}

/// The returns reach back to the window's first day: otherwise those who came and left before them are missing, and the
/// others are no fair picture of all.
pub(super) fn reaches_back(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    if life.known_from <= window.start {
        return Ok(());
    }
    Err(LeftOut::Unknown("the returns do not reach back to the first day asked about".into()))
}

/// A period of care whose start is certain.
pub(super) fn certain(care: PeriodOfCare<'_>) -> Result<PeriodOfCare<'_>, LeftOut> {
    if care.is_doubtful() {
        return Err(LeftOut::Unknown("care starts again in the middle of a period of care".into()));
    }
    if !care.from_the_start() {
        return Err(LeftOut::Unknown("care began before the returns do".into()));
    }
    Ok(care)
}

/// A young person about whom OC3 must speak, of an age: at least 91 days in care since the 14th birthday and one since
/// the 16th, as far as the returns reach; not adopted, dead, handed to another authority, or still in care on a 17th or
/// 18th birthday in the twelve months.
pub(super) fn care_leaver(life: &Life<'_>, window: Window, ages: Range<i32>) -> Result<(), LeftOut> {
    without_doubt(life)?;
    aged(life, window.end, ages, "not of the age asked about")?;
    let born = born(life)?;
    let row = life.care_leaver(window).map_err(LeftOut::Unknown)?;
    if let Some(care) = life.periods_of_care().next_back() {
        if care.end().is_some_and(|end| end <= window.end) && care.ended_as(&["E11", "E12", "E2", "E3"]) {
            return Err(LeftOut::Out("adopted, dead, or handed to another authority"));
        }
        let still = |age| window.holds(birthday(born, age)) && life.stay_on(birthday(born, age)).is_some();
        if still(17) || still(18) {
            return Err(LeftOut::Out("still looked after on the 17th or 18th birthday"));
        }
    }
    let fourteen = birthday(born, 14);
    let days = |from| life.care_days(Window { start: from, end: window.end });
    // An entry seen in the returns may follow earlier care that they do not reach back to.
    let known = life.known_from <= fourteen;
    if known && (days(fourteen) < 91 || days(birthday(born, 16)) < 1) {
        return Err(LeftOut::Out("in care for fewer than 91 days since 14, or not since 16"));
    }
    match row {
        Some(row) => heard_of(row),
        None if known && life.stay_on(window.end).is_none() => Err(LeftOut::Unknown("no row in OC3".into())),
        None => Err(LeftOut::Out("no care leaver: no row in OC3")),
    }
}

/// The same, leaving out those who want no contact or need none, who are told apart.
pub(super) fn to_be_in_touch_with(life: &Life<'_>, window: Window, ages: Range<i32>) -> Result<(), LeftOut> {
    care_leaver(life, window, ages)?;
    let row = life.care_leaver(window).map_err(LeftOut::Unknown)?;
    match row.and_then(|row| row.in_touch.get()) {
        Some(code) if code == "REFU" => Err(LeftOut::Out("refuses contact")),
        Some(code) if code == "NREQ" => Err(LeftOut::Out("needs no more contact")),
        _ => Ok(()),
    }
}

/// Nothing more is asked of those who have died or gone home.
fn heard_of(row: &CareLeaver) -> Result<(), LeftOut> {
    match row.in_touch.get() {
        Some(code) if code.is_in(&["DIED", "RHOM"]) => Err(LeftOut::Out("has died, or gone home for good")),
        Some(_) => Ok(()),
        None => Err(LeftOut::Unknown("IN_TOUCH is blank or unreadable".into())),
    }
}

/// The day a child becomes an age; born on 29 February it is 1 March in other years.
fn birthday(born: Date, age: i32) -> Date {
    let same = months_after(born, age * 12);
    if same.day() == born.day() { same } else { day(same.year(), 3, 1) }
}
