//! Runs the rules over a return, and says of each whether it ran.

use super::ask::ask;
use super::mark::Legend;
use super::waive::waive;
use super::{Cleared, Finding, Rule, Waived, Year};
use crate::returns::Return;
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

/// Validates a return by the rules given, as of a year. Rules cannot see one another.
pub fn validate(given: Return, year: &Year, rules: &[&'static Rule]) -> Validated {
    let answers: Vec<Option<String>> = rules.iter().map(|rule| rule.cannot_run(&given)).collect();
    let able = rules.iter().zip(&answers).filter_map(|(rule, because)| because.is_none().then_some(*rule));
    let able: Vec<&'static Rule> = able.collect();
    let legend = Legend::new(&given, able.iter().map(|rule| rule.code));
    let (marks, counts) = ask(&able, &legend, year);
    let findings: Vec<Finding> = marks.into_par_iter().map(|mark| legend.finding(mark)).collect();
    let mut counts = counts.into_iter();
    let (mut ran, mut not_run) = (Vec::new(), Vec::new());
    for (rule, because) in rules.iter().zip(answers) {
        let found = if because.is_none() { counts.next().unwrap_or_default() } else { 0 };
        match because.or_else(|| blind(rule, &given).filter(|_| found == 0)) {
            None => ran.push(Ran { rule, found }),
            Some(because) => not_run.push(NotRun { rule, because }),
        }
    }
    let (findings, waived) = waive(&given, findings, &ran, year);
    Validated { cleared: Cleared::new(given), findings, waived, ran, not_run }
}

/// Why a rule that found nothing did not look: none of its columns came.
fn blind(rule: &Rule, given: &Return) -> Option<String> {
    let came = |column: &&str| !given.absent.contains(&(rule.table, column));
    let blind = !rule.columns.is_empty() && !rule.columns.iter().any(came);
    blind.then(|| format!("{} came without {}", rule.table, rule.columns.join(", ")))
}
