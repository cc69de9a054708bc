//! The first or last record of an upload: words and control totals, as a council's system wants them.

use super::fault::Fault;
use super::format::{Digits, exact};
use crate::words::{Date, Month, Pence, Place, nearest};

/// What an upload comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Totals {
    pub(super) rows: usize,
    /// The one side: debits, or what creditors are owed.
    pub(super) one: Pence,
    /// The other side: credits, or nothing.
    pub(super) other: Pence,
    pub(super) period: Month,
    pub(super) as_at: Date,
}

const NAMES: [&str; 8] = ["rows", "total", "total_pence", "debit", "credit", "difference", "period", "as_at"];

/// A record, cell by cell: words with names in braces, `TRL|{rows}|{total}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ControlLine(Vec<String>);

impl ControlLine {
    /// Reads it, with all that is wrong with it.
    pub(super) fn of(text: &str, place: &Place, faults: &mut Vec<Fault>) -> Self {
        let mut rest = text;
        while let Some((_, after)) = rest.split_once('{') {
            let (name, next) = after.split_once('}').unwrap_or((after, ""));
            if !NAMES.contains(&name) {
                let meant = nearest(name, NAMES).map(|near| format!(" Did you mean {near}?"));
                let says = format!(
                    "'{name}' is no control total.{} There are {}.",
                    meant.unwrap_or_default(),
                    NAMES.join(", ")
                );
                faults.push(Fault::new(place.clone(), says));
            }
            rest = next;
        }
        let cells: Vec<String> = text.split('|').map(String::from).collect();
        let wrong = cells.iter().filter_map(|cell| exact(cell).err());
        faults.extend(wrong.map(|says| Fault::new(place.clone(), says)));
        Self(cells)
    }

    /// The record.
    pub(super) fn record(&self, totals: &Totals) -> Vec<String> {
        self.0.iter().map(|cell| filled(cell, totals)).collect()
    }
}

fn filled(cell: &str, totals: &Totals) -> String {
    NAMES
        .iter()
        .fold(cell.to_string(), |cell, name| cell.replace(&format!("{{{name}}}"), &said(name, totals)))
}

fn said(name: &str, totals: &Totals) -> String {
    let pounds = |sum: Pence| Digits::Pounds.write(sum, false);
    match name {
        "rows" => totals.rows.to_string(),
        "total_pence" => totals.one.count().to_string(),
        "total" | "debit" => pounds(totals.one),
        "credit" => pounds(totals.other),
        "difference" => pounds(totals.one - totals.other),
        "period" => totals.period.to_string(),
        _ => totals.as_at.to_string(),
    }
}
