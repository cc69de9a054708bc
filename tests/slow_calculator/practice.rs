//! One practice: which clauses can be scored, what weight each has, and what it pays.

use crate::fraction::{Fraction, fraction, number};
use crate::money::{Score, pence};
use crate::points::{Scored, better_by, of, points};
use outturn::contracts::{Adjusted, Clause, Contract, ContractYear, Form, Mode, Nobody, Price, Worth};
use outturn::words::{Date, Pence};
use std::collections::BTreeMap;

/// A figure as the table has it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Figure {
    pub(crate) having: Option<Fraction>,
    pub(crate) among: Option<Fraction>,
    pub(crate) rate: Option<Fraction>,
    pub(crate) past: Option<Fraction>,
}

/// What a clause comes to. Blank scores where nothing is scored; no pence where something is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Result {
    pub(crate) achievement: Option<Fraction>,
    pub(crate) improvement: Option<Fraction>,
    pub(crate) score: Option<Fraction>,
    pub(crate) pence: Option<i64>,
    /// The part of its most that it pays, and the part of the pot that it has.
    part: Option<Fraction>,
    weight: Fraction,
}

impl Default for Fraction {
    fn default() -> Self {
        number(0)
    }
}

/// A practice with its figures by measure.
pub(crate) struct Practice<'a> {
    pub(crate) contract: &'a Contract,
    pub(crate) year: &'a ContractYear,
    pub(crate) name: &'a str,
    pub(crate) base: Pence,
    pub(crate) figures: &'a BTreeMap<String, Figure>,
}

