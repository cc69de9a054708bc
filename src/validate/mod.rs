//! In: a [`crate::returns::Return`]. Out: the same, [`Cleared`] for measuring, and every [`Finding`] with its place.
//! Rules see a whole return and change nothing, so no answer depends on their order.

mod adoption;
mod ask;
mod asylum;
mod changes;
mod cleared;
pub mod codes;
mod disagreements;
mod example;
mod finding;
mod flags;
mod following;
mod grouped;
mod in_care;
mod looked_after;
mod mark;
mod registered;
mod rule;
pub mod rules;
#[expect(clippy::module_inception, reason = "the room's verb has the room's name")]
mod validate;
mod waive;
mod year;

pub use adoption::{is_placed_for_adoption, told_of_adoption, was_adopted};
pub use asylum::{asylum_told, sought_asylum};
pub use changes::{CHANGES, Change, changes_of};
pub use cleared::Cleared;
pub use disagreements::{DISAGREEMENTS, Disagreement, WHOLE_RETURN, disagreement_of};
pub use example::{example_of, marked_in};
pub use finding::Finding;
pub use flags::Flags;
pub use following::following;
pub use grouped::{Common, Grouped};
pub use in_care::{in_care_at_end, in_care_since, in_the_year};
pub use looked_after::looked_after_all_year;
pub use registered::{NO_NUMBER, number_of, registered};
pub use rule::{Check, Need, Rule};
pub use validate::{NotRun, Ran, Validated, validate};
pub use waive::{WAIVER, Waived};
pub use year::{Year, Years};
