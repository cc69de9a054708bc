//! In: a [`crate::validate::Cleared`] return and who holds whom. Out: [`Figures`]: every indicator of every practice,
//! with each child's verdict and the rows it rests on, an interval and the benchmark beside it.

mod answers;
mod attribution;
mod benchmarks;
pub mod blocks;
mod claims;
mod cohorts;
mod example;
mod figure;
mod indicator;
mod interval;
pub mod list;
mod measure;
mod population;
#[cfg(test)]
mod tests;
mod unit;
mod verdict;

pub use attribution::{Attribution, Held};
pub use benchmarks::{Benchmark, Benchmarks};
pub use claims::Claim;
pub use example::expected_and_found;
pub use figure::{Figure, Figures, PracticeFigures, StateCount};
pub use indicator::{Better, Has, Indicator, LeftOut};
pub use interval::{Interval, wilson};
pub use measure::{Measured, Practice, measure};
pub use unit::{Spread, Unit};
pub use verdict::{State, Verdict};
