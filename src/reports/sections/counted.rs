//! Counts as people read them: children and sessions are whole, however finely days cut them.

use crate::contracts::trimmed;
use crate::payments::Scored;
use crate::words::{Share, exact};

/// `20 of 190`, in whole children or sessions; with two decimals where a child counts by its days.
pub(in crate::reports) fn counts(share: Share, parts: u64) -> String {
    let whole = |count: u64| trimmed(exact(count.into(), parts.max(1).into()), 2);
    format!("{} of {}", whole(share.having), whole(share.among))
}

/// The counts that a line prices.
pub(in crate::reports) fn priced_counts(scored: &Scored) -> String {
    counts(scored.share, scored.parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_child_cut_into_days_is_still_a_child() {
        assert_eq!(counts(Share::new(20, 190), 1), "20 of 190");
        assert_eq!(counts(Share::new(18, 126), 12), "1.5 of 10.5");
    }
}
