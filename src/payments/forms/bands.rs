//! Bands: a score for each range of rates.

use super::Points;
use crate::contracts::{Band, Measure};
use crate::payments::Step;
use crate::words::Exact;

/// The score of the band that holds the rate. Bands cover every rate, which is checked when they are read.
pub(super) fn bands(measure: &Measure, rate: Exact, bands: &[Band], working: &mut Vec<Step>) -> Points {
    let holds = |band: &&Band| {
        band.from.is_none_or(|from| from <= rate) && band.below.is_none_or(|below| rate < below)
    };
    let band = bands.iter().find(holds).expect("the bands of a contract cover every rate");
    let show = |end: Option<Exact>| end.map_or("any".into(), |rate| measure.scale.show(rate));
    let how = format!(
        "{} lies in the band from {} to below {}",
        measure.scale.show(rate),
        show(band.from),
        show(band.below)
    );
    working.push(Step::new("The score", how, super::linear::shown(band.score)));
    Points::achieved(band.score)
}
