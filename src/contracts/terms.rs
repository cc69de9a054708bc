//! The terms of a contract beside its years and clauses: each a small part with its own table or items.

use super::Mode;
use crate::returns::TableId;
use crate::words::{Date, Exact, Pence, Place};
use std::collections::{BTreeMap, BTreeSet};

/// Draft or signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It may be tried, and nothing more.
    Draft,
    /// It was signed on this day.
    Signed(Date),
}

/// How a practice's statement may name the practice's own children.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChildrenNamed {
    /// Not at all.
    #[default]
    Not,
    /// By pseudonyms made with the council's key.
    ByPseudonym,
    /// By the council's own numbers.
    ByNumber,
}

/// A table of the return that the council sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The table.
    pub table: TableId,
    /// How many earlier years' final returns the council gives as well.
    pub earlier_years: u64,
}

/// What is paid on account each month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnAccountFrom {
    /// A twelfth of what this month's return would earn in a year.
    ThisMonth,
    /// A twelfth of what was achieved last year: the parameter `achieved:<clause>`.
    LastYear,
}

/// A mode of an element or a clause from one day to another.
#[derive(Clone, Debug)]
pub struct ModeRow {
    /// `core`, `outcomes`, `retainer`, `corporate`, or a clause.
    pub element: Box<str>,
    /// The mode.
    pub mode: Mode,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// Its row.
    pub place: Place,
}

/// A reason for which a child may be excepted.
#[derive(Clone, Debug)]
pub struct Reason {
    /// The code in the table of exceptions.
    pub code: Box<str>,
    /// What it means.
    pub says: Box<str>,
    /// What must be shown; blank when nothing is, which is a trap (L210).
    pub evidence: Box<str>,
    /// Who decides.
    pub decided_by: Box<str>,
    /// Its row.
    pub place: Place,
}

/// Exceptions: which, and how many.
#[derive(Clone, Debug, Default)]
pub struct Exceptions {
    /// The reasons.
    pub reasons: Vec<Reason>,
    /// The greatest part of those counted that may be excepted; `None` for no limit.
    pub cap: Option<Exact>,
}

/// What happens to the emergency retainer's fund.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RetainerRule {
    /// Is what is left at the year's end carried to the next year? Else it is returned to the council.
    pub carried: bool,
    /// Are draws beyond the fund cut in proportion? Else first come, first served.
    pub cut_in_proportion: bool,
}

impl RetainerRule {
    /// The parameter that says what a year brought into the fund of the next, in pounds.
    pub const CARRIED: &str = "retainer:carried";
}

/// How claims and counts are verified.
#[derive(Clone, Debug)]
pub struct Verification {
    /// Who states the figures.
    pub claimed_by: Box<str>,
    /// Who verifies them.
    pub verified_by: Box<str>,
    /// The part of the verdicts that is drawn for checking; `None` where the contract does not say.
    pub sample: Option<Exact>,
    /// The seed of the draw, agreed beforehand so that nobody chooses.
    pub seed: u64,
    /// The part of the sample that may be wrong before the whole is counted again.
    pub tolerance: Exact,
}

/// Who prepares, approves and may appeal.
#[derive(Clone, Debug)]
pub struct People {
    /// Prepares the figures.
    pub prepared_by: Box<str>,
    /// Approves them.
    pub approved_by: Box<str>,
    /// Approves the payment.
    pub finance_approved_by: Box<str>,
    /// Days after the settlement within which it may be appealed.
    pub appeal_days: u16,
}

/// Whether outcome money is split further.
#[derive(Clone, Debug, Default)]
pub struct Split {
    /// The keys and their shares, in order; empty when nothing is split.
    pub keys: Vec<(Box<str>, Exact)>,
    /// Below so many children no key may be a single person's.
    pub minimum: u64,
    /// What is done with a surplus.
    pub surplus: Option<Box<str>>,
}

/// How the contract is simulated before it is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Simulation {
    /// The seed.
    pub seed: u64,
    /// The greatest probability of a loss that the parties accept.
    pub tolerated_loss: Exact,
}

/// Where a clause's figures of comparison come from, frozen at signature.
#[derive(Clone, Debug)]
pub struct BenchmarkUse {
    /// The clause.
    pub clause: Box<str>,
    /// Which of its figures: `ZERO`, `FULL`, `AVERAGE`.
    pub figure: Box<str>,
    /// The kind: fixed, national, region, neighbours, percentile, own.
    pub kind: BenchmarkKind,
    /// The figure as frozen, on the measure's scale.
    pub value: Exact,
    /// The published file; blank for a fixed or own figure.
    pub file: Box<str>,
    /// Its SHA-256 at signature.
    pub sha256: Box<str>,
    /// The day it was released.
    pub released: Option<Date>,
    /// The published group of children that it is of; blank where the contract does not say.
    pub population: Box<str>,
    /// Its row.
    pub place: Place,
}

