//! The documents: which reader is told what, in which order.

mod collation;
mod findings;
mod gaming;
mod index;
mod payment_pack;
mod simulation;
mod statement;

pub use collation::collation;
pub use findings::findings;
pub use gaming::gaming;
pub use index::index;
pub use payment_pack::payment_pack;
pub use simulation::{past_returns, simulation};
pub use statement::statement;
