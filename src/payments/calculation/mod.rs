//! A line's amount laid out row by row, from counts and the contract's values to the sum: what a spreadsheet needs to work it
//! out again. It is worked out here a second time, by these rows alone, and must come to the same penny.

mod formula;
mod outcome;
mod score;
#[cfg(test)]
mod tests;

pub use formula::{Formula, Sign};
pub(super) use outcome::{AGREED, EARNED, MOST, PRICE, Priced, SCORE, UNITS, UNSCORED, agreed, priced};

use super::Due;
use crate::contracts::ContractYear;
use crate::words::{Exact, Month, Pence, TooLong, exact, whole};

/// The rows to an amount, the last of which is the amount; empty where none is due.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calculation {
    rows: Vec<Row>,
    values: Vec<Exact>,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub says: String,
    /// Of what.
    pub unit: Unit,
    /// Where it comes from.
    pub from: From,
}

/// Where a row's value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum From {
    /// It is given: by the return, a clause, a table of the contract, the ledger.
    Given(String),
    /// It is worked out from rows before it.
    Worked(Formula),
}

/// What a row's value is a number of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Children, months, points: a plain number.
    Number,
    /// A share or a rate, 1 for all.
    Rate,
    /// Pounds.
    Money,
}

impl Calculation {
    /// The rows with their values.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = (&Row, Exact)> {
        self.rows.iter().zip(self.values.iter().copied())
    }

    /// What the last row comes to; `None` without rows or where it is no whole number of pence.
    pub fn pence(&self) -> Option<Pence> {
        let pence = *self.values.last()? * whole(100);
        let count = pence.is_integer().then(|| pence.to_integer())?;
        Some(Pence::new(i64::try_from(count).ok()?))
    }

    /// The value of the row that says this; the last, where several do.
    pub(super) fn value_called(&self, says: &str) -> Option<Exact> {
        self.rows().filter(|(row, _)| *row.says == *says).last().map(|(_, value)| value)
    }

    /// Adds a value that is given.
    pub(super) fn given(
        &mut self,
        says: impl Into<String>,
        unit: Unit,
        value: Exact,
        by: impl Into<String>,
    ) -> Formula {
        self.push(Row { says: says.into(), unit, from: From::Given(by.into()) }, value)
    }

    /// Adds a sum of money that is given.
    pub(super) fn given_money(&mut self, says: &str, sum: Pence, by: impl Into<String>) -> Formula {
        self.given(says, Unit::Money, pounds(sum), by)
    }

    /// Adds a value that is worked out from rows before it.
    pub(super) fn worked(
        &mut self,
        says: impl Into<String>,
        unit: Unit,
        by: Formula,
    ) -> Result<Formula, TooLong> {
        let value = by.value(&self.values)?;
        Ok(self.push(Row { says: says.into(), unit, from: From::Worked(by) }, value))
    }

    fn push(&mut self, row: Row, value: Exact) -> Formula {
        self.rows.push(row);
        self.values.push(value);
        Formula::Row(self.rows.len() - 1)
    }

    fn value_of(&self, formula: &Formula) -> Result<Exact, TooLong> {
        formula.value(&self.values)
    }

    /// The rows when they come to what is due. Where they do not (numbers too long for them, a term that they do not
    /// know), one row says that the sum is given, and the steps beside it say why: a wrong formula is worse than none.
    pub(super) fn come_to(laid_out: Result<Self, TooLong>, due: &Due) -> Self {
        let due = match due {
            Due::Pay(due) | Due::Estimated(due, _) | Due::Shadow(due) => *due,
            Due::Held(..) => return Self::default(),
        };
        match laid_out {
            Ok(rows) if rows.pence() == Some(due) => rows,
            Ok(_) | Err(TooLong) => {
                let mut given = Self::default();
                given.given_money("Due", due, "the steps of its working");
                given
            }
        }
    }
}

/// A yearly part of the base, a twelfth of it: the pennies that are left go to the first months.
pub(super) fn twelfth(year: &ContractYear, share: Exact, month: Month) -> Result<Calculation, TooLong> {
    let mut rows = Calculation::default();
    let by = format!("the contract, year {}", year.number);
    let base = rows.given_money("The base of the year", year.base, &*by);
    let share = rows.given("The share of it", Unit::Rate, share, by);
    let annual = rows.worked("The year's sum", Unit::Money, (base * share).to_the_penny())?;
    in_twelve(&mut rows, annual, month)?;
    Ok(rows)
}

/// The month's twelfth of a yearly sum.
pub(super) fn in_twelve(rows: &mut Calculation, annual: Formula, month: Month) -> Result<(), TooLong> {
    let pence = rows.worked("The same in pence", Unit::Number, (annual * 100).to_the_nearest())?;
    let floor = Formula::Floor(Box::new(pence.clone() / 12));
    let each = rows.worked("A twelfth, in whole pence", Unit::Number, floor)?;
    let left = rows.worked("Pence that are left", Unit::Number, pence - each.clone() * 12)?;
    let number = whole(month.in_financial_year() as i128);
    let months = rows.given("Months of the year before this one", Unit::Number, number, "the calendar");
    let extra = Formula::when_below(months, left, 1.into(), 0.into());
    rows.worked("Due", Unit::Money, ((each + extra) / 100).to_the_penny())?;
    Ok(())
}

/// On account of a year whose achievement is known: a part of it, in twelve.
pub(super) fn of_last_year(achieved: Pence, on_account: Exact, month: Month) -> Result<Calculation, TooLong> {
    let mut rows = Calculation::default();
    let achieved = rows.given_money("Achieved last year", achieved, "the contract's parameters");
    let part = rows.given("The part paid on account", Unit::Rate, on_account, "the contract");
    let part = rows.worked("On account this year", Unit::Money, (achieved * part).to_the_penny())?;
    in_twelve(&mut rows, part, month)?;
    Ok(rows)
}

/// What risk terms add or take: their own working says how.
pub(super) fn difference(after: Pence, before: Pence) -> Result<Calculation, TooLong> {
    let mut rows = Calculation::default();
    let after =
        rows.given_money("The year's outcomes under the risk terms", after, "the steps of its working");
    let before = rows.given_money("The year's outcomes before them", before, "the clauses together");
    rows.worked("Due", Unit::Money, (after - before).to_the_penny())?;
    Ok(rows)
}

fn pounds(sum: Pence) -> Exact {
    exact(sum.count().into(), 100)
}
