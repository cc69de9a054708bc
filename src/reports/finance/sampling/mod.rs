//! The audit sample: what is drawn for checking before a month is approved, and what the checked list says of all after.

mod draw;
mod extrapolate;
mod filled;
mod list;

pub(in crate::reports) use draw::{Draw, draws};
pub use extrapolate::{Estimate, Extrapolated, extrapolate};
pub use filled::{Filled, Untaken};
pub use list::list;
pub(super) use list::written;
