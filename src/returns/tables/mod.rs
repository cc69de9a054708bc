//! One record type a table. Fields have plain names; the return's own headings stand beside them.

mod adoption;
mod assignment;
mod education;
mod episode;
mod exception;
mod header;
mod high_cost;
mod liberty;
mod missing;
mod outcomes;
mod permanence;
mod review;
mod uasc;
mod waiver;
mod worker;

pub use adoption::{Adoption, PlacedAdoption};
pub use assignment::Assignment;
pub use education::Education;
pub use episode::Episode;
pub use exception::Exception;
pub use header::Header;
pub use high_cost::HighCost;
pub use liberty::LibertyOrder;
pub use missing::Missing;
pub use outcomes::{CareLeaver, Outcomes};
pub use permanence::PreviousPermanence;
pub use review::Review;
pub use uasc::Uasc;
pub use waiver::Waiver;
pub use worker::WorkerEpisode;
