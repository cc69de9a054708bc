//! What changed in the code lists since 2022-23, oldest first.

use crate::words::CollectionYear;

/// Codes that begin or end with a collection year.
pub(super) struct Change {
    pub(super) from: CollectionYear,
    pub(super) column: &'static str,
    pub(super) begun: &'static [&'static str],
    pub(super) ended: &'static [&'static str],
}

// K3 is written as the published lists print it, in capitals. A public program has it as `k3`, and so refuses every
// true K3 after putting cells in capitals. Another public program keeps Z1 beside Z11 to Z14: the published list of
// 2025-26 has it no more.
pub(super) static CHANGES: [Change; 3] = [
    change(2025, "SEX", &["M", "F", "U"], &["1", "2"]),
    change(2025, "PLACE", &["K3"], &[]),
    change(2026, "PLACE", &["Z11", "Z12", "Z13", "Z14"], &["H5", "P2", "Z1"]),
];

const fn change(
    from: i16,
    column: &'static str,
    begun: &'static [&'static str],
    ended: &'static [&'static str],
) -> Change {
    Change { from: CollectionYear::ending(from), column, begun, ended }
}
