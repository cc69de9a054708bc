//! A contract beside its alternatives, and each of them under other assumptions, by exact sums: nothing is drawn, so
//! that a difference between two rows is never luck.

use super::rounded::{Spread, chance, pounds};
use crate::contracts::{Adjusted, Clause, Contract, ContractYear, Form};
use crate::payments::Terms;
use crate::payments::odds::{Fineness, of_year_on};
use crate::words::{Date, Exact, Pence, exact, whole};
use rayon::prelude::*;

/// One way to write the contract.
#[derive(Clone, Debug)]
pub struct Alternative {
    /// What it is.
    pub says: String,
    /// Is it what the contract says?
    pub as_written: bool,
    /// What it is worth.
    pub judged: Judged,
    /// The same under other assumptions, each with its name.
    pub assumed_otherwise: Vec<(String, Judged)>,
}

/// What a contract's year is worth to an average and to a better practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judged {
    /// What outcomes pay an average practice.
    pub average: Spread,
    /// What they pay a better practice on average.
    pub better: Pence,
    /// What the better practice gets more, in standard deviations of what the average one gets; `None` where that hardly
    /// varies.
    pub reward_to_noise: Option<Exact>,
    /// The part of the variance that is chance, before risk terms; `None` where nothing varies.
    pub chance_share: Option<Exact>,
    /// The chance that an average practice's income is below its planned cost; `None` where there is none.
    pub loss: Option<Exact>,
}

/// The year that pays most by outcomes; the last of several.
pub fn best_year(contract: &Contract) -> Option<&ContractYear> {
    contract.years.iter().max_by_key(|year| (year.pot(), year.number))
}

/// The contract as it is written and its alternatives, in the year that pays most by outcomes; none where a clause has
/// no usable odds.
pub fn alternatives(contract: &Contract, known: Date) -> Vec<Alternative> {
    let ways: Vec<(String, Contract, bool)> = ways(contract);
    ways.into_par_iter()
        .filter_map(|(says, way, as_written)| {
            // The contract's own rule must say what its years say.
            let fineness = if as_written { Fineness::FINE } else { Fineness::MIDDLING };
            let judged = judged(&way, known, fineness)?;
            let otherwise: Vec<(String, Contract)> = otherwise(&way);
            let assumed_otherwise = otherwise
                .into_par_iter()
                .filter_map(|(says, other)| Some((says, self::judged(&other, known, Fineness::ROUGH)?)))
                .collect();
            Some(Alternative { says, as_written, judged, assumed_otherwise })
        })
        .collect()
}

fn judged(contract: &Contract, known: Date, fineness: Fineness) -> Option<Judged> {
    let odds = of_year_on(&Terms::of(contract, best_year(contract)?, known), fineness)?;
    Some(Judged {
        average: Spread::of(&odds.average),
        better: pounds(odds.better.mean()),
        reward_to_noise: odds.reward_to_noise().map(chance),
        chance_share: odds.chance_share.map(chance),
        loss: odds.loss().map(chance),
    })
}

/// How a clause's rate is made ready for scoring.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    Plain,
    Shrunken,
    Gate,
}

const WAYS: [(u8, Way, &str); 6] = [
    (1, Way::Plain, "One year, the rate as it is"),
    (3, Way::Plain, "Three years pooled, the rate as it is"),
    (1, Way::Shrunken, "One year, the rate shrunken towards the average"),
    (3, Way::Shrunken, "Three years pooled, the rate shrunken towards the average"),
    (1, Way::Gate, "One year, all or nothing: better than average beyond chance"),
    (3, Way::Gate, "Three years pooled, all or nothing: better than average beyond chance"),
];

/// The contract as written first, where none of the others is the same.
fn ways(contract: &Contract) -> Vec<(String, Contract, bool)> {
    let edited = |years: u8, way: Way| {
        let mut edited = contract.clone();
        edited.clauses.iter_mut().for_each(|clause| rewrite(clause, years, way));
        edited
    };
    let same = |one: &Contract| {
        let pairs = one.clauses.iter().zip(&contract.clauses);
        pairs.into_iter().all(|(one, ours)| {
            (one.years_pooled, &one.adjusted, &one.form) == (ours.years_pooled, &ours.adjusted, &ours.form)
        })
    };
    let mut ways: Vec<(String, Contract, bool)> = WAYS
        .iter()
        .map(|(years, way, says)| {
            let edited = edited(*years, *way);
            let as_written = same(&edited);
            (says.to_string(), edited, as_written)
        })
        .collect();
    if !ways.iter().any(|(.., as_written)| *as_written) {
        ways.insert(0, ("The contract's own rule".into(), contract.clone(), true));
    }
    if !contract.risk.is_empty() {
        let bare = Contract { risk: Vec::new(), ..contract.clone() };
        ways.push(("The contract's own rule without its risk terms".into(), bare, false));
    }
    ways
}

fn rewrite(clause: &mut Clause, years: u8, way: Way) {
    // A price is paid for each child of a year: children of three years would be paid for three times.
    let Some(plan) = clause.odds.as_ref().filter(|_| clause.form.price().is_none()) else { return };
    clause.years_pooled = years;
    clause.adjusted = match way {
        Way::Plain | Way::Gate => Adjusted::Plain,
        Way::Shrunken => Adjusted::Shrunken { prior: plan.average, strength: plan.spread },
    };
    if way == Way::Gate {
        clause.form = Form::Gate(plan.average);
    }
}

/// The same contract under other assumptions: practices more or less alike, half the improvement, without one clause.
fn otherwise(contract: &Contract) -> Vec<(String, Contract)> {
    let assuming = |change: &dyn Fn(&mut Clause)| {
        let mut other = contract.clone();
        other.clauses.iter_mut().for_each(change);
        other
    };
    let spreads = [("¼", exact(1, 4)), ("½", exact(1, 2)), ("2", whole(2)), ("4", whole(4))];
    let mut all: Vec<(String, Contract)> = spreads
        .map(|(name, times)| (format!("M × {name}"), assuming(&|clause| spread(clause, times))))
        .into();
    let half = assuming(&|clause| {
        if let Some(plan) = &mut clause.odds {
            plan.better = (plan.average + plan.better) / whole(2);
        }
    });
    all.push(("Half the improvement".into(), half));
    if contract.clauses.len() > 1 {
        all.extend(contract.clauses.iter().map(|left| {
            let mut other = contract.clone();
            other.clauses.retain(|clause| clause.id != left.id);
            (format!("Without {}", left.id), other)
        }));
    }
    all
}

/// Practices are so many times as alike; a rate that is shrunken by the assumed likeness is shrunken by the new one.
fn spread(clause: &mut Clause, times: Exact) {
    let Some(plan) = &mut clause.odds else { return };
    if let Adjusted::Shrunken { strength, .. } = &mut clause.adjusted
        && *strength == plan.spread
    {
        *strength *= times;
    }
    plan.spread *= times;
}
