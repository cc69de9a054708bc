//! Sums of money and how likely each is.
#![expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "odds of sums are floats; they never enter a payment"
)]

use crate::words::Pence;

/// Sums of money, the lowest first, each with its chance.
#[derive(Clone, Debug, PartialEq)]
pub struct Sums(Vec<(Pence, f64)>);

/// Rarer sums are left out once several distributions are added up.
const RARE: f64 = 1e-15;

/// How finely the sums of very many pairs are kept.
#[derive(Clone, Copy, Debug)]
pub(in crate::payments) struct Fineness {
    /// With more pairs than this, their sums are laid on a grid of equal steps.
    pairs: usize,
    /// The most points of that grid.
    points: usize,
    /// With more pairs than this, the longer of the two is made shorter first.
    too_many: usize,
}

impl Fineness {
    /// To the pound for up to ten million pairs, else to some ten pounds of a pot of a few million.
    pub(in crate::payments) const FINE: Self = Self { pairs: 300_000, points: 1 << 22, too_many: 10_000_000 };
    /// To some tens of pounds, for alternatives side by side.
    pub(in crate::payments) const MIDDLING: Self =
        Self { pairs: 50_000, points: 1 << 16, too_many: 2_000_000 };
    /// For means and standard deviations, of which a grid takes next to nothing away.
    pub(in crate::payments) const ROUGH: Self = Self { pairs: 20_000, points: 1 << 12, too_many: 1_000_000 };
}

impl Sums {
    /// The sums and their chances, in any order.
    pub(super) fn of(mut all: Vec<(Pence, f64)>) -> Self {
        all.sort_unstable_by_key(|(sum, _)| *sum);
        all.dedup_by(|(sum, chance), (kept, kept_chance)| {
            let same = sum == kept;
            *kept_chance += if same { *chance } else { 0.0 };
            same
        });
        Self(all)
    }

    /// One sum that is certain.
    pub fn certain(sum: Pence) -> Self {
        Self(vec![(sum, 1.0)])
    }

    /// The sums with their chances, the lowest first.
    pub fn each(&self) -> impl Iterator<Item = (Pence, f64)> {
        self.0.iter().copied()
    }

    /// The mean, in pounds.
    pub fn mean(&self) -> f64 {
        self.0.iter().map(|(sum, chance)| pounds(*sum) * chance).sum()
    }

    /// The standard deviation, in pounds.
    pub fn sd(&self) -> f64 {
        let mean = self.mean();
        let squares = self.0.iter().map(|(sum, chance)| (pounds(*sum) - mean).powi(2) * chance);
        squares.sum::<f64>().sqrt()
    }

    /// The smallest sum at or below which the result lies with at least this chance.
    pub fn quantile(&self, chance: f64) -> Pence {
        let mut so_far = 0.0;
        // Chances add up to one but for the last digits.
        let reached = self.0.iter().find(|(_, of)| {
            so_far += of;
            so_far >= chance - 1e-12
        });
        reached.or(self.0.last()).map_or(Pence::ZERO, |(sum, _)| *sum)
    }

    /// The chance of less than this.
    pub fn below(&self, sum: Pence) -> f64 {
        self.0.iter().take_while(|(of, _)| *of < sum).map(|(_, chance)| chance).sum()
    }

    /// The sum of two independent ones: every pair. Very many pairs are laid on a grid, each shared between its two
    /// neighbours there, so that the mean stays exact and all else is within a step.
    #[must_use]
    pub(in crate::payments) fn plus(&self, other: &Self, fineness: Fineness) -> Self {
        let (long, short) = if self.0.len() < other.0.len() { (other, self) } else { (self, other) };
        let pairs = long.0.len() * short.0.len();
        if pairs <= fineness.pairs {
            return Self::of(long.pairs(short).collect());
        }
        if pairs > fineness.too_many {
            let shorter = long.shortened(fineness.too_many / short.0.len());
            return shorter.on_grid(shorter.pairs(short), short, fineness.points);
        }
        long.on_grid(long.pairs(short), short, fineness.points)
    }

    /// The same on a grid of at most so many points, where there are more.
    pub(super) fn shortened(&self, points: usize) -> Self {
        if self.0.len() <= points {
            return self.clone();
        }
        self.on_grid(self.0.iter().copied(), &Self::certain(Pence::ZERO), points)
    }

    fn pairs<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = (Pence, f64)> + 'a {
        let pairs = self.0.iter().flat_map(|(one, chance)| {
            other.0.iter().map(move |(another, of)| (*one + *another, chance * of))
        });
        pairs.filter(|(_, chance)| *chance > RARE)
    }

    /// From the lowest sum to the highest, in pence.
    fn span(&self) -> i64 {
        self.0.last().map_or(0, |last| (last.0 - self.0[0].0).count())
    }

    /// Sums on a grid of at most so many points, from the lowest of this and `more` together to the highest.
    fn on_grid(&self, sums: impl Iterator<Item = (Pence, f64)>, more: &Self, points: usize) -> Self {
        let (lowest, span) = (self.0[0].0 + more.0[0].0, self.span() + more.span());
        let step = (span / points as i64).max(1);
        let mut grid = vec![0.0; (span / step + 2) as usize];
        for (sum, chance) in sums {
            let off = (sum - lowest).count();
            let at = (off / step) as usize;
            let up = (off % step) as f64 / step as f64;
            grid[at] += chance * (1.0 - up);
            grid[at + 1] += chance * up;
        }
        let points = (0..).zip(grid).filter(|(_, chance)| *chance > 0.0);
        Self(points.map(|(at, chance)| (lowest + Pence::new(at * step), chance)).collect())
    }

    /// What becomes of each sum.
    pub(super) fn becomes(&self, what: impl Fn(Pence) -> Pence) -> Self {
        Self::of(self.0.iter().map(|(sum, chance)| (what(*sum), *chance)).collect())
    }
}

/// A sum in pounds, for odds alone.
pub(super) fn pounds(sum: Pence) -> f64 {
    sum.count() as f64 / 100.0
}
