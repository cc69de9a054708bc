//! The rate that is scored and its score by the clause's form, as formulas: beside the forms themselves, which work without
//! them, these are their second opinion.

use super::outcome::{RETURN, clause_name};
use super::{Calculation, Formula, Unit};
use crate::contracts::{Adjusted, Band, Clause, Form, Improvement, Line};
use crate::indicators::Better;
use crate::payments::Outcome;
use crate::words::{Exact, TooLong, exact};

/// The rate that is scored.
pub(super) fn rate(rows: &mut Calculation, clause: &Clause, outcome: &Outcome) -> Result<Formula, TooLong> {
    let by = clause_name(clause);
    let Some(counts) = outcome.counts else {
        let rate = outcome.plain_rate().filter(|_| clause.adjusted == Adjusted::Plain).ok_or(TooLong)?;
        return Ok(rows.given("The rate", Unit::Number, rate, RETURN));
    };
    let having = rows.given("Counted", Unit::Number, counts.having, RETURN);
    let among = rows.given("Among", Unit::Number, counts.among, RETURN);
    match &clause.adjusted {
        Adjusted::Plain => rows.worked("The rate", Unit::Number, having / among),
        Adjusted::Shrunken { prior, strength } => {
            let prior = rows.given("The average it is shrunken towards", Unit::Number, *prior, &*by);
            let strength = rows.given("How many children that weighs", Unit::Number, *strength, by);
            let shrunken = (having + strength.clone() * prior) / (among + strength);
            rows.worked("The rate, shrunken", Unit::Number, shrunken)
        }
        // The expected number is a sum over strata, which the return and the contract give together.
        Adjusted::CaseMix { standard, strata } => {
            let mut expected = Formula::from(0);
            for (number, ((_, rate), children)) in (1..).zip(strata.iter().zip(&outcome.by_stratum)) {
                let says = format!("Counted in stratum {number}");
                let children = rows.given(says, Unit::Number, *children, RETURN);
                let rate = rows.given(format!("The rate of stratum {number}"), Unit::Number, *rate, &*by);
                expected = expected + children * rate;
            }
            let expected = rows.worked("Expected by case mix", Unit::Number, expected)?;
            let standard = rows.given("The standard rate", Unit::Number, *standard, by);
            rows.worked("The rate, adjusted for case mix", Unit::Number, having / expected * standard)
        }
    }
}

/// The score by the form.
pub(super) fn score(
    rows: &mut Calculation,
    clause: &Clause,
    rate: &Formula,
    outcome: &Outcome,
) -> Result<Formula, TooLong> {
    let scoring = Scoring { rate, better: clause.measure.better, by: clause_name(clause) };
    match &clause.form {
        Form::Linear(line) => Ok(scoring.line(rows, *line).1),
        Form::BestOf(line, own) => {
            let (full, achieved) = scoring.line(rows, *line);
            let Some(past) = own.baseline.or(outcome.baseline) else { return Ok(achieved) };
            let improved = scoring.improvement(rows, own, past, Some(full))?;
            let achieved = rows.worked("The score of the rate", Unit::Number, achieved)?;
            let improved = rows.worked("The score of the improvement", Unit::Number, improved)?;
            Ok(Formula::Higher(Box::new(achieved), Box::new(improved)))
        }
        Form::Change(own) => {
            let past = own.baseline.or(outcome.baseline).ok_or(TooLong)?;
            scoring.improvement(rows, own, past, None)
        }
        Form::TenPoints(line, fixed) => scoring.ten_points(rows, *line, fixed.or(outcome.baseline)),
        Form::Bands(bands) => Ok(scoring.bands(rows, bands)),
        Form::Gate(against) => scoring.gate(rows, *against, outcome.cases().ok_or(TooLong)?),
        Form::RateCard { .. } | Form::PerUnit { .. } | Form::DaysAvoided { .. } => Err(TooLong),
    }
}

/// A rate on its way to a score.
struct Scoring<'a> {
    rate: &'a Formula,
    better: Better,
    by: String,
}

