//! Draws that are the same on every machine: a named stream of `ChaCha8` for each thing that is drawn.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};
use sha2::{Digest, Sha256};

/// A stream of draws. The drawing is our own few lines, so that no release of a library can change what a seed gives.
pub(super) struct Dice(ChaCha8Rng);

impl Dice {
    /// The stream of a seed and the names of what is drawn: adding a child or a council disturbs no other stream.
    pub(super) fn of(seed: u64, names: &[&str]) -> Self {
        let mut digest = Sha256::new();
        digest.update(seed.to_le_bytes());
        for name in names {
            digest.update(name.as_bytes());
            digest.update([0]);
        }
        Self(ChaCha8Rng::from_seed(digest.finalize().into()))
    }

    /// A whole number below `end`; nought when `end` is nought.
    pub(super) fn below(&mut self, end: u32) -> u32 {
        let product = u64::from(self.0.next_u32()) * u64::from(end);
        u32::try_from(product >> 32).expect("the upper half of a product of two 32-bit numbers has 32 bits")
    }

    /// A whole number from `low` to `high`, both included; `low` when `high` is lower.
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        let width = u32::try_from(high - low + 1).unwrap_or(0);
        low + i64::from(self.below(width))
    }

    /// Does it happen, with so many chances in a thousand?
    pub(super) fn chance(&mut self, per_mille: u32) -> bool {
        self.below(1000) < per_mille
    }

    /// One of the choices, as often as its weight says.
    pub(super) fn pick<T: Copy>(&mut self, choices: &[(T, u32)]) -> T {
        let total = choices.iter().map(|(_, weight)| weight).sum();
        let mut left = self.below(total);
        for (choice, weight) in choices {
            if left < *weight {
                return *choice;
            }
            left -= weight;
        }
        choices.last().expect("a choice is made among at least one").0
    }

    /// One of several, all equally likely.
    pub(super) fn one<'a, T>(&mut self, among: &'a [T]) -> &'a T {
        let at = self.below(u32::try_from(among.len()).unwrap_or(u32::MAX));
        &among[at as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::Dice;

    #[test]
    fn a_stream_is_known_by_its_seed_and_names() {
        let draw = |seed, names: &[&str]| Dice::of(seed, names).below(1_000_000);
        assert_eq!(draw(7, &["kent", "1"]), draw(7, &["kent", "1"]));
        assert_ne!(draw(7, &["kent", "1"]), draw(8, &["kent", "1"]));
        assert_ne!(draw(7, &["kent", "1"]), draw(7, &["kent1", ""]));
    }

    #[test]
    fn weights_are_kept() {
        let mut dice = Dice::of(1, &["weights"]);
        let heads = (0..10_000).filter(|_| dice.pick(&[(true, 1), (false, 3)])).count();
        assert!((2_300..2_700).contains(&heads), "{heads}");
        assert!((0..1000).all(|_| (5..=7).contains(&dice.between(5, 7))));
    }
}
