//! The month, from collecting to the last page: every room's verb, once, in the order of the corridor.

mod asked;
mod beside;
mod council;
mod done;
mod frozen;
mod gather;
mod lint;
mod manifest;
mod measured_for;
mod open_months;
mod past;
mod pseudonyms;
mod publish;
mod published;
mod score;
mod settlement;
mod stopped;
mod told;

pub use asked::Asked;
pub use beside::{Lists, lists};
pub use done::{Done, Totals};
pub use frozen::{FrozenFile, frozen_file};
pub use gather::{Gathered, draw, gather};
pub use lint::{Linted, lint, linted};
pub use past::over_past_returns;
pub use published::published_files;
pub use score::{AskedScore, ScoredLine, Scores, Total, score, score_table};
pub use stopped::{Exit, Stopped};
pub use told::Told;

use crate::ledger::{Ledger, Lock};
use crate::reports::book::Book;
use crate::reports::{Looks, render};
use std::path::Path;

/// Does the month: reads, validates, measures, settles, writes every page and workbook, and posts the difference
/// between what is due and what has been posted.
///
/// # Errors
/// When the run cannot be made. What is wrong with a council's data or with one contract is no error: it is in the
/// book, on the pages and in [`Done`].
pub fn run(asked: &Asked, tell: &mut impl FnMut(&Told)) -> Result<Done, Stopped> {
    let looks = looks(asked.templates.as_deref())?;
    let _lock = if asked.dry_run { None } else { Some(locked(asked)?) };
    let mut ledger = open(asked)?;
    let found = if asked.dry_run { Vec::new() } else { publish::found(asked, &ledger)? };
    match month(asked, &looks, &mut ledger, tell) {
        Ok(done) => Ok(Done { found, ..done }),
        Err(Stopped { exit, says }) => Err(Stopped { exit, says: found.into_iter().chain(says).collect() }),
    }
}

fn month(
    asked: &Asked,
    looks: &Looks,
    ledger: &mut Ledger,
    tell: &mut impl FnMut(&Told),
) -> Result<Done, Stopped> {
    let gathered = gather(asked, tell)?;
    let book = book(asked, &gathered, ledger, tell)?;
    done::reconciled(&book)?;
    let outputs = render(&book, looks, asked.council.is_some()).map_err(Stopped::template)?;
    tell(&Told::new("render", &[("files", outputs.len())]));
    let mut done = Done::of(asked, &book, &outputs);
    if asked.dry_run {
        return Ok(done);
    }
    done.check(ledger, &ledger.sealed(&book.posting), &book)?;
    publish::publish(asked, &book, outputs, ledger, &done)?;
    tell(&Told::new("post", &[("entries", book.posting.entries())]));
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
    Ok(Book {
        period: asked.period,
        as_at: asked.as_at,
        files: gathered.intake.files.clone(),
        unused: gathered.unused.clone(),
        councils,
        benchmarks: gathered.benchmarks.clone(),
        posting,
    })
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
