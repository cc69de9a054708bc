//! F7's chain: from the rows of the return to the upload, a count and a sum at each step, and what explains each difference.

use super::book::{Book, CouncilBook, PracticeBook};
use super::finance::{Upload, uploads};
use crate::ledger::Movement;
use crate::payments::Due;
use crate::words::Pence;
use std::collections::BTreeMap;

/// A count, with the sum that it comes to where there is money.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::reports) struct Tally {
    /// How many.
    pub count: i64,
    /// How much; `None` before anything is priced.
    pub sum: Option<Pence>,
}

/// One step of the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::reports) struct Step {
    /// From what to what.
    pub says: &'static str,
    /// What goes in.
    pub before: Tally,
    /// What comes out.
    pub after: Tally,
    /// What lies between: why, how many more or fewer come out than went in, and how much more or less.
    pub explained: Vec<(&'static str, Tally)>,
}

impl Step {
    /// What comes out beyond what went in and what is explained: nought, or something is wrong.
    pub(in crate::reports) fn unexplained(&self) -> Tally {
        let explained = |of: fn(&Tally) -> i64| self.explained.iter().map(|(_, by)| of(by)).sum::<i64>();
        let pence = |tally: &Tally| tally.sum.unwrap_or_default().count();
        let sum =
            pence(&self.after) - pence(&self.before) - explained(|by| by.sum.unwrap_or_default().count());
        let priced = self.before.sum.is_some() && self.after.sum.is_some();
        Tally {
            count: self.after.count - self.before.count - explained(|by| by.count),
            sum: priced.then_some(Pence::new(sum)),
        }
    }
}

/// The chain of a council.
pub(in crate::reports) fn chain(book: &Book, council: &CouncilBook) -> Vec<Step> {
    let mut steps: Vec<Step> = returned(council).into_iter().chain(counted(council)).collect();
    steps.push(priced(council));
    steps.push(scheduled(book, council));
    steps.extend(uploaded(book, council));
    steps
}

fn count(count: usize) -> Tally {
    Tally { count: i64::try_from(count).unwrap_or(i64::MAX), sum: None }
}

fn less(tally: Tally) -> Tally {
    Tally { count: -tally.count, sum: tally.sum.map(|sum| -sum) }
}

/// Rows of the return to rows that the rules let through.
fn returned(council: &CouncilBook) -> Option<Step> {
    let rows = council.validated.as_ref()?.cleared.given().count;
    Some(Step {
        says: "Returned to validated: rows of the return",
        before: count(rows.read),
        after: count(rows.used()),
        explained: vec![("rows refused, each with its remark in the findings", less(count(rows.refused)))],
    })
}

/// Children looked at by the paid clauses to those who are counted. A child is looked at once by each clause.
fn counted(council: &CouncilBook) -> Option<Step> {
    let figures = council.figures.as_ref()?;
    let ours =
        council.practices.iter().filter_map(|practice| practice.contract.as_ref()).filter_map(|contract| {
            Some((contract, figures.practices.iter().find(|of| of.practice == contract.practice)?))
        });
    let mut looked = 0;
    let mut states = [0; 5];
    for (contract, of) in ours {
        for figure in contract.clauses.iter().filter_map(|clause| of.figure(&clause.measure.id)) {
            looked += figure.verdicts.len();
            let found = figure.states;
            let all = [found.has + found.has_not, found.out, found.excluded, found.excepted, found.unknown];
            states.iter_mut().zip(all).for_each(|(sum, more)| *sum += more);
        }
    }
    let [is_counted, out, excluded, excepted, unknown] = states.map(count);
    Some(Step {
        says: "Validated to counted: children of each clause",
        before: count(looked),
        after: is_counted,
        explained: vec![
            ("not in the population", less(out)),
            ("left out by definition", less(excluded)),
            ("excepted by decision", less(excepted)),
            ("nobody can say", less(unknown)),
        ],
    })
}

