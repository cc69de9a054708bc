//! The month's outputs made and in their place, then the ledger, whose commit is the last step; and what is left of a run
//! that was cut off between its first file and that step.

use super::manifest::{Heads, manifest};
use super::{Asked, Gathered, Stopped};
use crate::ledger::{Appendix, Ledger};
use crate::reports::book::Book;
use crate::reports::shelf::{self, Carried, NotPublished, Staging, Unfinished, Unwritten, finish_or_discard};
use crate::reports::{Looks, Output, Unrendered, Written, render};

/// The outputs of a run, made and not shown.
pub(super) struct Rendered {
    /// The files, in the order of their paths.
    pub(super) files: Vec<Written>,
    /// Where they lie; nowhere when nothing is to be written.
    staging: Option<Staging>,
    /// Are they of the whole month?
    whole: bool,
}

/// Makes the outputs, each written as soon as it is made.
pub(super) fn rendered(
    asked: &Asked,
    book: &Book,
    gathered: &Gathered,
    looks: &Looks,
    whole: bool,
) -> Result<Rendered, Stopped> {
    let begun = if asked.dry_run { None } else { Some(Staging::begin(&asked.outputs, asked.period)) };
    let staging = begun.transpose().map_err(unwritten)?;
    let keep = |output: &Output| match &staging {
        Some(staging) => staging.put(output),
        None => Ok(Written::of(output)),
    };
    let files = render(book, &gathered.intake.sheets, looks, !whole, keep).map_err(|error| match error {
        Unrendered::Template(error) => Stopped::template(error),
        Unrendered::Unwritten(error) => unwritten(error),
    })?;
    Ok(Rendered { files, staging, whole })
}

/// Shows the outputs and appends to the ledger. Nothing is appended unless all outputs are in their place, and they stay
/// only when it was. What is not of the whole month leaves the rest of it as it is. A dry run shows and appends nothing.
pub(super) fn publish(
    asked: &Asked,
    book: &Book,
    rendered: Rendered,
    ledger: &mut Ledger,
    appendix: Appendix,
) -> Result<(), Stopped> {
    let Rendered { mut files, staging, whole } = rendered;
    let Some(staging) = staging else { return Ok(()) };
    let carried = if whole { Carried::default() } else { staging.carry(&files).map_err(unwritten)? };
    let entry = appendix.entries().last().or(ledger.entries().last()).map(|entry| entry.seal.clone());
    let signature = appendix.signatures().last().or(ledger.signatures().last()).map(|last| last.seal.clone());
    let heads = Heads { entry: entry.as_deref(), signature: signature.as_deref() };
    let manifest = manifest(book, &files, &carried, &heads);
    files.extend(carried.files.into_iter().map(|(written, _)| written));
    let post = || match ledger.append(appendix) {
        // A disk can report a failure after the rows have reached it: what the file holds now decides.
        Err(error) if !appended(asked, &heads) => Err(error),
        _ => Ok(()),
    };
    shelf::publish(staging, &files, &manifest, post).map_err(|error| match error {
        NotPublished::Unwritten(error) => unwritten(error),
        NotPublished::NotCommitted(error) => Stopped::unwritten(&asked.ledger(), &error),
    })
}

fn appended(asked: &Asked, heads: &Heads<'_>) -> bool {
    Ledger::look(&asked.ledger()).is_ok_and(|now| {
        now.entries().last().map(|entry| &*entry.seal) == heads.entry
            && now.signatures().last().map(|signature| &*signature.seal) == heads.signature
    })
}

/// Finishes or discards what runs that were cut off have left, and says so.
pub(super) fn found(asked: &Asked, ledger: &Ledger) -> Result<Vec<String>, Stopped> {
    let found = finish_or_discard(&asked.outputs, |seal| ledger.holds(seal)).map_err(unwritten)?;
    Ok(found.iter().map(|found| says(asked, *found)).collect())
}

fn says(asked: &Asked, found: Unfinished) -> String {
    let folder = asked.outputs.join(found.month.to_string());
    let folder = folder.display();
    if found.whole {
        format!("{folder}: A run that was cut off after its last step was found. Its outputs are whole.")
    } else {
        format!("{folder}: An unfinished run was found and discarded. Nothing of it was signed or posted.")
    }
}

fn unwritten(Unwritten { path, error }: Unwritten) -> Stopped {
    Stopped::unwritten_file(&path, &error)
}
