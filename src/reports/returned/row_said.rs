//! What is said of one row that was sent.

use std::collections::BTreeMap;

/// What a mark on a cell means; where two meet, the graver one stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::reports) enum Weight {
    /// Nobody has to do anything.
    Note,
    /// It must be put right.
    Wrong,
}

/// What is said of a row.
#[derive(Clone, Debug, Default)]
pub(in crate::reports) struct RowSaid {
    /// The messages, a line each.
    pub(super) says: Vec<String>,
    /// The cells that are marked.
    pub(super) cells: BTreeMap<usize, Weight>,
    /// How many findings concern it, those told once for most rows left out.
    pub(super) wrong: usize,
    /// Is it one of the rows that a finding on most of them marks?
    pub(super) common: bool,
    /// Has the council waived something in it?
    pub(super) waived: bool,
    /// Is it left out?
    pub(super) refused: bool,
}

impl RowSaid {
    /// Marks a cell.
    pub(super) fn mark(&mut self, cell: usize, weight: Weight) {
        let held = self.cells.entry(cell).or_insert(weight);
        *held = weight.max(*held);
    }

    /// What sort of thing is to do, in words that a filter can tell apart.
    pub(super) fn to_do(&self) -> &'static str {
        match self {
            Self { refused: true, .. } => "not used",
            Self { wrong: 1.., .. } => "wrong",
            Self { common: true, .. } => "wrong on most rows",
            Self { waived: true, .. } => "waived",
            _ => "to note",
        }
    }

    /// Must somebody do something about it?
    pub(in crate::reports) fn is_to_do(&self) -> bool {
        self.wrong > 0 || self.common || self.refused
    }

    /// How many of its cells are marked as wrong.
    pub(in crate::reports) fn wrong_cells(&self) -> usize {
        self.cells.values().filter(|weight| **weight == Weight::Wrong).count()
    }

    /// Is it not used?
    pub(in crate::reports) fn is_refused(&self) -> bool {
        self.refused
    }
}
