//! Examples: little tables in the return's own headings, which document, answer `explain` and prove at once.
//!
//! ```text
//! Episodes
//! CHILD | DECOM | DEC | REC
//! 1 | 01/06/2026 | 04/06/2026 | X1
//! 1 | 05/06/2026 <-
//! ```
//!
//! A block is a table's name (perhaps followed by `last year`, or by a period such as `2023-24`), or one of `Providers`,
//! `Postcodes` and `Council` for what a return is read beside; then its headings and its rows;
//! a blank line ends it. Columns left out are blank, cells left off at the end too, and `<-` marks a row.

use super::{Beside, Postcodes, Providers, Return, TableId, assemble};
use crate::read::Sheet;
use crate::words::{CollectionYear, Period};
use std::sync::Arc;

/// The lists that a return is read beside, with their headings; `Council` is one row with the council's code.
static LISTS: [(&str, &[&str]); 3] =
    [("Providers", &Providers::HEADINGS), ("Postcodes", &Postcodes::HEADINGS), ("Council", &["LA"])];

/// A parsed example.
#[derive(Debug)]
pub struct Example {
    /// The period that its return is for.
    pub period: Period,
    sheets: Vec<(Period, Sheet)>,
    lists: Vec<(&'static str, Sheet)>,
    /// The rows, as `explain` shows them.
    pub rows: Vec<ExampleRow>,
}

/// One row of an example.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ExampleRow {
    /// The block it stands in, such as `Episodes last year`.
    pub block: String,
    /// Its number as a spreadsheet would show it.
    pub number: u32,
    /// Does `<-` stand at its end?
    pub marked: bool,
}

impl Example {
    /// Reads an example as the final return of a collection year.
    ///
    /// # Errors
    /// When the text is not as described above.
    pub fn read(text: &str, year: CollectionYear) -> Result<Self, String> {
        let mut example =
            Self { period: Period::Year(year), sheets: Vec::new(), lists: Vec::new(), rows: Vec::new() };
        for block in text.trim().split("\n\n") {
            let mut lines = block.lines().map(str::trim);
            let name = lines.next().unwrap_or_default();
            let (table, sent) = name.split_once(' ').unwrap_or((name, ""));
            let headings = lines.next().ok_or("a block has headings")?;
            if let Some(list) = LISTS.iter().find(|list| list.0 == table) {
                let sheet = example.block(list.1, name, headings, lines)?;
                example.lists.push((list.0, sheet));
                continue;
            }
            let period = match sent {
                "" => example.period,
                "last year" => Period::Year(year.before()),
                other => other.parse()?,
            };
            let table = TableId::named(table).ok_or_else(|| format!("'{table}' is not a table"))?;
            let all: Vec<&str> = table.headings_with(headings);
            let sheet = example.block(&all, name, headings, lines)?;
            example.sheets.push((period, sheet));
        }
        Ok(example)
    }

    fn block<'a>(
        &mut self,
        all: &[&str],
        name: &str,
        headings: &str,
        lines: impl Iterator<Item = &'a str>,
    ) -> Result<Sheet, String> {
        let given: Vec<&str> = headings.split('|').map(str::trim).collect();
        if let Some(unknown) = given.iter().find(|heading| !all.contains(*heading)) {
            return Err(format!("{name} has no column {unknown}"));
        }
        let mut sheet = Sheet::new(name, Some(name.into()));
        sheet.push(1, all.iter().copied());
        for (number, line) in (2..).zip(lines) {
            let (line, marked) = line.strip_suffix("<-").map_or((line, false), |line| (line, true));
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            if cells.len() > given.len() {
                return Err(format!("a row of {name} has more cells than headings: {line}"));
            }
            let cell =
                |heading: &&str| given.iter().position(|name| name == heading).and_then(|at| cells.get(at));
            sheet.push(number, all.iter().map(|heading| cell(heading).copied().unwrap_or("")));
            self.rows.push(ExampleRow { block: name.into(), number, marked });
        }
        Ok(sheet)
    }

    /// The lists that its return is read beside.
    fn beside(&self) -> Beside {
        let mut beside = Beside::default();
        for (list, sheet) in &self.lists {
            match *list {
                "Providers" => beside.providers = Providers::read(&[sheet], &mut Vec::new()).map(Arc::new),
                "Postcodes" => beside.postcodes = Postcodes::read(sheet, &mut Vec::new()).map(Arc::new),
                _ => beside.authority = sheet.rows().nth(1).map(|row| row.cell(0).into()),
            }
        }
        beside
    }

    /// The return that it stands for.
    pub fn given(&self) -> Return {
        let sent: Vec<(Period, Vec<&Sheet>)> =
            self.sheets.iter().map(|(period, sheet)| (*period, vec![sheet])).collect();
        assemble("example", self.period, &sent).read_beside(self.beside())
    }
}
