//! In: the names of a folder and its files, and the dates in them. Out: whose return it is and of which year, where that can
//! be told without being said. A guess is always shown, and two that differ are none.

mod council;
mod year;

pub use council::{Registered, council_named, register};
pub(super) use year::DATED;
pub use year::{year_in_name, year_of_dates};
