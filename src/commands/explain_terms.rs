//! What the words of a contract mean: its tables, its items, its forms and its risk terms.

use outturn::contracts::{ITEMS, Item, Severity, TABLES, Table};
use outturn::payments::{Explained, FORMS, RISK_TERMS};
use std::fmt::Write;

/// Everything in a contract that has this name: `bands` is a form and a table.
pub(super) fn explain_terms(name: &str) -> Option<String> {
    let tables = TABLES.iter().filter(|one| is(one.name, name)).map(|one| table(one));
    let items = ITEMS.iter().filter(|one| is(one.name, name)).map(item);
    let forms = FORMS.iter().filter(|one| is(one.name, name)).map(|one| term(one, "form", "examples"));
    let risks = RISK_TERMS
        .iter()
        .filter(|one| is(one.name, name))
        .map(|one| term(one, "risk term", "what it pays, in pounds"));
    let texts: Vec<String> = forms.chain(risks).chain(tables).chain(items).collect();
    (!texts.is_empty()).then(|| texts.join("\n"))
}

/// Every name that [`explain_terms`] knows.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    let tables = TABLES.iter().map(|table| table.name).chain(ITEMS.iter().map(|item| item.name));
    tables.chain(FORMS.iter().chain(&RISK_TERMS).map(|term| term.name))
}

fn is(known: &str, written: &str) -> bool {
    known.eq_ignore_ascii_case(written)
}

fn table(table: &Table) -> String {
    let needed = if table.needed { "must be there" } else { "may be left out" };
    let mut text = format!("{} · a table of a contract · {needed}\n{}\n\n", table.name, table.says);
    for column in table.columns {
        let left_out = if column.optional { "; the column may be left out" } else { "" };
        let accepts = column.accepts.words();
        let _ = writeln!(text, "  {}: {}\n      {accepts}{left_out}", column.heading, column.says);
    }
    if table.name == TABLES[0].name {
        let _ = writeln!(text, "\nThe items (`outturn explain look_back` and so on):\n");
        for item in &ITEMS {
            let _ = writeln!(text, "  {}: {}", item.name, item.says);
        }
    }
    text
}

fn item(item: &Item) -> String {
    let severity = if item.severity == Severity::Warning { "a warning" } else { "an error" };
    let Item { name, says, code, default, .. } = item;
    let missing = match default {
        Some(default) => format!("Left out, it is {default}"),
        None => format!("Missing, it is {severity} ({code})"),
    };
    let accepts = item.accepts.words();
    format!(
        "{name} · an item of the table contract\nWhat it decides: {says}.\nWhat it accepts: {accepts}.\n{missing}.\n"
    )
}

fn term(term: &Explained, kind: &str, figures: &str) -> String {
    let mut text = format!("{} · a {kind} of a contract\n{}\n\n", term.name, term.says);
    let _ = writeln!(text, "Formula: {}\n\nExample: {}\n", term.formula, term.example);
    for (name, csv) in term.terms {
        let _ = writeln!(text, "  {name}:\n{}", aligned(csv));
    }
    let _ = writeln!(text, "  {figures}:\n{}", aligned(term.pays));
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

/// A table's rows with their columns one below another.
fn aligned(csv: &str) -> String {
    let rows: Vec<Vec<&str>> = csv.lines().map(|line| line.split(',').collect()).collect();
    let width = |at: usize| rows.iter().map(|row| row[at].chars().count()).max().unwrap_or(0);
    let line = |row: &Vec<&str>| {
        let cells = row.iter().enumerate().map(|(at, cell)| format!("{cell:<0$}", width(at) + 2));
        format!("    {}\n", cells.collect::<String>().trim_end())
    };
    rows.iter().map(line).collect()
}
