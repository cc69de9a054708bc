//! What a criterion is, and what it says of a workbook that breaches it.

use super::area::At;
use super::book::Book;
use super::sheet::Sheet;
use crate::reports::said::Profile;
use std::sync::Arc;

/// What a breach means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The workbook must be put right.
    Fail,
    /// It may be meant so: look at it.
    Warn,
    /// The criterion does not apply.
    Allowed,
}

impl Severity {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Fail => "fail",
            Self::Warn => "warn",
            Self::Allowed => "allowed",
        }
    }
}

/// One criterion: what must hold, and how it is looked for.
pub struct Criterion {
    /// Its name, such as `X17`.
    pub id: &'static str,
    /// What must hold.
    pub says: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// What to do about a breach.
    pub to_do: &'static str,
    /// What a breach means in a statement.
    pub statement: Severity,
    /// What a breach means in a working file.
    pub working: Severity,
    pub(super) check: fn(&Book, Profile, &mut Found),
}

/// What the program cannot keep where the cells are somebody else's, who is to find them as they were sent: a column that
/// was sent blank is blank, and a day that was typed as text is text.
const OF_THE_SENDER: [&str; 2] = ["X15", "X21"];

impl Criterion {
    /// What a breach means in that kind of workbook.
    pub fn severity(&self, profile: Profile) -> Severity {
        match profile {
            Profile::Statement => self.statement,
            Profile::Returned if OF_THE_SENDER.contains(&self.id) => Severity::Allowed,
            Profile::Working | Profile::Returned => self.working,
        }
    }
}

/// A breach, or many of one sort on one sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// The criterion's name.
    pub id: &'static str,
    /// What it means.
    pub severity: Severity,
    /// The sheet, when it is one sheet's.
    pub sheet: Option<Arc<str>>,
    /// The first three cells, columns or rows.
    pub cells: Vec<String>,
    /// How many there are.
    pub count: usize,
    /// What was found, with the first value.
    pub found: String,
    /// What to do.
    pub to_do: &'static str,
}

/// Sorts of breach that are listed for one criterion; the rest are counted.
const SORTS: usize = 100;
/// Cells named for each.
const CELLS: usize = 3;
/// Letters of a text that was found.
const LETTERS: usize = 60;

struct Sort {
    sheet: Option<Arc<str>>,
    what: String,
    value: Option<String>,
    cells: Vec<String>,
    count: usize,
}

/// The breaches of one criterion while they are being found: those of one sort on one sheet are told together, so that
/// no workbook can fill a screen or the memory with them.
#[derive(Default)]
pub(super) struct Found {
    sorts: Vec<Sort>,
    more: usize,
}

impl Found {
    /// Something about the whole workbook.
    pub(super) fn book(&mut self, what: impl AsRef<str>) {
        self.add(None, what.as_ref(), None, None);
    }

    /// Something about a sheet.
    pub(super) fn sheet(&mut self, sheet: &Sheet, what: impl AsRef<str>) {
        self.add(Some(sheet), what.as_ref(), None, None);
    }

    /// Something about a cell of a sheet, with what it holds.
    pub(super) fn cell(&mut self, sheet: &Sheet, at: At, what: impl AsRef<str>, value: &str) {
        self.add(Some(sheet), what.as_ref(), Some(at.to_string()), Some(value));
    }

    /// Something about a row or column of a sheet.
    pub(super) fn line(&mut self, sheet: &Sheet, line: impl Into<String>, what: impl AsRef<str>) {
        self.add(Some(sheet), what.as_ref(), Some(line.into()), None);
    }

    fn add(&mut self, sheet: Option<&Sheet>, what: &str, place: Option<String>, value: Option<&str>) {
        let what = shown(what, 4 * LETTERS);
        let name = sheet.map(|sheet| &sheet.name);
        let same = |sort: &&mut Sort| sort.sheet.as_ref() == name && sort.what == what;
        if let Some(sort) = self.sorts.iter_mut().find(same) {
            sort.count += 1;
            if sort.cells.len() < CELLS {
                sort.cells.extend(place);
            }
        } else if self.sorts.len() < SORTS {
            let value = value.map(|value| shown(value, LETTERS));
            let (sheet, cells) = (name.cloned(), place.into_iter().collect());
            self.sorts.push(Sort { sheet, what, value, cells, count: 1 });
        } else {
            self.more += 1;
        }
    }

    /// The breaches of a criterion.
    pub(super) fn breaches(self, criterion: &Criterion, profile: Profile) -> Vec<Breach> {
        let severity = criterion.severity(profile);
        let more = (self.more > 0).then(|| Sort {
            sheet: None,
            what: "more of this in other places".into(),
            value: None,
            cells: Vec::new(),
            count: self.more,
        });
        let breach = |sort: Sort| Breach {
            id: criterion.id,
            severity,
            sheet: sort.sheet,
            cells: sort.cells,
            count: sort.count,
            found: match sort.value {
                Some(value) => format!("{}: '{value}'", sort.what),
                None => sort.what,
            },
            to_do: criterion.to_do,
        };
        self.sorts.into_iter().chain(more).map(breach).collect()
    }
}

/// A text that a file holds as it may be shown: no control signs, and not for ever.
pub(super) fn shown(text: &str, letters: usize) -> String {
    let clean = |letter: char| if letter.is_control() { ' ' } else { letter };
    let mut shown: String = text.chars().take(letters).map(clean).collect();
    if text.chars().nth(letters).is_some() {
        shown.push('…');
    }
    shown
}
