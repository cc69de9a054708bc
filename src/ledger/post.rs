//! The ledger file: open, post, read back.

use super::account::lines_of;
use super::chain::{seal_of, verify};
use super::index::Index;
use super::rows::{insert, read};
use super::schema::{KIND, SCHEMA};
use super::shape::is_ours;
use super::{Entry, Fault, Movement, Posting};
use crate::words::{Month, Pence};
use anyhow::{Context, Result};
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::path::Path;

/// What is said of a file that is anything else; why the engine thinks so helps nobody.
const NO_LEDGER: &str = "This file cannot be read as a ledger.";

/// An open ledger whose chain has been verified.
#[derive(Debug)]
pub struct Ledger {
    connection: Connection,
    entries: Vec<Entry>,
    index: Index,
}

impl Ledger {
    /// Opens the ledger of an outputs folder, and makes it when there is none.
    ///
    /// # Errors
    /// When the file cannot be opened, is no ledger, is of another kind, or a seal does not hold.
    pub fn open(path: &Path) -> Result<Self> {
        let connection = Connection::open(path).context(NO_LEDGER)?;
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
            1 => return Err(Fault::Older.into()),
            newer if newer > KIND => return Err(Fault::Newer.into()),
            _ => anyhow::bail!(NO_LEDGER),
        }
        let entries = match read(&connection) {
            Err(error) if !error.is::<Fault>() => return Err(error.context(NO_LEDGER)),
            read => read?,
        };
        verify(&entries)?;
        if !is_ours(&connection).context(NO_LEDGER)? {
            return Err(Fault::Shape.into());
        }
        let index = Index::of(&entries);
        Ok(Self { connection, entries, index })
    }

    /// Every entry, oldest first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
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

    pub(super) fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Posts every difference in one transaction: all of them, or none.
    ///
    /// # Errors
    /// When the month is frozen or the file cannot be written; nothing is posted then.
    pub fn post(&mut self, posting: &Posting) -> Result<()> {
        if posting.entries() == 0 {
            return Ok(());
        }
        if let Some(frozen) = &posting.frozen {
            return Err(frozen.clone().into());
        }
        let made = self.sealed(posting);
        let transaction = self.connection.transaction().context("The ledger cannot be written.")?;
        for entry in &made {
            insert(&transaction, entry).context("The ledger cannot be written.")?;
        }
        transaction.commit().context("The ledger cannot be written.")?;
        for entry in made {
            self.index.add(self.entries.len(), &entry);
            self.entries.push(entry);
        }
        Ok(())
    }

    /// The entries that posting would append, each sealed to the one before: what the outputs say of the ledger before it is
    /// so.
    pub fn sealed(&self, posting: &Posting) -> Vec<Entry> {
        let run = self.entries.last().map_or(1, |entry| entry.run + 1);
        let mut previous: Box<str> = self.head().into();
        let moved = posting.movements.iter().filter(|movement| movement.movement != Pence::ZERO);
        let entry = |(number, movement)| {
            let mut entry = Entry { number, run, previous: previous.clone(), ..unsealed(posting, movement) };
            entry.seal = seal_of(&entry).into();
            previous = entry.seal.clone();
            entry
        };
        (self.entries.len() as u64 + 1..).zip(moved).map(entry).collect()
    }
}

fn unsealed(posting: &Posting, movement: &Movement) -> Entry {
    let target = &movement.target;
    Entry {
        number: 0,
        run: 0,
        run_period: posting.run_period,
        as_at: posting.as_at,
        scheme: target.scheme.clone(),
        practice: target.practice.clone(),
        period: target.period,
        component: target.component.clone(),
        contract: target.contract.clone(),
        due: target.due.unwrap_or_default(),
        reason: movement.reason.as_str().into(),
        adjusts: movement.adjusts,
        lines: lines_of(&target.practice, &target.component, movement.movement),
        movement: movement.movement,
        previous: "".into(),
        seal: "".into(),
    }
}

/// Is it only that another program has the file open? Then nothing is wrong with the ledger.
pub fn is_in_use(error: &anyhow::Error) -> bool {
    let code = error.downcast_ref::<rusqlite::Error>().and_then(rusqlite::Error::sqlite_error_code);
    matches!(code, Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked))
}

fn kind(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("PRAGMA user_version", [], |row| row.get(0))
}

/// Is there nothing at all in the file? Another program's database is left as it is.
fn is_new(connection: &Connection) -> rusqlite::Result<bool> {
    let tables: i64 = connection.query_row("SELECT COUNT(*) FROM sqlite_schema", [], |row| row.get(0))?;
    Ok(tables == 0 && kind(connection)? == 0)
}