impl Practice<'_> {
    /// What each clause comes to; `None` for a clause that has no row.
    pub(crate) fn results(&self) -> Vec<Option<Result>> {
        let clauses = &self.contract.clauses;
        clauses.iter().map(|clause| self.figure(clause).map(|figure| self.result(clause, figure))).collect()
    }

    fn figure(&self, clause: &Clause) -> Option<Figure> {
        self.figures.get(&*clause.measure.id).copied()
    }

    /// Can it be scored? A row that is not there counts as one that can, unless the clause gives its weight away.
    fn can_be_scored(&self, clause: &Clause) -> bool {
        match self.figure(clause) {
            None => clause.nobody != Nobody::Reweight,
            Some(figure) => scored(clause, figure),
        }
    }

    fn gives_way(&self, clause: &Clause) -> bool {
        clause.nobody == Nobody::Reweight && !self.can_be_scored(clause)
    }

    /// What stays of a domain's weights; nought where too few of its clauses can be scored.
    fn stays(&self, domain: Option<&str>) -> Fraction {
        let ours = || self.contract.clauses.iter().filter(move |clause| clause.domain.as_deref() == domain);
        let least = self.contract.domains.iter().find(|known| Some(&*known.name) == domain);
        let scored = ours().filter(|clause| self.can_be_scored(clause)).count() as u64;
        if least.is_some_and(|domain| scored < domain.at_least) {
            return number(0);
        }
        ours()
            .filter(|clause| !self.gives_way(clause))
            .fold(number(0), |sum, clause| sum.plus(own_weight(clause)))
    }

    fn weight(&self, clause: &Clause) -> Fraction {
        let stays = self.stays(clause.domain.as_deref());
        if stays.above == 0 || self.gives_way(clause) {
            return number(0);
        }
        let within = own_weight(clause).over(stays);
        if self.contract.domains.is_empty() {
            return within;
        }
        let live: Vec<_> =
            self.contract.domains.iter().filter(|domain| self.stays(Some(&domain.name)).above != 0).collect();
        if self.contract.domains.iter().any(|domain| (live.len() as u64) < domain.domains_at_least) {
            return number(0);
        }
        let all = live.iter().fold(number(0), |sum, domain| sum.plus(of(domain.weight)));
        let mine = live.iter().find(|domain| Some(&*domain.name) == clause.domain.as_deref());
        within.times(of(mine.expect("its domain is live").weight)).over(all)
    }

    fn factor(&self, clause: &Clause) -> Option<Fraction> {
        let factors = &self.contract.factors;
        if factors.missing(self.name, &clause.id).is_some() {
            return None;
        }
        Some(factors.of(self.name, &clause.id).fold(number(1), |all, factor| {
            let mut value = of(factor.own).over(of(factor.average));
            if let Some(floor) = factor.floor {
                value = value.larger(of(floor));
            }
            if let Some(ceiling) = factor.ceiling {
                value = value.smaller(of(ceiling));
            }
            all.times(value)
        }))
    }

    /// In pence.
    fn price(&self, price: &Price) -> Option<Fraction> {
        match price {
            Price::Of(sum) => Some(pence(*sum)),
            Price::Parameter(name) => {
                let pounds = self.contract.parameters.value(name, self.year.to, Date::MAX).ok()?;
                Some(of(pounds).times(number(100)))
            }
        }
    }

    fn result(&self, clause: &Clause, figure: Figure) -> Result {
        let weight = self.weight(clause);
        let nothing_known = Result { weight, ..Result::default() };
        let Some(factor) = self.factor(clause) else { return nothing_known };
        let pot = number(of(self.year.outcomes).times(pence(self.base)).pence().into());
        let most = match &clause.worth {
            Worth::Weight(_) => pot.times(weight).times(factor),
            Worth::Open => clause.cap.map_or(number(0), pence),
            Worth::Points(points, price) => {
                let Some(price) = self.price(price) else { return nothing_known };
                of(*points).times(price).times(factor)
            }
        };
        if !scored(clause, figure) {
            let part = match clause.nobody {
                Nobody::Nothing | Nobody::Reweight => number(0),
                Nobody::Midpoint => fraction(1, 2),
                Nobody::Carry => return nothing_known,
            };
            return self.paid(clause, most.times(part), Result { part: Some(part), ..nothing_known });
        }
        if let Some(price) = clause.form.price() {
            let Some(price) = self.price(price) else { return nothing_known };
            let mut sum = units(clause, figure).times(price).times(factor);
            if matches!(clause.worth, Worth::Weight(_)) {
                sum = sum.smaller(most);
            }
            return self.paid(clause, sum, nothing_known);
        }
        let Scored { achievement, improvement, out_of } =
            points(clause, rate(clause, figure).expect("it is scored"), cases(figure), figure.past);
        let counts = match (achievement, improvement) {
            (Some(one), Some(other)) => one.larger(other),
            (one, other) => one.or(other).expect("it is scored"),
        };
        let Some(part) = self.beside_companion(clause, counts.over(out_of)) else { return nothing_known };
        let shown = if let Worth::Points(points, _) = &clause.worth { of(*points) } else { out_of };
        let own = |score: Fraction| score.over(out_of).times(shown);
        let result = Result {
            achievement: achievement.map(own),
            improvement: improvement.map(own),
            score: Some(part.times(shown)),
            part: Some(part),
            ..nothing_known
        };
        self.paid(clause, most.times(part), result)
    }

    fn paid(&self, clause: &Clause, sum: Fraction, result: Result) -> Result {
        let sum = clause.cap.map_or(sum, |cap| sum.smaller(pence(cap)));
        let live = self.contract.clause_mode(clause, self.year.to) == Mode::Live;
        Result { pence: Some(if live { sum.pence() } else { 0 }), ..result }
    }

    /// The part that is paid beside a companion; `None` where it matters and nobody can say how the companion did.
    fn beside_companion(&self, clause: &Clause, part: Fraction) -> Option<Fraction> {
        let Some(companion) = &clause.companion else { return Some(part) };
        let at_most = of(companion.pays_at_most);
        if !at_most.is_below(part) {
            return Some(part);
        }
        let figure = self.figures.get(&*companion.measure.id)?;
        let as_clause = Clause { measure: companion.measure.clone(), ..clause.clone() };
        let worse = number(0).minus(better_by(&as_clause, plain(*figure)?, figure.past?));
        Some(if of(companion.margin).is_below(worse) { at_most } else { part })
    }

    /// The total score of the practice.
    pub(crate) fn total(&self, results: &[Option<Result>]) -> Score {
        let clauses = &self.contract.clauses;
        if clauses.iter().any(|clause| clause.form.price().is_some()) {
            return Score::None;
        }
        let pointed = clauses.iter().filter(|clause| matches!(clause.worth, Worth::Points(..))).count();
        let (mut sum, mut weights) = (number(0), number(0));
        for (clause, result) in clauses.iter().zip(results) {
            let (part, weight) = match result {
                None if clause.nobody == Nobody::Reweight => (number(0), number(0)),
                None => return Score::Unknown,
                Some(result) => match result.part {
                    None => return Score::Unknown,
                    Some(part) => (part, result.weight),
                },
            };
            weights = weights.plus(weight);
            sum = sum.plus(match &clause.worth {
                Worth::Points(points, _) => part.times(of(*points)),
                _ => part.times(weight).times(number(100)),
            });
        }
        match pointed {
            0 if weights.above == 0 => Score::None,
            all if all == 0 || all == clauses.len() => Score::Of(sum),
            _ => Score::None,
        }
    }

    /// What its live clauses pay together, before the terms of risk.
    pub(crate) fn sum(&self, results: &[Option<Result>]) -> Option<Fraction> {
        let mut sum = 0;
        for (clause, result) in self.contract.clauses.iter().zip(results) {
            sum += match result {
                // A clause that gives its weight away pays nothing without a row, where the practice's factors are known.
                None if clause.nobody == Nobody::Reweight => self.result(clause, Figure::default()).pence?,
                None => return None,
                Some(result) => result.pence?,
            };
        }
        Some(number(sum.into()))
    }
}

