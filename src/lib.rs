//! outturn: from councils' returns to outcome payments, and every pound back to its cells.

pub mod read;
pub mod reports;
pub mod synth;
pub mod words;
