//! What a run came to, and the last check: statements, schedules and ledger are one sum.

use super::{Asked, Exit, Stopped};
use crate::ledger::Ledger;
use crate::read::Verdict;
use crate::reports::book::{Book, CouncilBook, Standing};
use crate::reports::finance::uploads;
use crate::reports::{Sums, controls, sums};
use crate::words::Pence;
use serde::Serialize;
use std::path::PathBuf;

/// What a run came to.
#[derive(Clone, Debug)]
pub struct Done {
    /// Was nothing written?
    pub dry_run: bool,
    /// What runs that were cut off had left, and what became of it, a line each.
    pub found: Vec<String>,
    /// What is held or refused, a line each.
    pub held: Vec<String>,
    /// How many findings there are.
    pub findings: usize,
    /// How many files were rendered.
    pub files: usize,
    /// What is left to say of councils for which there was nothing to do, a line each.
    pub says: Vec<String>,
    /// Each council's month, and how far it is.
    pub councils: Vec<OfCouncil>,
    /// What would be posted by the release of all of them, and in how many entries.
    pub due: (Pence, usize),
    /// What was posted, and in how many entries: nothing but by a release.
    pub posted: (Pence, usize),
    /// The sums that must be one.
    pub totals: Totals,
    /// The page to open first.
    pub open_first: PathBuf,
}

/// A council's month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OfCouncil {
    /// Its code.
    pub council: Box<str>,
    /// `draft`, `approved` or `released`.
    pub progress: &'static str,
    /// The hash of its sealed figures, which is what people approve.
    pub proposal: Box<str>,
    /// Who prepared it.
    pub prepared_by: Box<str>,
    /// What its statements come to.
    pub pence: Pence,
}

/// The month's sums.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Totals {
    /// All statements.
    pub statements: Pence,
    /// All councils' schedules.
    pub schedules: Pence,
    /// What the runs of this month have posted by the ledger, with what is about to be.
    pub ledger: Pence,
}

impl Done {
    pub(super) fn of(asked: &Asked, book: &Book, files: usize) -> Self {
        let Sums { statements, schedules } = sums(book);
        let page = if asked.council.is_some() { "council" } else { "index.html" };
        Self {
            dry_run: asked.dry_run,
            found: Vec::new(),
            held: held(book),
            findings: book.councils.iter().map(CouncilBook::findings).sum(),
            files,
            says: Vec::new(),
            councils: book.councils.iter().map(|council| of_council(book, council)).collect(),
            due: (book.posting.total(), book.posting.entries()),
            posted: (Pence::ZERO, 0),
            totals: Totals { statements, schedules, ledger: statements },
            open_first: asked.outputs.join(asked.period.to_string()).join(page),
        }
    }

    /// Where there is nothing to do.
    pub(super) fn nothing(asked: &Asked) -> Self {
        let none = Totals { statements: Pence::ZERO, schedules: Pence::ZERO, ledger: Pence::ZERO };
        Self {
            dry_run: asked.dry_run,
            found: Vec::new(),
            held: Vec::new(),
            findings: 0,
            files: 0,
            says: Vec::new(),
            councils: Vec::new(),
            due: (Pence::ZERO, 0),
            posted: (Pence::ZERO, 0),
            totals: none,
            open_first: asked.outputs.join(asked.period.to_string()).join("index.html"),
        }
    }

    /// What the ledger holds for the month, with what is or would be posted, must be what statements and schedules say.
    pub(super) fn check(&mut self, ledger: &Ledger, book: &Book) -> Result<(), Stopped> {
        let ours = |practice: &str| book.practices().any(|(_, of)| *of.code == *practice);
        let entries = ledger.entries().iter();
        let entries = entries.filter(|entry| entry.run_period == book.period && ours(&entry.practice));
        let held: Pence = entries.map(|entry| entry.movement).sum();
        self.totals.ledger = held + book.posting.total();
        let Totals { statements, schedules, ledger } = self.totals;
        if statements == schedules && schedules == ledger {
            return Ok(());
        }
        let says = format!(
            "Statements come to {statements}, schedules to {schedules} and the ledger to {ledger}. This is a fault of the \
             program: report it; nothing was posted."
        );
        Err(Stopped::new(Exit::Fault, says))
    }

