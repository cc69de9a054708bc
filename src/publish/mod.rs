//! In: figures, statements, children's numbers. Out: what an audience may see of them.
//! Nothing leaves the council for a reader of all England before it has passed here.

mod by_child;
mod clear_for;
mod pseudonyms;

pub use by_child::{safe_reason, withheld};
pub use clear_for::{Audience, Shown, clear_for};
pub use pseudonyms::Pseudonyms;
