//! The figure in a row: counts, or a rate, or nothing because it is not available.

use super::headings::Columns;
use crate::contracts::{Measure, Scale};
use crate::payments::{Counts, Outcome};
use crate::read::Row;
use crate::words::{Exact, exact, read_exact, whole};

/// Reads the figure of a row; what is wrong with it is added to `wrong`, with the place of the cell.
pub(super) fn figure(columns: Columns, row: Row<'_>, measure: &Measure, wrong: &mut Vec<String>) -> Outcome {
    let mut cells = Cells { columns, row, measure, wrong };
    let (having, among) = (cells.count("NUMERATOR"), cells.count("DENOMINATOR"));
    let (rate, baseline) = (cells.rate("RATE"), cells.rate("BASELINE"));
    let Some(having) = having else {
        return Outcome { rate, rate_among: among, baseline, ..Outcome::default() };
    };
    let counts = among.map(|among| Counts { having, among });
    match counts {
        None if cells.text("DENOMINATOR").is_empty() => {
            cells.wrong("DENOMINATOR", "Nothing stands here, beside a numerator. Give both, or neither.");
        }
        None => {}
        Some(counts) => cells.agree(counts, rate),
    }
    Outcome { counts, baseline, ..Outcome::default() }
}

struct Cells<'a, 'w> {
    columns: Columns,
    row: Row<'a>,
    measure: &'a Measure,
    wrong: &'w mut Vec<String>,
}

impl<'a> Cells<'a, '_> {
    fn text(&self, heading: &str) -> &'a str {
        self.columns.cell(self.row, heading)
    }

    fn wrong(&mut self, heading: &str, says: impl AsRef<str>) {
        self.wrong.push(format!("{}: {}", self.row.place().at_column(heading), says.as_ref()));
    }

    /// A count; of children and sessions a whole one. `None` where the cell is blank or wrong.
    fn count(&mut self, heading: &str) -> Option<Exact> {
        let is_whole = self.measure.indicator.is_some();
        let fits = |count: &Exact| *count >= whole(0) && (count.is_integer() || !is_whole);
        let accepted = if is_whole { "a whole number" } else { "a number with at most eight decimals" };
        self.read(heading, &format!("{accepted}, not below 0,"), |text| read_exact(text).filter(fits))
    }

    fn rate(&mut self, heading: &str) -> Option<Exact> {
        let scale = self.measure.scale;
        let accepted = match scale {
            Scale::Percent => "a percentage from 0 to 100 with at most eight decimals, such as 10.4,",
            _ => "a number with at most eight decimals, such as 0.868286,",
        };
        let fits = |rate: &Exact| scale != Scale::Percent || (whole(0) <= *rate && *rate <= whole(1));
        self.read(heading, accepted, |text| scale.read(text).filter(fits))
    }

    fn read(&mut self, heading: &str, accepted: &str, read: impl Fn(&str) -> Option<Exact>) -> Option<Exact> {
        let text = self.text(heading);
        let value = read(text);
        if value.is_none() && !text.is_empty() {
            self.wrong(
                heading,
                format!("'{text}' stands here. Give {accepted} or nothing where it is not available."),
            );
        }
        value
    }

    /// Shares have no more in the numerator than in the denominator; a rate beside counts agrees to its own decimals.
    fn agree(&mut self, counts: Counts, rate: Option<Exact>) {
        let scale = self.measure.scale;
        if scale == Scale::Percent && counts.having > counts.among {
            let (having, among) = (self.text("NUMERATOR"), self.text("DENOMINATOR"));
            let says = format!("{having} of {among} is more than all. Give no more than the denominator.");
            return self.wrong("NUMERATOR", says);
        }
        let (Some(given), true) = (rate, counts.among > whole(0)) else { return };
        let text = self.text("RATE").trim_end_matches('%').trim_end();
        let places = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        let unit = if scale == Scale::Percent { exact(1, 100) } else { whole(1) };
        let half = unit * exact(1, 2 * 10_i128.pow(u32::try_from(places).unwrap_or(8)));
        let true_rate = counts.having / counts.among;
        if given < true_rate - half || given > true_rate + half {
            let says = format!(
                "{} stands here, but the counts give {}. Correct one, or leave the rate blank.",
                scale.show(given),
                scale.show(true_rate)
            );
            self.wrong("RATE", says);
        }
    }
}