impl Scoring<'_> {
    fn given(&self, rows: &mut Calculation, says: &str, value: Exact) -> Formula {
        rows.given(says, Unit::Number, value, &*self.by)
    }

    fn rate(&self) -> Formula {
        self.rate.clone()
    }

    /// `better` when the first is truly better than the second, else `other`.
    fn when_better(&self, one: Formula, than: Formula, better: Formula, other: Formula) -> Formula {
        match self.better {
            Better::Lower => Formula::when_below(one, than, better, other),
            Better::Higher | Better::Neither => Formula::when_below(than, one, better, other),
        }
    }

    /// How much better `to` is than `from`.
    fn gain(&self, from: Formula, to: Formula) -> Formula {
        if self.better == Better::Lower { from - to } else { to - from }
    }

    fn line(&self, rows: &mut Calculation, line: Line) -> (Formula, Formula) {
        let zero = self.given(rows, "The rate that earns nothing", line.zero);
        let full = self.given(rows, "The rate that earns all", line.full);
        let score = ((self.rate() - zero.clone()) / (full.clone() - zero)).between(0, 1);
        (full, score)
    }

    fn improvement(
        &self,
        rows: &mut Calculation,
        own: &Improvement,
        past: Exact,
        full: Option<Formula>,
    ) -> Result<Formula, TooLong> {
        let past = self.given(rows, "The rate in the past", past);
        let from = self.given(rows, "The change that earns nothing", own.from);
        let says = "The change that earns all";
        let to = match (own.to, full) {
            (Some(to), _) => self.given(rows, says, to),
            (None, Some(full)) => rows.worked(says, Unit::Number, self.gain(past.clone(), full))?,
            (None, None) => return Err(TooLong),
        };
        let change = rows.worked("The change", Unit::Number, self.gain(past, self.rate()))?;
        let score = ((change - from.clone()) / (to.clone() - from.clone())).between(0, 1);
        Ok(Formula::when_below(from, to, score, 0.into()))
    }

    fn ten_points(
        &self,
        rows: &mut Calculation,
        line: Line,
        past: Option<Exact>,
    ) -> Result<Formula, TooLong> {
        let zero = self.given(rows, "The threshold", line.zero);
        let full = self.given(rows, "The benchmark", line.full);
        let way = (self.rate() - zero.clone()) / (full.clone() - zero.clone());
        let some = (way * 9 + exact(1, 2)).to_the_nearest();
        let reached = self.when_better(zero, self.rate(), 0.into(), some);
        let achieved = self.when_better(full.clone(), self.rate(), reached, 10.into());
        let achieved = rows.worked("Points for achievement", Unit::Number, achieved)?;
        let Some(past) = past else { return Ok(achieved / 10) };
        let past = self.given(rows, "The rate in the past", past);
        let way = (self.rate() - past.clone()) / (full.clone() - past.clone());
        // Nothing below nought is rounded: what is less than half a point is none.
        let some = (way * 10 - exact(1, 2)).at_least(0).to_the_nearest().between(0, 9);
        let room = self.when_better(full, past.clone(), some, 0.into());
        let improved = self.when_better(self.rate(), past, room, 0.into());
        let improved = rows.worked("Points for improvement", Unit::Number, improved)?;
        Ok(Formula::Higher(Box::new(achieved), Box::new(improved)) / 10)
    }

    /// Bands follow one another from the lowest rate to the highest.
    fn bands(&self, rows: &mut Calculation, bands: &[Band]) -> Formula {
        let mut score = Formula::from(0);
        for band in bands.iter().rev() {
            let pays = rows.given("The part that a range pays", Unit::Rate, band.score, &*self.by);
            score = match band.below {
                None => pays,
                Some(below) => {
                    let below = self.given(rows, "for rates below", below);
                    Formula::when_below(self.rate(), below, pays, score)
                }
            };
        }
        score
    }

    fn gate(&self, rows: &mut Calculation, against: Exact, cases: Exact) -> Result<Formula, TooLong> {
        let against = self.given(rows, "The rate to be better than", against);
        let cases = rows.given("Counted in all", Unit::Number, cases, RETURN);
        let z_squared =
            rows.given("Chance, 1.96 squared", Unit::Number, exact(3_841_459, 1_000_000), "the method");
        let off = (self.rate() - against.clone()) * cases.clone();
        let off = rows.worked("How far off", Unit::Number, off)?;
        let chance = z_squared * cases * against.clone() * (Formula::from(1) - against.clone());
        let chance = rows.worked("How far off by chance, squared", Unit::Number, chance)?;
        let beyond = Formula::when_below(chance, off.clone() * off, 1.into(), 0.into());
        Ok(self.when_better(self.rate(), against, beyond, 0.into()))
    }
}
