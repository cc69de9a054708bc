//! Which verdicts are drawn. Every reader's list has the same cases by the same numbers: the return team's names children, the
//! auditor's has the number of the case alone, which tells nothing about a child and serves for this month only.

use crate::contracts::{Contract, Verification};
use crate::indicators::State;
use crate::payments::{Component, drawn, how_many, seed};
use crate::reports::book::{Book, CouncilBook, PracticeBook};
use crate::reports::finance::audit::movements_of;
use crate::words::{Pence, seal};
use serde_json::{Value, json};

/// What is drawn of a practice's verdicts.
#[derive(Debug)]
pub(in crate::reports) struct Draw<'a> {
    /// The practice.
    pub(in crate::reports) practice: &'a str,
    /// The seed.
    pub(in crate::reports) seed: String,
    /// The contract's rule.
    pub(in crate::reports) rule: &'a Verification,
    /// Its clauses with how many verdicts each has, how many of them are drawn, and what it pays this month.
    pub(in crate::reports) clauses: Vec<Stratum<'a>>,
    /// The cases, clause by clause.
    pub(in crate::reports) cases: Vec<Case<'a>>,
}

/// A clause of which verdicts may be drawn.
#[derive(Debug)]
pub(in crate::reports) struct Stratum<'a> {
    /// The clause.
    pub(in crate::reports) clause: &'a str,
    /// How many verdicts are counted.
    pub(in crate::reports) population: usize,
    /// How many are drawn.
    pub(in crate::reports) drawn: usize,
    /// What the clause pays on account for the month.
    pub(in crate::reports) pays: Pence,
}

/// A verdict that is drawn.
#[derive(Debug)]
pub(in crate::reports) struct Case<'a> {
    /// The clause.
    pub(in crate::reports) clause: &'a str,
    /// Its number, such as `PS1-003`.
    pub(in crate::reports) number: String,
    /// The child, by the council's own number: for those alone who sent the return.
    pub(in crate::reports) child: &'a str,
    /// How the child is counted.
    pub(in crate::reports) counted_as: &'static str,
}

/// The draws of a council's practices. Its seed follows from the seal of all that the month moves.
pub(in crate::reports) fn draws<'a>(book: &Book, council: &'a CouncilBook) -> Vec<Draw<'a>> {
    let figures = movements_of(book, council);
    let of = |practice: &'a PracticeBook| draw(book, council, practice, &figures);
    council.practices.iter().filter_map(of).collect()
}

fn draw<'a>(
    book: &Book,
    council: &'a CouncilBook,
    practice: &'a PracticeBook,
    figures: &str,
) -> Option<Draw<'a>> {
    let contract = practice.contract.as_ref()?;
    let found = verdicts(council, practice, contract)?;
    let seed = seed(figures, contract.verification.seed);
    let keys: Vec<String> =
        found.iter().map(|(clause, child, _)| format!("{} {clause} {child}", book.period)).collect();
    let mut places = drawn(&seed, how_many(contract.verification.sample, keys.len()), &keys);
    // Within a clause cases keep the order of their turns: a child's number has no say in the number of the case.
    let order = |at: &usize| contract.clauses.iter().position(|clause| *clause.id == *found[*at].0);
    places.sort_by_key(order);
    let mut cases: Vec<Case<'a>> = Vec::new();
    for at in places {
        let (clause, child, counted_as) = found[at];
        let before = cases.iter().filter(|case| case.clause == clause).count();
        cases.push(Case { clause, number: format!("{clause}-{:03}", before + 1), child, counted_as });
    }
    let strata = contract.clauses.iter().map(|clause| Stratum {
        clause: &clause.id,
        population: found.iter().filter(|(of, ..)| *of == &*clause.id).count(),
        drawn: cases.iter().filter(|case| case.clause == &*clause.id).count(),
        pays: pays(practice, &clause.id),
    });
    let clauses: Vec<Stratum<'a>> = strata.filter(|stratum| stratum.population > 0).collect();
    let rule = &contract.verification;
    (!cases.is_empty()).then_some(Draw { practice: &practice.code, seed, rule, clauses, cases })
}

/// Every counted verdict of a contract's clauses: clause, child, how it counts.
fn verdicts<'a>(
    council: &'a CouncilBook,
    practice: &PracticeBook,
    contract: &'a Contract,
) -> Option<Vec<(&'a str, &'a str, &'static str)>> {
    let figures = council.figures.as_ref()?;
    let children = &council.validated.as_ref()?.cleared.given().children;
    let ours = figures.practices.iter().find(|of| of.practice == practice.code)?;
    let mut found = Vec::new();
    for clause in &contract.clauses {
        let counted = ours.figure(&clause.measure.id).into_iter().flat_map(|figure| &figure.verdicts);
        let counted = counted.filter(|verdict| matches!(verdict.state, State::Counted(_)));
        let named = counted.filter_map(|verdict| {
            let child = children.get(usize::try_from(verdict.child).ok()?)?;
            Some((&*clause.id, &**child, verdict.state.word()))
        });
        found.extend(named);
    }
    Some(found)
}

/// What a clause pays on account for the month.
fn pays(practice: &PracticeBook, clause: &str) -> Pence {
    let lines = practice.statement.iter().flat_map(|statement| &statement.lines);
    let ours = lines.filter(|line| matches!(&line.component, Component::OnAccount(of) if **of == *clause));
    ours.filter_map(|line| line.due.amount()).sum()
}

impl Draw<'_> {
    /// The name of the list: letters of the seed, which no spreadsheet takes for a number.
    pub(in crate::reports) fn list(&self) -> String {
        let digits = self.seed.chars().take(12).filter_map(|digit| digit.to_digit(16));
        digits.filter_map(|digit| char::from_u32(u32::from(b'G') + digit)).collect()
    }

    /// The draw as the audit file keeps it: enough to know a filled-in list again, and what it stands for.
    pub(in crate::reports::finance) fn for_audit(&self) -> Value {
        let clauses = self.clauses.iter().map(|of| {
            json!({ "clause": of.clause, "population": of.population, "drawn": of.drawn, "pays": of.pays })
        });
        json!({
            "practice": self.practice,
            "list": self.list(),
            "seed": self.seed,
            "agreed": self.rule.seed,
            "share": self.rule.sample.map(|share| share.to_string()),
            "tolerance": self.rule.tolerance.to_string(),
            "clauses": clauses.collect::<Vec<_>>(),
            "cases_seal": cases_seal(self.rows().iter().map(|row| row.iter().map(String::as_str))),
        })
    }

    /// The rows of the list, as far as they are given.
    pub(in crate::reports::finance) fn rows(&self) -> Vec<[String; 5]> {
        let row = |case: &Case<'_>| {
            [
                self.list(),
                self.practice.into(),
                case.clause.into(),
                case.number.clone(),
                case.counted_as.into(),
            ]
        };
        self.cases.iter().map(row).collect()
    }
}

/// The seal of a list's rows: a line for each, its cells with `|` between, in the order of the lines, so that a list may be
/// sorted while it is checked.
pub(super) fn cases_seal<'r>(rows: impl Iterator<Item = impl Iterator<Item = &'r str>>) -> String {
    let mut lines: Vec<String> = rows.map(|row| row.collect::<Vec<_>>().join("|") + "\n").collect();
    lines.sort_unstable();
    seal(lines.concat().as_bytes())
}
