//! Bands: a score for each range of rates.

use super::Points;
use crate::contracts::{Band, Measure};
use crate::payments::Explained;
use crate::payments::working::Working;
use crate::words::Exact;

/// The score of the band that holds the rate. Bands cover every rate, which is checked when they are read.
pub(super) fn bands(measure: &Measure, rate: Exact, bands: &[Band], working: &mut Working) -> Points {
    let holds = |band: &&Band| {
        band.from.is_none_or(|from| from <= rate) && band.below.is_none_or(|below| rate < below)
    };
    let band = bands.iter().find(holds).expect("the bands of a contract cover every rate");
    let show = |end: Option<Exact>| end.map_or("any".into(), |rate| measure.scale.show(rate));
    working.step("The score", || {
        let rate = measure.scale.show(rate);
        let how = format!("{rate} lies in the band from {} to below {}", show(band.from), show(band.below));
        (how, super::linear::shown(band.score))
    });
    Points::achieved(band.score)
}

/// Its words.
pub(super) static WORDS: Explained = Explained {
    name: "bands",
    says: "A clause pays the part of its most that the table bands gives to the range in which the rate lies. Ranges follow one another from the lowest rate to the highest. The end of a range is a step: one child can move the pay from one part to the next.",
    formula: "score = SCORE of the range with FROM ≤ rate < BELOW.",
    terms: &[
        (
            "clauses",
            "CLAUSE,INDICATOR,FORM,WEIGHT\n\
         PS1,PS1@2025,bands,100",
        ),
        (
            "bands",
            "CLAUSE,FROM,BELOW,SCORE\n\
         PS1,,8.4,100\n\
         PS1,8.4,11.7,50\n\
         PS1,11.7,,0",
        ),
    ],
    pays: "CLAUSE,YEAR,HAVING,AMONG,PAYS\n\
         PS1,1,10,120,615000.00\n\
         PS1,1,12,120,307500.00",
    example: "10 of 120 are 8.33 %, below 8.4 %: all, £615,000.00. 12 of 120 are 10 %, in the middle range: half, £307,500.00.",
};
