//! In: a [`crate::validate::Cleared`] return and who holds whom. Out: [`Figures`]: every indicator of every practice,
//! with each child's verdict and the rows it rests on, an interval and the benchmark beside it.

mod attribution;
mod benchmarks;
pub mod blocks;
mod claims;
pub mod companions;
mod figure;
pub mod gaming;
mod indicator;
pub mod list;
mod measure;
mod population;
pub mod published;
pub mod small_numbers;
#[cfg(test)]
mod tests;
mod verdict;

pub use attribution::{Attribution, Held};
pub use benchmarks::{Benchmark, Benchmarks, HEADINGS as BENCHMARK_HEADINGS, Weight};
pub use claims::Claim;
pub use figure::{Figure, Figures, PracticeFigures, StateCount};
pub use indicator::{Better, Has, Indicator, LeftOut, Unit};
pub use measure::{Measured, Practice, measure};
pub use small_numbers::{Interval, wilson};
pub use verdict::{State, Verdict};
