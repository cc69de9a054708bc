//! What a clause earns in a whole year: exact until the line is rounded.

use super::adjust::adjusted;
use super::forms::{Points, points, priced};
use super::weights::weights;
use super::{Outcome, Step};
use crate::contracts::{Clause, Contract, ContractYear, Factor, Nobody, Price, UnknownChild, Worth, trimmed};
use crate::words::{Date, Exact, Pence, half_away, whole};

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
        Self { contract, year, practice: &contract.practice, base: year.base, known }
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
        let mut working = Vec::new();
        let most = self.most(clause, weight, &mut working)?;
        let earned = match why_not(clause, outcome) {
            Some(why) => self.not_scored(clause, outcome, most, weight, &why, working)?,
            None => self.scored(clause, outcome, most, weight, working)?,
        };
        Ok(limited(clause, most, earned))
    }

    /// The most it can pay, in pence, factors and all.
    fn most(&self, clause: &Clause, weight: Exact, working: &mut Vec<Step>) -> Result<Exact, String> {
        let pot = half_away(self.year.outcomes * whole(self.base.count().into()));
        let (plain, how) = match &clause.worth {
            Worth::Weight(own) => {
                let moved = if weight == *own || clause.domain.is_some() { "" } else { ", re-weighted" };
                let how = format!("{} % of the outcome pot of {pot}{moved}", trimmed(weight * whole(100), 4));
                (whole(pot.count().into()) * weight, how)
            }
            Worth::Open => {
                let cap = clause.cap.map_or("no limit".into(), |cap| cap.to_string());
                working.push(Step::new("The most it can pay", "as much as its price brings", cap));
                return Ok(whole(clause.cap.map_or(0, Pence::count).into()));
            }
            Worth::Points(points, price) => {
                let price = self.price(price)?;
                (points * price, format!("{} points of {}", trimmed(*points, 4), half_away(price)))
            }
        };
        working.push(Step::new("The most it can pay", how, half_away(plain).to_string()));
        Ok(self.factors(clause).fold(plain, |most, factor| {
            let most = most * factor.value();
            let how =
                format!("× {} ({} ÷ {})", factor.name, trimmed(factor.own, 6), trimmed(factor.average, 6));
            working.push(Step::new("The most, with the factor", how, half_away(most).to_string()));
            most
        }))
    }

    fn factors<'c>(&'c self, clause: &'c Clause) -> impl Iterator<Item = &'c Factor> {
        self.contract.factors.of(self.practice, &clause.id)
    }

    /// A price in pence.
    fn price(&self, price: &Price) -> Result<Exact, String> {
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
        mut working: Vec<Step>,
    ) -> Result<Earned, String> {
        if let (Some(price), Some(counts)) = (clause.form.price(), outcome.counts) {
            let factor: Exact = self.factors(clause).fold(whole(1), |all, factor| all * factor.value());
            let price = self.price(price)? * factor;
            let exact = priced(clause, counts, price, &mut working).expect("a priced form");
            return Ok(Earned { exact, score: whole(0), weight, points: None, working });
        }
        let rate = adjusted(clause, outcome, &mut working).expect("what can be scored has a rate");
        let points = points(clause, rate, outcome.cases(), outcome.baseline, &mut working)
            .expect("a form that scores");
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
                let how = format!("worse by {}, more than {}", show(worse), show(companion.margin));
                working.push(Step::new("Its companion has worsened", how, trimmed(score, 6)));
            }
        }
        Ok(Earned { exact: most * score, score, weight, points: Some(points), working })
    }

    fn not_scored(
        &self,
        clause: &Clause,
        outcome: &Outcome,
        most: Exact,
        weight: Exact,
        why: &str,
        mut working: Vec<Step>,
    ) -> Result<Earned, String> {
        if clause.nobody == Nobody::Carry {
            let before = outcome.year_before.as_deref();
            let Some(before) = before.filter(|before| why_not(clause, before).is_none()) else {
                return Err(format!("{why}, and no score of the year before is there to carry"));
            };
            let carried = self.at(clause, before, weight)?;
            working.push(Step::new("It cannot be scored", why, "the score of the year before counts"));
            working.extend(carried.working);
            return Ok(Earned { working, ..carried });
        }
        let pays = match clause.nobody {
            Nobody::Midpoint => "the clause then pays half of the most",
            Nobody::Reweight => "its weight goes to the other clauses",
            Nobody::Nothing | Nobody::Carry => "the clause then pays nothing",
        };
        working.push(Step::new("It cannot be scored", why, pays));
        let score = clause.nobody.score();
        Ok(Earned { exact: most * score, score, weight, points: None, working })
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
    let Some(rate) = adjusted(clause, outcome, &mut Vec::new()) else {
        return Some(match outcome.counts {
            Some(counts) if counts.among == whole(0) => "nobody to count".into(),
            Some(_) => "the counts by stratum are not there".into(),
            None => "there is no figure that it can score".into(),
        });
    };
    let points = points(clause, rate, outcome.cases(), outcome.baseline, &mut Vec::new());
    let none = points.is_some_and(|points| points.counts().is_none());
    none.then(|| "there is no past rate to compare with".into())
}

/// No more than the most, and no more than the clause's own limit.
fn limited(clause: &Clause, most: Exact, mut earned: Earned) -> Earned {
    let priced = clause.form.price().is_some();
    if priced && matches!(clause.worth, Worth::Weight(_)) && earned.exact > most {
        earned.exact = most;
        let how = "no more than the most it can pay";
        earned.working.push(Step::new("Limited", how, half_away(most).to_string()));
    }
    if let Some(cap) = clause.cap
        && earned.exact > whole(cap.count().into())
    {
        let over = half_away(earned.exact) - cap;
        earned.exact = whole(cap.count().into());
        earned.working.push(Step::new(
            "Limited",
            format!("the clause's limit; {over} is over it"),
            cap.to_string(),
        ));
    }
    if priced && most > whole(0) {
        earned.score = earned.exact / most;
    }
    let how = if priced { "the price of all that counts" } else { "the score of the most" };
    earned.working.push(Step::new("Earned in a whole year", how, half_away(earned.exact).to_string()));
    earned
}
