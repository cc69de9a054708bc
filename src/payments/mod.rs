//! In: a [`crate::contracts::Contract`] and figures. Out: a [`Statement`]: what is due for a month, line by line, each with the
//! steps to its amount. Terms never see a spreadsheet, and nothing is rounded before a line's one rounding.

mod adjust;
mod calculation;
mod clawback;
mod earned;
mod explained;
mod forms;
mod fund;
mod instalment;
mod line;
mod lints;
pub mod odds;
mod of_figures;
mod outcome;
mod pool;
mod prove;
mod quantity;
#[cfg(test)]
mod reference_contract;
mod risk;
mod sample;
mod settle;
mod settle_year;
pub mod simulate;
mod sustained;
#[cfg(test)]
mod tests;
mod weights;
mod working;

pub use calculation::{Calculation, Formula, From, Row, Sign, Unit};
pub use clawback::instalments;
pub use earned::{Earned, Terms};
pub use explained::{Explained, FORMS, RISK_TERMS};
pub use forms::Points;
pub use fund::{Draw, Fund, HeldClaim, NotAgreed};
pub use instalment::twelfth;
pub use line::{Component, Due, Line, Scored, Statement, Step};
pub use lints::lints;
pub use outcome::{Counts, Outcome};
pub use pool::{exchanged, from_pool};
pub use prove::prove;
pub use quantity::Quantity;
pub use risk::under;
pub use sample::{drawn, how_many, seed};
pub use settle::settle;
pub use settle_year::settle_year;
pub use sustained::due_on;
