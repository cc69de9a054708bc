//! In: what is due. Out: a [`Posting`]: the difference between that and what has been posted, which is all that is ever
//! posted. An append-only `SQLite` file in which each entry is sealed to the one before.

mod account;
mod chain;
mod compare;
mod entry;
mod examine;
mod fault;
mod index;
mod lock;
mod post;
mod posting;
mod rows;
mod schema;
mod shape;
#[cfg(test)]
mod tests;
mod told;

pub use account::Line;
pub use entry::Entry;
pub use examine::{Examined, examine};
pub use fault::Fault;
pub use lock::{Busy, Lock};
pub use post::{Ledger, is_in_use};
pub use posting::{Frozen, Movement, Posting, Target};
