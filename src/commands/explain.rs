//! `outturn explain`: a rule, an indicator, any word of a contract, or a line of a statement.

use super::explain_statement::explain_statement;
use super::explain_terms::{explain_terms, names};
use super::{Outcome, usage};
use clap::Args;
use outturn::indicators::{Better, Indicator, list};
use outturn::run::Stopped;
use outturn::validate::{Need, Rule, rules};
use outturn::words::nearest;
use std::fmt::Write;

/// The words of `explain`.
#[derive(Debug, Args)]
pub(crate) struct Words {
    /// A rule (142), an indicator (PS1), a word of a contract (clauses, linear, corridor), or `statement` with a
    /// practice and a clause
    #[arg(required = true, num_args = 1..=3)]
    what: Vec<String>,
    #[command(flatten)]
    run: super::run::Words,
}

pub(super) fn explain(words: Words) -> Result<Outcome, Stopped> {
    if let [first, practice, clause] = words.what.as_slice()
        && first == "statement"
    {
        return explain_statement(words.run, practice, clause);
    }
    if words.what.first().is_some_and(|first| first == "statement") {
        return Err(usage(
            "Say which: `outturn explain statement <practice> <clause>`, such as kent-practice PS1.",
        ));
    }
    let name = words.what.join(" ");
    let found = rules::named(&name);
    if !found.is_empty() {
        return Ok(Outcome::data(found.into_iter().map(rule).collect::<String>()));
    }
    if let Some(found) = list::named(&name) {
        return Ok(Outcome::data(indicator(found)));
    }
    if let Some(says) = explain_terms(&name) {
        return Ok(Outcome::data(says));
    }
    let all = rules::all();
    let known = all.iter().map(|rule| rule.code).chain(list::ALL.iter().map(|indicator| indicator.id));
    let known: Vec<&str> = known.chain(names()).collect();
    let meant = nearest(&name, known).map(|name| format!(" Did you mean {name}?")).unwrap_or_default();
    let says = format!(
        "Nothing is called '{name}'.{meant} `outturn rules` lists the rules, `outturn indicators` the indicators; \
         `outturn explain contract` the items of a contract, `outturn explain clauses` its forms, `outturn explain risk` \
         its risk terms."
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
        let _ = match need {
            Need::Table(table) => writeln!(text, "It cannot run without {table}."),
            Need::LastYear(table) => writeln!(text, "It cannot run without last year's {table}."),
        };
    }
    let _ = writeln!(text, "\nExample (the rows marked <- are the ones it marks):");
    for line in rule.example.trim().lines() {
        let _ = writeln!(text, "{}", format!("  {}", line.trim()).trim_end());
    }
    text.push('\n');
    text
}

fn indicator(indicator: &Indicator) -> String {
    let way = if indicator.better == Better::Lower { "lower is better" } else { "higher is better" };
    let tables: Vec<&str> = indicator.tables.iter().map(|table| table.name()).collect();
    let mut text = format!("{} · {} · {way}\n{}\n\n", indicator.name(), indicator.title, indicator.says);
    let _ = writeln!(text, "Tables: {}", tables.join(", "));
    let _ = writeln!(text, "Source: {}.", indicator.source);
    if !indicator.to_confirm.is_empty() {
        let _ = writeln!(text, "To confirm before a contract relies on it: {}.", indicator.to_confirm);
    }
    text
}
