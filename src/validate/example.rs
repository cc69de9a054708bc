//! A rule's example: a little table that documents the rule, answers `explain` and proves the rule.

use super::{Rule, Year, Years, validate};
use crate::returns::Example;
use std::collections::BTreeSet;

/// A rule's example, for the latest year in which the rule is in force.
///
/// # Errors
/// When the text is no example; a rule with such a one does not pass its test.
pub fn example_of(rule: &Rule) -> Result<Example, String> {
    Example::read(rule.example, rule.years.to.unwrap_or(Years::LAST_KNOWN))
}

/// Runs a rule on an example: the rows it marks.
///
/// # Panics
/// When the example lacks a table that the rule cannot run without.
pub fn marked_in(example: &Example, rule: &'static Rule) -> BTreeSet<(String, u32)> {
    let validated = validate(example.given(), &Year::of(example.period), &[rule]);
    assert!(validated.not_run.is_empty(), "rule {}: {}", rule.code, validated.not_run[0].because);
    let marked = validated.findings.iter().map(|finding| &finding.place);
    marked.map(|place| (place.file.to_string(), place.row.unwrap_or(0))).collect()
}
