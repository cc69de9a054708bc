//! In: the sheets of a contract's folder. Out: its tables read: one file a table, with its headings and guidance, and the
//! cells that are wrong with it.

pub(crate) mod accepted;
pub(crate) mod adjustments;
pub(crate) mod bands;
pub(crate) mod benchmarks;
pub(crate) mod claims;
pub(crate) mod clause_terms;
pub(crate) mod clauses;
pub(crate) mod companions;
pub(crate) mod domains;
pub(crate) mod examples;
pub(crate) mod exceptions;
pub(crate) mod factors;
pub(crate) mod forms;
pub(crate) mod grid;
pub(crate) mod improvement;
mod item_list;
pub(crate) mod items;
pub(crate) mod measures;
pub(crate) mod members;
pub(crate) mod modes;
pub(crate) mod odds;
pub(crate) mod parameters;
pub(crate) mod risk;
pub(crate) mod sent;
pub(crate) mod split;
pub(crate) mod stand_ins;
mod table;
mod written;
pub(crate) mod years;

pub use item_list::ITEMS;
pub use items::Item;
pub use table::{Accepts, Column, READ_ME, Table};
pub use written::written;

/// Every table of a contract, the four that each must have first.
pub static TABLES: [&Table; 23] = [
    &items::TABLE,
    &years::TABLE,
    &clauses::TABLE,
    &examples::TABLE,
    &modes::TABLE,
    &sent::TABLE,
    &measures::TABLE,
    &adjustments::TABLE,
    &adjustments::STRATA,
    &bands::TABLE,
    &improvement::TABLE,
    &companions::TABLE,
    &claims::TABLE,
    &exceptions::TABLE,
    &benchmarks::TABLE,
    &parameters::TABLE,
    &factors::TABLE,
    &domains::TABLE,
    &members::TABLE,
    &risk::TABLE,
    &odds::TABLE,
    &split::TABLE,
    &accepted::TABLE,
];
