//! Double entry: what is debited and what is credited, so that no sum comes from nowhere or goes there.

use crate::words::Pence;

/// One line of an entry: a sum on one side of one account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The account: `expense:<component>` or `creditor:<practice>`.
    pub account: Box<str>,
    /// What is debited; nought on a credit line.
    pub debit: Pence,
    /// What is credited; nought on a debit line.
    pub credit: Pence,
}

/// The account of what the council owes a practice.
pub(super) fn creditor(practice: &str) -> String {
    format!("creditor:{practice}")
}

/// The balanced lines of a movement: an expense is debited and the practice credited; a recovery goes the other way.
pub(super) fn lines_of(practice: &str, component: &str, movement: Pence) -> Vec<Line> {
    let line = |account: String, debit, credit| Line { account: account.into(), debit, credit };
    let (expense, creditor) = (format!("expense:{component}"), creditor(practice));
    if movement < Pence::ZERO {
        return vec![line(creditor, -movement, Pence::ZERO), line(expense, Pence::ZERO, -movement)];
    }
    vec![line(expense, movement, Pence::ZERO), line(creditor, Pence::ZERO, movement)]
}

/// More than anybody posts: what is read beyond it would overflow when it is added up.
const MOST: Pence = Pence::new(1_000_000_000_000);

/// Is it a sum that can be added up?
pub(super) fn is_bounded(line: &Line) -> bool {
    [line.debit, line.credit].iter().all(|sum| (Pence::ZERO..=MOST).contains(sum))
}

/// Do debits and credits come to the same, and is each line on one side only?
pub(super) fn balances(lines: &[Line]) -> bool {
    let one_sided = |line: &Line| {
        (line.debit > Pence::ZERO && line.credit == Pence::ZERO)
            || (line.credit > Pence::ZERO && line.debit == Pence::ZERO)
    };
    let sum = |of: fn(&Line) -> i64| lines.iter().map(|line| i128::from(of(line))).sum::<i128>();
    lines.len() > 1
        && lines.iter().all(one_sided)
        && sum(|line| line.debit.count()) == sum(|line| line.credit.count())
}
