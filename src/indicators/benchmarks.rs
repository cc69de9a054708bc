//! National values beside a practice's own, from a reference table with its sources.

use crate::read::Sheet;
use crate::words::{Exact, Place, Share, exact, read_exact};

/// The published values of one indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Benchmark {
    /// The indicator's id and version.
    pub indicator: Box<str>,
    /// The period that was published.
    pub period: Box<str>,
    /// Counts for England, as published (rounded to ten by the publisher).
    pub england: Share,
    /// The authorities' 25th percentile, as a rate.
    pub lower_quarter: Option<Exact>,
    /// Their median.
    pub middle: Option<Exact>,
    /// Their 75th percentile.
    pub upper_quarter: Option<Exact>,
    /// The publication.
    pub source: Box<str>,
    /// The row it was read from.
    pub place: Place,
}

/// All benchmarks of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Benchmarks(Vec<Benchmark>);

const HEADINGS: [&str; 8] = ["INDICATOR", "PERIOD", "HAVING", "AMONG", "P25", "P50", "P75", "SOURCE"];

impl Benchmarks {
    /// Reads the table `reference/benchmarks.csv`, with what is wrong with it. Percentiles are percentages.
    pub fn of(sheet: &Sheet) -> (Self, Vec<String>) {
        let mut wrong = Vec::new();
        let mut rows = sheet.rows();
        let headings: Vec<&str> = rows.next().map(|row| row.cells().collect()).unwrap_or_default();
        if headings != HEADINGS {
            let found = headings.join(", ");
            let says = format!("The headings are {found}. They must be {}.", HEADINGS.join(", "));
            wrong.push(format!("{}: {says}", sheet.place()));
            return (Self::default(), wrong);
        }
        let mut all = Vec::new();
        for row in rows.filter(|row| !row.is_empty()) {
            let count = |column: usize| row.cell(column).parse::<u64>().ok();
            let rate = |column: usize| read_exact(row.cell(column)).map(|rate| rate * exact(1, 100));
            let (Some(having), Some(among)) = (count(2), count(3)) else {
                let says = "Both must be whole numbers.";
                let (having, among) = (row.cell(2), row.cell(3));
                wrong.push(format!("{}: HAVING is '{having}' and AMONG '{among}'. {says}", row.place()));
                continue;
            };
            all.push(Benchmark {
                indicator: row.cell(0).into(),
                period: row.cell(1).into(),
                england: Share::new(having, among),
                lower_quarter: rate(4),
                middle: rate(5),
                upper_quarter: rate(6),
                source: row.cell(7).into(),
                place: row.place(),
            });
        }
        (Self(all), wrong)
    }

    /// The benchmark of an indicator's id and version.
    pub fn of_indicator(&self, name: &str) -> Option<&Benchmark> {
        self.0.iter().find(|benchmark| *benchmark.indicator == *name)
    }
}
