//! A practice's total: its score, and its money under the terms that share risk and sums.

use crate::contracts::{Contract, ContractYear, Risk, Worth};
use crate::payments::{Earned, exchanged, from_pool, under};
use crate::words::{Exact, Long, Pence, about, half_away, whole};

/// A practice's total.
#[derive(Clone, Debug)]
pub struct Total {
    /// The practice.
    pub practice: Box<str>,
    /// Out of 100 where clauses share a pot; the points earned where they are worth points; `None` where nothing could be
    /// scored, where something is not known, and where clauses are priced by the unit.
    pub score: Option<Exact>,
    /// What the year comes to after every term of risk; `None` where something is not known.
    pub pence: Option<Pence>,
}

/// A practice's clauses together, before any term of risk.
pub(super) struct Sum {
    pub(super) practice: Box<str>,
    pub(super) base: Pence,
    /// Its first row in the figures.
    pub(super) first: usize,
    pub(super) score: Score,
    pub(super) pence: Option<Pence>,
    /// The clauses for which it has no row.
    pub(super) lacks: Vec<Box<str>>,
}

/// A total score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Score {
    /// So much.
    Of(Exact),
    /// Nothing could be scored, or the contract has no such total.
    None,
    /// Something is not known.
    Unknown,
}

impl Sum {
    /// A member of which nothing is known.
    pub(super) fn unknown(practice: &str) -> Self {
        let (practice, lacks) = (practice.into(), Vec::new());
        Self { practice, base: Pence::ZERO, first: usize::MAX, score: Score::Unknown, pence: None, lacks }
    }
}

/// The total score of a practice: weights after re-weighting times scores, out of 100; or the sum of its points.
pub(super) fn total_score(contract: &Contract, earned: &[Option<Result<Earned, String>>]) -> Score {
    if contract.clauses.iter().any(|clause| clause.form.price().is_some()) {
        return Score::None;
    }
    let mut parts = Vec::new();
    let mut weighed = false;
    for (clause, earned) in contract.clauses.iter().zip(earned) {
        let Some(Ok(earned)) = earned else { return Score::Unknown };
        weighed |= earned.weight > whole(0);
        parts.push(match &clause.worth {
            Worth::Points(points, _) => (earned.score, *points),
            Worth::Weight(_) | Worth::Open => (earned.score, earned.weight * whole(100)),
        });
    }
    let points = contract.clauses.iter().filter(|clause| matches!(clause.worth, Worth::Points(..))).count();
    match points {
        0 if !weighed => Score::None,
        all if all == 0 || all == parts.len() => Score::Of(together(&parts)),
        _ => Score::None,
    }
}

/// The sum of scores times their weights: exact while its fraction is short, because the exact sum of sixty fractions has
/// hundreds of digits; else each part is taken to fifteen decimals.
fn together(parts: &[(Exact, Exact)]) -> Exact {
    const SHORT: i128 = 1_000_000_000_000_000_000;
    const UNIT: i128 = 1_000_000_000_000_000;
    let part = |(score, weight): &(Exact, Exact)| Long::from(*score) * *weight;
    let exactly = parts.iter().fold(Long::from(whole(0)), |sum, one| sum + part(one)).fits();
    let short = |sum: &Exact| sum.numer().abs() < SHORT && *sum.denom() < SHORT;
    exactly.ok().filter(short).unwrap_or_else(|| {
        let about_one =
            |one: &(Exact, Exact)| part(one).fits().unwrap_or(about(one.0, 60) * about(one.1, 60));
        let rounded = |one: &(Exact, Exact)| (about(about_one(one), 70) * whole(UNIT)).round();
        parts.iter().map(rounded).sum::<Exact>() / whole(UNIT)
    })
}

/// Every practice's total under the year's terms of risk, in the order in which the figures name them.
pub(super) fn totals(
    contract: &Contract,
    year: &ContractYear,
    sums: Vec<Sum>,
    missing: &mut Vec<String>,
) -> Vec<Total> {
    let mut money: Vec<Option<Exact>> =
        sums.iter().map(|sum| sum.pence.map(|pence| whole(pence.count().into()))).collect();
    for risk in contract.risk_in(year.number).map(|term| term.risk) {
        money = match risk {
            _ if risk.couples() && sums.iter().any(|sum| unknown(sum, risk)) => {
                let name = risk.name();
                missing.push(format!(
                    "The {name} is shared, and not every practice's figures are there: no total can be paid before they are."
                ));
                vec![None; sums.len()]
            }
            Risk::Pool(pool) => pooled(&money, pool),
            Risk::Exchange(withheld) => after_exchange(&money, &sums, withheld),
            _ => {
                let certain = |sum: &Sum| of_base(year.core, sum) + of_base(year.retainer, sum);
                let alone = |(money, sum): (&Option<Exact>, &Sum)| Some(under(risk, (*money)?, certain(sum)));
                money.iter().zip(&sums).map(alone).collect()
            }
        };
    }
    let mut totals: Vec<(usize, Total)> = sums
        .into_iter()
        .zip(money)
        .filter(|(sum, _)| sum.first < usize::MAX)
        .map(|(sum, money)| {
            let score = if let Score::Of(score) = sum.score { Some(score) } else { None };
            (sum.first, Total { practice: sum.practice, score, pence: money.map(half_away) })
        })
        .collect();
    totals.sort_by_key(|(first, _)| *first);
    totals.into_iter().map(|(_, total)| total).collect()
}

fn of_base(share: Exact, sum: &Sum) -> Pence {
    half_away(share * whole(sum.base.count().into()))
}

/// Is what a shared term asks for not known of a practice?
fn unknown(sum: &Sum, risk: Risk) -> bool {
    sum.pence.is_none() || (matches!(risk, Risk::Exchange(_)) && sum.score == Score::Unknown)
}

fn pooled(money: &[Option<Exact>], pool: Pence) -> Vec<Option<Exact>> {
    let earned: Vec<Pence> = money.iter().flatten().copied().map(half_away).collect();
    from_pool(&earned, pool).into_iter().map(|paid| Some(whole(paid.count().into()))).collect()
}

/// Practices without a total score take no part: nothing is withheld from them.
fn after_exchange(money: &[Option<Exact>], sums: &[Sum], withheld: Exact) -> Vec<Option<Exact>> {
    let scored = |sum: &Sum| if let Score::Of(score) = sum.score { Some((sum.base, score)) } else { None };
    let takes_part: Vec<(Pence, Exact)> = sums.iter().filter_map(scored).collect();
    let mut net = exchanged(&takes_part, withheld).into_iter();
    let after = |(money, sum): (&Option<Exact>, &Sum)| {
        let change = scored(sum).and_then(|_| net.next()).unwrap_or(Pence::ZERO);
        Some((*money)? + whole(change.count().into()))
    };
    money.iter().zip(sums).map(after).collect()
}