/// The kinds of benchmark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BenchmarkKind {
    /// Agreed between the parties.
    Fixed,
    /// England.
    National,
    /// The council's region.
    Region,
    /// The council's statistical neighbours, pooled.
    Neighbours,
    /// A percentile of the authorities.
    Percentile(u8),
    /// The practice's own mean over so many years.
    Own(u8),
    /// The same, shrunken towards the national rate.
    OwnShrunken(u8),
}

/// A multiplier of what a practice earns: size, need, prevalence.
#[derive(Clone, Debug)]
pub struct Factor {
    /// Its name.
    pub name: Box<str>,
    /// The practice; blank for every practice.
    pub practice: Box<str>,
    /// The clause; blank for every clause.
    pub clause: Box<str>,
    /// The practice's own value.
    pub own: Exact,
    /// The average that it is divided by.
    pub average: Exact,
    /// No less than this.
    pub floor: Option<Exact>,
    /// No more than this.
    pub ceiling: Option<Exact>,
    /// Its row.
    pub place: Place,
}

/// A group of clauses that share a weight of the pot.
#[derive(Clone, Debug)]
pub struct Domain {
    /// Its name.
    pub name: Box<str>,
    /// Its part of the pot.
    pub weight: Exact,
    /// With fewer clauses scored than this, the domain is not scored and its weight goes to the others.
    pub at_least: u64,
    /// With fewer domains scored than this, nothing is scored at all.
    pub domains_at_least: u64,
    /// Its row.
    pub place: Place,
}

/// A practice of a contract that has several.
#[derive(Clone, Debug)]
pub struct Member {
    /// Its code.
    pub practice: Box<str>,
    /// The sum that the shares divide for it.
    pub base: Pence,
    /// The ages of its children, such as `8-17`; blank where the contract does not say.
    pub ages: Box<str>,
    /// Its row.
    pub place: Place,
}

/// A warning that somebody has accepted by name.
#[derive(Clone, Debug)]
pub struct Accepted {
    /// The warning's code.
    pub code: Box<str>,
    /// The clause it concerns; blank for any.
    pub clause: Box<str>,
    /// Who accepted it.
    pub by: Box<str>,
    /// Why.
    pub reason: Box<str>,
    /// Its row.
    pub place: Place,
}

/// Multipliers, found by practice: a national contract has two for each of thousands.
#[derive(Clone, Debug, Default)]
pub struct Factors {
    of_all: Vec<Factor>,
    of_one: BTreeMap<Box<str>, Vec<Factor>>,
    /// The names of those that are given practice by practice, with the clause they are for.
    named: BTreeSet<(Box<str>, Box<str>)>,
}

impl Factors {
    /// The multipliers of a contract.
    pub fn new(all: Vec<Factor>) -> Self {
        let mut factors = Self::default();
        for factor in all {
            if factor.practice.is_empty() {
                factors.of_all.push(factor);
            } else {
                factors.named.insert((factor.name.clone(), factor.clause.clone()));
                factors.of_one.entry(factor.practice.clone()).or_default().push(factor);
            }
        }
        factors
    }

    /// All of them, those of every practice first.
    pub fn all(&self) -> impl Iterator<Item = &Factor> {
        self.of_all.iter().chain(self.of_one.values().flatten())
    }

    /// The multipliers of a clause for a practice.
    pub fn of<'a>(&'a self, practice: &str, clause: &'a str) -> impl Iterator<Item = &'a Factor> {
        let own = self.of_one.get(practice).into_iter().flatten();
        self.of_all
            .iter()
            .chain(own)
            .filter(move |factor| factor.clause.is_empty() || *factor.clause == *clause)
    }

    /// A multiplier of the clause that other practices have and this one has not: it is not known, and never one.
    pub fn missing(&self, practice: &str, clause: &str) -> Option<&str> {
        let asked = self.named.iter().filter(|(_, of)| of.is_empty() || **of == *clause);
        asked
            .map(|(name, _)| &**name)
            .find(|name| !self.of(practice, clause).any(|factor| *factor.name == **name))
    }
}

impl Factor {
    /// The multiplier: own over average, within its floor and ceiling. Never rounded.
    pub fn value(&self) -> Exact {
        let plain = self.own / self.average;
        let raised = self.floor.map_or(plain, |floor| plain.max(floor));
        self.ceiling.map_or(raised, |ceiling| raised.min(ceiling))
    }
}
