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

/// One block of an example, as it is written.
#[derive(Debug)]
pub struct Block<'a> {
    /// Its name, such as `Episodes last year`.
    pub name: &'a str,
    /// Its headings.
    pub headings: Vec<&'a str>,
    /// The cells of each row, and whether it is marked; cells left off at the end are blank.
    pub rows: Vec<(Vec<&'a str>, bool)>,
}

/// The blocks of an example.
///
/// # Errors
/// When a block has no headings, or a row has more cells than headings.
pub fn blocks(text: &str) -> Result<Vec<Block<'_>>, String> {
    fn cells(line: &str) -> Vec<&str> {
        line.split('|').map(str::trim).collect()
    }
    let mut blocks = Vec::new();
    for block in text.trim().split("\n\n") {
        let mut lines = block.lines().map(str::trim);
        let name = lines.next().unwrap_or_default();
        let headings = cells(lines.next().ok_or("a block has headings")?);
        let mut rows = Vec::new();
        for line in lines {
            let (line, marked) = line.strip_suffix("<-").map_or((line, false), |line| (line, true));
            let row = cells(line);
            if row.len() > headings.len() {
                return Err(format!("a row of {name} has more cells than headings: {line}"));
            }
            rows.push((row, marked));
        }
        blocks.push(Block { name, headings, rows });
    }
    Ok(blocks)
}

impl Example {
    /// Reads an example as the final return of a collection year.
    ///
    /// # Errors
    /// When the text is not as described above.
    pub fn read(text: &str, year: CollectionYear) -> Result<Self, String> {
        let mut example =
            Self { period: Period::Year(year), sheets: Vec::new(), lists: Vec::new(), rows: Vec::new() };
        for block in blocks(text)? {
            let (table, sent) = block.name.split_once(' ').unwrap_or((block.name, ""));
            if let Some((name, headings)) = LISTS.iter().find(|list| list.0 == table) {
                let sheet = example.sheet(&block, headings)?;
                example.lists.push((name, sheet));
                continue;
            }
            let period = match sent {
                "" => example.period,
                "last year" => Period::Year(year.before()),
                other => other.parse()?,
            };
            let table = TableId::named(table).ok_or_else(|| format!("'{table}' is not a table"))?;
            let sheet = example.sheet(&block, &table.headings_with(&block.headings))?;
            example.sheets.push((period, sheet));
        }
        Ok(example)
    }

    /// A block under all the headings of its table.
    fn sheet(&mut self, block: &Block<'_>, all: &[&str]) -> Result<Sheet, String> {
        let name = block.name;
        if let Some(unknown) = block.headings.iter().find(|heading| !all.contains(heading)) {
            return Err(format!("{name} has no column {unknown}"));
        }
        let mut sheet = Sheet::new(name, Some(name.into()));
        sheet.push(1, all.iter().copied());
        for (number, (cells, marked)) in (2..).zip(&block.rows) {
            let at = |heading: &&str| block.headings.iter().position(|name| name == heading);
            let cell = |heading: &&str| at(heading).and_then(|at| cells.get(at)).copied().unwrap_or("");
            sheet.push(number, all.iter().map(cell));
            self.rows.push(ExampleRow { block: name.into(), number, marked: *marked });
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
