//! In: a [`crate::contracts::Contract`] and figures. Out: a [`Statement`]: what is due for a month, line by line, each with the
//! steps to its amount. Terms never see a spreadsheet, and nothing is rounded before a line's one rounding.

mod earned;
mod fund;
mod instalment;
mod line;
mod prove;
mod settle;
mod settle_year;
#[cfg(test)]
mod tests;

pub use earned::{Earned, earned};
pub use fund::{Draw, Fund};
pub use line::{Component, Due, Line, Scored, Statement, Step};
pub use prove::prove;
pub use settle::settle;
pub use settle_year::settle_year;
