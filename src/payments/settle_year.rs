//! The year-end settlement: what was earned by the final return, less what was paid on account.

use super::settle::counted;
use super::{Component, Due, Line, Step, earned};
use crate::contracts::{Clause, Contract, ContractYear};
use crate::indicators::Measured;
use crate::words::{Month, Pence, half_away};
use std::collections::BTreeMap;

/// Settles a contract year in `month` from the final return's figures. `on_account` says what each clause was paid
/// on account for the year; a clause that is not in it cannot be settled, because nobody knows what was paid.
pub fn settle_year(
    contract: &Contract,
    year: &ContractYear,
    month: Month,
    last: &Measured<'_>,
    on_account: &BTreeMap<Box<str>, Pence>,
) -> Vec<Line> {
    contract
        .clauses
        .iter()
        .map(|clause| line(clause, year, month, last, on_account.get(&clause.id)))
        .collect()
}

fn line(
    clause: &Clause,
    year: &ContractYear,
    month: Month,
    last: &Measured<'_>,
    paid: Option<&Pence>,
) -> Line {
    let component = Component::Settlement(clause.id.clone());
    let figure = match last {
        Measured::No(why) => Err(why.clone()),
        Measured::Yes(figures) => match figures.figure(clause.indicator.id) {
            Some(figure) => figure.not_measured.clone().map_or(Ok(figure), Err),
            None => Err(format!("{} was not measured", clause.indicator.id)),
        },
    };
    let why = match (figure, paid) {
        (Ok(figure), Some(paid)) => {
            let earned = earned(clause, year, counted(clause, figure));
            let whole_year = half_away(earned.exact);
            let due = whole_year - *paid;
            let mut working = earned.working;
            working.push(Step::new("Paid on account", "the months of the year", paid.to_string()));
            working.push(Step::new("Settlement", format!("{whole_year} − {paid}"), due.signed()));
            return Line { component, month, due: Due::Pay(due), working, scored: None };
        }
        (Err(why), _) => why,
        (_, None) => "not every month of the year is known to the ledger".into(),
    };
    let most = half_away(year.most(clause));
    let held = Step::new("It cannot be settled", why.clone(), format!("up to {most}"));
    Line { component, month, due: Due::Held(why, most), working: vec![held], scored: None }
}
