//! In: figures and statements. Out: what an audience may see of them.
//! Nothing leaves the council for a reader of all England before it has passed here.

mod clear_for;

pub use clear_for::{Audience, Shown, clear_for};
