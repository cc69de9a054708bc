//! The register's file: open, verify, add.

use super::{Arrival, Came, Taken};
use crate::words::{Date, Period};
use anyhow::{Context, Result, bail};
use rusqlite::{Connection, OpenFlags, Row, params};
use std::path::Path;

const NO_REGISTER: &str = "This file cannot be read as a register of returns.";
const ORIGIN: &str = "0000000000000000000000000000000000000000000000000000000000000000";

const SCHEMA: &str = "
CREATE TABLE arrivals (
    number   INTEGER PRIMARY KEY CHECK (number > 0),
    council  TEXT NOT NULL CHECK (council <> ''),
    period   TEXT NOT NULL,
    tables   TEXT NOT NULL,
    file     TEXT NOT NULL CHECK (length(file) = 64),
    bytes    INTEGER NOT NULL CHECK (bytes >= 0),
    on_day   TEXT NOT NULL,
    taken    TEXT NOT NULL CHECK (taken IN ('first', 'instead', 'decided', 'held')),
    previous TEXT NOT NULL,
    seal     TEXT NOT NULL UNIQUE
) STRICT;
CREATE TRIGGER arrival_follows BEFORE INSERT ON arrivals
WHEN NEW.number <> (SELECT COALESCE(MAX(number), 0) + 1 FROM arrivals)
  OR EXISTS (SELECT 1 FROM arrivals WHERE number = NEW.number - 1 AND seal <> NEW.previous)
  OR EXISTS (SELECT 1 FROM arrivals WHERE seal = NEW.seal) BEGIN
    SELECT RAISE(ABORT, 'an arrival follows the last one and is sealed to it');
END;
CREATE TRIGGER arrival_never_changed BEFORE UPDATE ON arrivals BEGIN
    SELECT RAISE(ABORT, 'an arrival is never changed');
END;
CREATE TRIGGER arrival_never_removed BEFORE DELETE ON arrivals BEGIN
    SELECT RAISE(ABORT, 'an arrival is never removed');
END;
PRAGMA user_version = 1;
";

/// Every arrival, oldest first, each verified to be sealed to the one before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register {
    arrivals: Vec<Arrival>,
}

impl Register {
    /// Reads the register at `path`; an empty one where there is none.
    ///
    /// # Errors
    /// When the file is no register, or a seal does not hold.
    pub fn look(path: &Path) -> Result<Self> {
        if !path.exists() {
            return Ok(Self::default());
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
        Self::read(&Connection::open_with_flags(path, flags).context(NO_REGISTER)?)
    }

    /// Adds what came to the register at `path`, which is made where there is none: all of it or nothing.
    ///
    /// # Errors
    /// When the file cannot be written, or is no register.
    pub fn add(path: &Path, came: Vec<Came>) -> Result<()> {
        if came.is_empty() {
            return Ok(());
        }
        let mut connection = Connection::open(path).context(NO_REGISTER)?;
        let tables: i64 = connection
            .query_row("SELECT COUNT(*) FROM sqlite_schema", [], |row| row.get(0))
            .context(NO_REGISTER)?;
        let transaction = connection.transaction()?;
        if tables == 0 {
            transaction.execute_batch(SCHEMA)?;
        }
        let before = Self::read(&transaction)?;
        let mut previous: Box<str> = before.arrivals.last().map_or(ORIGIN.into(), |last| last.seal.clone());
        for (number, came) in (before.arrivals.len() as u64 + 1..).zip(came) {
            let seal: Box<str> = Arrival::sealed(number, &came, &previous).into();
            write(&transaction, &Arrival { number, came, previous, seal: seal.clone() })?;
            previous = seal;
        }
        Ok(transaction.commit()?)
    }

    fn read(connection: &Connection) -> Result<Self> {
        let kind: i64 =
            connection.query_row("PRAGMA user_version", [], |row| row.get(0)).context(NO_REGISTER)?;
        if kind != 1 {
            bail!(NO_REGISTER);
        }
        let mut rows = connection.prepare("SELECT * FROM arrivals ORDER BY number").context(NO_REGISTER)?;
        let mut arrivals: Vec<Arrival> = Vec::new();
        for (number, row) in (1..).zip(rows.query_map([], |row| Ok(arrival(row)))?) {
            let arrival = row?.context(NO_REGISTER)?;
            let previous = arrivals.last().map_or(ORIGIN, |last| &last.seal);
            let seal = Arrival::sealed(number, &arrival.came, previous);
            if arrival.number != number || *arrival.previous != *previous || *arrival.seal != *seal {
                bail!("Arrival {number} does not match its seal.");
            }
            arrivals.push(arrival);
        }
        Ok(Self { arrivals })
    }

    /// What was known on a day.
    #[must_use]
    pub fn up_to(mut self, day: Date) -> Self {
        self.arrivals.retain(|of| of.came.on <= day);
        self
    }

    /// Every arrival, oldest first.
    pub fn arrivals(&self) -> &[Arrival] {
        &self.arrivals
    }

    /// What was known of a council's period, oldest first.
    pub fn of<'a>(&'a self, council: &'a str, period: Period) -> impl Iterator<Item = &'a Arrival> {
        self.arrivals.iter().filter(move |of| *of.came.council == *council && of.came.period == period)
    }

    /// The versions of a table that were taken, oldest first.
    pub fn versions<'a>(
        &'a self,
        council: &'a str,
        period: Period,
        table: &'a str,
    ) -> impl Iterator<Item = &'a Arrival> {
        self.of(council, period).filter(move |of| of.is_taken() && *of.came.table == *table)
    }
}

fn write(connection: &Connection, arrival: &Arrival) -> Result<()> {
    let came = &arrival.came;
    let mut insert =
        connection.prepare_cached("INSERT INTO arrivals VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")?;
    insert.execute(params![
        i64::try_from(arrival.number)?,
        came.council,
        came.period.to_string(),
        came.table,
        came.file,
        i64::try_from(came.bytes)?,
        came.on.to_string(),
        came.taken.as_str(),
        arrival.previous,
        arrival.seal
    ])?;
    Ok(())
}

fn arrival(row: &Row<'_>) -> Result<Arrival> {
    let text = |at: usize| row.get::<_, String>(at);
    let word = text(7)?;
    let taken = Taken::ALL.into_iter().find(|taken| taken.as_str() == word);
    let came = Came {
        council: text(1)?.into(),
        period: text(2)?.parse().map_err(anyhow::Error::msg)?,
        table: text(3)?.into(),
        file: text(4)?.into(),
        bytes: u64::try_from(row.get::<_, i64>(5)?)?,
        on: text(6)?.parse()?,
        taken: taken.context(NO_REGISTER)?,
    };
    let number = u64::try_from(row.get::<_, i64>(0)?)?;
    Ok(Arrival { number, came, previous: text(8)?.into(), seal: text(9)?.into() })
}
