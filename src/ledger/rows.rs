//! Entries and signatures as rows of the file: written once, read back whole.

use super::account::{Line, is_bounded};
use super::entry::movement_in;
use super::{Act, Deed, Entry, Fault, Signature};
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
        "INSERT INTO entries VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
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
        entry.release,
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
        release: row.get(12)?,
        lines: Vec::new(),
        movement: Pence::ZERO,
        previous: row.get(13)?,
        seal: row.get(14)?,
    })
}

/// Writes a signature.
pub(super) fn sign(connection: &Connection, signature: &Signature) -> Result<()> {
    let deed = &signature.deed;
    connection.execute(
        "INSERT INTO signatures VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        params![
            i64::try_from(signature.number)?,
            deed.act.as_str(),
            deed.scheme,
            deed.period.to_string(),
            deed.proposal,
            deed.prepared_by,
            deed.by,
            deed.on.to_string(),
            signature.head,
            signature.previous,
            signature.seal
        ],
    )?;
    Ok(())
}

/// Every signature, oldest first.
pub(super) fn read_signatures(connection: &Connection) -> Result<Vec<Signature>> {
    let mut of = connection.prepare("SELECT * FROM signatures NOT INDEXED ORDER BY number")?;
    of.query_map([], |row| Ok(signature(row)))?.map(|row| row?).collect()
}

fn signature(row: &Row<'_>) -> Result<Signature> {
    let number = u64::try_from(row.get::<_, i64>(0)?)?;
    let deed = Deed {
        act: Act::read(&row.get::<_, String>(1)?).ok_or(Fault::SignatureSeal(number))?,
        scheme: row.get(2)?,
        period: row.get::<_, String>(3)?.parse().map_err(anyhow::Error::msg)?,
        proposal: row.get(4)?,
        prepared_by: row.get(5)?,
        by: row.get(6)?,
        on: row.get::<_, String>(7)?.parse()?,
    };
    Ok(Signature { number, deed, head: row.get(8)?, previous: row.get(9)?, seal: row.get(10)? })
}
