//! The month's book: everything that the other rooms found, for the documents to speak of.

use crate::contracts::{Contract, Lint};
use crate::indicators::gaming::Signal;
use crate::indicators::{Benchmarks, Figures};
use crate::ledger::Posting;
use crate::payments::{Line, Statement};
use crate::publish::Pseudonyms;
use crate::read::Seen;
use crate::reports::finance::Finance;
use crate::reports::progress::Progress;
use crate::returns::{Council, Remark};
use crate::validate::Validated;
use crate::words::{CollectionYear, Date, Month, Place};
use std::collections::{BTreeMap, BTreeSet};

/// A month.
#[derive(Debug)]
pub struct Book {
    /// The month.
    pub period: Month,
    /// What was known when.
    pub as_at: Date,
    /// Every file below the inputs folder, with its verdict.
    pub files: Vec<Seen>,
    /// Files that lie where nothing is looked for, and why each is not used.
    pub unused: Vec<(Place, String)>,
    /// Each council's month, in the order in which councils are declared.
    pub councils: Vec<CouncilBook>,
    /// Published values.
    pub benchmarks: Benchmarks,
    /// What is posted.
    pub posting: Posting,
}

/// One council's month.
#[derive(Debug)]
pub struct CouncilBook {
    /// The council.
    pub council: Council,
    /// Did its return come?
    pub standing: Standing,
    /// What was odd about its files before any rule ran.
    pub remarks: Vec<Remark>,
    /// Its validated return; `None` when nothing came.
    pub validated: Option<Validated>,
    /// Its figures.
    pub figures: Option<Figures>,
    /// What tests for gaming found in it; `None` when nothing was measured.
    pub signals: Option<Vec<Signal>>,
    /// The final returns of the years that an open month settles, with their figures.
    pub settled: BTreeMap<CollectionYear, (Validated, Figures)>,
    /// How its finance systems want what they are handed; `None` where it does not say.
    pub finance: Option<Finance>,
    /// Its children's pseudonyms, or why there are none; `None` where no contract asks for them.
    pub pseudonyms: Option<Result<Pseudonyms, String>>,
    /// How far its month is on the way to being paid.
    pub progress: Progress,
    /// Its practices, in the order of their codes.
    pub practices: Vec<PracticeBook>,
}

/// Did the return of the month come?
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It came and was read.
    Whole,
    /// It did not come.
    DidNotCome,
    /// It came, but a part of it could not be used: why.
    NotWhole(String),
}

/// One practice's month.
#[derive(Debug)]
pub struct PracticeBook {
    /// Its code.
    pub code: Box<str>,
    /// Its contract, unless it is wrong.
    pub contract: Option<Contract>,
    /// What is wrong with the contract.
    pub lints: Vec<Lint>,
    /// What is due for the month; `None` without a contract for it.
    pub statement: Option<Statement>,
    /// What is due for the open months before it.
    pub earlier: Vec<Statement>,
    /// Lines of those months that are held and of which nothing has ever been posted: a month is not forgotten
    /// because the next one came.
    pub still_held: Vec<Line>,
}

impl Book {
    /// Is anything in it made up?
    pub fn example(&self) -> bool {
        self.councils.iter().any(|council| council.council.example)
    }

    /// The files that concern a council: its returns, contracts and finance tables, and what is read for all.
    pub fn files_of<'a>(&'a self, council: &'a CouncilBook) -> impl Iterator<Item = &'a Seen> {
        let code = &council.council.code;
        let folders = [format!("returns/{code}/"), format!("finance/{code}/"), "reference/".into()];
        let contracts = council.practices.iter().map(|practice| format!("contracts/{}/", practice.code));
        let folders: Vec<String> = folders.into_iter().chain(contracts).collect();
        let concerns = move |path: &str| {
            path == "councils.csv" || folders.iter().any(|folder| path.starts_with(folder.as_str()))
        };
        self.files.iter().filter(move |file| concerns(&file.path))
    }

    /// Leaves only some councils in it, with what is posted for their practices.
    pub fn keep(&mut self, wanted: impl Fn(&str) -> bool) {
        self.councils.retain(|council| wanted(&council.council.code));
        let codes: BTreeSet<Box<str>> = self.practices().map(|(_, practice)| practice.code.clone()).collect();
        self.posting.movements.retain(|movement| codes.contains(&movement.target.practice));
        self.posting.frozen.retain(|frozen| codes.contains(&frozen.practice));
    }

    /// Every practice with its council.
    pub fn practices(&self) -> impl Iterator<Item = (&CouncilBook, &PracticeBook)> {
        self.councils
            .iter()
            .flat_map(|council| council.practices.iter().map(move |practice| (council, practice)))
    }
}

impl CouncilBook {
    /// How many findings there are, remarks on files and rows included.
    pub fn findings(&self) -> usize {
        self.validated.as_ref().map_or(0, |validated| validated.findings.len()) + self.remarks.len()
    }
}

impl PracticeBook {
    /// The practice's name, or its code when the contract cannot be read.
    pub fn name(&self) -> &str {
        self.contract.as_ref().map_or(&self.code, |contract| &contract.practice_name)
    }

    /// Is anything of its payment held?
    pub fn is_held(&self) -> bool {
        let now = self.statement.as_ref().is_none_or(|statement| statement.held().next().is_some());
        now || !self.still_held.is_empty()
    }
}

impl Standing {
    /// In a few words, for those whom the council's files do not concern: a sender may have put a name into a file's name.
    pub fn in_short(&self) -> &'static str {
        match self {
            Self::Whole => "received",
            Self::DidNotCome => "not received",
            Self::NotWhole(_) => "not whole: the council's findings say why",
        }
    }

    /// In a few words.
    pub fn says(&self) -> String {
        match self {
            Self::Whole => "received".into(),
            Self::DidNotCome => "not received".into(),
            Self::NotWhole(why) => format!("not whole: {why}"),
        }
    }
}
