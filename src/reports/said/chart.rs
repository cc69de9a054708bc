//! A picture that says what a table beside it says too.

use crate::words::Exact;

/// The pictures that a section may hold. Every number in one stands in the section's table as well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chart {
    /// One strip a measure: where the rate stands between paying nothing and paying in full.
    Bands {
        /// What the picture shows, in one sentence for those who cannot see it.
        description: String,
        /// The strips, top to bottom.
        bands: Vec<Band>,
    },
}

/// One strip: a rate on its scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// The measure's name.
    pub label: String,
    /// The measured rate; `None` when it could not be measured.
    pub rate: Option<Exact>,
    /// The lower and upper end of the 95 % interval.
    pub interval: Option<(Exact, Exact)>,
    /// The rate at or beyond which nothing is paid.
    pub zero: Option<Exact>,
    /// The rate at or beyond which all is paid.
    pub full: Option<Exact>,
    /// The national rate beside it.
    pub national: Option<Exact>,
}
