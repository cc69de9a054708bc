//! What a year pays: clauses, then the terms of risk, practice by practice and together.

use crate::fraction::{Fraction, number};
use crate::points::of;
use outturn::contracts::{ContractYear, Risk};
use outturn::words::Pence;

pub(crate) fn pence(sum: Pence) -> Fraction {
    number(sum.count().into())
}

/// A practice's year before the terms of risk.
#[derive(Clone, Debug)]
pub(crate) struct Year {
    pub(crate) base: Pence,
    /// `None` where something is not known.
    pub(crate) sum: Option<Fraction>,
    pub(crate) score: Score,
}

/// A total score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Score {
    Of(Fraction),
    None,
    Unknown,
}

/// The years under the terms, in their order.
pub(crate) fn under_terms(year: &ContractYear, terms: &[Risk], mut all: Vec<Year>) -> Vec<Option<i64>> {
    for term in terms {
        match term {
            Risk::Pool(pool) => together(&mut all, false, |all| from_pool(all, *pool)),
            Risk::Exchange(part) => together(&mut all, true, |all| exchange(all, of(*part))),
            _ => {
                for one in &mut all {
                    let core = of(year.core).times(pence(one.base)).pence();
                    let retainer = of(year.retainer).times(pence(one.base)).pence();
                    one.sum = one.sum.map(|sum| alone(term, sum, number(i128::from(core + retainer))));
                }
            }
        }
    }
    all.iter().map(|one| one.sum.map(Fraction::pence)).collect()
}

/// A term that is shared needs everyone's figures.
fn together(all: &mut [Year], by_score: bool, share: impl Fn(&mut [Year])) {
    let unknown =
        all.iter().any(|one| one.sum.is_none() || (by_score && matches!(one.score, Score::Unknown)));
    if unknown {
        for one in all.iter_mut() {
            one.sum = None;
        }
    } else {
        share(all);
    }
}

fn alone(term: &Risk, sum: Fraction, certain: Fraction) -> Fraction {
    match term {
        Risk::Floor(floor) => sum.larger(pence(*floor)),
        Risk::Cap(cap) => sum.smaller(pence(*cap)),
        Risk::Guarantee { planned, share } => sum.larger(of(*share).times(pence(*planned)).minus(certain)),
        Risk::Collar { middle, reach } => {
            let low = pence(*middle).minus(pence(*reach));
            sum.larger(low).smaller(pence(*middle).plus(pence(*reach)))
        }
        Risk::Corridor { planned, first, second, share } => {
            let (planned, first, second) = (pence(*planned), pence(*first), pence(*second));
            let gained = !sum.is_below(planned);
            let off = if gained { sum.minus(planned) } else { planned.minus(sum) };
            let borne = if !first.is_below(off) {
                off
            } else if off.is_below(second) {
                first.plus(of(*share).times(off.minus(first)))
            } else {
                first.plus(of(*share).times(second.minus(first)))
            };
            if gained { planned.plus(borne) } else { planned.minus(borne) }
        }
        Risk::MinimumRate { planned, rate, share } => {
            let off = sum.minus(pence(*planned));
            let size = off.larger(number(0).minus(off));
            if size.is_below(pence(*rate)) {
                pence(*planned)
            } else {
                pence(*planned).plus(of(*share).times(off))
            }
        }
        Risk::Pool(_) | Risk::Exchange(_) => unreachable!("shared"),
    }
}

fn from_pool(all: &mut [Year], pool: Pence) {
    // Who owes has no claim on the pool, and is left as it is.
    let mut claims = Vec::new();
    for one in all.iter_mut() {
        let earned = one.sum.expect("known").pence();
        one.sum = Some(number(earned.into()));
        if earned > 0 {
            claims.push(one);
        }
    }
    let earned: Vec<Fraction> = claims.iter().map(|one| one.sum.expect("known")).collect();
    let sum = earned.iter().fold(number(0), |sum, one| sum.plus(*one));
    if pence(pool).is_below(sum) {
        for (one, paid) in claims.into_iter().zip(largest_remainder(pool.count(), &earned)) {
            one.sum = Some(number(paid.into()));
        }
    }
}

fn exchange(all: &mut [Year], part: Fraction) {
    let mut taking_part = Vec::new();
    for one in all.iter_mut() {
        if let Score::Of(score) = one.score {
            taking_part.push((one, score));
        }
    }
    let held: Vec<i64> = taking_part.iter().map(|(one, _)| part.times(pence(one.base)).pence()).collect();
    let weights: Vec<Fraction> =
        taking_part.iter().map(|(one, score)| pence(one.base).times(*score)).collect();
    if weights.iter().all(|weight| weight.above == 0) {
        return;
    }
    let back = largest_remainder(held.iter().sum(), &weights);
    for (((one, _), held), back) in taking_part.iter_mut().zip(held).zip(back) {
        one.sum = one.sum.map(|sum| sum.plus(number((back - held).into())));
    }
}

/// Each part rounded down; the pennies that are left go one each to the largest remainders, equal ones to the earliest.
fn largest_remainder(pot: i64, weights: &[Fraction]) -> Vec<i64> {
    let all = weights.iter().fold(number(0), |sum, weight| sum.plus(*weight));
    let exact: Vec<Fraction> =
        weights.iter().map(|weight| weight.over(all).times(number(pot.into()))).collect();
    let mut parts: Vec<i64> =
        exact.iter().map(|part| i64::try_from(part.down()).expect("no more than the pot")).collect();
    let mut left = pot - parts.iter().sum::<i64>();
    let mut served = vec![false; parts.len()];
    while left > 0 {
        let mut next: Option<usize> = None;
        for (at, done) in served.iter().enumerate() {
            let rest = |at: usize| exact[at].minus(number(exact[at].down()));
            if !done && next.is_none_or(|best| rest(best).is_below(rest(at))) {
                next = Some(at);
            }
        }
        let next = next.expect("fewer pennies are left than there are parts");
        parts[next] += 1;
        served[next] = true;
        left -= 1;
    }
    parts
}
