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
    /// A small picture a measure: its rate and what it earned, month by month.
    Trends {
        /// What the pictures show, in one sentence for those who cannot see them.
        description: String,
        /// The measures, in the order of the contract.
        trends: Vec<Trend>,
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
    /// Between which rates the middle half of authorities lies.
    pub middle_half: Option<(Exact, Exact)>,
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

/// A measure over months.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trend {
    /// The measure's name.
    pub label: String,
    /// The rate at or beyond which nothing is paid.
    pub zero: Option<Exact>,
    /// The rate at or beyond which all is paid.
    pub full: Option<Exact>,
    /// The months, the oldest first.
    pub points: Vec<Point>,
}

/// A month of a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The month, in as few letters as it is known by: `Oct 2026`.
    pub when: String,
    /// The rate; `None` when it could not be measured.
    pub rate: Option<Exact>,
    /// What is due for the month; `None` while it is held.
    pub amount: Option<Pence>,
}
