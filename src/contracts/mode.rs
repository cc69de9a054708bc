//! Live, shadow or off: an element or a clause can be tried before it pays.

/// What an element or a clause does on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mode {
    /// Nothing.
    Off,
    /// It is worked out and shown, "had this been live", and never paid.
    Shadow,
    /// It pays.
    Live,
}

/// The elements of a contract year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Element {
    /// Core funding.
    Core,
    /// Outcomes.
    Outcomes,
    /// The emergency retainer.
    Retainer,
    /// The corporate-parenting share.
    Corporate,
}

impl Element {
    /// Its name in the column ELEMENT.
    pub fn name(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Outcomes => "outcomes",
            Self::Retainer => "retainer",
            Self::Corporate => "corporate",
        }
    }

    /// All of them.
    pub const ALL: [Self; 4] = [Self::Core, Self::Outcomes, Self::Retainer, Self::Corporate];
}
