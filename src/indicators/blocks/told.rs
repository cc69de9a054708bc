//! What is told once a year of a child: health and conduct, leaving care, school.

use super::{AcademicYear, Life, Why, Window};
use crate::returns::tables::{CareLeaver, Education, Missing, Outcomes};
use crate::returns::{Given, Rows};
use crate::words::{Code, CollectionYear};

impl<'a> Life<'a> {
    /// The child's rows in the newest return for the collection year in which a window ends, which need not be the year
    /// of this return.
    ///
    /// # Errors
    /// That no return for it came.
    fn told_at(&self, window: Window) -> Result<Rows<'a>, Why> {
        let year = CollectionYear::of(window.end);
        let sent = self.sent.iter().find(|(period, _)| period.collection_year() == year);
        sent.map(|(_, rows)| *rows).ok_or_else(|| format!("the return for {year} is missing").into())
    }

    /// The child's row in OC2.
    ///
    /// # Errors
    /// Why there is not exactly one: an absent row is not "no".
    pub fn outcomes(&self, window: Window) -> Result<&'a Outcomes, Why> {
        match self.told_at(window)?.outcomes {
            [] => Err("no row in OC2".into()),
            [row] => Ok(row),
            _ => Err("two rows in OC2".into()),
        }
    }

    /// The child's row in OC3, if there is one.
    ///
    /// # Errors
    /// That there are two.
    pub fn care_leaver(&self, window: Window) -> Result<Option<&'a CareLeaver>, Why> {
        match self.told_at(window)?.care_leavers {
            [] => Ok(None),
            [row] => Ok(Some(row)),
            _ => Err("two rows in OC3".into()),
        }
    }

    /// The times missing (`M`, not `A`: away without authorisation) that began in a window.
    pub fn missing_in(&self, window: Window) -> impl Iterator<Item = &'a Missing> {
        let missing = self.missing.iter().filter(|away| away.kind.get().is_some_and(|kind| kind == "M"));
        missing.filter(move |away| away.start.get().is_some_and(|start| window.holds(start))).copied()
    }

    /// The pupil's row for an academic year, in the newest return that has one.
    ///
    /// # Errors
    /// Why there is not exactly one.
    pub fn school(&self, year: AcademicYear) -> Result<&'a Education, Why> {
        let name = year.name();
        let found = self.sent.iter().find_map(|(_, rows)| {
            let mut of = rows.education.iter().filter(|row| row.academic_year.as_str() == Some(&name));
            of.next().map(|row| (row, of.next()))
        });
        match found {
            Some((row, None)) => Ok(row),
            _ => Err(format!("not exactly one row in Education for {name}").into()),
        }
    }
}

/// The answer in a column of `0` and `1`.
///
/// # Errors
/// That it is neither; blank is not "no".
pub fn flag(given: &Given<Code>, column: &str) -> Result<bool, Why> {
    match given {
        Given::Value(flag) if *flag == "1" => Ok(true),
        Given::Value(flag) if *flag == "0" => Ok(false),
        Given::Blank => Err(format!("{column} is blank").into()),
        _ => Err(format!("{column} is neither 0 nor 1").into()),
    }
}
