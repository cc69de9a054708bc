//! A picture that says what a table beside it says too.

use super::Cell;
use crate::words::{Exact, Pence};

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
    /// One bar cut into the parts of a sum.
    Parts {
        /// What the picture shows, in one sentence for those who cannot see it.
        description: String,
        /// The parts, in the order of the sum.
        parts: Vec<Part>,
    },
    /// A bar for each thing counted, all on one scale that starts at nought.
    Bars {
        /// What the picture shows, in one sentence for those who cannot see it.
        description: String,
        /// The bars, top to bottom.
        bars: Vec<Bar>,
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

/// One part of a sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What the part is.
    pub label: String,
    /// How much it is; less than nothing when it takes away.
    pub amount: Pence,
}

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What the bar stands for.
    pub label: String,
    /// How long it is: a count, a sum of money or a rate; anything else is a bar of no length with its words beside it.
    pub value: Cell,
}
