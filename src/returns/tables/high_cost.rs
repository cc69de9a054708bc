//! `HighCost`: claims against the emergency retainer for children whose placement costs more than planned. Ours.

use crate::returns::record::record;
use crate::words::{Date, Pence, Text};

record! {
    /// One claim: what a placement cost for some days. It covers `from` up to and including `to`.
HighCost is HighCost by |row| [row.from.get(), row.to.get()] => {
        /// The claim's own identifier.
        claim: Text = "CLAIM",
        /// The practice that claims.
        practice: Text = "PRACTICE",
        /// The first day of the cost.
        from: Date = "COST_FROM",
        /// The last day of the cost.
        to: Date = "COST_TO",
        /// What it cost.
        cost: Pence = "COST",
        /// The role that agreed to it.
        agreed_by: Text = "AGREED_BY",
        /// When.
        agreed_on: Date = "AGREED_ON",
        /// Where the evidence is kept.
        evidence: Text = "EVIDENCE",
    }
}
