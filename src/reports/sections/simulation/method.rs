//! How the odds were worked out.

use crate::payments::simulate::Outlook;
use crate::reports::said::{Cell, Matter, Section, Tone};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "simulation_method", gives: &["runs", "seed"] };

/// Exact sums and drawn runs.
pub(in crate::reports) fn method(outlook: &Outlook) -> Section {
    Section::on("method", &WORDS)
        .tone(Tone::Detail)
        .with("runs", &Cell::count(outlook.average.runs))
        .with("seed", &Cell::Id(outlook.average.seed.to_string()))
}
