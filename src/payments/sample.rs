//! The seeded sample: which verdicts are drawn for checking. Half of the seed is agreed in the contract, half follows from
//! what the month comes to: nobody can choose it, and nobody knows it before the figures stand.

use crate::words::{Exact, seal, whole};

/// How many are drawn where a contract says nothing: if none of so many is wrong, then with 95 % confidence no more than 5 %
/// of all are, because 0.95 to the power of 59 is the first below 0.05.
const WITHOUT_A_RULE: usize = 59;

/// The seed of a draw: the seal of the figures that are to be paid, with the number that the contract agreed.
pub fn seed(figures: &str, agreed: u64) -> String {
    seal(format!("sample {figures} {agreed}").as_bytes())
}

/// How many of a population are drawn: the contract's share of them, rounded up, else a number that shows something.
pub fn how_many(share: Option<Exact>, population: usize) -> usize {
    let Some(share) = share else { return WITHOUT_A_RULE.min(population) };
    let count = (share * whole(population as i128)).ceil().to_integer();
    usize::try_from(count).unwrap_or(0).min(population)
}

/// The positions of the keys that are drawn, in the order of their turns. A key's turn is decided by the seal of seed and
/// key, so that it does not depend on the order in which keys are given.
pub fn drawn(seed: &str, count: usize, keys: &[String]) -> Vec<usize> {
    let turn = |(at, key): (usize, &String)| (seal(format!("{seed} {key}").as_bytes()), at);
    let mut turns: Vec<(String, usize)> = keys.iter().enumerate().map(turn).collect();
    turns.sort_unstable();
    turns.truncate(count);
    turns.into_iter().map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::exact;

    #[test]
    fn the_same_seed_draws_the_same_children_in_any_order() {
        let keys: Vec<String> = (0..120).map(|child| format!("PS1 {child}")).collect();
        let mut turned = keys.clone();
        turned.reverse();
        let named = |seed: &str, keys: &[String]| -> Vec<String> {
            drawn(seed, 6, keys).into_iter().map(|at| keys[at].clone()).collect()
        };
        let first = named("a", &keys);
        assert_eq!(first.len(), 6);
        assert_eq!(first, named("a", &turned));
        assert_ne!(first, named("b", &keys));
        assert!(drawn("a", 0, &keys).is_empty());
    }

    #[test]
    fn a_share_is_rounded_up_and_no_rule_draws_enough_to_show_something() {
        assert_eq!(how_many(Some(exact(5, 100)), 121), 7);
        assert_eq!(how_many(Some(whole(0)), 121), 0);
        assert_eq!(how_many(Some(whole(2)), 3), 3);
        assert_eq!((how_many(None, 1000), how_many(None, 7)), (59, 7));
        let all_right = |drawn: u32| {
            (0..drawn).fold((1_u128, 1_u128), |(above, below), _| {
                let (above, below) = (above * 95, below * 100);
                // Sixty factors leave any integer: both sides keep their leading digits, rounded against the claim.
                if below > 1 << 100 { (above / (1 << 20) + 1, below / (1 << 20)) } else { (above, below) }
            })
        };
        let below_five_percent = |(above, below): (u128, u128)| above * 20 < below;
        assert!(below_five_percent(all_right(59)) && !below_five_percent(all_right(58)));
    }

    #[test]
    fn the_seed_follows_from_figures_and_agreement_both() {
        assert_ne!(seed("f", 1), seed("f", 2));
        assert_ne!(seed("f", 1), seed("g", 1));
        assert_eq!(seed("f", 1), seal(b"sample f 1"));
    }
}
