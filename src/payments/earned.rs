//! What a clause earns in a whole year: exact until the line is rounded.

use super::adjust::adjusted;
use super::forms::{Points, points, priced};
use super::weights::weights;
use super::working::Working;
use super::{Outcome, Step};
use crate::contracts::{Clause, Contract, ContractYear, Factor, Nobody, Price, UnknownChild, Worth, trimmed};
use crate::words::{Date, Exact, Long, Pence, TooLong, half_away, whole};

/// The terms under which figures become money: a contract's year, for a practice, as known on a day.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    /// The contract.
    pub contract: &'a Contract,
    /// The year.
    pub year: &'a ContractYear,
    /// The practice that is paid.
    pub practice: &'a str,
    /// The sum that its shares divide; the year's, unless the contract has several practices.
    pub base: Pence,
    /// The day as of which parameters are known.
    pub known: Date,
    /// Are the steps to each amount kept? A national table has half a million amounts, and nobody reads their steps.
    pub steps: bool,
}

/// What a clause earns, and how.
#[derive(Clone, Debug)]
pub struct Earned {
    /// The exact sum in pence, before any rounding.
    pub exact: Exact,
    /// The part of the most.
    pub score: Exact,
    /// The part of the pot that the clause shares, after re-weighting; nought where it is worth points.
    pub weight: Exact,
    /// The points behind it; `None` for forms priced by the unit and where nothing could be scored.
    pub points: Option<Points>,
    /// The steps.
    pub working: Vec<Step>,
}

impl<'a> Terms<'a> {
    /// The terms of a contract's own practice.
    pub fn of(contract: &'a Contract, year: &'a ContractYear, known: Date) -> Self {
        Self { contract, year, practice: &contract.practice, base: year.base, known, steps: true }
    }

    /// What each clause earns: `None` for a clause whose figure is not there. Those that cannot be scored and are to be
    /// re-weighted leave their weight to the others.
    ///
    /// # Errors
    /// Per clause, why nobody can say yet: a parameter without a value, or nothing to carry.
    pub fn all_earned(&self, outcomes: &[Option<Outcome>]) -> Vec<Option<Result<Earned, String>>> {
        let clauses = || self.contract.clauses.iter().zip(outcomes);
        // A figure that is not there is no figure that cannot be scored: its weight stays with it.
        let scored: Vec<bool> = clauses()
            .map(|(clause, outcome)| {
                outcome.as_ref().is_none_or(|outcome| why_not(clause, outcome).is_none())
            })
            .collect();
        let weights = weights(self.contract, &scored);
        clauses()
            .zip(weights)
            .map(|((clause, outcome), weight)| Some(self.at(clause, outcome.as_ref()?, weight)))
            .collect()
    }

    /// What one clause earns with its own weight, whatever the others do.
    ///
    /// # Errors
    /// Why nobody can say yet: a parameter without a value, or nothing to carry.
    pub fn earned(&self, clause: &Clause, outcome: &Outcome) -> Result<Earned, String> {
        let scored = vec![true; self.contract.clauses.len()];
        let all = weights(self.contract, &scored);
        let at = self.contract.clauses.iter().position(|known| known.id == clause.id);
        self.at(clause, outcome, at.map_or(clause.weight(), |at| all[at]))
    }

    pub(super) fn at(&self, clause: &Clause, outcome: &Outcome, weight: Exact) -> Result<Earned, String> {
        if let Some(name) = self.contract.factors.missing(self.practice, &clause.id) {
            return Err(format!("the practice has no factor '{name}', which others have"));
        }
        let mut working = if self.steps { Working::kept() } else { Working::none() };
        let most = self.most(clause, weight, &mut working)?;
        let earned = match why_not(clause, outcome) {
            Some(why) => self.not_scored(clause, outcome, most, weight, &why, &mut working)?,
            None => self.scored(clause, outcome, most, weight, &mut working)?,
        };
        let earned = limited(clause, most, earned, &mut working)?;
        Ok(Earned { working: working.into_steps(), ..earned })
    }

