//! What is asked for: which councils, how many children, which month, how many faults.

use crate::words::{CollectionYear, Date, Month, Period};

/// An order for made-up returns. The same order always gives the same bytes.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Every draw comes from this number.
    pub seed: u64,
    /// The councils, in the order in which their files are returned. A council's files do not depend on the others.
    pub councils: Vec<CouncilWanted>,
    /// The month whose return is the newest; the two collection years before its own are made as final returns.
    pub month: Month,
    /// Children with one fault each in the month's return, per mille. Last year's return gets a fifth as many. Nought is clean.
    pub faults: u32,
}

/// One council of an order.
#[derive(Clone, Debug)]
pub struct CouncilWanted {
    /// The short name, which is also the folder.
    pub code: String,
    /// The practice that holds some of its children.
    pub practice: String,
    /// Children held by the practice at the end of the month.
    pub held: usize,
    /// Children looked after at the end of the month by the council's own teams.
    pub others: usize,
    /// One workbook, or a file a table.
    pub form: Form,
    /// How its headings are written.
    pub headings: Headings,
    /// The letters that its postcodes begin with.
    pub area: String,
    /// What its child numbers begin with; may be empty.
    pub number_prefix: String,
}

/// The shape in which a council sends its tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `return.xlsx`, a sheet a table.
    Workbook,
    /// A CSV file a table.
    CsvSet,
}

/// A council's habit with headings; readers must not care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Headings {
    /// As the Department writes them, in its order.
    AsPublished,
    /// As the Department writes them, CHILD first and the rest in another order.
    OtherOrder,
    /// In small letters with a capital first.
    OtherLetters,
}

/// One file of the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeFile {
    /// The path below the inputs folder, with `/` between its parts.
    pub path: String,
    /// The whole file.
    pub bytes: Vec<u8>,
}

/// The span of one return.
#[derive(Clone, Copy, Debug)]
pub(super) struct Window {
    pub(super) period: Period,
    pub(super) year: CollectionYear,
    pub(super) first: Date,
    pub(super) last: Date,
}

impl Window {
    fn of(period: Period) -> Self {
        let year = period.collection_year();
        Self { period, year, first: year.first_day(), last: period.last_day() }
    }
}

impl Wanted {
    /// The three returns: two final ones and the month's.
    pub(super) fn windows(&self) -> [Window; 3] {
        let year = self.month.collection_year();
        [Period::Year(year.before().before()), Period::Year(year.before()), Period::Month(self.month)]
            .map(Window::of)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::day;

    #[test]
    fn the_month_brings_the_two_years_before_its_own() {
        let month = "2026-10".parse().unwrap();
        let windows = Wanted { seed: 1, councils: Vec::new(), month, faults: 0 }.windows();
        assert_eq!(windows.map(|window| window.period.to_string()), ["2024-25", "2025-26", "2026-10"]);
        assert_eq!(windows[0].first, day(2024, 4, 1));
        assert_eq!(windows[2].last, day(2026, 10, 31));
    }
}