/// Lines of the month to those that are due with a sum.
fn priced(council: &CouncilBook) -> Step {
    let lines = || council.practices.iter().filter_map(|of| of.statement.as_ref()).flat_map(|of| &of.lines);
    let of = |wanted: fn(&Due) -> bool| count(lines().filter(|line| wanted(&line.due)).count());
    let all = count(lines().count());
    let due = lines().filter_map(|line| line.due.amount()).sum();
    Step {
        says: "Counted to priced: lines of the month",
        before: all,
        after: Tally {
            count: of(|due| matches!(due, Due::Pay(_) | Due::Estimated(..))).count,
            sum: Some(due),
        },
        explained: vec![
            ("held, see exceptions", less(of(|due| matches!(due, Due::Held(..))))),
            ("tried out and not paid", less(of(|due| matches!(due, Due::Shadow(_))))),
        ],
    }
}

/// Priced lines to what the schedule pays.
fn scheduled(book: &Book, council: &CouncilBook) -> Step {
    let lines = council.practices.iter().filter_map(|of| of.statement.as_ref()).flat_map(|of| &of.lines);
    let due: Vec<Pence> =
        lines.filter_map(|line| line.due.amount()).filter(|sum| *sum != Pence::ZERO).collect();
    let paid = || council.practices.iter().flat_map(|practice| book.posting.of(&practice.code));
    let paid: Vec<&Movement> = paid().filter(|of| of.this_month() != Pence::ZERO).collect();
    let mut explained: BTreeMap<&'static str, Tally> = BTreeMap::new();
    for practice in &council.practices {
        for (why, gap) in gaps(book, practice) {
            let by = explained.entry(why).or_default();
            by.count += gap.count;
            by.sum = Some(by.sum.unwrap_or_default() + gap.sum.unwrap_or_default());
        }
    }
    let total = |sums: &mut dyn Iterator<Item = Pence>| Some(sums.sum());
    Step {
        says: "Priced to schedule: sums of the month",
        before: Tally { sum: total(&mut due.iter().copied()), ..count(due.len()) },
        after: Tally { sum: total(&mut paid.iter().map(|of| of.this_month())), ..count(paid.len()) },
        explained: explained.into_iter().collect(),
    }
}

/// Where the schedule pays another sum than a line says, and why: told apart by what the ledger was asked for.
fn gaps(book: &Book, practice: &PracticeBook) -> Vec<(&'static str, Tally)> {
    let lines = practice.statement.iter().flat_map(|statement| &statement.lines);
    let due: BTreeMap<String, Pence> =
        lines.filter_map(|line| Some((line.component.to_string(), line.due.amount()?))).collect();
    let mut gaps = Vec::new();
    for movement in book.posting.of(&practice.code) {
        let (paid, target) = (movement.this_month(), &movement.target);
        let of_month = target.period == book.period;
        let line = if of_month { due.get(&*target.component).copied() } else { None };
        let why = match (of_month, target.due, line) {
            (false, ..) => "adjustments to earlier months",
            (true, None, Some(_)) => "a difference that waits until it has grown",
            (true, None, None) => "held: what was posted before stays",
            (true, Some(_), _) => "posted by the runs of other months",
        };
        let line = line.unwrap_or_default();
        // What a line is due for the month differs from what is paid by what other months' runs posted, and by nothing else.
        let gap = if of_month && target.due.is_some() { -movement.elsewhere } else { paid - line };
        let there = |sum: Pence| i64::from(sum != Pence::ZERO);
        let moved = there(paid) - there(line);
        if gap != Pence::ZERO || moved != 0 {
            gaps.push((why, Tally { count: moved, sum: Some(gap) }));
        }
    }
    gaps
}

/// What the schedule pays to what the creditors' upload asks for.
fn uploaded(book: &Book, council: &CouncilBook) -> Option<Step> {
    let nets = council.practices.iter().map(|practice| book.posting.this_month(&practice.code));
    let nets: Vec<Pence> = nets.filter(|net| *net != Pence::ZERO).collect();
    let before = Tally { sum: Some(nets.iter().copied().sum()), ..count(nets.len()) };
    let made = uploads(book, council).into_iter().find(|made| made.upload == Upload::Creditors)?;
    let (after, explained) = if made.file.is_ok() {
        (Tally { sum: Some(made.one), ..count(made.rows) }, Vec::new())
    } else {
        let nothing = Tally { count: 0, sum: Some(Pence::ZERO) };
        (nothing, vec![("the upload is not made, see exceptions", less(before))])
    };
    Some(Step { says: "Schedule to creditors' upload: documents", before, after, explained })
}
