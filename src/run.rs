//! The month, from collecting to the last page: every room's verb, once, in the order of the corridor.

mod asked;
mod beside;
mod clock;
mod council;
mod doctor;
mod done;
mod drafts;
mod frozen;
mod gather;
mod lint;
mod manifest;
mod measured_for;
mod open_months;
mod past;
mod progress;
mod pseudonyms;
mod publish;
mod published;
mod received;
mod score;
mod settlement;
mod sign;
mod status;
mod stopped;
mod told;

pub use asked::Asked;
pub use beside::{Lists, lists};
pub use clock::clock_stands;
pub use doctor::{Checked, doctor};
pub use done::{Done, OfCouncil, Totals};
pub use frozen::{FrozenFile, frozen_file};
pub use gather::{Gathered, draw, gather};
pub use lint::{Linted, lint, linted};
pub use past::over_past_returns;
pub use published::published_files;
pub use received::{Received, Sent};
pub use score::{AskedScore, ScoredLine, Scores, Total, score, score_table};
pub use sign::{Signing, sign};
pub use status::{Status, status};
pub use stopped::{Exit, Stopped};
pub use told::Told;

use crate::ledger::{Appendix, Ledger, Lock};
use crate::reports::Looks;
use crate::reports::book::Book;
use crate::words::Period;
use progress::{closed, frozen_by_contract, note_progress};
use publish::{publish, rendered};
use received::record;
use std::path::Path;

/// Prepares the month: reads, validates, measures, settles, and writes every page and workbook as a draft of what would be
/// posted, for others to approve and release with [`sign`].
///
/// # Errors
/// When the run cannot be made. What is wrong with a council's data or with one contract is no error: it is in the
/// book, on the pages and in [`Done`].
pub fn run(asked: &Asked, tell: &mut impl FnMut(&Told)) -> Result<Done, Stopped> {
    let (looks, mut open) = begin(asked)?;
    let done = month(asked, &looks, &mut open.ledger, tell);
    open.told(done)
}

/// The ledger, locked, with what runs that were cut off had left put right.
struct Open {
    _lock: Option<Lock>,
    ledger: Ledger,
    found: Vec<String>,
}

impl Open {
    /// What was found is told however the run ends.
    fn told(self, done: Result<Done, Stopped>) -> Result<Done, Stopped> {
        match done {
            Ok(done) => Ok(Done { found: self.found, ..done }),
            Err(Stopped { exit, says }) => {
                Err(Stopped { exit, says: self.found.into_iter().chain(says).collect() })
            }
        }
    }
}

fn begin(asked: &Asked) -> Result<(Looks, Open), Stopped> {
    let looks = looks(asked.templates.as_deref())?;
    let lock = if asked.dry_run { None } else { Some(locked(asked)?) };
    let ledger = open(asked)?;
    let found = if asked.dry_run { Vec::new() } else { publish::found(asked, &ledger)? };
    Ok((looks, Open { _lock: lock, ledger, found }))
}

fn month(
    asked: &Asked,
    looks: &Looks,
    ledger: &mut Ledger,
    tell: &mut impl FnMut(&Told),
) -> Result<Done, Stopped> {
    let gathered = gather(asked, tell)?;
    let mut book = book(asked, &gathered, ledger, tell)?;
    let closed = closed(&book, ledger);
    let whole = asked.council.is_none() && closed.is_empty();
    book.keep(|council| closed.iter().all(|(code, _)| **code != *council));
    let shut: Vec<String> = closed.into_iter().flat_map(|(_, says)| says).collect();
    if book.councils.is_empty() {
        return Ok(Done { held: shut, ..Done::nothing(asked) });
    }
    done::reconciled(&book)?;
    let rendered = rendered(asked, &book, &gathered, looks, whole)?;
    tell(&Told::new("render", &[("files", rendered.files.len())]));
    let mut done = Done::of(asked, &book, rendered.files.len());
    done.held.extend(shut);
    let councils: Vec<&str> = book.councils.iter().map(|council| &*council.council.code).collect();
    done.held.extend(gathered.received.held(&councils, Period::Month(asked.period)));
    done.check(ledger, &book)?;
    if !asked.dry_run {
        publish(asked, &book, rendered, ledger, Appendix::default())?;
        record(asked, &gathered.received, &councils)?;
        tell(&Told::new("draft", &[("entries", book.posting.entries())]));
    }
    Ok(done)
}

/// The month's book without writing or posting anything: for `run` itself and for `explain`.
///
/// # Errors
/// When the run cannot be made.
pub fn book(
    asked: &Asked,
    gathered: &Gathered,
    ledger: &Ledger,
    tell: &mut impl FnMut(&Told),
) -> Result<Book, Stopped> {
    let councils = council::councils(asked, gathered, ledger, tell)?;
    let targets = settlement::targets(&councils, ledger, asked.period);
    let posting = ledger.compare(asked.period, asked.as_at, targets);
    tell(&Told::new("settle", &[("lines", posting.movements.len())]));
    let mut book = Book {
        period: asked.period,
        as_at: asked.as_at,
        files: gathered.intake.files.clone(),
        unused: gathered.unused.clone(),
        councils,
        benchmarks: gathered.benchmarks.clone(),
        posting,
    };
    let frozen = frozen_by_contract(&book, ledger);
    book.posting.frozen.extend(frozen);
    note_progress(&mut book, ledger, asked);
    Ok(book)
}

/// The built-in looks, or those with a folder's templates in place of the built-in ones.
///
/// # Errors
/// Everything that is wrong with the folder.
pub fn looks(folder: Option<&Path>) -> Result<Looks, Stopped> {
    match folder {
        Some(folder) => Looks::with_folder(folder).map_err(|faults| Stopped {
            exit: Exit::Configuration,
            says: faults.iter().map(ToString::to_string).collect(),
        }),
        None => Looks::built_in().map_err(Stopped::template),
    }
}

fn locked(asked: &Asked) -> Result<Lock, Stopped> {
    Lock::take(&asked.outputs).map_err(|busy| Stopped::busy(&asked.outputs, busy))
}

fn open(asked: &Asked) -> Result<Ledger, Stopped> {
    let path = asked.ledger();
    let ledger = if asked.dry_run { Ledger::look(&path) } else { Ledger::open(&path) };
    ledger.map_err(|error| Stopped::ledger(&path, &error))
}
