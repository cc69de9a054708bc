//! One practice worked out again: its lines against the ledger's rows, and what its statement comes to.

use super::line::{OfLine, of_line};
use super::reading::At;
use super::told::{Compare, Difference, OfPractice};
use crate::reports::finance::audit::Moved;
use crate::reports::finance::statement_no::statement_no;
use crate::words::{Month, Pence};
use std::collections::BTreeMap;

/// The sums of a practice that the council's are made of, in pence.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sums {
    /// What the lines come to but those that wait.
    pub(super) lines: i128,
    /// What the ledger is asked for.
    pub(super) asked: i128,
    /// What was posted where it is asked for nothing.
    pub(super) kept: i128,
    /// What it then holds.
    pub(super) holds: i128,
    /// What the month pays.
    pub(super) net: i128,
}

/// A practice worked out, with its movements as the seal takes them.
pub(super) struct Worked<'a> {
    pub(super) told: OfPractice,
    pub(super) sums: Sums,
    pub(super) moved: Vec<Moved<'a>>,
    /// What is due by month and component.
    pub(super) due: BTreeMap<(String, String), i128>,
}

/// Works a practice out.
pub(super) fn of_practice<'a>(
    practice: &At<'a>,
    (council, period): (&str, &str),
    differences: &mut Vec<Difference>,
) -> Result<Worked<'a>, String> {
    let code = practice.field("practice")?.text()?;
    let compare = &mut Compare::of(code, differences);
    let lines = lines(practice, compare)?;
    let mut sums = Sums { lines: lines.iter().filter_map(|line| line.due).sum(), ..Sums::default() };
    let least = practice.field("least_adjustment")?.pence_if_any()?.unwrap_or(0);
    let moved = ledger(practice, code)?;
    let mut by_key: BTreeMap<(&str, &str), &Moved<'_>> = BTreeMap::new();
    for row in &moved {
        let name = format!("{} {}, ledger", row.month, row.component);
        let twice = by_key.insert((row.month, row.component), row).is_some();
        compare.hold(&format!("{name}, rows"), &if twice { 2 } else { 1 }, &1, usize::to_string);
        let line = lines.iter().find(|line| line.key == (row.month.into(), row.component.into()));
        of_row(row, line, least.into(), &name, compare);
        let posted = i128::from(row.elsewhere) + i128::from(row.this_month);
        sums.asked += i128::from(row.due.unwrap_or(0));
        // What waits is due and yet not asked for.
        sums.lines -= if row.due.is_none() { line.and_then(|line| line.due).unwrap_or(0) } else { 0 };
        sums.kept += if row.due.is_none() { posted } else { 0 };
        sums.holds += posted;
        sums.net += match row.due {
            Some(due) => i128::from(due) - i128::from(row.elsewhere),
            None => i128::from(row.this_month),
        };
    }
    for line in &lines {
        let there = by_key.contains_key(&(&*line.key.0, &*line.key.1));
        compare.hold(
            &format!("{} {}, rows in the ledger", line.key.0, line.key.1),
            &usize::from(there),
            &1,
            usize::to_string,
        );
    }
    statement(practice, code, (council, period), sums.net, compare)?;
    let told = OfPractice {
        practice: code.into(),
        lines: lines.len(),
        given: lines.iter().filter(|line| line.given).count(),
        held: lines.iter().filter(|line| line.due.is_none()).count(),
        net: Pence::new(i64::try_from(sums.net).unwrap_or(i64::MAX)),
    };
    let due = lines.into_iter().filter_map(|line| Some((line.key, line.due?))).collect();
    Ok(Worked { told, sums, moved, due })
}

fn lines(practice: &At<'_>, compare: &mut Compare<'_>) -> Result<Vec<OfLine>, String> {
    practice.field("lines")?.list()?.iter().map(|line| of_line(line, compare)).collect()
}

fn ledger<'a>(practice: &At<'a>, code: &'a str) -> Result<Vec<Moved<'a>>, String> {
    let row = |row: At<'a>| {
        Ok(Moved {
            practice: code,
            month: row.field("month")?.text()?,
            component: row.field("component")?.text()?,
            due: row.field("due")?.pence_if_any()?,
            elsewhere: row.field("posted_in_other_months")?.pence()?,
            this_month: row.field("posted_this_month")?.pence()?,
        })
    };
    practice.field("ledger")?.list()?.into_iter().map(row).collect()
}

/// A row of the ledger against its line. Where nothing is asked for, the line is held or gone, or its difference waits.
fn of_row(row: &Moved<'_>, line: Option<&OfLine>, least: i128, name: &str, compare: &mut Compare<'_>) {
    let asked = row.due.map(i128::from);
    let posted = i128::from(row.elsewhere) + i128::from(row.this_month);
    match (line.and_then(|line| line.due), asked) {
        (Some(due), None) if (due - posted).abs() < least => {}
        (due, _) => compare.money(&format!("{name}, due"), asked, due),
    }
    if let Some(due) = asked {
        let posts = due - i128::from(row.elsewhere);
        compare.money(&format!("{name}, posted this month"), Some(row.this_month.into()), Some(posts));
    }
}

/// The number and the sums of the statement.
fn statement(
    practice: &At<'_>,
    code: &str,
    (council, period): (&str, &str),
    net: i128,
    compare: &mut Compare<'_>,
) -> Result<(), String> {
    let month: Month = period
        .parse()
        .map_err(|_| format!("period: '{period}' is no month. Take the file as the program wrote it."))?;
    let number = practice.field("statement_no")?.text()?;
    compare.text("the number of the statement", number, &statement_no(council, code, month));
    compare.money("net", Some(practice.field("net")?.pence()?.into()), Some(net));
    let vat = practice.field("vat")?.pence_if_any()?;
    let gross = practice.field("gross")?.pence_if_any()?.map(i128::from);
    compare.money("gross", gross, vat.map(|vat| net + i128::from(vat)));
    Ok(())
}
