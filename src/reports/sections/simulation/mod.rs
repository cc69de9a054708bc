//! The sections of a simulated contract: what may be expected, and how much of it is luck.

pub(super) mod account;
pub(super) mod alternatives;
pub(super) mod assumptions;
pub(super) mod expected;
pub(super) mod luck;
pub(super) mod method;
pub(super) mod one_case;
pub(super) mod past_years;

pub(in crate::reports) use account::account;
pub(in crate::reports) use alternatives::alternatives;
pub(in crate::reports) use assumptions::assumptions;
pub(in crate::reports) use expected::expected;
pub(in crate::reports) use luck::luck;
pub(in crate::reports) use method::method;
pub(in crate::reports) use one_case::one_case;
pub(in crate::reports) use past_years::past_years;

use crate::contracts::Contract;
use crate::reports::said::Cell;
use crate::words::{Exact, Pence};

/// A clause with its title.
fn titled(contract: &Contract, clause: &str) -> String {
    let title = contract.clause(clause).map(|clause| &*clause.measure.title);
    format!("{clause} {}", title.unwrap_or_default())
}

/// A rate, or that there is none.
fn rate(of: Option<Exact>) -> Cell {
    of.map_or(Cell::Symbol('x'), Cell::Percent)
}

/// An estimate, or that there is none.
fn estimate(of: Option<Pence>) -> Cell {
    of.map_or(Cell::Symbol('x'), Cell::Pounds)
}
