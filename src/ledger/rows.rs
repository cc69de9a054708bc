//! Entries as rows of the file: written once, read back whole.

use super::account::{Line, is_bounded};
use super::entry::movement_in;
use super::{Entry, Fault};
use crate::words::{Month, Pence};
use anyhow::Result;
use rusqlite::{Connection, Row, params};

/// Writes the lines, then the entry, which the file takes only if they balance.
pub(super) fn insert(connection: &Connection, entry: &Entry) -> Result<()> {
    let number = i64::try_from(entry.number)?;
    let mut lines = connection.prepare_cached("INSERT INTO lines VALUES (?1, ?2, ?3, ?4, ?5)")?;
    for (at, line) in (1_i64..).zip(&entry.lines) {
        lines.execute(params![number, at, line.account, line.debit.count(), line.credit.count()])?;
    }
    let mut entries = connection.prepare_cached(
        "INSERT INTO entries VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?;
    entries.execute(params![
        number,
        i64::try_from(entry.run)?,
        entry.run_period.to_string(),
        entry.as_at.to_string(),
        entry.scheme,
        entry.practice,
        entry.period.to_string(),
        entry.component,
        entry.contract,
        entry.due.count(),
        entry.reason,
        entry.adjusts.map(i64::try_from).transpose()?,
        entry.previous,
        entry.seal
    ])?;
    Ok(())
}

/// Every entry with its lines, oldest first. Rows are read through the tables themselves, never through an index, so that
/// no damaged index can hide one.
pub(super) fn read(connection: &Connection) -> Result<Vec<Entry>> {
    let mut of_entries = connection.prepare("SELECT * FROM entries NOT INDEXED ORDER BY number")?;
    let mut of_lines =
        connection.prepare("SELECT entry, line, account, debit, credit FROM lines ORDER BY entry, line")?;
    let mut lines = of_lines.query_map([], |row| Ok(line(row)))?.map(|row| row?).peekable();
    let mut entries = Vec::new();
    for row in of_entries.query_map([], |row| Ok(entry(row)))? {
        let mut entry = row??;
        while let Some(found) =
            lines.next_if(|line| line.as_ref().map_or(true, |(of, ..)| *of <= entry.number))
        {
            let (of, at, line) = found?;
            if of < entry.number {
                return Err(Fault::Stray(of).into());
            }
            if at != entry.lines.len() + 1 || !is_bounded(&line) {
                return Err(Fault::Rule(of).into());
            }
            entry.lines.push(line);
        }
        entry.movement = movement_in(&entry.practice, &entry.lines);
        entries.push(entry);
    }
    match lines.next().transpose()? {
        Some((of, ..)) => Err(Fault::Stray(of).into()),
        None => Ok(entries),
    }
}

/// A line, with its entry and its place in it.
fn line(row: &Row<'_>) -> Result<(u64, usize, Line)> {
    let line = Line { account: row.get(2)?, debit: Pence::new(row.get(3)?), credit: Pence::new(row.get(4)?) };
    Ok((u64::try_from(row.get::<_, i64>(0)?)?, usize::try_from(row.get::<_, i64>(1)?)?, line))
}

fn entry(row: &Row<'_>) -> Result<Entry> {
    let month =
        |at: usize| -> Result<Month> { row.get::<_, String>(at)?.parse().map_err(anyhow::Error::msg) };
    Ok(Entry {
        number: u64::try_from(row.get::<_, i64>(0)?)?,
        run: u64::try_from(row.get::<_, i64>(1)?)?,
        run_period: month(2)?,
        as_at: row.get::<_, String>(3)?.parse()?,
        scheme: row.get(4)?,
        practice: row.get(5)?,
        period: month(6)?,
        component: row.get(7)?,
        contract: row.get(8)?,
        due: Pence::new(row.get(9)?),
        reason: row.get(10)?,
        adjusts: row.get::<_, Option<i64>>(11)?.map(u64::try_from).transpose()?,
        lines: Vec::new(),
        movement: Pence::ZERO,
        previous: row.get(12)?,
        seal: row.get(13)?,
    })
}
