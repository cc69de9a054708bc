//! How much of the payment is luck.

use super::titled;
use crate::contracts::Contract;
use crate::payments::simulate::Outlook;
use crate::reports::said::{Bar, Cell, Chart, Kind, Matter, Section, Table};
use crate::words::{Exact, whole};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "luck", gives: &[] };

/// The chance share of each clause, of the year, and of all years.
pub(in crate::reports) fn luck(contract: &Contract, outlook: &Outlook) -> Section {
    let columns = [("Outcome", Kind::Text), ("Luck", Kind::Percent), ("The practice", Kind::Percent)];
    let mut table = Table::new("luck", "What makes payments of practices differ", &columns);
    let year = outlook.judged().and_then(|year| year.chance_share);
    let mut rows: Vec<(String, Exact)> = outlook
        .clauses
        .iter()
        .map(|clause| (titled(contract, &clause.clause), clause.chance_share))
        .collect();
    rows.extend(year.map(|share| (format!("All outcomes of year {}", outlook.judged_in), share)));
    rows.extend(outlook.unknown.chance_share.map(|share| ("All outcomes of all years".to_string(), share)));
    for (name, share) in &rows {
        table.push(vec![Cell::text(name), Cell::Percent(*share), Cell::Percent(whole(1) - share)]);
    }
    let table = table
        .note("Luck: the part of the variance of what is paid that is left between practices with the same true rates.")
        .note("All outcomes of a year are before its risk terms, by exact sums; those of all years after them, in drawn runs.");
    let bars = rows.iter().map(|(name, share)| Bar { label: name.clone(), value: Cell::Percent(*share) });
    let chart = Chart::Bars {
        description: "The part of the differences between practices' payments that is luck.".into(),
        bars: bars.collect(),
    };
    Section::on("luck", &WORDS).chart(chart).table(table)
}
