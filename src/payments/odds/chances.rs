//! How likely each count is: binomial, beta-binomial, Poisson. Each is built outwards from its middle by the ratio of
//! neighbours and then made to add up to one, so that no factorial is ever too large.
#![expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "probabilities are floats; they never enter a payment"
)]

/// How likely the counts from `first` on are, one after another. What is not in it is rarer than one in 10¹⁶.
#[derive(Clone, Debug)]
pub(in crate::payments) struct Chances {
    pub(in crate::payments) first: u64,
    pub(in crate::payments) each: Vec<f64>,
}

/// Beside the middle, rarer than this is left out.
const RARE: f64 = 1e-17;

impl Chances {
    /// So many of `cases`, each with the same chance.
    pub(in crate::payments) fn binomial(cases: u64, rate: f64) -> Self {
        if rate <= 0.0 || rate >= 1.0 {
            return Self { first: if rate <= 0.0 { 0 } else { cases }, each: vec![1.0] };
        }
        let odds = rate / (1.0 - rate);
        let middle = ((cases as f64 + 1.0) * rate) as u64;
        Self::around(middle.min(cases), cases, |x| (cases - x) as f64 / (x + 1) as f64 * odds)
    }

    /// So many of `cases`, when the chance itself is drawn from a Beta distribution with these two parameters.
    pub(in crate::payments) fn beta_binomial(cases: u64, yes: f64, no: f64) -> Self {
        let middle = (cases as f64 * yes / (yes + no)) as u64;
        Self::around(middle.min(cases), cases, |x| {
            let left = (cases - x) as f64;
            left / (x + 1) as f64 * (yes + x as f64) / (no + left - 1.0)
        })
    }

    /// So many arrivals when `mean` are expected.
    pub(in crate::payments) fn poisson(mean: f64) -> Self {
        let end = (mean + 20.0 * mean.sqrt() + 50.0) as u64;
        Self::around(mean as u64, end, |x| mean / (x + 1) as f64)
    }

    /// From the middle both ways; `ratio(x)` says how much likelier x + 1 is than x.
    fn around(middle: u64, end: u64, ratio: impl Fn(u64) -> f64) -> Self {
        let (mut below, mut above) = (Vec::new(), Vec::new());
        let mut chance = 1.0;
        for x in (0..middle).rev() {
            chance /= ratio(x);
            if chance < RARE {
                break;
            }
            below.push(chance);
        }
        chance = 1.0;
        for x in middle..end {
            chance *= ratio(x);
            if chance < RARE {
                break;
            }
            above.push(chance);
        }
        let first = middle - below.len() as u64;
        let mut each: Vec<f64> = below.into_iter().rev().chain([1.0]).chain(above).collect();
        let all: f64 = each.iter().sum();
        for chance in &mut each {
            *chance /= all;
        }
        Self { first, each }
    }

    /// The last count in it.
    pub(in crate::payments) fn last(&self) -> u64 {
        self.first + self.each.len() as u64 - 1
    }

    /// Without the counts at either end that are rarer than this.
    pub(in crate::payments) fn likely(&self, rare: f64) -> Self {
        let from = self.each.iter().position(|chance| *chance >= rare).unwrap_or(0);
        let to = self.each.iter().rposition(|chance| *chance >= rare).unwrap_or(self.each.len() - 1);
        Self { first: self.first + from as u64, each: self.each[from..=to].to_vec() }
    }

    /// Each count with its chance.
    pub(in crate::payments) fn counts(&self) -> impl Iterator<Item = (u64, f64)> {
        (self.first..).zip(self.each.iter().copied())
    }

    /// The chance of fewer than this.
    pub(in crate::payments) fn below(&self, count: u64) -> f64 {
        self.counts().take_while(|(x, _)| *x < count).map(|(_, chance)| chance).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(found: f64, wanted: f64) {
        assert!((found - wanted).abs() < 1e-12 * wanted.abs().max(1.0), "{found} is not {wanted}");
    }

    #[test]
    fn chances_add_up_and_have_the_means_and_variances_of_the_textbook() {
        for (cases, rate) in [(1, 0.5), (42, 0.6855), (120, 0.1039), (30_000, 0.06)] {
            let (mean, spread) = (cases as f64 * rate, 222.0);
            let binomial = Chances::binomial(cases, rate);
            let moments = |of: &Chances| {
                let mean: f64 = of.counts().map(|(x, chance)| x as f64 * chance).sum();
                (mean, of.counts().map(|(x, chance)| (x as f64 - mean).powi(2) * chance).sum::<f64>())
            };
            let (found, variance) = moments(&binomial);
            close(found, mean);
            close(variance, mean * (1.0 - rate));
            let (found, variance) =
                moments(&Chances::beta_binomial(cases, spread * rate, spread * (1.0 - rate)));
            close(found, mean);
            close(variance, mean * (1.0 - rate) * (spread + cases as f64) / (spread + 1.0));
        }
    }

    #[test]
    fn small_chances_are_the_fractions_they_should_be() {
        let two = Chances::binomial(2, 0.25);
        [9.0, 6.0, 1.0].iter().zip(&two.each).for_each(|(wanted, found)| close(*found, wanted / 16.0));
        // Beta(1, 1) makes every count equally likely.
        Chances::beta_binomial(4, 1.0, 1.0).each.iter().for_each(|found| close(*found, 0.2));
        close(Chances::poisson(3.0).below(1), (-3.0_f64).exp());
        assert_eq!((Chances::binomial(9, 0.0).last(), Chances::binomial(9, 1.0).first), (0, 9));
    }
}
