//! Findings as people work through them: first what is wrong with a table as a whole, then child by child.

use super::{Finding, Rule, Validated};
use crate::returns::TableId;
use std::collections::BTreeMap;

/// A rule that marks at least this many rows, and at least half of its table's, is told once.
const MANY: usize = 10;

/// The findings of a return, each in one of the two parts.
#[derive(Debug)]
pub struct Grouped<'a> {
    /// Rules that mark most rows of a table: most likely one fault of an export, not many of children.
    pub common: Vec<Common<'a>>,
    /// The other findings, by child.
    pub by_child: BTreeMap<&'a str, Vec<&'a Finding>>,
}

/// A rule that marks most rows of a table.
#[derive(Debug)]
pub struct Common<'a> {
    /// The rule.
    pub rule: &'static Rule,
    /// The table.
    pub table: TableId,
    /// How many rows the table has.
    pub rows: usize,
    /// What it marks, in the order of files and rows; at least one.
    pub findings: Vec<&'a Finding>,
}

impl Validated {
    /// The findings as people work through them.
    pub fn grouped(&self) -> Grouped<'_> {
        let mut by_rule: BTreeMap<(TableId, bool, &str), Vec<&Finding>> = BTreeMap::new();
        for finding in &self.findings {
            by_rule.entry((finding.table, finding.last_year, finding.rule)).or_default().push(finding);
        }
        let mut grouped = Grouped { common: Vec::new(), by_child: BTreeMap::new() };
        for ((table, last, _), findings) in by_rule {
            match self.common(table, last, &findings) {
                Some((rule, rows)) => grouped.common.push(Common { rule, table, rows, findings }),
                None => {
                    for finding in findings {
                        grouped.by_child.entry(&finding.child).or_default().push(finding);
                    }
                }
            }
        }
        for findings in grouped.by_child.values_mut() {
            findings.sort();
        }
        grouped
    }

    /// The rule of some findings in one table and how many rows that has, if it marks most of them.
    fn common(&self, table: TableId, last: bool, findings: &[&Finding]) -> Option<(&'static Rule, usize)> {
        let given = self.cleared.given();
        let submission = if last { given.last() } else { Some(given.this()) };
        let rows = submission.map_or(0, |submission| submission.all().count(table));
        let ran = self.ran.iter().find(|ran| ran.rule.code == findings[0].rule)?;
        (findings.len() >= MANY && findings.len() * 2 >= rows).then_some((ran.rule, rows))
    }
}

#[cfg(test)]
mod tests {
    use crate::returns::Example;
    use crate::validate::{Year, rules, validate};
    use crate::words::CollectionYear;
    use std::fmt::Write;

    #[test]
    fn a_rule_that_marks_most_rows_is_told_once() {
        let grouped = |wrong: usize, right: usize| {
            let mut text = "Header\nCHILD | ETHNIC\n".to_string();
            (0..wrong).for_each(|at| writeln!(text, "{at} | WHITE").unwrap());
            (wrong..wrong + right).for_each(|at| writeln!(text, "{at} | WBRI").unwrap());
            let example = Example::read(&text, CollectionYear::ending(2027)).unwrap();
            let validated = validate(example.given(), &Year::of(example.period), &rules::named("103"));
            let grouped = validated.grouped();
            let common: Vec<_> = grouped.common.iter().map(|one| (one.findings.len(), one.rows)).collect();
            (common, grouped.by_child.len())
        };
        assert_eq!(grouped(10, 10), (vec![(10, 20)], 0));
        assert_eq!(grouped(10, 11), (vec![], 10));
        assert_eq!(grouped(9, 0), (vec![], 9));
    }
}
