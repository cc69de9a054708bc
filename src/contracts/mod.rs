//! In: the sheets of one contract's folder. Out: a [`Contract`], typed, each value with its place, and every [`Lint`].
//! A contract with an error cannot be settled; which cell is wrong, and what would be accepted, is said.

mod contract;
mod draw_up;
mod grid;
mod items;
mod lint;
mod read_clauses;
mod read_years;
mod sentence;

pub use contract::{Clause, Contract, ContractYear, Example, Form, NoReturn, Nobody, UnknownChild};
pub use draw_up::{Drawn, draw_up};
pub use lint::{Lint, Severity};
pub use sentence::sentence;
