//! What each figure scores and pays, practice by practice.

use super::figures::{Figures, Given};
use super::named::Named;
use super::totals::{Sum, total_score};
use crate::contracts::{Contract, ContractYear, Mode, Nobody, Worth};
use crate::payments::{Earned, Outcome, Terms};
use crate::words::{Date, Exact, Pence, half_away};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// No more practices than these are listed as lacking figures.
const LISTED: usize = 20;

/// What a row of figures scores and pays.
#[derive(Clone, Debug)]
pub struct ScoredLine {
    /// The practice.
    pub practice: Box<str>,
    /// The indicator as the figures write it.
    pub indicator: Box<str>,
    /// The achievement score, in the clause's own points.
    pub achievement: Option<Exact>,
    /// The improvement score.
    pub improvement: Option<Exact>,
    /// The score that counts; `None` where nothing could be scored.
    pub score: Option<Exact>,
    /// What it pays for the year.
    pub pence: Option<Pence>,
}

/// A line with the place of its row in the figures, and why it pays nothing yet where it does not.
struct Placed {
    at: usize,
    line: ScoredLine,
    held: Option<String>,
}

/// Scores every row; the lines in the order of the rows, and a sum for each practice in the order in which they are named.
pub(super) fn score(
    contract: &Contract,
    year: &ContractYear,
    figures: &Figures<'_>,
    notes: &mut Vec<String>,
    missing: &mut Vec<String>,
) -> (Vec<ScoredLine>, Vec<Sum>) {
    let mut practices: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, given) in figures.rows.iter().enumerate() {
        practices.entry(given.practice).or_default().push(at);
    }
    let bases: BTreeMap<&str, Pence> =
        contract.members.iter().map(|member| (&*member.practice, member.base)).collect();
    let scored: Vec<(Vec<Placed>, Sum)> = practices
        .par_iter()
        .map(|(practice, rows)| {
            let base = bases.get(practice).copied().unwrap_or(year.base);
            let terms = Terms { contract, year, practice, base, known: Date::MAX, steps: false };
            of_practice(&terms, figures, rows)
        })
        .collect();
    let (placed, sums): (Vec<Vec<Placed>>, Vec<Sum>) = scored.into_iter().unzip();
    let mut placed: Vec<Placed> = placed.into_iter().flatten().collect();
    placed.sort_by_key(|placed| placed.at);
    for placed in &placed {
        if let Some(why) = &placed.held {
            let row = figures.rows[placed.at].row.place();
            missing.push(format!("{row}: It cannot be paid yet: {why}."));
        }
    }
    tell_missing(contract, &sums, figures, missing);
    tell_modes(contract, year, notes);
    let sums = with_members(contract, sums, missing);
    (placed.into_iter().map(|placed| placed.line).collect(), sums)
}

fn of_practice(terms: &Terms<'_>, figures: &Figures<'_>, rows: &[usize]) -> (Vec<Placed>, Sum) {
    let contract = terms.contract;
    let given: BTreeMap<Named, &Given<'_>> =
        rows.iter().map(|at| (figures.rows[*at].named, &figures.rows[*at])).collect();
    let mut outcomes: Vec<Option<Outcome>> = Vec::new();
    let mut lacks = Vec::new();
    for (at, clause) in contract.clauses.iter().enumerate() {
        let found = given.get(&Named::Clause(at));
        outcomes.push(match found {
            Some(found) => {
                Some(Outcome { companion_worsened: worsened(contract, at, &given), ..found.outcome.clone() })
            }
            // As a blank row does, one that is not there leaves its weight to the others, if the clause says so.
            None => (clause.nobody == Nobody::Reweight).then(Outcome::default),
        });
        if found.is_none() {
            lacks.push(clause.id.clone());
        }
    }
    let earned = terms.all_earned(&outcomes);
    let live = |at: usize| contract.clause_mode(&contract.clauses[at], terms.year.to) == Mode::Live;
    let pays: Vec<Option<Pence>> = earned
        .iter()
        .enumerate()
        .map(|(at, earned)| match earned {
            Some(Ok(_)) if !live(at) => Some(Pence::ZERO),
            Some(Ok(earned)) => Some(half_away(earned.exact)),
            _ => None,
        })
        .collect();
    let placed = rows.iter().map(|row| {
        let given = &figures.rows[*row];
        let (earned, pence) = match given.named {
            Named::Clause(at) => (earned[at].as_ref(), pays[at]),
            Named::Companion(_) => (None, None),
        };
        let held = earned.and_then(|earned| earned.as_ref().err().cloned());
        let scores = match (given.named, earned) {
            (Named::Clause(at), Some(Ok(earned))) => scores(&contract.clauses[at].worth, earned),
            _ => [None; 3],
        };
        let [achievement, improvement, score] = scores;
        let (practice, indicator) = (given.practice.into(), given.indicator.into());
        Placed {
            at: *row,
            line: ScoredLine { practice, indicator, achievement, improvement, score, pence },
            held,
        }
    });
    let placed = placed.collect();
    let sum = Sum {
        practice: terms.practice.into(),
        base: terms.base,
        first: rows[0],
        score: total_score(contract, &earned),
        pence: pays.into_iter().collect::<Option<Vec<Pence>>>().map(|pays| pays.into_iter().sum()),
        lacks,
    };
    (placed, sum)
}

