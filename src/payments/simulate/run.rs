//! One run: a practice is drawn, its counts of every year are drawn, and the contract pays.

use super::course::{Course, CourseYear};
use super::draws::{Dice, Rates};
use crate::payments::odds::after_risk;
use crate::words::{Pence, half_away, split, whole};

/// What one run came to.
pub(super) struct Run {
    /// The outcomes of each year, risk terms and all.
    pub(super) outcomes: Vec<Pence>,
    /// The same of all years together, for a second practice with the same true rates and luck of its own.
    pub(super) twin: Pence,
    /// The lowest that all receipts less all costs ever stood; `None` where a year has no planned cost.
    pub(super) lowest: Option<Pence>,
    /// The month of it, counted from the contract's first.
    pub(super) lowest_in: usize,
    /// The most that was to be taken back at once.
    pub(super) debt: Pence,
    /// What no payment was left to take it from.
    pub(super) left_owed: Pence,
}

impl Run {
    pub(super) fn of(course: &Course, seed: u64, number: u64) -> Self {
        let mut dice = Dice::of(seed, number);
        let practice: Vec<usize> = course.rates.iter().map(|rates| rates.practice(&mut dice)).collect();
        let counts = counts(course, &practice, &mut dice);
        let outcomes_of = |counts: &[Vec<u64>]| outcomes(course, counts);
        let outcomes = outcomes_of(&counts);
        let again = self::counts(course, &practice, &mut dice);
        let twin = outcomes_of(&again).into_iter().sum();
        let cash = Cash::of(course, &counts, &outcomes);
        Self {
            outcomes,
            twin,
            lowest: cash.lowest,
            lowest_in: cash.lowest_in,
            debt: cash.most_debt,
            left_owed: cash.debt,
        }
    }
}

/// For each clause its counts of the year before the contract and of each of its years.
fn counts(course: &Course, practice: &[usize], dice: &mut Dice) -> Vec<Vec<u64>> {
    let years = course.years.len() + 1;
    let of = |(rates, practice): (&Rates, &usize)| (0..years).map(|_| rates.count(*practice, dice)).collect();
    course.rates.iter().zip(practice).map(of).collect()
}

/// The outcomes of each year: every clause's pay, added up, under the risk terms.
fn outcomes(course: &Course, counts: &[Vec<u64>]) -> Vec<Pence> {
    let years = (1..).zip(&course.years);
    let sum = |(at, year): (usize, &CourseYear)| {
        let settled = year.clauses.iter().zip(counts).filter(|(clause, _)| clause.settled);
        let sum = settled.map(|(clause, counts)| clause.pays.at(clause.count(counts, at))).sum();
        if year.risks.is_empty() { sum } else { after_risk(&year.risks, sum, year.promised) }
    };
    years.map(sum).collect()
}

/// What the practice's account does.
struct Cash {
    lowest: Option<Pence>,
    lowest_in: usize,
    debt: Pence,
    most_debt: Pence,
}

impl Cash {
    fn of(course: &Course, counts: &[Vec<u64>], outcomes: &[Pence]) -> Self {
        let on_account = on_account(course, counts);
        let mut cash = Self { lowest: None, lowest_in: 0, debt: Pence::ZERO, most_debt: Pence::ZERO };
        let mut stands = course.years.iter().all(|year| year.cost.is_some()).then_some(Pence::ZERO);
        for month in 0..course.months {
            let year = course.years.get(month / 12);
            let mut paid = on_account.get(month).copied().unwrap_or_default();
            paid = paid + year.map_or(Pence::ZERO, |year| year.certain[month % 12]);
            for (at, _) in course.years.iter().enumerate().filter(|(_, year)| year.settled == month) {
                let before = on_account[at * 12..at * 12 + 12].iter().copied().sum();
                let owed = outcomes[at] - before;
                if owed < Pence::ZERO { cash.debt = cash.debt - owed } else { paid = paid + owed }
            }
            cash.most_debt = cash.most_debt.max(cash.debt);
            let back = cash.debt.min(part(course, paid));
            cash.debt = cash.debt - back;
            let cost = year.and_then(|year| year.cost).map_or(Pence::ZERO, |cost| cost[month % 12]);
            stands = stands.map(|stands| stands + paid - back - cost);
            if stands.is_some_and(|now| cash.lowest.is_none_or(|lowest| now < lowest)) {
                (cash.lowest, cash.lowest_in) = (stands, month);
            }
        }
        cash
    }
}

/// What is paid on account in each month of the contract.
fn on_account(course: &Course, counts: &[Vec<u64>]) -> Vec<Pence> {
    let mut months = vec![Pence::ZERO; course.years.len() * 12];
    for (at, year) in course.years.iter().enumerate() {
        let months = &mut months[at * 12..at * 12 + 12];
        for (number, (clause, counts)) in year.clauses.iter().zip(counts).enumerate() {
            let (last, this) = (counts[at], counts[at + 1]);
            let earlier: u64 = counts[at + 2 - clause.pooled..=at].iter().sum();
            let twelfths = course.of_last_year.map(|part| {
                let before = at.checked_sub(1).map(|before| {
                    let clause = &course.years[before].clauses[number];
                    clause.pays.at(clause.count(counts, at))
                });
                let achieved = before.or(clause.achieved).unwrap_or_default();
                split(half_away(whole(achieved.count().into()) * part), &[whole(1); 12])
            });
            for (month, paid) in months.iter_mut().enumerate().filter(|(month, _)| clause.live[*month]) {
                let due = match &twelfths {
                    Some(twelfths) => twelfths[month],
                    None => clause.pays.monthly(moving(last, this, month as u64 + 1) + earlier),
                };
                *paid = *paid + due;
            }
        }
    }
    months
}

/// The count of a return that looks back twelve months, so many of which lie in this year: it moves from last year's
/// count to this year's in twelfths.
fn moving(last: u64, this: u64, months: u64) -> u64 {
    (last * (12 - months) + this * months + 6) / 12
}

/// The part of a month's payment that may be taken back, rounded down.
fn part(course: &Course, paid: Pence) -> Pence {
    if paid <= Pence::ZERO || course.clawback_limit == whole(1) {
        return paid.max(Pence::ZERO);
    }
    let part = (course.clawback_limit * whole(paid.count().into())).floor().to_integer();
    Pence::new(i64::try_from(part).expect("a part of a payment"))
}