    /// The exit code.
    pub fn exit(&self) -> Exit {
        if self.held.is_empty() { Exit::Clean } else { Exit::Held }
    }
}

fn of_council(book: &Book, council: &CouncilBook) -> OfCouncil {
    let progress = &council.progress;
    let statements = council.practices.iter().map(|practice| book.posting.this_month(&practice.code));
    OfCouncil {
        council: council.council.code.clone(),
        progress: progress.as_str(),
        proposal: progress.proposal.clone(),
        prepared_by: progress.prepared_by.clone(),
        pence: statements.sum(),
    }
}

/// Every council's controls agree to the penny, or nothing is written and nothing posted.
pub(super) fn reconciled(book: &Book) -> Result<(), Stopped> {
    let all = book
        .councils
        .iter()
        .flat_map(|council| controls(book, council).into_iter().map(move |of| (council, of)));
    let apart = all.filter(|(_, control)| control.one != control.other);
    let says: Vec<String> = apart
        .map(|(council, control)| {
            let (code, one, other) = (&council.council.code, control.one, control.other);
            format!(
                "{code}: {}: {one} against {other}. This is a fault of the program: report it.",
                control.says
            )
        })
        .collect();
    let Sums { statements, schedules } = sums(book);
    let posting: Pence = book.posting.movements.iter().map(crate::ledger::Movement::this_month).sum();
    let apart = (statements, schedules) != (posting, posting);
    let sums = apart.then(|| {
        format!("Statements come to {statements}, schedules to {schedules} and the posting to {posting}. This is a fault of the program: report it.")
    });
    let says: Vec<String> = says.into_iter().chain(sums).collect();
    if says.is_empty() { Ok(()) } else { Err(Stopped { exit: Exit::Fault, says }) }
}

/// Everything that is held or refused, by name.
fn held(book: &Book) -> Vec<String> {
    let mut held = Vec::new();
    for file in &book.files {
        if let Verdict::Refused { why } = &file.verdict {
            held.push(format!("{}: refused: {why}", file.path));
        }
    }
    held.extend(book.unused.iter().map(|(place, why)| format!("{place}: not used: {why}")));
    for council in &book.councils {
        let (code, period) = (&council.council.code, book.period);
        match &council.standing {
            Standing::Whole => {}
            Standing::DidNotCome => held.push(format!(
                "{code}: The return for {period} has not come. Put it into returns/{code}/{period} and run again."
            )),
            Standing::NotWhole(why) => held.push(format!(
                "{code}: The return for {period} is not whole: {why}. Put that right and run again."
            )),
        }
        for made in uploads(book, council) {
            if let Err(faults) = &made.file {
                let name = made.upload.name();
                let faults =
                    if faults.len() == 1 { "1 fault".into() } else { format!("{} faults", faults.len()) };
                held.push(format!(
                    "{code}: The {name} upload is not made: {faults}. `outturn finance check {code} --period \
                     {period}` names them."
                ));
            }
        }
        let refused =
            council.validated.as_ref().map_or(0, |validated| validated.cleared.given().count.refused);
        if refused > 0 {
            let rows = if refused == 1 { "1 row is".into() } else { format!("{refused} rows are") };
            held.push(format!("{code}: {rows} not used. The findings say which, and why."));
        }
        for practice in council.practices.iter().filter(|practice| practice.is_held()) {
            match practice.lints.first().filter(|_| practice.contract.is_none()) {
                // What stands in the cell is for those who keep the contract: these lines end in logs.
                Some(lint) => held.push(format!(
                    "{}: Nothing is paid: {}: {}. `outturn contract lint {}` says what stands there and what to do.",
                    practice.code, lint.place, lint.code, practice.code
                )),
                None => held.push(format!(
                    "{}: A part of the payment is held. The statement says which, and why.",
                    practice.code
                )),
            }
        }
    }
    held
}