    /// The most it can pay, in pence, factors and all.
    fn most(&self, clause: &Clause, weight: Exact, working: &mut Working) -> Result<Exact, String> {
        let finds = "The most it can pay";
        let plain = match &clause.worth {
            Worth::Weight(own) => {
                let pot = half_away(self.year.outcomes * whole(self.base.count().into()));
                let plain = (Long::from(whole(pot.count().into())) * weight).fits()?;
                working.step(finds, || {
                    let moved = if weight == *own || clause.domain.is_some() { "" } else { ", re-weighted" };
                    let percent = trimmed(weight * whole(100), 4);
                    (format!("{percent} % of the outcome pot of {pot}{moved}"), half_away(plain).to_string())
                });
                plain
            }
            Worth::Open => {
                let cap = clause.cap.map_or("no limit".into(), |cap| cap.to_string());
                working.step(finds, || ("as much as its price brings", cap));
                return Ok(whole(clause.cap.map_or(0, Pence::count).into()));
            }
            Worth::Points(points, price) => {
                let price = self.price(price)?;
                let plain = bounded((Long::from(*points) * price).fits()?)?;
                working.step(finds, || {
                    let how = format!("{} points of {}", trimmed(*points, 4), half_away(price));
                    (how, half_away(plain).to_string())
                });
                plain
            }
        };
        self.factors(clause).try_fold(plain, |most, factor| {
            let most = bounded((Long::from(most) * factor.value()).fits()?)?;
            working.step("The most, with the factor", || {
                let (own, average) = (trimmed(factor.own, 6), trimmed(factor.average, 6));
                (format!("× {} ({own} ÷ {average})", factor.name), half_away(most).to_string())
            });
            Ok(most)
        })
    }

    pub(super) fn factors<'c>(&'c self, clause: &'c Clause) -> impl Iterator<Item = &'c Factor> {
        self.contract.factors.of(self.practice, &clause.id)
    }

    /// A price in pence.
    pub(super) fn price(&self, price: &Price) -> Result<Exact, String> {
        match price {
            Price::Of(pence) => Ok(whole(pence.count().into())),
            Price::Parameter(name) => {
                let pounds = self.contract.parameters.value(name, self.year.to, self.known)?;
                Ok(pounds * whole(100))
            }
        }
    }

    fn scored(
        &self,
        clause: &Clause,
        outcome: &Outcome,
        most: Exact,
        weight: Exact,
        working: &mut Working,
    ) -> Result<Earned, String> {
        if let (Some(price), Some(counts)) = (clause.form.price(), outcome.counts) {
            let each = self
                .factors(clause)
                .fold(Long::from(self.price(price)?), |price, factor| price * factor.value());
            let exact = bounded(priced(clause, counts, each.fits()?, working)?)?;
            return Ok(Earned { exact, score: whole(0), weight, points: None, working: Vec::new() });
        }
        let rate = adjusted(clause, outcome, working)?.expect("what can be scored has a rate");
        let points = points(clause, rate, outcome.cases(), outcome.baseline, working)?;
        let mut score = points.part().expect("what can be scored has points");
        if let Some(companion) = &clause.companion
            && score > companion.pays_at_most
        {
            let Some(worse) = outcome.companion_worsened else {
                return Err(format!("its companion {} could not be measured", companion.measure.name));
            };
            if worse > companion.margin {
                score = companion.pays_at_most;
                let show = |rate| companion.measure.scale.show(rate);
                working.step("Its companion has worsened", || {
                    let how = format!("worse by {}, more than {}", show(worse), show(companion.margin));
                    (how, trimmed(score, 6))
                });
            }
        }
        let exact = (Long::from(most) * score).fits()?;
        Ok(Earned { exact, score, weight, points: Some(points), working: Vec::new() })
    }

