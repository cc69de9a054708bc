//! All figures of one council at one day, practice by practice.

use super::{Claim, Figure, Transfer};
use crate::words::Date;

/// All figures of one council at one day.
#[derive(Debug)]
pub struct Figures {
    /// The last day of the window.
    pub at: Date,
    /// Each practice's figures, in the order asked for.
    pub practices: Vec<PracticeFigures>,
    /// Children looked after on the day whom no practice held, by the council's own numbers.
    pub in_none: Vec<Box<str>>,
    /// Children whom two practices held on the day.
    pub in_two: Vec<Box<str>>,
    /// Children who left a practice in the ninety days to it and stayed in care.
    pub transferred: Vec<Transfer>,
}

/// One practice's figures.
#[derive(Debug)]
pub struct PracticeFigures {
    /// The practice.
    pub practice: Box<str>,
    /// How many children it held on the day.
    pub held: usize,
    /// A figure for each indicator, in the order of the list.
    pub figures: Vec<Figure>,
    /// The same over the twelve months that end one year earlier, two years earlier and so on, as far as asked for.
    pub before: Vec<Earlier>,
    /// What it claims against the emergency retainer in the collection year so far, a list a child.
    pub claims: Vec<Vec<Claim>>,
}

/// A practice's figures over an earlier window.
#[derive(Debug)]
pub struct Earlier {
    /// The last day of that window.
    pub at: Date,
    /// A figure for each indicator, in the order of the list.
    pub figures: Vec<Figure>,
}

impl PracticeFigures {
    /// The figure of an indicator.
    pub fn figure(&self, id: &str) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.indicator.id == id)
    }

    /// The figures of an indicator over every window asked for, newest first.
    pub fn over_years(&self, id: &str) -> impl Iterator<Item = &Figure> {
        let all = std::iter::once(&self.figures).chain(self.before.iter().map(|earlier| &earlier.figures));
        all.filter_map(move |figures| figures.iter().find(|figure| figure.indicator.id == id))
    }
}
