//! In: what is due. Out: a [`Posting`]: the difference between that and what has been posted, which is all that is ever
//! posted. An append-only `SQLite` file in which each entry is sealed to the one before.

mod chain;
mod entry;
mod lock;
mod post;
mod posting;
mod schema;
#[cfg(test)]
mod tests;

pub use entry::Entry;
pub use lock::{Busy, Lock};
pub use post::{Ledger, is_in_use};
pub use posting::{Movement, Posting, Target};
