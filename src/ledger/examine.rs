//! The whole of a ledger put to the test: its chain, its tables, the file itself, and seals that were told elsewhere.

use super::told::heads;
use super::{Fault, Ledger};
use crate::words::Pence;
use anyhow::Result;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;

/// Room for the indexes of ten years in memory: seals are looked up in no order, and each would be read from the disk again.
const CACHE: &str = "PRAGMA cache_size = -65536;";

/// What a ledger that holds comes to.
#[derive(Debug)]
pub struct Examined {
    /// The ledger.
    pub ledger: Ledger,
    /// How many runs have posted.
    pub runs: u64,
    /// The sum of debits, which is the sum of credits.
    pub debits: Pence,
    /// Seals told elsewhere: where, and what bears it.
    pub told: Vec<(String, Bearer)>,
}

/// What bears a seal that was told elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bearer {
    /// It is the mark of a ledger that is empty still.
    Nothing,
    /// An entry, by its number.
    Entry(u64),
    /// A signature, by its number.
    Signature(u64),
}

/// Puts the ledger of a folder of outputs to the test, with the heads that its manifests tell and another, if one is given.
///
/// # Errors
/// The first [`Fault`], or why the file cannot be read.
pub fn examine(outputs: &Path, head: Option<&str>) -> Result<Examined> {
    let path = outputs.join("ledger.sqlite");
    // The chain and the pages are looked at side by side, for each takes seconds when a ledger is ten years old.
    let (ledger, is_whole) = rayon::join(|| Ledger::look(&path), || is_whole(&path));
    let ledger = ledger?;
    if !is_whole {
        return Err(Fault::Damaged.into());
    }
    let mut given = heads(outputs);
    given.extend(head.map(|head| ("--head".into(), head.into())));
    let told: Result<Vec<_>, Fault> =
        given.into_iter().map(|(told, head)| found(&ledger, told, head)).collect();
    let runs = ledger.entries().last().map_or(0, |entry| entry.run);
    let debits = ledger.entries().iter().flat_map(|entry| &entry.lines).map(|line| line.debit).sum();
    Ok(Examined { runs, debits, told: told?, ledger })
}

/// The database's own check of every page, index and constraint. What is not there is whole.
fn is_whole(path: &Path) -> bool {
    let says = || -> rusqlite::Result<Vec<String>> {
        let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        connection.execute_batch(CACHE)?;
        let mut statement = connection.prepare("PRAGMA integrity_check")?;
        statement.query_map([], |row| row.get(0))?.collect()
    };
    !path.exists() || says().is_ok_and(|says| says == ["ok"])
}

fn found(ledger: &Ledger, told: String, head: String) -> Result<(String, Bearer), Fault> {
    if head.bytes().all(|byte| byte == b'0') {
        return Ok((told, Bearer::Nothing));
    }
    let entry = ledger.entries().iter().find(|entry| *entry.seal == *head);
    let signature = || ledger.signatures().iter().find(|signature| *signature.seal == *head);
    let bearer = entry.map(|entry| Bearer::Entry(entry.number));
    match bearer.or_else(|| Some(Bearer::Signature(signature()?.number))) {
        Some(bearer) => Ok((told, bearer)),
        None => Err(Fault::UnknownHead { told, head }),
    }
}