    fn not_scored(
        &self,
        clause: &Clause,
        outcome: &Outcome,
        most: Exact,
        weight: Exact,
        why: &str,
        working: &mut Working,
    ) -> Result<Earned, String> {
        if clause.nobody == Nobody::Carry {
            let before = outcome.year_before.as_deref();
            let Some(before) = before.filter(|before| why_not(clause, before).is_none()) else {
                return Err(format!("{why}, and no score of the year before is there to carry"));
            };
            let carried = self.at(clause, before, weight)?;
            working.step("It cannot be scored", || (why, "the score of the year before counts"));
            working.extend(carried.working);
            return Ok(Earned { working: Vec::new(), ..carried });
        }
        let pays = match clause.nobody {
            Nobody::Midpoint => "the clause then pays half of the most",
            Nobody::Reweight => "its weight goes to the other clauses",
            Nobody::Nothing | Nobody::Carry => "the clause then pays nothing",
        };
        working.step("It cannot be scored", || (why, pays));
        let score = clause.nobody.score();
        let exact = (Long::from(most) * score).fits()?;
        Ok(Earned { exact, score, weight, points: None, working: Vec::new() })
    }
}

/// Why a clause cannot be scored at a figure: nobody to count, too few, too many unknown, no past to compare with.
pub(super) fn why_not(clause: &Clause, outcome: &Outcome) -> Option<String> {
    let counted = clause.measure.counted();
    if let UnknownChild::VoidAbove(part) = clause.unknown
        && outcome.unknown > part
    {
        return Some(format!(
            "nobody can say about {} % of the {counted}, more than {} %",
            trimmed(outcome.unknown * whole(100), 1),
            trimmed(part * whole(100), 1)
        ));
    }
    if let Some(cases) = outcome.cases()
        && cases < whole(clause.minimum.into())
        && cases > whole(0)
    {
        let among = trimmed(cases, 2);
        return Some(format!("{among} counted, fewer than the {} that the clause asks for", clause.minimum));
    }
    if clause.form.price().is_some() {
        return match outcome.counts {
            Some(counts) if counts.among > whole(0) => None,
            Some(_) => Some("nobody to count".into()),
            None => Some("a price needs counts, and there is a rate alone".into()),
        };
    }
    // Numbers that are too long to be worked with are no reason of its figures: scoring says so.
    let rate = match adjusted(clause, outcome, &mut Working::none()) {
        Ok(Some(rate)) => rate,
        Err(TooLong) => return None,
        Ok(None) => {
            return Some(match outcome.counts {
                Some(counts) if counts.among == whole(0) => "nobody to count".into(),
                Some(_) => "the counts by stratum are not there".into(),
                None => "there is no figure that it can score".into(),
            });
        }
    };
    let points = points(clause, rate, outcome.cases(), outcome.baseline, &mut Working::none());
    let none = points.is_ok_and(|points| points.counts().is_none());
    none.then(|| "there is no past rate to compare with".into())
}

/// A sum that a contract can pay. A price of a pound too many noughts is not paid.
fn bounded(sum: Exact) -> Result<Exact, String> {
    const MOST: i64 = 10_000_000_000_000;
    let within = whole((-MOST).into()) <= sum && sum <= whole(MOST.into());
    within.then_some(sum).ok_or_else(|| format!("it comes to more than {}", Pence::new(MOST)))
}

/// No more than the most, and no more than the clause's own limit.
fn limited(
    clause: &Clause,
    most: Exact,
    mut earned: Earned,
    working: &mut Working,
) -> Result<Earned, String> {
    let priced = clause.form.price().is_some();
    if priced && matches!(clause.worth, Worth::Weight(_)) && earned.exact > most {
        earned.exact = most;
        working.step("Limited", || ("no more than the most it can pay", half_away(most).to_string()));
    }
    if let Some(cap) = clause.cap
        && earned.exact > whole(cap.count().into())
    {
        let over = half_away(earned.exact) - cap;
        earned.exact = whole(cap.count().into());
        working.step("Limited", || (format!("the clause's limit; {over} is over it"), cap.to_string()));
    }
    if priced && most > whole(0) {
        earned.score = (Long::from(earned.exact) / most).fits()?;
    }
    working.step("Earned in a whole year", || {
        let how = if priced { "the price of all that counts" } else { "the score of the most" };
        (how, half_away(earned.exact).to_string())
    });
    Ok(earned)
}
