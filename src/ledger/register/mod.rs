//! The register of returns: every file of a return that a run has met, by its SHA-256, with the council and period it was
//! taken for, the table, the day, and why. What came late, again, or old after new is told by it.
//!
//! It is a file of its own beside the ledger, not a table of it, because a run writes no ledger and this is written by runs:
//! after their draft is in its place, in one transaction. A run that dies before has shown its draft and registered
//! nothing; the next run of the same inputs registers the same. Arrivals are sealed to one another, and triggers keep them,
//! as in the ledger. It holds no child and no file's name, which may be a child's: a folder, a table and a seal say enough.

mod arrival;
mod keep;
#[cfg(test)]
mod tests;

pub use arrival::{Arrival, Came, Taken};
pub use keep::Register;
