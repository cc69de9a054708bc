//! In: the bytes of any workbook, also somebody else's. Out: each criterion that it breaches, with sheet, cell, what was
//! found and what to do. Nothing in the file is believed, and nothing in it can make the program panic or fill the memory.

mod area;
mod book;
mod criteria;
mod criterion;
mod formula;
mod libreoffice;
mod others;
mod package;
mod sheet;
mod styles;
mod table;
mod xml;

pub use criteria::{ALL as CRITERIA, named as criterion_named};
pub use criterion::{Breach, Criterion, Severity};

use crate::read::{Workbooks, parts};
use crate::reports::said::Profile;
use book::Book;
use criterion::Found;

/// How a workbook is to be checked.
#[derive(Clone, Debug)]
pub struct HowToCheck<'a> {
    /// The profile, whatever the workbook says of itself.
    pub profile: Option<Profile>,
    /// How it is read a second time, as others read it.
    pub workbooks: &'a Workbooks,
    /// Is `LibreOffice` to open it too?
    pub with_libreoffice: bool,
}

/// What became of a check.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The profile it was held to.
    pub profile: Profile,
    /// The profile it declares of itself.
    pub declared: Option<Profile>,
    /// What it breaches, in the order of the criteria.
    pub breaches: Vec<Breach>,
    /// The criteria that ran.
    pub ran: Vec<&'static str>,
    /// What could not be checked: the criterion, and why.
    pub not_checked: Vec<(&'static str, String)>,
}

/// Holds a workbook to every criterion of its profile.
///
/// # Errors
/// When it is no workbook, is damaged or is larger than the limits: the sentence says which.
pub fn check_workbook(bytes: &[u8], how: &HowToCheck<'_>) -> Result<Checked, String> {
    let mut book = Book::of(parts(bytes)?);
    let declared = book.declares();
    let profile = how.profile.or(declared).unwrap_or(Profile::Statement);
    let mut not_checked = others::ask(&mut book, bytes, how);
    not_checked.push(("X33", "whether the same inputs give the same bytes takes two runs to see".into()));
    not_checked.push((
        "X36",
        "names, dates of birth and identifiers of children cannot be told by their shape".into(),
    ));
    let mut checked = Checked { profile, declared, breaches: Vec::new(), ran: Vec::new(), not_checked };
    for criterion in CRITERIA {
        if criterion.severity(profile) == Severity::Allowed {
            continue;
        }
        let mut found = Found::default();
        (criterion.check)(&book, profile, &mut found);
        checked.ran.push(criterion.id);
        checked.breaches.extend(found.breaches(criterion, profile));
    }
    Ok(checked)
}
