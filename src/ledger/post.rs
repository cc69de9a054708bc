//! The ledger file: compare, post, read back.

use super::chain::{ORIGIN, seal_of, verify};
use super::schema::SCHEMA;
use super::{Entry, Movement, Posting, Target};
use crate::words::{Date, Month, Pence};
use anyhow::{Context, Result, bail};
use rusqlite::{Connection, ErrorCode, OpenFlags, Row, params};
use std::path::Path;

/// What is said of a file that is anything else; why the engine thinks so helps nobody.
const NO_LEDGER: &str = "This file cannot be read as a ledger.";

/// An open ledger whose chain has been verified.
#[derive(Debug)]
pub struct Ledger {
    connection: Connection,
    entries: Vec<Entry>,
}

impl Ledger {
    /// Opens the ledger of an outputs folder, and makes it when there is none.
    ///
    /// # Errors
    /// When the file cannot be opened, is no ledger, or a seal does not hold.
    pub fn open(path: &Path) -> Result<Self> {
        let connection = Connection::open(path).context(NO_LEDGER)?;
        let version: i64 =
            connection.query_row("PRAGMA user_version", [], |row| row.get(0)).context(NO_LEDGER)?;
        if version == 0 {
            connection.execute_batch(&format!("BEGIN IMMEDIATE; {SCHEMA} COMMIT;")).context(NO_LEDGER)?;
        }
        Self::verified(connection)
    }

    /// Opens the ledger for reading only; an empty one when there is none.
    ///
    /// # Errors
    /// When the file is no ledger, or a seal does not hold.
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
        let entries = read(&connection).context(NO_LEDGER)?;
        if let Err(number) = verify(&entries) {
            bail!("Entry {number} does not match its seal.");
        }
        Ok(Self { connection, entries })
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

    fn under<'a>(
        &'a self,
        practice: &'a str,
        period: Month,
        component: &'a str,
    ) -> impl Iterator<Item = &'a Entry> {
        self.entries.iter().filter(move |entry| {
            *entry.practice == *practice && entry.period == period && *entry.component == *component
        })
    }

    /// Compares what is due with what has been posted. There is no other way to a posting.
    pub fn compare(&self, run_period: Month, as_at: Date, targets: Vec<Target>) -> Posting {
        let mut movements: Vec<Movement> =
            targets.into_iter().map(|target| self.movement_of(run_period, target)).collect();
        movements.sort_by(|one, other| key(&one.target).cmp(&key(&other.target)));
        Posting { run_period, as_at, movements }
    }

    fn movement_of(&self, run_period: Month, target: Target) -> Movement {
        let posted = |here: bool| -> Pence {
            self.under(&target.practice, target.period, &target.component)
                .filter(|entry| (entry.run_period == run_period) == here)
                .map(|entry| entry.movement)
                .sum()
        };
        let (before, elsewhere) = (posted(true), posted(false));
        let all = before + elsewhere;
        let movement = target.due.map_or(Pence::ZERO, |due| due - all);
        let reason = match target.due {
            Some(due) if all != Pence::ZERO => format!("correction: {all} becomes {due}"),
            _ => "first posting".into(),
        };
        Movement { target, elsewhere, before, movement, reason }
    }

    /// Posts every difference in one transaction: all of them, or none.
    ///
    /// # Errors
    /// When the file cannot be written; nothing is posted then.
    pub fn post(&mut self, posting: &Posting) -> Result<()> {
        if posting.entries() == 0 {
            return Ok(());
        }
        let sealed = self.sealed(posting);
        let transaction = self.connection.transaction().context("The ledger cannot be written.")?;
        for entry in &sealed {
            insert(&transaction, entry).context("The ledger cannot be written.")?;
        }
        transaction.commit().context("The ledger cannot be written.")?;
        self.entries.extend(sealed);
        Ok(())
    }

    /// The entries that posting would append, numbered and sealed: what the outputs say of the ledger before it is so.
    pub fn sealed(&self, posting: &Posting) -> Vec<Entry> {
        let mut entries: Vec<Entry> = Vec::new();
        for movement in posting.movements.iter().filter(|movement| movement.movement != Pence::ZERO) {
            let last = entries.last().or(self.entries.last());
            let previous = last.map_or(ORIGIN.into(), |entry| entry.seal.clone());
            let mut entry = Entry {
                number: (self.entries.len() + entries.len()) as u64 + 1,
                run_period: posting.run_period,
                practice: movement.target.practice.clone(),
                period: movement.target.period,
                component: movement.target.component.clone(),
                due: movement.target.due.unwrap_or_default(),
                movement: movement.movement,
                reason: movement.reason.as_str().into(),
                as_at: posting.as_at,
                previous,
                seal: "".into(),
            };
            entry.seal = seal_of(&entry).into();
            entries.push(entry);
        }
        entries
    }
}

/// Is it only that another program has the file open? Then nothing is wrong with the ledger.
pub fn is_in_use(error: &anyhow::Error) -> bool {
    let code = error.downcast_ref::<rusqlite::Error>().and_then(rusqlite::Error::sqlite_error_code);
    matches!(code, Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked))
}

fn key(target: &Target) -> (&str, Month, &str) {
    (&target.practice, target.period, &target.component)
}

fn insert(connection: &Connection, entry: &Entry) -> rusqlite::Result<usize> {
    connection.execute(
        "INSERT INTO entries VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        params![
            i64::try_from(entry.number).unwrap_or(i64::MAX),
            entry.run_period.to_string(),
            entry.practice,
            entry.period.to_string(),
            entry.component,
            entry.due.count(),
            entry.movement.count(),
            entry.reason,
            entry.as_at.to_string(),
            entry.previous,
            entry.seal
        ],
    )
}

fn read(connection: &Connection) -> Result<Vec<Entry>> {
    let mut statement = connection.prepare("SELECT * FROM entries ORDER BY number")?;
    let rows = statement.query_map([], |row| Ok(entry(row)))?;
    rows.map(|row| row?).collect()
}

fn entry(row: &Row<'_>) -> Result<Entry> {
    let month =
        |at: usize| -> Result<Month> { row.get::<_, String>(at)?.parse().map_err(anyhow::Error::msg) };
    Ok(Entry {
        number: u64::try_from(row.get::<_, i64>(0)?)?,
        run_period: month(1)?,
        practice: row.get(2)?,
        period: month(3)?,
        component: row.get(4)?,
        due: Pence::new(row.get(5)?),
        movement: Pence::new(row.get(6)?),
        reason: row.get(7)?,
        as_at: row.get::<_, String>(8)?.parse()?,
        previous: row.get(9)?,
        seal: row.get(10)?,
    })
}
