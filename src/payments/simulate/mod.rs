//! In: a contract whose clauses have odds. Out: what it pays over all its years in many drawn runs, and what a practice's
//! bank account does month by month ([`simulate`]); the contract beside its alternatives, by exact sums
//! ([`alternatives`]); the contract over returns that were made before it ([`back_test`]).
//!
//! Every run has a stream of draws of its own, so that nothing depends on how many threads there are.

mod alternatives;
mod back_test;
mod course;
mod draws;
mod outlook;
mod rounded;
mod run;

#[cfg(test)]
mod tests;
mod through;

pub use alternatives::{Alternative, Judged, alternatives, best_year};
pub use back_test::{BackTested, PastClause, PastYear, back_test};
pub use course::{Lacking, lacking};
pub use draws::{Dice, Rates};
pub use outlook::{ClauseOutlook, Outlook, YearOutlook, outlook};
pub use rounded::{Spread, chance, pounds};
pub use through::{Simulated, SimulatedYear, TrueRates, simulate};
