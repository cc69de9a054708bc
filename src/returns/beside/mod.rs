//! In: reference lists and the council's own code. Out: what a return is read beside, and the columns of it that nobody
//! sends because they follow from others: whether a child seeks asylum, and where a placement lies.

mod asylum;
mod layout;
mod location;
mod postcode_file;
mod postcodes;
mod provider_layouts;
mod providers;
mod wanted;

use super::Return;
use std::sync::Arc;

pub(super) use asylum::mark_asylum_seekers;
pub use postcodes::{Postcodes, Spot, postcode};
pub use providers::{Provider, Providers};
pub use wanted::wanted_postcodes;

/// What a return is read beside. Everything in it is optional: a rule that needs what is not here does not run, and says
/// so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// The reporting council's code in the register of geography, such as `E08000012`.
    pub authority: Option<Box<str>>,
    /// The list of registered providers.
    pub providers: Option<Arc<Providers>>,
    /// The directory of postcodes.
    pub postcodes: Option<Arc<Postcodes>>,
}

impl Return {
    /// The same return beside its reference lists: columns that follow from them are filled in where they did not come.
    #[must_use]
    pub fn read_beside(mut self, beside: Beside) -> Self {
        if let Some(postcodes) = &beside.postcodes {
            for submission in &mut self.submissions {
                submission.locate(postcodes, beside.authority.as_deref());
            }
        }
        self.beside = beside;
        self
    }
}
