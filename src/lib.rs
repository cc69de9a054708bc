//! outturn: from councils' returns to outcome payments, and every pound back to its cells.

pub mod contracts;
pub mod indicators;
pub mod ledger;
pub mod payments;
pub mod publish;
pub mod read;
pub mod reports;
pub mod returns;
pub mod run;
pub mod synth;
pub mod validate;
pub mod words;
