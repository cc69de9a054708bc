//! Claims against the emergency retainer: what high-cost placements cost, child by child.

use crate::returns::tables::HighCost;
use crate::returns::{Return, RowRef};
use crate::words::{Date, Pence, days_between};

/// What the placement of one child cost for some days of the collection year so far, and who agreed to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The claim's own identifier; `None` where it has none.
    pub id: Option<Box<str>>,
    /// The first day.
    pub from: Date,
    /// The days it covers.
    pub days: i64,
    /// What those days cost.
    pub cost: Pence,
    /// Who agreed to it; `None` where nobody is named.
    pub agreed_by: Option<Box<str>>,
    /// When; `None` where no day can be read.
    pub agreed_on: Option<Date>,
    /// Does it name its evidence? What stands there is for the council's return team, and goes no further.
    pub has_evidence: bool,
    /// The row it stands in.
    pub row: RowRef,
}

/// The claims of a practice, a list for each child that has any. Rows whose dates or cost cannot be read, or that end
/// before they begin, are not claims; the rules mark them.
pub(super) fn claims(given: &Return, practice: &str) -> Vec<Vec<Claim>> {
    let rows = given.this().all().high_cost;
    let of_child = |rows: &[HighCost]| -> Vec<Claim> {
        rows.iter().filter(|row| row.practice.as_str() == Some(practice)).filter_map(claim).collect()
    };
    let children = rows.chunk_by(|one, next| one.row.child == next.row.child).map(of_child);
    children.filter(|claims| !claims.is_empty()).collect()
}

fn claim(row: &HighCost) -> Option<Claim> {
    let (from, to, cost) = (row.from.get()?, row.to.get()?, row.cost.get()?);
    let days = days_between(from, to) + 1;
    (from <= to).then(|| Claim {
        id: row.claim.as_str().map(Into::into),
        from,
        days,
        cost,
        agreed_by: row.agreed_by.as_str().map(Into::into),
        agreed_on: row.agreed_on.get(),
        has_evidence: row.evidence.is_given(),
        row: row.row,
    })
}
