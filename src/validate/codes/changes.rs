//! What changed in the code lists since 2022-23, oldest first.

use crate::words::CollectionYear;

/// Codes that begin or end with a collection year.
pub(super) struct Change {
    pub(super) from: CollectionYear,
    pub(super) column: &'static str,
    pub(super) begun: &'static [&'static str],
    pub(super) ended: &'static [&'static str],
}

// K3 stands here in capitals, as cells are compared. A public program lists it as `k3` in 2024-25, and so refuses every
// true K3 of that year. Public programs differ on Z1 from 2025-26 (one keeps it beside Z11 to Z14, one drops it) and on
// H5 and P2 in 2024-25; the Department's own guide has not been compared.
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
