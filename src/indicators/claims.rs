//! Claims against the emergency retainer: what high-cost placements cost, child by child.

use crate::returns::{Return, RowRef};
use crate::words::{Date, Pence, days_between};

/// What the placements of one child cost in the collection year so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The claims' own identifiers, in order.
    pub ids: Vec<Box<str>>,
    /// The first day of the earliest.
    pub from: Date,
    /// The days they cover.
    pub days: i64,
    /// What those days cost.
    pub cost: Pence,
    /// The rows they stand in.
    pub rows: Vec<RowRef>,
}

/// The claims of a practice, one for each child that has any. Rows whose dates or cost cannot be read, or that end
/// before they begin, are not claims; the rules mark them.
pub(super) fn claims(given: &Return, practice: &str) -> Vec<Claim> {
    let mut claims = Vec::new();
    for child in given.this().all().high_cost.chunk_by(|one, next| one.row.child == next.row.child) {
        let mut claim =
            Claim { ids: Vec::new(), from: Date::MAX, days: 0, cost: Pence::ZERO, rows: Vec::new() };
        for row in child.iter().filter(|row| row.practice.as_str() == Some(practice)) {
            let (Some(from), Some(to), Some(cost)) = (row.from.get(), row.to.get(), row.cost.get()) else {
                continue;
            };
            if from <= to {
                claim.ids.extend(row.claim.value().cloned());
                claim.from = claim.from.min(from);
                claim.days += days_between(from, to) + 1;
                claim.cost = claim.cost + cost;
                claim.rows.push(row.row);
            }
        }
        if !claim.rows.is_empty() {
            claims.push(claim);
        }
    }
    claims
}
