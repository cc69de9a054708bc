//! Many runs through a contract, and what they came to.
#![expect(clippy::float_arithmetic, reason = "the chance share is a quotient of variances; it is never paid")]

use super::course::Course;
use super::rounded::{Spread, chance, mean_and_sd, part};
use super::run::Run;
use crate::contracts::{Contract, ContractYear};
use crate::words::{Date, Exact, Month, Pence};
use rayon::prelude::*;

/// Which practices are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrueRates {
    /// Practices that are exactly average.
    Average,
    /// Practices that are really better on every clause.
    Better,
    /// Practices of which nobody knows: true rates from the assumed Beta distributions, the same in every year.
    Unknown,
}

/// What many runs of a contract came to.
#[derive(Clone, Debug)]
pub struct Simulated {
    /// How many runs.
    pub runs: usize,
    /// The seed.
    pub seed: u64,
    /// Each year.
    pub years: Vec<SimulatedYear>,
    /// All that is paid for all years together, core and retainer too.
    pub income: Spread,
    /// The part of runs in which that is less than all planned costs; `None` where a year has none.
    pub loss: Option<Exact>,
    /// The lowest that receipts less costs ever stood; `None` where a year has no planned cost.
    pub lowest: Option<Spread>,
    /// The month in which it most often stood lowest.
    pub lowest_in: Option<Month>,
    /// The part of runs in which money was to be taken back at a settlement.
    pub clawed_back: Exact,
    /// The most that was to be taken back at once, in the runs in which something was.
    pub debt: Option<Spread>,
    /// The part of runs in which some of it was still owed at the end.
    pub left_owed: Exact,
    /// The part of the variance of all outcomes that is chance; `None` where nothing varies between practices.
    pub chance_share: Option<Exact>,
}

/// One year of many runs.
#[derive(Clone, Debug)]
pub struct SimulatedYear {
    /// The contract year.
    pub number: u8,
    /// What outcomes pay.
    pub outcomes: Spread,
    /// The part of runs whose income is less than the planned cost; `None` where there is none.
    pub loss: Option<Exact>,
}

/// Runs through a contract, with parameters as known on a day; `None` where a clause has no usable odds. The same seed
/// gives the same result whatever the number of threads.
pub fn simulate(
    contract: &Contract,
    known: Date,
    truth: TrueRates,
    runs: usize,
    seed: u64,
) -> Option<Simulated> {
    let course = Course::of(contract, known, truth)?;
    let drawn: Vec<Run> =
        (0..runs.max(1) as u64).into_par_iter().map(|number| Run::of(&course, seed, number)).collect();
    let certain: Vec<Pence> = course.years.iter().map(|year| year.certain.iter().copied().sum()).collect();
    let years = contract.years.iter().zip(&course.years).enumerate().map(|(at, (year, laid))| {
        let outcomes = || drawn.iter().map(|run| run.outcomes[at]);
        let short = |cost: Pence| outcomes().filter(|outcomes| certain[at] + *outcomes < cost).count();
        SimulatedYear {
            number: year.number,
            outcomes: Spread::drawn(outcomes().collect()),
            loss: laid.planned_cost.map(|cost| part(short(cost), drawn.len())),
        }
    });
    let sure: Pence = certain.iter().copied().sum();
    let income = |run: &Run| sure + run.outcomes.iter().copied().sum();
    let cost: Option<Pence> = course.years.iter().map(|year| year.planned_cost).sum();
    let debts: Vec<Pence> = drawn.iter().map(|run| run.debt).filter(|debt| *debt > Pence::ZERO).collect();
    let lowest: Option<Vec<Pence>> = drawn.iter().map(|run| run.lowest).collect();
    Some(Simulated {
        runs: drawn.len(),
        seed,
        years: years.collect(),
        income: Spread::drawn(drawn.iter().map(income).collect()),
        loss: cost.map(|cost| part(drawn.iter().filter(|run| income(run) < cost).count(), drawn.len())),
        lowest_in: lowest.as_ref().and_then(|_| lowest_in(contract, &course, &drawn)),
        lowest: lowest.map(Spread::drawn),
        clawed_back: part(debts.len(), drawn.len()),
        debt: (!debts.is_empty()).then(|| Spread::drawn(debts)),
        left_owed: part(drawn.iter().filter(|run| run.left_owed > Pence::ZERO).count(), drawn.len()),
        chance_share: if truth == TrueRates::Unknown { chance_share(&drawn) } else { None },
    })
}

/// The month in which receipts less costs stood lowest in most runs; the earliest of several.
fn lowest_in(contract: &Contract, course: &Course, drawn: &[Run]) -> Option<Month> {
    let mut times = vec![0_usize; course.months];
    for run in drawn {
        times[run.lowest_in] += 1;
    }
    let most = times.iter().max()?;
    let at = times.iter().position(|count| count == most)?;
    std::iter::successors(contract.years.first().map(ContractYear::first_month), |month| Some(month.after()))
        .nth(at)
}

/// Two practices with the same true rates have only those in common: what their sums share is no chance, the rest is.
fn chance_share(drawn: &[Run]) -> Option<Exact> {
    let sums = || drawn.iter().map(|run| run.outcomes.iter().copied().sum::<Pence>());
    let twins = || drawn.iter().map(|run| run.twin);
    let apart = mean_and_sd(sums().zip(twins()).map(|(one, other)| one - other)).1.powi(2);
    let both = mean_and_sd(sums()).1.powi(2) + mean_and_sd(twins()).1.powi(2);
    (both > 0.0).then(|| chance((apart / both).min(1.0)))
}
