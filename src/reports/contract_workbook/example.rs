//! A small, good contract, for people to see one: the tables beside this file.

use crate::read::{Sheet, Workbooks, read_bytes};

const TABLES: [(&str, &str); 10] = [
    ("contract.csv", include_str!("example/contract.csv")),
    ("years.csv", include_str!("example/years.csv")),
    ("clauses.csv", include_str!("example/clauses.csv")),
    ("examples.csv", include_str!("example/examples.csv")),
    ("adjustments.csv", include_str!("example/adjustments.csv")),
    ("companions.csv", include_str!("example/companions.csv")),
    ("modes.csv", include_str!("example/modes.csv")),
    ("risk.csv", include_str!("example/risk.csv")),
    ("odds.csv", include_str!("example/odds.csv")),
    ("accepted.csv", include_str!("example/accepted.csv")),
];

/// The practice of the example.
#[cfg(test)]
pub(super) const PRACTICE: &str = "example-practice";

/// Its sheets.
pub fn example() -> Vec<Sheet> {
    let read = |(name, text): (&str, &str)| {
        let path = format!("contracts/example-practice/{name}");
        read_bytes(&path, text.as_bytes(), &Workbooks::Here).0
    };
    TABLES.into_iter().flat_map(read).collect()
}
