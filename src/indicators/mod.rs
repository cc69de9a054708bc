//! In: a [`crate::validate::Cleared`] return and who holds whom. Out: [`Figures`]: every indicator of every practice,
//! with each child's verdict and the rows it rests on, an interval and the benchmark beside it.

mod answers;
mod attribution;
mod benchmarks;
pub mod blocks;
mod cap;
mod claims;
mod cohorts;
pub mod companions;
mod count;
mod decisions;
mod example;
mod exceptions;
mod figure;
mod figures;
pub mod gaming;
mod gaps;
mod held;
mod indicator;
pub mod list;
mod measure;
mod population;
mod practice;
pub mod published;
pub mod small_numbers;
mod state_count;
mod stratum;
#[cfg(test)]
mod tests;
mod transfers;
mod unit;
mod verdict;
mod weights;

pub use attribution::Attribution;
pub use benchmarks::{Benchmark, Benchmarks, HEADINGS as BENCHMARK_HEADINGS, Weight};
pub use claims::Claim;
pub use example::expected_and_found;
pub use exceptions::without_effect;
pub use figure::Figure;
pub use figures::{Earlier, Figures, PracticeFigures};
pub use indicator::{Better, Has, Indicator, LeftOut};
pub use measure::measure;
pub use practice::{Measured, Practice, Reason};
pub use small_numbers::{Interval, wilson};
pub use state_count::StateCount;
pub use stratum::Stratum;
pub use transfers::Transfer;
pub use unit::{Spread, Unit};
pub use verdict::{State, Verdict};
pub use weights::Weights;
