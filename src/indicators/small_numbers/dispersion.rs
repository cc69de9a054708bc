//! How far authorities lie apart beyond chance: the over-dispersion behind a funnel.
//!
//! Source: Spiegelhalter (2005), funnel plots for comparing institutional performance; the R package `FunnelPlotR`.
#![expect(
    clippy::float_arithmetic,
    reason = "arcsines need floats; the results are rounded and frozen in a table before anybody uses them"
)]

use super::rounded::{count, decimals, float};
use crate::words::{Exact, Share, exact};

/// How far authorities lie apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispersion {
    /// How many authorities.
    pub authorities: usize,
    /// All their children together: the middle of the funnel.
    pub centre: Exact,
    /// Their mean squared distance from it, in standard errors: 1 is chance alone. To four decimals.
    pub phi: Exact,
    /// τ²: the variance between authorities beyond chance, on the scale of the arcsine. To twelve decimals.
    pub spread: Exact,
}

/// The dispersion of authorities' counts, the furthest tenth at either end drawn in; `None` of fewer than two.
pub fn dispersion(authorities: &[Share]) -> Option<Dispersion> {
    let all: Vec<Share> = authorities.iter().copied().filter(|share| share.among > 0).collect();
    let total = all.iter().fold(Share::default(), |sum, share| sum + *share);
    let centre = total.rate().filter(|_| all.len() > 1)?;
    let middle = float(centre).sqrt().asin();
    let distance = |share: &Share| {
        let root = (count(share.having) / count(share.among)).sqrt().asin();
        2.0 * count(share.among).sqrt() * (root - middle)
    };
    let squares: f64 = drawn_in(all.iter().map(distance).collect()).iter().map(|z| z * z).sum();
    let weights = || all.iter().map(|share| 4.0 * count(share.among));
    let (sum, of_squares): (f64, f64) = (weights().sum(), weights().map(|weight| weight * weight).sum());
    let k = count(all.len() as u64);
    let spread = ((squares - (k - 1.0)) / (sum - of_squares / sum)).max(0.0);
    Some(Dispersion {
        authorities: all.len(),
        centre,
        phi: decimals(squares / k, 4),
        spread: decimals(spread, 12),
    })
}

/// Winsorised: whatever lies beyond the tenth or the ninetieth percentile is set to it.
fn drawn_in(distances: Vec<f64>) -> Vec<f64> {
    let mut ascending = distances.clone();
    ascending.sort_by(f64::total_cmp);
    let (low, high) = (at(&ascending, exact(1, 10)), at(&ascending, exact(9, 10)));
    distances.into_iter().map(|distance| distance.clamp(low, high)).collect()
}

/// A percentile of type 7, as [`super::percentile`] takes it of exact rates.
fn at(ascending: &[f64], share: Exact) -> f64 {
    let last = ascending.len() - 1;
    let place = share * Exact::from_integer(last as i128);
    let below = usize::try_from(place.to_integer()).expect("it lies among them");
    let (low, high) = (ascending[below], ascending[(below + 1).min(last)]);
    low + (high - low) * float(place.fract())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::whole;

    #[test]
    fn authorities_that_agree_lie_no_further_apart_than_chance() {
        let alike = [Share::new(10, 100); 12];
        let found = dispersion(&alike).unwrap();
        assert_eq!((found.authorities, found.phi, found.spread), (12, whole(0), whole(0)));
        assert_eq!(dispersion(&alike[..1]), None);
    }

    #[test]
    fn authorities_that_differ_lie_further_apart() {
        let differ: Vec<Share> = (0..12).map(|at| Share::new(50 + 20 * at, 1000)).collect();
        let found = dispersion(&differ).unwrap();
        assert!(found.phi > whole(10) && found.spread > whole(0));
    }
}
