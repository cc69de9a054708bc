//! The month's outputs in their place, then the ledger, whose commit is the last step; and what is left of a run that was
//! cut off between its first file and that step.

use super::manifest::manifest;
use super::{Asked, Done, Stopped};
use crate::ledger::Ledger;
use crate::reports::Output;
use crate::reports::book::Book;
use crate::reports::shelf::{self, NotPublished, Unfinished, Unwritten, carried, finish_or_discard};

/// Shows the outputs and posts. Nothing is posted unless all outputs are in their place, and they stay only when it was.
pub(super) fn publish(
    asked: &Asked,
    book: &Book,
    mut outputs: Vec<Output>,
    ledger: &mut Ledger,
    done: &Done,
) -> Result<(), Stopped> {
    let carried = match asked.council {
        Some(_) => carried(&asked.outputs, asked.period, &outputs).map_err(unwritten)?,
        None => Vec::new(),
    };
    let sealed = ledger.sealed(&book.posting);
    let head = sealed.last().or(ledger.entries().last());
    let manifest = manifest(asked, book, &outputs, &carried, head, done);
    outputs.extend(carried.into_iter().map(|carried| carried.output));
    let head = sealed.last().map(|entry| &*entry.seal);
    let post = || match ledger.post(&book.posting) {
        // A disk can report a failure after the entries have reached it: what the file holds now decides.
        Err(error) if !posted(asked, head) => Err(error),
        _ => Ok(()),
    };
    shelf::publish(&asked.outputs, asked.period, &outputs, &manifest, post).map_err(|error| match error {
        NotPublished::Unwritten(error) => unwritten(error),
        NotPublished::NotCommitted(error) => Stopped::unwritten(&asked.ledger(), &error),
    })
}

fn posted(asked: &Asked, head: Option<&str>) -> bool {
    let now = Ledger::look(&asked.ledger());
    now.is_ok_and(|now| now.entries().last().map(|entry| &*entry.seal) == head)
}

/// Finishes or discards what runs that were cut off have left, and says so.
pub(super) fn found(asked: &Asked, ledger: &Ledger) -> Result<Vec<String>, Stopped> {
    let holds = |seal: &str| ledger.entries().iter().any(|entry| *entry.seal == *seal);
    let found = finish_or_discard(&asked.outputs, holds).map_err(unwritten)?;
    Ok(found.iter().map(|found| says(asked, *found)).collect())
}

fn says(asked: &Asked, found: Unfinished) -> String {
    let folder = asked.outputs.join(found.month.to_string());
    let folder = folder.display();
    if found.posted {
        format!("{folder}: A run that was cut off after it had posted was found. Its outputs are whole.")
    } else {
        format!("{folder}: An unfinished run was found and discarded. Nothing of it was posted.")
    }
}

fn unwritten(Unwritten { path, error }: Unwritten) -> Stopped {
    Stopped::unwritten_file(&path, &error)
}
