//! In: a contract whose cells can all be read. Out: the traps in what they say together. Errors are looked for whenever
//! the contract is read; warnings only when somebody asks whether it should be signed.

mod alphabets;
mod benchmarks;
mod circles;
mod codes;
mod companions;
mod computable;
mod dates;
mod exceptions;
mod members;
mod never_matches;
mod parameters;
mod people;
mod published;
mod risk;
mod sayable;
mod what_is_paid;

pub use published::{PublishedFile, against_published};

use super::{Contract, Lint};

type Check = fn(&Contract) -> Vec<Lint>;

static ERRORS: [Check; 9] = [
    sayable::lints,
    circles::lints,
    parameters::lints,
    computable::lints,
    codes::lints,
    benchmarks::errors,
    risk::errors,
    dates::lints,
    people::errors,
];

static WARNINGS: [Check; 9] = [
    never_matches::lints,
    what_is_paid::lints,
    exceptions::lints,
    companions::lints,
    benchmarks::warnings,
    members::lints,
    risk::warnings,
    people::warnings,
    |contract| alphabets::lints(contract).into_iter().collect(),
];

/// What stops a contract although each of its cells can be read.
pub(super) fn errors(contract: &Contract) -> Vec<Lint> {
    ERRORS.iter().flat_map(|check| check(contract)).collect()
}

/// What somebody must accept by name before the contract is signed, as far as its words alone tell it.
pub fn warnings(contract: &Contract) -> Vec<Lint> {
    WARNINGS.iter().flat_map(|check| check(contract)).collect()
}
