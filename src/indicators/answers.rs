//! The answers that indicators share: a flag of OC2, a score, a row of the education supplement.

use super::Has;
use super::blocks::{AcademicYear, Life, Why, Window, flag};
use crate::returns::tables::{CareLeaver, Education, Outcomes};
use crate::returns::{Given, RowRef};
use crate::words::{Code, Date, Share, days_between};

/// What the row in OC2 says in a column of `0` and `1`.
pub(super) fn told(life: &Life<'_>, window: Window, column: &str, of: fn(&Outcomes) -> &Given<Code>) -> Has {
    let answer = life.outcomes(window).and_then(|row| Ok(Has::child(flag(of(row), column)?, vec![row.row])));
    answer.unwrap_or_else(Has::Unknown)
}

/// The score of the questionnaire on strengths and difficulties, 0 to 40, with its row; `None` when the council says why
/// there is none.
///
/// # Errors
/// Why nobody can say.
pub(super) fn score(life: &Life<'_>, window: Window) -> Result<(Option<u32>, RowRef), Why> {
    let row = life.outcomes(window)?;
    match &row.sdq_score {
        Given::Value(score) if *score <= 40 => Ok((Some(*score), row.row)),
        Given::Blank if row.sdq_reason.get().is_some() => Ok((None, row.row)),
        Given::Blank => Err("SDQ_SCORE and SDQ_REASON are blank".into()),
        _ => Err("SDQ_SCORE is not a number from 0 to 40".into()),
    }
}

/// What the supplement's row for the last complete academic year says.
pub(super) fn of_school(
    life: &Life<'_>,
    window: Window,
    answer: impl FnOnce(&Education) -> Result<Has, Why>,
) -> Has {
    life.school(AcademicYear::ended_before(window.end)).and_then(answer).unwrap_or_else(Has::Unknown)
}

/// Sessions missed among those possible.
///
/// # Errors
/// That they do not fit.
pub(super) fn sessions(row: &Education) -> Result<Share, Why> {
    match (row.sessions_missed.get(), row.sessions_possible.get()) {
        (Some(missed), Some(possible)) if possible > 0 && missed <= possible => {
            Ok(Share::new(missed.into(), possible.into()))
        }
        _ => Err("sessions missed and possible do not fit".into()),
    }
}

/// The days from one day to another, as one child's part of a mean; none when the other came first.
pub(super) fn days(from: Date, to: Date, rows: Vec<RowRef>) -> Has {
    let days = u64::try_from(days_between(from, to)).unwrap_or(0);
    Has::Share(Share::new(days, 1), rows)
}

/// A pass in English and in maths with a grade or better.
pub(super) fn english_and_maths(life: &Life<'_>, window: Window, least: u32) -> Has {
    of_school(life, window, |row| {
        let english = grade(&row.english_grade, "ENGLISH_GRADE")?;
        let maths = grade(&row.maths_grade, "MATHS_GRADE")?;
        Ok(Has::child(english >= least && maths >= least, vec![row.row]))
    })
}

/// A grade from 9 to 1, or none for `U`.
fn grade(given: &Given<Code>, column: &str) -> Result<u32, Why> {
    let none = || format!("{column} is no grade from 9 to 1 or U");
    let code = given.get().ok_or_else(none)?;
    let number = if code == "U" {
        0
    } else {
        code.as_str().parse().ok().filter(|n| (1..=9).contains(n)).ok_or_else(none)?
    };
    Ok(number)
}

/// What the row in OC3 says.
pub(super) fn of_care_leaver(
    life: &Life<'_>,
    window: Window,
    answer: fn(&CareLeaver) -> Result<bool, Why>,
) -> Has {
    let row = life.care_leaver(window).and_then(|row| row.ok_or_else(|| "no row in OC3".into()));
    let told = row.and_then(|row| Ok(Has::child(answer(row)?, vec![row.row])));
    told.unwrap_or_else(Has::Unknown)
}

/// In education, employment or training, full time or part time?
///
/// # Errors
/// That it is not known; `0` stands for that, and is not "no".
pub(super) fn activity(row: &CareLeaver) -> Result<bool, Why> {
    let code = known(&row.activity, "ACTIV")?;
    match code.is_in(&["F1", "P1", "F2", "P2", "F4", "P4", "F5", "P5"]) {
        true => Ok(true),
        false if code.is_in(&["G4", "G5", "G6"]) => Ok(false),
        false => Err("ACTIV is not one of the codes".into()),
    }
}

/// Does the young person live where it is suitable?
///
/// # Errors
/// That it is not known; `0` stands for that, and is not "no".
pub(super) fn suitable(row: &CareLeaver) -> Result<bool, Why> {
    let code = known(&row.accommodation, "ACCOM")?;
    match code.as_str().as_bytes() {
        [_, b'1'] => Ok(true),
        [_, b'2'] => Ok(false),
        _ => Err("ACCOM is not one of the codes".into()),
    }
}

/// Is the council in touch?
///
/// # Errors
/// That it does not say.
pub(super) fn in_touch(row: &CareLeaver) -> Result<bool, Why> {
    match row.in_touch.get() {
        Some(code) if code == "YES" => Ok(true),
        Some(code) if code == "NO" => Ok(false),
        _ => Err("IN_TOUCH is not one of the codes".into()),
    }
}

fn known(given: &Given<Code>, column: &str) -> Result<Code, Why> {
    let code = given.get().ok_or_else(|| format!("{column} is blank or unreadable"))?;
    if code == "0" { Err(format!("{column} is 0: not known").into()) } else { Ok(code) }
}

/// The days on which times missing began: events for whoever held the child then.
pub(super) fn days_missing_began(life: &Life<'_>, window: Window) -> Vec<Date> {
    life.missing_in(window).filter_map(|away| away.start.get()).collect()
}

/// The last day in care before an adoption: the day of the order itself belongs to what follows, and nobody holds the
/// child any more.
pub(super) fn day_before_adoption(life: &Life<'_>, window: Window) -> Vec<Date> {
    let ended = life.adopted_in(window).and_then(|care| care.end());
    ended.and_then(|end| end.yesterday().ok()).into_iter().collect()
}
