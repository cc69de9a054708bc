//! In: a [`crate::returns::Return`]. Out: the same, [`Cleared`] for measuring, and every [`Finding`] with its place.
//! Rules see a whole return and change nothing, so no answer depends on their order.

mod asylum;
mod cleared;
pub mod codes;
mod example;
mod finding;
mod flags;
mod following;
mod looked_after;
mod registered;
mod rule;
pub mod rules;
#[expect(clippy::module_inception, reason = "the room's verb has the room's name")]
mod validate;
mod year;

pub use asylum::{asylum_told, sought_asylum};
pub use cleared::Cleared;
pub use example::{example_of, marked_in};
pub use finding::Finding;
pub use flags::Flags;
pub use following::following;
pub use looked_after::looked_after_all_year;
pub use registered::{number_of, registered};
pub use rule::{Check, Need, Rule};
pub use validate::{NotRun, Ran, Validated, validate};
pub use year::{Year, Years};
