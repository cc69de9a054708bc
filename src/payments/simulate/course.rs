//! A contract laid out for simulating: what each clause pays in each year at every count, and each month's certain sums.

use super::draws::Rates;
use super::through::TrueRates;
use crate::contracts::{Clause, Contract, ContractYear, Mode, OnAccountFrom, Risk};
use crate::payments::instalment::twelfth;
use crate::payments::odds::{Pays, float, of_clause, pays};
use crate::payments::{Terms, odds};
use crate::words::{Date, Exact, Month, Pence, half_away, whole};

/// A contract ready to be run through.
pub(super) struct Course {
    /// Each clause's true rates and counts.
    pub(super) rates: Vec<Rates>,
    pub(super) years: Vec<CourseYear>,
    /// The part of a month's payment that may be taken back.
    pub(super) clawback_limit: Exact,
    /// The part of last year's achievement that is paid on account, where the contract pays by that.
    pub(super) of_last_year: Option<Exact>,
    /// Months from the first of the contract to the last settlement.
    pub(super) months: usize,
}

pub(super) struct CourseYear {
    pub(super) clauses: Vec<YearOfClause>,
    /// Core and retainer, month by month.
    pub(super) certain: [Pence; 12],
    /// A twelfth of what the practice plans to spend.
    pub(super) cost: Option<[Pence; 12]>,
    pub(super) planned_cost: Option<Pence>,
    pub(super) risks: Vec<Risk>,
    /// Core and retainer as the risk terms count them.
    pub(super) promised: Pence,
    /// The month of settlement, counted from the contract's first.
    pub(super) settled: usize,
}

pub(super) struct YearOfClause {
    pub(super) pays: Pays,
    /// How many years it pools.
    pub(super) pooled: usize,
    /// The months in which it pays on account.
    pub(super) live: [bool; 12],
    /// Is it settled?
    pub(super) settled: bool,
    /// Last year's achievement, where the contract states it.
    pub(super) achieved: Option<Pence>,
}

impl YearOfClause {
    /// The pooled count of a contract year, out of those of the year before the contract (0) and of its years.
    pub(super) fn count(&self, counts: &[u64], year: usize) -> u64 {
        counts[year + 1 - self.pooled..=year].iter().sum()
    }
}

/// What a contract would have to say before it can be simulated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lacking {
    /// A clause has no row in the table `odds`.
    Odds(Box<str>),
    /// A clause's row of `odds` cannot be used: no cases, or rates that are not between 0 and 100 %, or no spread.
    Unusable(Box<str>),
    /// A year has no planned cost.
    Cost(u8),
}

/// What is lacking, clause by clause and year by year.
pub fn lacking(contract: &Contract, known: Date) -> Vec<Lacking> {
    let clauses = contract.clauses.iter().filter_map(|clause| {
        if clause.odds.is_none() {
            return Some(Lacking::Odds(clause.id.clone()));
        }
        let asked = |year| of_clause(&Terms::of(contract, year, known), clause).is_none();
        contract.years.iter().any(asked).then(|| Lacking::Unusable(clause.id.clone()))
    });
    let years = contract.years.iter().filter(|year| year.planned_cost.is_none());
    clauses.chain(years.map(|year| Lacking::Cost(year.number))).collect()
}

impl Course {
    /// Lays a contract out; `None` where a clause has no usable odds.
    pub(super) fn of(contract: &Contract, known: Date, truth: TrueRates) -> Option<Self> {
        let years = contract.years.len() as u64;
        let rates: Option<Vec<Rates>> =
            contract.clauses.iter().map(|clause| rates(clause, years, truth)).collect();
        let first = contract.years.first()?.first_month();
        let settled_after = |year: &ContractYear| first.up_to(year.settled_in).count() - 1;
        let laid = contract.years.iter().map(|year| course_year(contract, year, known, settled_after(year)));
        let laid = laid.collect::<Option<Vec<CourseYear>>>()?;
        Some(Self {
            rates: rates?,
            clawback_limit: contract.clawback_limit.unwrap_or(whole(1)),
            of_last_year: (contract.on_account_from == OnAccountFrom::LastYear)
                .then_some(contract.on_account),
            months: laid.iter().map(|year| year.settled + 1).max()?,
            years: laid,
        })
    }
}

fn rates(clause: &Clause, years: u64, truth: TrueRates) -> Option<Rates> {
    let plan = clause.odds.as_ref()?;
    let rates = match truth {
        TrueRates::Average => Rates::fixed(plan.planned, float(plan.average)),
        TrueRates::Better => Rates::fixed(plan.planned, float(plan.better)),
        TrueRates::Unknown => Rates::drawn(plan.planned, float(plan.average), float(plan.spread), years + 1),
    };
    Some(rates)
}

fn course_year(contract: &Contract, year: &ContractYear, known: Date, settled: usize) -> Option<CourseYear> {
    let terms = Terms::of(contract, year, known);
    let months: Vec<Month> = year.first_month().up_to(Month::of(year.to)).collect();
    let every = |of: &dyn Fn(Month) -> Pence| std::array::from_fn(|at| of(months[at]));
    let certain = every(&|month| odds::certain_in(&terms, month));
    let cost = year.planned_cost.map(|cost| every(&|month| twelfth(cost, month)));
    let clauses = contract.clauses.iter().map(|clause| {
        let live = |month: &Month| contract.clause_mode(clause, month.last_day()) == Mode::Live;
        let achieved = format!("achieved:{}", clause.id);
        let achieved = contract.parameters.value(&achieved, year.from, known).ok();
        Some(YearOfClause {
            pays: pays(&terms, clause)?,
            pooled: usize::from(clause.years_pooled.min(year.number).max(1)),
            live: std::array::from_fn(|at| live(&months[at])),
            settled: contract.clause_mode(clause, year.to) == Mode::Live,
            achieved: achieved.map(|pounds| half_away(pounds * whole(100))),
        })
    });
    Some(CourseYear {
        clauses: clauses.collect::<Option<_>>()?,
        certain,
        cost,
        planned_cost: year.planned_cost,
        risks: contract.risk_in(year.number).map(|term| term.risk).collect(),
        promised: year.sum(year.core) + year.sum(year.retainer),
        settled,
    })
}
