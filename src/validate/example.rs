//! A rule's example: a little table that documents the rule, answers `explain` and proves the rule.
//!
//! ```text
//! Episodes
//! CHILD | DECOM | DEC | REC
//! 1 | 01/06/2026 | 04/06/2026 | X1
//! 1 | 05/06/2026 <-
//! ```
//!
//! A block is a table's name (perhaps followed by `last year`), its headings, its rows; a blank line ends it.
//! Columns left out are blank, cells left off at the end too, and `<-` marks the rows that the rule must mark.

use super::{Rule, Year, Years, validate};
use crate::read::Sheet;
use crate::returns::{TableId, assemble};
use crate::words::Period;
use std::collections::BTreeSet;

/// A parsed example.
#[derive(Debug)]
pub struct Example {
    period: Period,
    sheets: Vec<(Period, Sheet)>,
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
    /// Must the rule mark it?
    pub marked: bool,
}

impl Example {
    /// Parses a rule's example, for the latest year in which the rule is in force.
    ///
    /// # Errors
    /// When the text is not as described above; a rule with such an example does not pass its test.
    pub fn of(rule: &Rule) -> Result<Self, String> {
        let year = rule.years.to.unwrap_or(Years::LAST_KNOWN);
        let mut example = Self { period: Period::Year(year), sheets: Vec::new(), rows: Vec::new() };
        for block in rule.example.trim().split("\n\n") {
            let mut lines = block.lines().map(str::trim);
            let name = lines.next().unwrap_or_default();
            let plain = name.trim_end_matches("last year").trim();
            let period = Period::Year(if plain == name { year } else { year.before() });
            let table = TableId::named(plain).ok_or_else(|| format!("'{plain}' is not a table"))?;
            let headings = lines.next().ok_or("a block has headings")?;
            let sheet = example.block(table, name, headings, lines)?;
            example.sheets.push((period, sheet));
        }
        Ok(example)
    }

    fn block<'a>(
        &mut self,
        table: TableId,
        name: &str,
        headings: &str,
        lines: impl Iterator<Item = &'a str>,
    ) -> Result<Sheet, String> {
        let all = table.headings();
        let given: Vec<&str> = headings.split('|').map(str::trim).collect();
        if let Some(unknown) = given.iter().find(|heading| !all.contains(*heading)) {
            return Err(format!("{table} has no column {unknown}"));
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

    /// Runs a rule on the example: the rows it marks.
    pub fn run(&self, rule: &'static Rule) -> BTreeSet<(String, u32)> {
        let sent: Vec<(Period, Vec<&Sheet>)> =
            self.sheets.iter().map(|(period, sheet)| (*period, vec![sheet])).collect();
        let given = assemble("example", self.period, &sent);
        let validated = validate(given, &Year::of(self.period), &[rule]);
        assert!(validated.not_run.is_empty(), "rule {}: {}", rule.code, validated.not_run[0].because);
        let marked = validated.findings.iter().map(|finding| &finding.place);
        marked.map(|place| (place.file.to_string(), place.row.unwrap_or(0))).collect()
    }
}
