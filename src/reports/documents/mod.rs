//! The documents: which reader is told what, in which order.

use super::said::Matter;

mod chase;
mod collation;
mod evidence;
mod findings;
mod gaming;
mod index;
mod payment_pack;
mod returned;
mod simulation;
mod statement;

pub use chase::chase;
pub use collation::collation;
pub use evidence::evidence;
pub use findings::findings;
pub use gaming::gaming;
pub use index::index;
pub use payment_pack::payment_pack;
pub(in crate::reports) use returned::returned;
pub use simulation::{past_returns, simulation};
pub use statement::statement;

/// What every document speaks of. Its blocks in `templates/words.txt` and `templates/order.txt` are held against this; a
/// test fails when a document is missing.
pub(super) static MATTERS: &[&Matter] = &[
    &chase::WORDS,
    &collation::WORDS,
    &evidence::WORDS,
    &findings::WORDS,
    &gaming::WORDS,
    &index::WORDS,
    &payment_pack::WORDS,
    &returned::WORDS,
    &simulation::PAST_RETURNS,
    &simulation::WORDS,
    &statement::WORDS,
];
