//! The seeded sample: which verdicts are drawn for checking. The seed is in the contract, so that nobody chooses.

use crate::words::{Exact, seal, whole};

/// The keys that are drawn: so many as the share says, rounded up, the same whatever their order. A key's turn is decided by
/// the seal of seed and key, which nobody can steer once the seed is agreed.
pub fn drawn(seed: u64, share: Exact, keys: &[String]) -> Vec<&str> {
    let count = (share * whole(keys.len() as i128)).ceil().to_integer();
    let mut turns: Vec<(String, &str)> =
        keys.iter().map(|key| (seal(format!("{seed} {key}").as_bytes()), key.as_str())).collect();
    turns.sort_unstable();
    turns.truncate(usize::try_from(count).unwrap_or(0));
    let mut drawn: Vec<&str> = turns.into_iter().map(|(_, key)| key).collect();
    drawn.sort_unstable();
    drawn
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
        let five_percent = exact(5, 100);
        let first = drawn(7, five_percent, &keys);
        assert_eq!(first.len(), 6);
        assert_eq!(first, drawn(7, five_percent, &turned));
        assert_ne!(first, drawn(8, five_percent, &keys));
        assert!(drawn(7, whole(0), &keys).is_empty());
    }
}
