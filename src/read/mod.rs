//! In: a folder. Out: a verdict on every file in it, and a [`Sheet`] for each table of text found.
//! Text with places, no meaning yet: what a column says is for the rooms after this one.

mod sheet;

pub use sheet::{Row, Sheet};
