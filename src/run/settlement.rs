//! Which months are open, which years are settled in them, and what the ledger is asked for.

use super::council::Posted;
use crate::contracts::{Contract, ContractYear};
use crate::indicators::Measured;
use crate::ledger::{Ledger, Target};
use crate::payments::{Component, Line, Statement, settle_year};
use crate::reports::book::{CouncilBook, PracticeBook};
use crate::words::{CollectionYear, Date, Month, Pence, Period};
use std::collections::{BTreeMap, BTreeSet};

/// The open months of a contract up to a month: from the first that this program pays, no further back than the
/// contract's look-back reaches.
pub(super) fn open_months(contract: &Contract, period: Month) -> Vec<Month> {
    let months: Vec<Month> = contract.first_period.up_to(period).collect();
    months[months.len().saturating_sub(contract.look_back.into())..].to_vec()
}

/// The periods whose returns are needed for the practices' open months: those months, and the years settled in them.
pub(super) fn due_periods(practices: &[PracticeBook], period: Month) -> BTreeSet<Period> {
    let mut periods = BTreeSet::new();
    for contract in practices.iter().filter_map(|practice| practice.contract.as_ref()) {
        let months = open_months(contract, period);
        for year in contract.years.iter().filter(|year| months.contains(&year.settled_in)) {
            periods.insert(Period::Year(CollectionYear::of(year.to)));
        }
        periods.extend(months.into_iter().map(Period::Month));
    }
    periods
}

/// The settlement lines of every contract year that is settled in a month.
pub(super) fn at_year_end<'a>(
    contract: &Contract,
    month: Month,
    statements: &[Statement],
    posted: &Posted,
    known: Date,
    measured: impl Fn(CollectionYear) -> Measured<'a>,
) -> Vec<Line> {
    let mut lines = Vec::new();
    for year in contract.years.iter().filter(|year| year.settled_in == month) {
        if year.to < contract.first_period.first_day() {
            continue;
        }
        let on_account = on_account(contract, year, statements, posted);
        let figures = measured(CollectionYear::of(year.to));
        lines.extend(settle_year(contract, year, month, &figures, &on_account, known));
    }
    lines
}

/// What each clause was paid on account for a year: by the months as they are now, by the ledger where a month is
/// held or beyond the look-back, and by the contract for the months before the first. A clause with a month that is
/// known to neither is left out: it cannot be settled.
fn on_account(
    contract: &Contract,
    year: &ContractYear,
    statements: &[Statement],
    posted: &Posted,
) -> BTreeMap<Box<str>, Pence> {
    let first = year.first_month().max(contract.first_period);
    let starts_inside = contract.first_period > year.first_month();
    let mut sums = BTreeMap::new();
    for clause in &contract.clauses {
        let component = Component::OnAccount(clause.id.clone());
        let paid = |month: Month| -> Option<Pence> {
            let statement = statements.iter().find(|statement| statement.month == month);
            let line = statement.and_then(|of| of.lines.iter().find(|line| line.component == component));
            let due = line.and_then(|line| line.due.amount());
            let before = posted.under(&contract.practice, month, &component.to_string());
            match (due, before) {
                (Some(due), Some(before)) if contract.lets_wait(due, before) => Some(before),
                _ => due.or(before),
            }
        };
        let months: Option<Pence> = first.up_to(Month::of(year.to)).map(paid).sum::<Option<Pence>>();
        if let Some(months) = months {
            let before = if starts_inside { clause.paid_before } else { Pence::ZERO };
            sums.insert(clause.id.clone(), before + months);
        }
    }
    sums
}

/// What the ledger is asked for: every line of every open month, and what the runs of this month have posted under keys
/// that no line has any more, because the contract has since been changed or found wrong: that stays as it is.
pub(super) fn targets(councils: &[CouncilBook], ledger: &Ledger, run_period: Month) -> Vec<Target> {
    let practices = || councils.iter().flat_map(|council| &council.practices);
    let mut targets: Vec<Target> = practices().flat_map(|practice| asked_of(practice, ledger)).collect();
    let ours: BTreeSet<Box<str>> = practices().map(|practice| practice.code.clone()).collect();
    let key = |target: &Target| (target.practice.clone(), target.period, target.component.clone());
    let mut asked: BTreeSet<_> = targets.iter().map(key).collect();
    for entry in ledger.entries().iter().filter(|entry| entry.run_period == run_period) {
        let target = Target {
            scheme: entry.scheme.clone(),
            contract: entry.contract.clone(),
            practice: entry.practice.clone(),
            period: entry.period,
            component: entry.component.clone(),
            due: None,
        };
        if ours.contains(&entry.practice) && asked.insert(key(&target)) {
            targets.push(target);
        }
    }
    targets
}

/// What the ledger is asked for by a practice's statements. A difference that waits asks for nothing: what was posted
/// stays.
fn asked_of(practice: &PracticeBook, ledger: &Ledger) -> Vec<Target> {
    let Some(contract) = &practice.contract else { return Vec::new() };
    let statements = practice.earlier.iter().chain(&practice.statement);
    let lines = statements.flat_map(|statement| statement.lines.iter().map(move |line| (statement, line)));
    lines
        .map(|(statement, line)| {
            let component: Box<str> = line.component.to_string().into();
            let posted = ledger.posted(&statement.practice, line.month, &component);
            let due = line.due.amount();
            let due = due.filter(|due| !posted.is_some_and(|posted| contract.lets_wait(*due, posted)));
            Target {
                scheme: contract.council.clone(),
                contract: contract.version.clone(),
                practice: statement.practice.clone(),
                period: line.month,
                component,
                due,
            }
        })
        .collect()
}
