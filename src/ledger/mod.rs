//! In: what is due. Out: a [`Posting`]: the difference between that and what has been posted, which is all that is ever
//! posted, and only by a release of what somebody else has approved. An append-only `SQLite` file in which each entry and
//! each signature is sealed to the one before.

mod account;
mod append;
mod chain;
mod compare;
mod entry;
mod examine;
mod fault;
mod index;
mod lock;
mod post;
mod posting;
mod proposal;
mod register;
mod rows;
mod schema;
mod shape;
mod signature;
#[cfg(test)]
mod tests;
mod told;
mod workflow;

pub use account::Line;
pub use append::Appendix;
pub use entry::Entry;
pub use examine::{Bearer, Examined, examine};
pub use fault::Fault;
pub use lock::{Busy, Lock};
pub use post::{Ledger, is_in_use};
pub use posting::{Frozen, FrozenBy, Movement, Posting, Target};
pub use proposal::{Made, proposal};
pub use register::{Arrival, Came, Register, Taken};
pub use signature::{Act, Deed, Signature};
pub use workflow::Hindrance;
