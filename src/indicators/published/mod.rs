//! Published statistics as benchmarks: national and regional values, statistical neighbours, percentiles of authorities.
//!
//! The files are extracts of the Department's open data, and `SOURCES.csv` beside them says of each where it is from.
//! A month's run never reads them: what it shows stands in `reference/benchmarks.csv`, and what a contract pays by is
//! frozen in the contract, with the file's seal and release date.

mod area;
mod extract;
mod list;
mod marks;
mod neighbours;
mod number;
mod population;
mod series;
mod sources;

pub use area::Area;
pub use extract::{Authority, Published, Value};
pub use list::SERIES;
pub use marks::{Mark, MarkKind, marks};
pub use neighbours::Neighbours;
pub use number::{Number, Symbol, read_number};
pub use population::other_population;
pub use series::{Counted, Scale, Series, series_of};
pub use sources::{Source, Sources};

/// The folder of the published files, below the inputs folder.
pub const FOLDER: &str = "reference/published";
/// The table of their origins, in that folder.
pub const SOURCES: &str = "SOURCES.csv";
/// Ten statistical neighbours for each authority, in that folder.
pub const NEIGHBOURS: &str = "statistical_neighbours_2025.csv";
