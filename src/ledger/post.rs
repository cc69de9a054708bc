//! The ledger file: open, verify, ask.

use super::chain::{verify, verify_signatures};
use super::index::Index;
use super::rows::{read, read_signatures};
use super::schema::{KIND, SCHEMA};
use super::shape::is_ours;
use super::workflow::Workflow;
use super::{Deed, Entry, Fault, Hindrance, Signature};
use crate::words::{Month, Pence};
use anyhow::{Context, Result};
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::path::Path;

/// What is said of a file that is anything else; why the engine thinks so helps nobody.
const NO_LEDGER: &str = "This file cannot be read as a ledger.";

/// An open ledger whose chain has been verified.
#[derive(Debug)]
pub struct Ledger {
    pub(super) connection: Connection,
    pub(super) entries: Vec<Entry>,
    pub(super) signatures: Vec<Signature>,
    pub(super) index: Index,
    pub(super) workflow: Workflow,
}

impl Ledger {
    /// Opens the ledger of an outputs folder, and makes it when there is none.
    ///
    /// # Errors
    /// When the file cannot be opened, is no ledger, is of another kind, or a seal does not hold.
    pub fn open(path: &Path) -> Result<Self> {
        let connection = Connection::open(path).context(NO_LEDGER)?;
        // What a page no longer holds is overwritten, so that every byte of the file but noughts says something.
        connection.execute_batch("PRAGMA secure_delete = ON;").context(NO_LEDGER)?;
        if is_new(&connection).context(NO_LEDGER)? {
            connection.execute_batch(&format!("BEGIN IMMEDIATE; {SCHEMA} COMMIT;")).context(NO_LEDGER)?;
        }
        Self::verified(connection)
    }

    /// Opens the ledger for reading only; an empty one when there is none.
    ///
    /// # Errors
    /// When the file is no ledger, is of another kind, or a seal does not hold.
    pub fn look(path: &Path) -> Result<Self> {
        if path.exists() {
            let connection =
                Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).context(NO_LEDGER)?;
            return Self::verified(connection);
        }
        let connection = Connection::open_in_memory()?;
        connection.execute_batch(SCHEMA)?;
        Self::verified(connection)
    }

    fn verified(connection: Connection) -> Result<Self> {
        connection.execute_batch("PRAGMA foreign_keys = ON;").context(NO_LEDGER)?;
        match kind(&connection).context(NO_LEDGER)? {
            KIND => {}
            older if (1..KIND).contains(&older) => return Err(Fault::Older.into()),
            newer if newer > KIND => return Err(Fault::Newer.into()),
            _ => anyhow::bail!(NO_LEDGER),
        }
        let entries = read(&connection).map_err(unread)?;
        verify(&entries)?;
        let signatures = read_signatures(&connection).map_err(unread)?;
        let workflow = verify_signatures(&signatures, &entries)?;
        if !is_ours(&connection).context(NO_LEDGER)? {
            return Err(Fault::Shape.into());
        }
        let index = Index::of(&entries);
        Ok(Self { connection, entries, signatures, index, workflow })
    }

    /// Every entry, oldest first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Every signature, oldest first.
    pub fn signatures(&self) -> &[Signature] {
        &self.signatures
    }

    /// The newest approval of a council's month.
    pub fn approval(&self, scheme: &str, period: Month) -> Option<&Deed> {
        self.workflow.approval(scheme, period)
    }

    /// The release of a council's month.
    pub fn release(&self, scheme: &str, period: Month) -> Option<&Deed> {
        self.workflow.release(scheme, period)
    }

    /// The latest month of a council that is released.
    pub fn latest_release(&self, scheme: &str) -> Option<Month> {
        self.workflow.latest(scheme)
    }

    /// What stands in the way of each of some deeds.
    pub fn hindrances(&self, deeds: &[Deed]) -> Vec<Hindrance> {
        deeds.iter().filter_map(|deed| self.workflow.may(deed).err()).collect()
    }

    /// What the runs of a month have posted.
    pub fn movement(&self, run_period: Month) -> Pence {
        self.entries.iter().filter(|entry| entry.run_period == run_period).map(|entry| entry.movement).sum()
    }

    /// What has been posted under a key by all runs.
    pub fn posted(&self, practice: &str, period: Month, component: &str) -> Option<Pence> {
        let mut found = self.under(practice, period, component).peekable();
        found.peek()?;
        Some(found.map(|entry| entry.movement).sum())
    }

    /// The entries under a key, oldest first.
    pub fn under(&self, practice: &str, period: Month, component: &str) -> impl Iterator<Item = &Entry> {
        self.index.under(practice, period, component).iter().map(|at| &self.entries[*at])
    }

    pub(super) fn latest_run(&self, practice: &str) -> Option<Month> {
        self.index.latest_run(practice)
    }

    /// Does an entry or a signature bear this seal?
    pub fn holds(&self, seal: &str) -> bool {
        self.entries.iter().any(|entry| *entry.seal == *seal)
            || self.signatures.iter().any(|signature| *signature.seal == *seal)
    }
}

/// Is it only that another program has the file open? Then nothing is wrong with the ledger.
pub fn is_in_use(error: &anyhow::Error) -> bool {
    let code = error.downcast_ref::<rusqlite::Error>().and_then(rusqlite::Error::sqlite_error_code);
    matches!(code, Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked))
}

/// A fault says what is wrong; anything else says only that this is no ledger.
fn unread(error: anyhow::Error) -> anyhow::Error {
    if error.is::<Fault>() { error } else { error.context(NO_LEDGER) }
}

fn kind(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("PRAGMA user_version", [], |row| row.get(0))
}

/// Is there nothing at all in the file? Another program's database is left as it is.
fn is_new(connection: &Connection) -> rusqlite::Result<bool> {
    let tables: i64 = connection.query_row("SELECT COUNT(*) FROM sqlite_schema", [], |row| row.get(0))?;
    Ok(tables == 0 && kind(connection)? == 0)
}
