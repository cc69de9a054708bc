//! What a line's amount is made of as finance reads it: so many units at a price, and which limit was applied.

use super::calculation::{AGREED, EARNED, MOST, PRICE, SCORE, UNITS, UNSCORED};
use super::{Component, Line, Step};
use crate::contracts::{Clause, Form};
use crate::words::{Exact, Pence, exact, half_away, whole};

/// So many units at a price. Of an outcome it is the whole year's, before the part that is paid on account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// What is counted.
    pub unit: &'static str,
    /// How many.
    pub count: Exact,
    /// What one of them pays, in pounds.
    pub price: Exact,
}

impl Line {
    /// The quantity and the unit price, by the rows of its calculation; `None` where the rows do not lay them out.
    pub fn quantity(&self, clause: Option<&Clause>) -> Option<Quantity> {
        if matches!(self.component, Component::Core | Component::Retainer) {
            let price = exact(self.due.amount()?.count().into(), 100);
            return Some(Quantity { unit: "month", count: whole(1), price });
        }
        let row = |says| self.calculation.value_called(says);
        if let Some((count, price)) = row(UNITS).zip(row(PRICE)) {
            let unit = clause.map_or("unit", |clause| unit(&clause.form));
            return Some(Quantity { unit, count, price });
        }
        let count = [SCORE, UNSCORED, AGREED].into_iter().find_map(row);
        let (count, price) = count.zip(row(MOST))?;
        Some(Quantity { unit: "whole score of a year", count, price })
    }

    /// What an outcome would earn in a whole year by the figures of its month, before anything is held back; `None` where it
    /// was not scored.
    pub fn earned_in_a_year(&self) -> Option<Pence> {
        let agreed = || Some(self.calculation.value_called(MOST)? * self.calculation.value_called(AGREED)?);
        let pounds = self.calculation.value_called(EARNED).or_else(agreed)?;
        Some(half_away(pounds * whole(100)))
    }

    /// The limits that were applied to it: caps, floors and other risk terms, a companion that has worsened, and a score
    /// that stands at an end of its line.
    pub fn limits(&self) -> Vec<String> {
        let applied = |step: &&Step| {
            let found = step.finds;
            found == "Limited" || found == "Its companion has worsened" || found.starts_with("Under the ")
        };
        let steps = self.working.iter().filter(applied);
        let said = steps.map(|step| format!("{}: {} ({})", step.finds, step.how, step.result));
        let score = self.calculation.value_called(SCORE);
        let end = score.and_then(|score| match score {
            score if score == whole(0) => Some("the score is at its least, 0 %".to_string()),
            score if score == whole(1) => Some("the score is at its most, 100 %".to_string()),
            _ => None,
        });
        said.chain(end).collect()
    }
}

fn unit(form: &Form) -> &'static str {
    match form {
        Form::PerUnit { unit, .. } => unit.one(),
        Form::DaysAvoided { .. } => "day",
        _ => "child",
    }
}
