//! `outturn explain`: a rule, an indicator, a criterion of workbooks, any word of a contract, a line or a figure of a
//! statement.

use super::explain_criterion;
use super::explain_figure::explain_figure;
use super::explain_statement::explain_statement;
use super::explain_terms::{explain_terms, names};
use super::explain_trap;
use super::{Outcome, usage};
use clap::Args;
use outturn::contracts::traps;
use outturn::indicators::{Indicator, list};
use outturn::reports::check_workbook::{CRITERIA, criterion_named};
use outturn::run::Stopped;
use outturn::validate::{Rule, changes_of, disagreement_of, rules};
use outturn::words::nearest;
use std::fmt::Write;

/// The words of `explain`.
#[derive(Debug, Args)]
pub(crate) struct Words {
    /// A rule (142), an indicator (PS1), a word of a contract (clauses, linear, corridor), a trap of one (L302), a
    /// criterion of workbooks (X17), `statement` with a practice and a clause, or `figure` with a practice and a figure's id
    #[arg(required = true, num_args = 1..=3)]
    what: Vec<String>,
    #[command(flatten)]
    run: super::run::Words,
}

pub(super) fn explain(words: Words) -> Result<Outcome, Stopped> {
    match words.what.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["statement", practice, clause] => return explain_statement(words.run, practice, clause),
        ["figure", practice, id] => return explain_figure(words.run, practice, id),
        _ => {}
    }
    if words.what.first().is_some_and(|first| first == "statement") {
        return Err(usage(
            "Say which: `outturn explain statement <practice> <clause>`, such as kent-practice PS1.",
        ));
    }
    if words.what.first().is_some_and(|first| first == "figure") {
        return Err(usage(
            "Say which: `outturn explain figure <practice> <id>`, such as kent-practice fact-status. The statement's CSV \
             file has the ids in its first column.",
        ));
    }
    let name = words.what.join(" ");
    let found = rules::named(&name);
    if !found.is_empty() {
        return Ok(Outcome::data(found.into_iter().map(rule).collect::<String>()));
    }
    let found = list::family(&name);
    if !found.is_empty() {
        return Ok(Outcome::data(found.into_iter().map(indicator).collect::<String>()));
    }
    if let Some(found) = traps::named(&name) {
        return Ok(Outcome::data(explain_trap::trap(found)));
    }
    if let Some(found) = criterion_named(&name) {
        return Ok(Outcome::data(explain_criterion::criterion(found)));
    }
    if let Some(says) = explain_terms(&name) {
        return Ok(Outcome::data(says));
    }
    let all = rules::all();
    let known = all.iter().map(|rule| rule.code).chain(list::ALL.iter().map(|indicator| indicator.id));
    let known = known.chain(traps::all().map(|trap| trap.code));
    let known = known.chain(CRITERIA.iter().map(|criterion| criterion.id));
    let known: Vec<&str> = known.chain(names()).collect();
    let meant = nearest(&name, known).map(|name| format!(" Did you mean {name}?")).unwrap_or_default();
    let says = format!(
        "Nothing is called '{name}'.{meant} `outturn rules` lists the rules, `outturn indicators` the indicators, \
         `outturn contract traps` the traps of a contract; `outturn explain contract` lists its items, `outturn explain \
         clauses` its forms, `outturn explain risk` its risk terms."
    );
    Err(usage(says))
}

fn rule(rule: &Rule) -> String {
    let mut text = String::new();
    let to = rule.years.to.map_or_else(|| "on".to_string(), |to| format!("to {to}"));
    let _ = writeln!(text, "Rule {} · {} · {}", rule.code, rule.table, rule.columns.join(", "));
    let _ = writeln!(text, "{}\n", rule.says);
    let _ = writeln!(text, "Why: {}", rule.why);
    let _ = writeln!(text, "In force from {} {to}.", rule.years.from);
    for need in rule.needs {
        let _ = writeln!(text, "It cannot run without {need}.");
    }
    for change in changes_of(rule.code) {
        let _ = writeln!(text, "Changed in {}: {}", change.from, change.says);
    }
    if let Some(other) = disagreement_of(rule.code) {
        let _ = writeln!(
            text,
            "The published checker answers otherwise ({}): {}.",
            other.shown_by.join(", "),
            other.why
        );
    }
    let _ = writeln!(text, "\nExample (the rows marked <- are the ones it marks):");
    text.push_str(&example(rule.example));
    text
}

fn indicator(indicator: &Indicator) -> String {
    let tables: Vec<&str> = indicator.tables.iter().map(|table| table.name()).collect();
    let way = indicator.better.says();
    let mut text = format!("{} · {} · {way}\n{}\n\n", indicator.name(), indicator.title, indicator.says);
    let _ = writeln!(text, "Asked about: children {}.", indicator.population);
    if !indicator.exclusions.is_empty() {
        let _ = writeln!(text, "Left out: {}.", indicator.exclusions);
    }
    let (having, among) = (indicator.unit.having(), indicator.unit.among());
    let _ =
        writeln!(text, "Counted: {having}, among {among}; {} months up to the last day.", indicator.months);
    let _ = writeln!(text, "Tables: {}", tables.join(", "));
    let to = indicator.years.to.map_or_else(|| "on".to_string(), |to| format!("to {to}"));
    let _ = writeln!(text, "In force from {} {to}.", indicator.years.from);
    let _ = writeln!(text, "Source: {}.", indicator.source);
    if !indicator.to_confirm.is_empty() {
        let _ = writeln!(text, "To confirm before a contract relies on it: {}.", indicator.to_confirm);
    }
    if !indicator.never_paid.is_empty() {
        let _ = writeln!(text, "No contract may pay for it: {}.", indicator.never_paid);
    }
    let _ = writeln!(text, "\nExample, at the end of the latest year:");
    text.push_str(&example(indicator.example));
    text
}

/// An example as people read it.
fn example(text: &str) -> String {
    let lines = text.trim().lines().map(|line| format!("  {}", line.trim()).trim_end().to_string() + "\n");
    lines.chain(["\n".into()]).collect()
}
