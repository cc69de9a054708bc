//! A small reader of what a run wrote, which knows nothing of how it was made: CSV files, and the ledger's own table.

use std::collections::BTreeMap;
use std::path::Path;

/// Sums by practice or document, in pence.
pub(crate) type Sums = BTreeMap<String, i64>;

/// Pence from pounds with two decimals, by the digits alone.
pub(crate) fn pence(text: &str) -> i64 {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
    let (pounds, part) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    assert_eq!(part.len(), 2, "'{text}' has no two decimals");
    sign * (pounds.parse::<i64>().unwrap() * 100 + part.parse::<i64>().unwrap())
}

/// The records of a file, headings and control lines with them.
pub(crate) fn records(path: &Path, separator: u8) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_path(path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    reader.records().map(|record| record.unwrap().iter().map(String::from).collect()).collect()
}

/// The rows of a file by their headings.
pub(crate) fn rows(path: &Path, separator: u8) -> Vec<BTreeMap<String, String>> {
    let mut records = records(path, separator).into_iter();
    let headings = records.next().unwrap();
    records.map(|record| headings.iter().cloned().zip(record).collect()).collect()
}

/// A column of money of a document's table, added up by row; rows called `Total` are not in it.
pub(crate) fn column(document: &Path, table: &str, column: &str) -> Sums {
    let mut sums = Sums::new();
    for row in rows(document, b',') {
        let total = ["Total", "All lines"].contains(&&*row["ROW"]) || row["ROW"].starts_with("Total");
        if row["TABLE"] == table && row["COLUMN"] == column && row["KIND"] == "money" && !total {
            *sums.entry(row["ROW"].clone()).or_default() += pence(&row["VALUE"]);
        }
    }
    sums
}

/// What the runs of a month have posted, by practice.
pub(crate) fn ledger(path: &Path, month: &str) -> Sums {
    let ledger = rusqlite::Connection::open(path).unwrap();
    let mut query = ledger
        .prepare(
            "SELECT practice, SUM(credit - debit) FROM entries JOIN lines ON entry = number \
             WHERE run_period = ?1 AND account = 'creditor:' || practice GROUP BY practice",
        )
        .unwrap();
    let found = query.query_map([month], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    found.map(Result::unwrap).collect()
}

pub(crate) fn sum(sums: &Sums) -> i64 {
    sums.values().sum()
}
