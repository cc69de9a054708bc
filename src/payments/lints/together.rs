//! The clauses of a year together, coarsely: lint asks on which side of a limit a sum lies, not for its pence.
#![expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "chances of sums are floats; they never enter a payment"
)]

use crate::payments::odds::Sums;
use crate::words::Pence;

/// As many steps lie between the least and the most that a year can pay.
const STEPS: i64 = 400;

/// Independent clauses added up. Each sum is shared between its two neighbours on a grid, so that the mean stays exact.
pub(super) fn together<'a>(clauses: impl Iterator<Item = &'a Sums> + Clone) -> Vec<(Pence, f64)> {
    let ends = |sums: &Sums| {
        let mut each = sums.each().map(|(sum, _)| sum);
        let first = each.next().unwrap_or(Pence::ZERO);
        (first, each.last().unwrap_or(first))
    };
    let span: Pence = clauses.clone().map(ends).map(|(first, last)| last - first).sum();
    let step = (span.count() / STEPS).max(1);
    let (mut lowest, mut all) = (Pence::ZERO, vec![1.0]);
    for sums in clauses {
        let (first, last) = ends(sums);
        lowest = lowest + first;
        let mut own = vec![0.0; ((last - first).count() / step + 2) as usize];
        for (sum, chance) in sums.each() {
            let off = (sum - first).count();
            let up = (off % step) as f64 / step as f64;
            own[(off / step) as usize] += chance * (1.0 - up);
            own[(off / step) as usize + 1] += chance * up;
        }
        all = added(&all, &own);
    }
    (0..).zip(all).map(|(at, chance)| (lowest + Pence::new(at * step), chance)).collect()
}

fn added(one: &[f64], other: &[f64]) -> Vec<f64> {
    let mut all = vec![0.0; one.len() + other.len() - 1];
    for (at, chance) in one.iter().enumerate().filter(|(_, chance)| **chance > 0.0) {
        for (beyond, of) in other.iter().enumerate() {
            all[at + beyond] += chance * of;
        }
    }
    all
}

/// The chance of less than a sum.
pub(super) fn below(sums: &[(Pence, f64)], limit: Pence) -> f64 {
    sums.iter().filter(|(sum, _)| *sum < limit).map(|(_, chance)| chance).sum()
}

/// The mean, to the penny.
pub(super) fn mean(sums: &[(Pence, f64)]) -> Pence {
    let mean: f64 = sums.iter().map(|(sum, chance)| sum.count() as f64 * chance).sum();
    Pence::new(mean.round() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mean_is_exact_and_chances_add_up() {
        let sums = [Sums::certain(Pence::new(12_345)), Sums::certain(Pence::new(1))];
        let all = together(sums.iter());
        let chances: f64 = all.iter().map(|(_, chance)| chance).sum();
        assert!((chances - 1.0).abs() < 1e-12 && mean(&all) == Pence::new(12_346), "{all:?}");
        assert!(below(&all, Pence::new(12_346)) < 1e-12);
    }
}
