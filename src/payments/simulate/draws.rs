//! Draws: a stream for every run, true rates, and counts at a true rate.
#![expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "draws are floats; they never enter a payment"
)]

use crate::payments::odds::{Chances, true_rates};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

/// The stream of one run: known by the seed and the run's number alone.
#[derive(Debug)]
pub struct Dice(ChaCha8Rng);

impl Dice {
    /// The stream of a run.
    pub fn of(seed: u64, run: u64) -> Self {
        let mut whole_seed = [0; 32];
        whole_seed[..8].copy_from_slice(&seed.to_le_bytes());
        let mut stream = ChaCha8Rng::from_seed(whole_seed);
        stream.set_stream(run);
        Self(stream)
    }

    /// A number from 0 up to but not including 1, with 53 bits.
    pub fn part(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A place in a list of rising chances, the last of which is one.
    fn place(&mut self, rising: &[f64]) -> usize {
        let part = self.part();
        rising.partition_point(|chance| *chance <= part).min(rising.len() - 1)
    }
}

/// The true rates that practices may have, and the counts at each of them, ready to be drawn.
#[derive(Clone, Debug)]
pub struct Rates {
    rising: Vec<f64>,
    counts: Vec<(u64, Vec<f64>)>,
}

impl Rates {
    /// One rate for every practice.
    pub fn fixed(cases: u64, rate: f64) -> Self {
        Self::of(cases, &[(rate, 1.0)])
    }

    /// Rates from a Beta distribution with this mean and strength; each is kept for so many years of so many cases.
    pub fn drawn(cases: u64, average: f64, strength: f64, years: u64) -> Self {
        Self::of(cases, &true_rates(average, strength, cases * years))
    }

    fn of(cases: u64, rates: &[(f64, f64)]) -> Self {
        let counts = rates.iter().map(|(rate, _)| {
            let chances = Chances::binomial(cases, *rate);
            (chances.first, rising(chances.each.iter().copied()))
        });
        Self { counts: counts.collect(), rising: rising(rates.iter().map(|(_, weight)| *weight)) }
    }

    /// Draws a practice: which true rate it has.
    pub fn practice(&self, dice: &mut Dice) -> usize {
        if self.rising.len() == 1 { 0 } else { dice.place(&self.rising) }
    }

    /// Draws a year's count of a practice.
    pub fn count(&self, practice: usize, dice: &mut Dice) -> u64 {
        let (first, rising) = &self.counts[practice];
        first + dice.place(rising) as u64
    }
}

fn rising(chances: impl Iterator<Item = f64>) -> Vec<f64> {
    chances
        .scan(0.0, |all, chance| {
            *all += chance;
            Some(*all)
        })
        .collect()
}