/// Achievement, improvement and the score that counts, in the clause's own points.
fn scores(worth: &Worth, earned: &Earned) -> [Option<Exact>; 3] {
    let Some(points) = earned.points else { return [None; 3] };
    let of = if let Worth::Points(most, _) = worth { *most } else { points.of };
    let own = |score: Exact| score / points.of * of;
    [points.achievement.map(own), points.improvement.map(own), Some(earned.score * of)]
}

/// By how much a clause's companion has worsened against its baseline.
fn worsened(contract: &Contract, at: usize, given: &BTreeMap<Named, &Given<'_>>) -> Option<Exact> {
    let companion = contract.clauses[at].companion.as_ref()?;
    let as_clause = contract.clauses.iter().position(|clause| clause.measure.id == companion.measure.id);
    let shared = |other: &&usize| {
        let other = contract.clauses[**other].companion.as_ref();
        other.is_some_and(|other| other.measure.id == companion.measure.id)
    };
    let all: Vec<usize> = (0..contract.clauses.len()).collect();
    let named = as_clause.map_or_else(
        || all.iter().find(shared).copied().map(Named::Companion),
        |at| Some(Named::Clause(at)),
    )?;
    let outcome = &given.get(&named)?.outcome;
    let (rate, before) = (outcome.plain_rate()?, outcome.baseline?);
    Some(companion.measure.better.gain(rate, before))
}

/// Rows that are not there are named: what nobody sent is never nought.
fn tell_missing(contract: &Contract, sums: &[Sum], figures: &Figures<'_>, missing: &mut Vec<String>) {
    let mut lacking: Vec<&Sum> = sums.iter().filter(|sum| !sum.lacks.is_empty()).collect();
    lacking.sort_by_key(|sum| sum.first);
    for sum in lacking.iter().take(LISTED) {
        let place = &figures.place;
        missing.push(format!(
            "{place}: {} has no row for {}. Add one, blank where the figure is not available: it was not scored.",
            sum.practice,
            sum.lacks.join(", ")
        ));
    }
    if lacking.len() > LISTED {
        let (more, all) = (lacking.len() - LISTED, contract.clauses.len());
        missing.push(format!("{more} more practices lack rows for some of the {all} clauses."));
    }
}

fn tell_modes(contract: &Contract, year: &ContractYear, notes: &mut Vec<String>) {
    for clause in &contract.clauses {
        if contract.clause_mode(clause, year.to) != Mode::Live {
            let (id, number) = (&clause.id, year.number);
            notes.push(format!(
                "The clause {id} is not live in year {number}: it is scored and pays nothing."
            ));
        }
    }
}

/// A member without any row is a practice of which nothing is known.
fn with_members(contract: &Contract, mut sums: Vec<Sum>, missing: &mut Vec<String>) -> Vec<Sum> {
    let there: BTreeSet<Box<str>> = sums.iter().map(|sum| sum.practice.clone()).collect();
    let absent: Vec<&str> = contract.members.iter().map(|member| &*member.practice).collect();
    let absent: Vec<&str> = absent.into_iter().filter(|member| !there.contains(*member)).collect();
    if absent.is_empty() {
        return sums;
    }
    let (shown, all) = (absent.iter().take(LISTED).copied().collect::<Vec<_>>().join(", "), absent.len());
    missing
        .push(format!("No figures are there of {all} of the contract's members: {shown}. Add their rows."));
    sums.extend(absent.into_iter().map(Sum::unknown));
    sums
}
