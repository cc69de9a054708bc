//! Many tests give false alarms: Benjamini and Hochberg's rule keeps their share among the flags small.

use crate::words::{Exact, whole};

/// Which of these chances are flagged, so that no more than `share` of the flags are expected to be false: the largest
/// `k` for which the k-th smallest is at most `k/m · share`, and all that are no larger.
pub fn flagged(chances: &[Exact], share: Exact) -> Vec<bool> {
    let mut ascending = chances.to_vec();
    ascending.sort_unstable();
    let all = whole(ascending.len() as i128);
    let allowed = |rank: usize| whole(rank as i128) / all * share;
    let last = (1..=ascending.len()).rev().find(|rank| ascending[rank - 1] <= allowed(*rank));
    let limit = last.map(|rank| ascending[rank - 1]);
    chances.iter().map(|chance| limit.is_some_and(|limit| *chance <= limit)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::exact;
    use proptest::prelude::*;

    /// The fifteen chances of the paper of 1995; at 5 % the four smallest are flagged.
    const PUBLISHED: [i128; 15] =
        [1, 4, 19, 95, 201, 278, 298, 344, 459, 3240, 4262, 5719, 6528, 7590, 10_000];

    #[test]
    fn the_published_example() {
        let chances = PUBLISHED.map(|chance| exact(chance, 10_000));
        let flags = flagged(&chances, exact(5, 100));
        assert_eq!(flags.iter().filter(|flag| **flag).count(), 4);
        assert!(flags[..4].iter().all(|flag| *flag));
        assert!(flagged(&[], exact(1, 10)).is_empty());
    }

    proptest! {
        #[test]
        fn a_smaller_chance_is_never_passed_over(chances in prop::collection::vec(0_i128..=1000, 1..40)) {
            let chances: Vec<Exact> = chances.into_iter().map(|chance| exact(chance, 1000)).collect();
            let flags = flagged(&chances, exact(1, 10));
            for (one, flag) in chances.iter().zip(&flags) {
                for (other, also) in chances.iter().zip(&flags) {
                    prop_assert!(!(*flag && other <= one) || *also);
                }
            }
        }
    }
}
