//! Runs the rules over a return, and says of each whether it ran.

use super::waive::waive;
use super::{Check, Cleared, Finding, Flags, Rule, Waived, Year};
use crate::returns::{Child, Return};
use rayon::prelude::*;

/// A validated return with all that was found, and what was and was not checked.
#[derive(Debug)]
pub struct Validated {
    /// The return, cleared for measuring.
    pub cleared: Cleared,
    /// Everything found, in the order of files and rows.
    pub findings: Vec<Finding>,
    /// What was found and waived by the council, in the same order.
    pub waived: Vec<Waived>,
    /// The rules that ran, those without findings too.
    pub ran: Vec<Ran>,
    /// The rules that could not run, with the reason: never shown as clean.
    pub not_run: Vec<NotRun>,
}

/// A rule that ran.
#[derive(Debug)]
pub struct Ran {
    /// The rule.
    pub rule: &'static Rule,
    /// How many rows it marked, waived ones too.
    pub found: usize,
}

/// A rule that could not run.
#[derive(Debug)]
pub struct NotRun {
    /// The rule.
    pub rule: &'static Rule,
    /// Why not.
    pub because: String,
}

/// Validates a return by the rules given, as of a year. Rules run side by side and cannot see one another.
pub fn validate(given: Return, year: &Year, rules: &[&'static Rule]) -> Validated {
    let children: Vec<Child<'_>> = given.children().collect();
    let answers: Vec<(&'static Rule, Result<Vec<Finding>, String>)> = rules
        .par_iter()
        .map(|rule| match rule.cannot_run(&given) {
            Some(because) => (*rule, Err(because)),
            None => (*rule, not_blind(rule, &given, run(rule, &given, &children, year))),
        })
        .collect();
    let mut findings = Vec::new();
    let (mut ran, mut not_run) = (Vec::new(), Vec::new());
    for (rule, answer) in answers {
        match answer {
            Ok(found) => {
                ran.push(Ran { rule, found: found.len() });
                findings.extend(found);
            }
            Err(because) => not_run.push(NotRun { rule, because }),
        }
    }
    findings.sort();
    let (mut findings, waived) = waive(&given, findings, &ran, year);
    findings.sort();
    Validated { cleared: Cleared::new(given), findings, waived, ran, not_run }
}

/// What a rule found; but one that found nothing because none of its columns came did not look.
fn not_blind(rule: &Rule, given: &Return, found: Vec<Finding>) -> Result<Vec<Finding>, String> {
    let came = |column: &&str| !given.absent.contains(&(rule.table, column));
    if found.is_empty() && !rule.columns.is_empty() && !rule.columns.iter().any(came) {
        return Err(format!("{} came without {}", rule.table, rule.columns.join(", ")));
    }
    Ok(found)
}

/// What one rule finds. A row that a rule comes upon twice is marked once.
fn run(rule: &'static Rule, given: &Return, children: &[Child<'_>], year: &Year) -> Vec<Finding> {
    let mut flags = Flags::new(rule, given);
    match rule.check {
        Check::Child(check) => children.iter().for_each(|child| check(child, year, &mut flags)),
        Check::Council(check) => check(given, year, &mut flags),
        Check::Cell(wrong) => {
            for column in rule.columns {
                for (row, cell) in given.this().all().column(rule.table, column) {
                    if let Some(message) = wrong(cell, column, year) {
                        flags.row(row, message);
                    }
                }
            }
        }
    }
    let mut findings = flags.findings();
    findings.sort();
    findings.dedup_by(|one, other| {
        one.place == other.place && one.table == other.table && one.last_year == other.last_year
    });
    findings
}