fn own_weight(clause: &Clause) -> Fraction {
    if let Worth::Weight(weight) = clause.worth { of(weight) } else { number(0) }
}

/// The rate as it stands.
fn plain(figure: Figure) -> Option<Fraction> {
    match (figure.having, figure.among) {
        (Some(having), Some(among)) => (among.above > 0).then(|| having.over(among)),
        (None, Some(among)) if among.above == 0 => None,
        _ => figure.rate,
    }
}

/// The rate that is scored.
fn rate(clause: &Clause, figure: Figure) -> Option<Fraction> {
    let plain = plain(figure)?;
    match &clause.adjusted {
        Adjusted::Plain => Some(plain),
        Adjusted::Shrunken { prior, strength } => {
            let among = figure.among?;
            let strength = of(*strength);
            let having = plain.times(among).plus(strength.times(of(*prior)));
            Some(having.over(among.plus(strength)))
        }
        Adjusted::CaseMix { .. } => None,
    }
}

fn cases(figure: Figure) -> Option<Fraction> {
    figure.among
}

fn scored(clause: &Clause, figure: Figure) -> bool {
    if figure.among.is_some_and(|among| among.above > 0 && among.is_below(number(clause.minimum.into()))) {
        return false;
    }
    if clause.form.price().is_some() {
        return figure.having.is_some() && figure.among.is_some_and(|among| among.above > 0);
    }
    match &clause.form {
        Form::Change(own) => {
            rate(clause, figure).is_some() && (own.baseline.is_some() || figure.past.is_some())
        }
        _ => rate(clause, figure).is_some(),
    }
}

/// How many units are priced.
fn units(clause: &Clause, figure: Figure) -> Fraction {
    let (having, among) = (figure.having.expect("counts"), figure.among.expect("counts"));
    match &clause.form {
        Form::RateCard { deadweight, .. } => having.minus(of(*deadweight).times(among)).larger(number(0)),
        Form::DaysAvoided { baseline, .. } => of(*baseline).times(among).minus(having).larger(number(0)),
        _ => having,
    }
}
