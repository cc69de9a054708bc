//! What is said, without a look: documents of sections, sections of words, tables and charts.

mod cell;
mod chart;
mod document;
mod figure;
mod formula;
mod matter;
mod table;

pub use cell::{Cell, Kind};
pub use chart::{Band, Bar, Chart, Part, Point, Trend};
pub use document::{Document, Fact, Profile, Proof, Section, Tone};
pub use figure::{Names, plain};
pub use formula::{Formula, Piece};
pub use matter::{Matter, Told};
pub use table::{Column, Table};
