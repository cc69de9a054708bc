//! Works every penny of an audit file out again, from the file alone, with a calculator of its own: what was due for every
//! line, what the ledger then posts, what each statement comes to. Whatever the file holds, it ends in sentences.

mod calculator;
mod council;
mod line;
mod practice;
mod reading;
mod told;

pub(super) use reading::At;
pub use told::{Difference, OfPractice, Recomputed};

use super::audit::{SCHEMA, seal_of_file, seal_of_movements};
use crate::words::seal;
use practice::{Sums, of_practice};
use serde_json::Value;
use std::collections::BTreeMap;
use told::Compare;

/// Works a file out again; `beside` gives the bytes of a file in the same folder, where there is one.
///
/// # Errors
/// Why the file cannot be used at all.
pub fn recompute(bytes: &[u8], beside: &dyn Fn(&str) -> Option<Vec<u8>>) -> Result<Recomputed, String> {
    let value = read(bytes)?;
    let whole = At::whole(&value);
    let council = whole.field("council")?.text()?;
    let period = whole.field("period")?.text()?;
    let mut told = Recomputed { council: council.into(), period: period.into(), ..Recomputed::default() };
    let (mut sums, mut moved, mut due) = (Sums::default(), Vec::new(), BTreeMap::new());
    for practice in whole.field("practices")?.list()? {
        let worked = of_practice(&practice, (council, period), &mut told.differences)?;
        due.insert(worked.told.practice.clone(), worked.due);
        told.practices.push(worked.told);
        moved.extend(worked.moved);
        for (all, of) in [
            (&mut sums.lines, worked.sums.lines),
            (&mut sums.asked, worked.sums.asked),
            (&mut sums.kept, worked.sums.kept),
            (&mut sums.holds, worked.sums.holds),
            (&mut sums.net, worked.sums.net),
        ] {
            *all += of;
        }
    }
    let differences = &mut told.differences;
    Compare::of("", differences).money(
        "net of all practices",
        Some(whole.field("net")?.pence()?.into()),
        Some(sums.net),
    );
    council::controls(&whole, sums, differences)?;
    council::uploads(&whole, sums.net, differences)?;
    let movements = seal_of_movements(moved.into_iter());
    council::sample(&whole, &movements, &due, differences)?;
    seals(&whole, &value, &movements, &mut told)?;
    files(&whole, beside, &mut told)?;
    Ok(told)
}

/// The file as JSON of a kind that is known.
pub(super) fn read(bytes: &[u8]) -> Result<Value, String> {
    let value: Value = serde_json::from_slice(bytes).map_err(|error| {
        format!(
            "line {}: This is no JSON that can be read. Take the file as the program wrote it.",
            error.line()
        )
    })?;
    let whole = At::whole(&value);
    if whole.field("artefact")?.text()? != "F14" {
        return Err("artefact: This is no audit file. Give the audit.json of a council's month.".into());
    }
    match whole.field("schema")?.count()? {
        SCHEMA => Ok(value),
        other => Err(format!(
            "schema: The file is of kind {other}, and this program reads kind {SCHEMA}. Use the program that wrote it."
        )),
    }
}

fn seals(whole: &At<'_>, value: &Value, movements: &str, told: &mut Recomputed) -> Result<(), String> {
    let compare = &mut Compare::of("", &mut told.differences);
    for (what, field, worked) in [
        ("the seal of the movements", "movements_seal", movements),
        ("the seal of the file", "seal", &*seal_of_file(value)),
    ] {
        compare.text(what, whole.field(field)?.text()?, worked);
    }
    Ok(())
}

/// Files beside it whose seals it holds: the pack and the uploads.
fn files(
    whole: &At<'_>,
    beside: &dyn Fn(&str) -> Option<Vec<u8>>,
    told: &mut Recomputed,
) -> Result<(), String> {
    let uploads = whole.field("uploads")?.list()?;
    for sealed in std::iter::once(whole.field("working")?).chain(uploads) {
        let (file, expected) = (sealed.field("file")?, sealed.field("sha256")?);
        if !file.is_there() || !expected.is_there() {
            continue;
        }
        let (file, expected) = (file.text()?, expected.text()?);
        if !["payment.json", "journal.csv", "creditors.csv"].contains(&file) {
            return Err(format!("'{file}' is no file that stands beside an audit file."));
        }
        match beside(file) {
            Some(bytes) => {
                let found = seal(&bytes);
                Compare::of("", &mut told.differences).text(file, expected, &found);
                told.looked_at.push(format!("{file}: looked at"));
            }
            None => told.looked_at.push(format!("{file}: not beside it, not looked at")),
        }
    }
    Ok(())
}
