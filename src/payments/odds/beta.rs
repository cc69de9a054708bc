//! The true rates of practices: a Beta distribution, as a sum over rates close enough to one another to be exact.
#![expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "probabilities are floats; they never enter a payment"
)]

/// True rates and how likely each is, for a mean rate and a strength M: Beta(M·p, M·(1 − p)). On the scale of log odds the
/// density falls off on both sides faster than any power, so equal steps sum it to the last digit, as long as they are
/// smaller than its own width and than the width of a binomial of so many `cases`.
pub(in crate::payments) fn true_rates(average: f64, strength: f64, cases: u64) -> Vec<(f64, f64)> {
    let (yes, no) = (strength * average, strength * (1.0 - average));
    let middle = (yes / no).ln();
    let own_width = ((yes + no) / (yes * no)).sqrt();
    let step = own_width.min(2.0 / (cases as f64).sqrt()) / 1.5;
    let logged = |at: f64| -yes * (-at).exp().ln_1p() - no * at.exp().ln_1p();
    let top = logged(middle);
    let from_middle = |way: f64| {
        (1..)
            .map(move |number| f64::from(number) * step * way)
            .map(|off: f64| (middle + off, (logged(middle + off) - top).exp()))
            .take_while(|(_, weight)| *weight > 1e-16)
    };
    let mut rates: Vec<(f64, f64)> =
        from_middle(-1.0).chain([(middle, 1.0)]).chain(from_middle(1.0)).collect();
    let all: f64 = rates.iter().map(|(_, weight)| weight).sum();
    for (at, weight) in &mut rates {
        *at = 1.0 / (1.0 + (-*at).exp());
        *weight /= all;
    }
    rates
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_has_the_mean_and_the_variance_of_the_beta() {
        for (average, strength) in [(0.1039, 387.0), (0.2658, 52.0), (0.5, 2.0), (0.05, 10.0)] {
            let rates = true_rates(average, strength, 120);
            let mean: f64 = rates.iter().map(|(rate, weight)| rate * weight).sum();
            let variance: f64 = rates.iter().map(|(rate, weight)| (rate - mean).powi(2) * weight).sum();
            assert!((mean - average).abs() < 1e-9, "{mean}");
            let wanted = average * (1.0 - average) / (strength + 1.0);
            assert!((variance / wanted - 1.0).abs() < 1e-9, "{variance} is not {wanted}");
        }
    }
}
