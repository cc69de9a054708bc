//! In: a contract's terms, and what it assumes of each clause (the table `odds`). Out: the odds of what each clause and
//! the whole year pay, by exact sums: nothing is drawn here. What a count pays is asked of the contract itself, by the
//! same code that settles. Odds are floats and never enter a payment.
//!
//! The model: a practice's true rate is that of an average practice, or is drawn from a Beta distribution about it; the
//! count is binomial at the true rate. Clauses, and the cases of one clause, are independent of one another.

mod beta;
mod chances;
mod clause;
mod month;
mod pays;
mod sums;
#[cfg(test)]
mod tests;
mod year;

pub(super) use beta::true_rates;
pub(super) use chances::Chances;
pub use clause::{ClauseOdds, of_clause};
pub(super) use clause::{float, pays};
pub use month::MonthOdds;
pub(super) use pays::Pays;
pub(super) use sums::Fineness;
pub use sums::Sums;
pub use year::{YearOdds, of_year};
pub(super) use year::{after_risk, certain_in, of_year_on};
