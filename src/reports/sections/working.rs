//! How each sum was worked out, down to the clause's sentence.

use crate::contracts::{Clause, Contract, ContractYear, sentence};
use crate::payments::{Component, Statement};
use crate::reports::said::{Cell, Kind, Matter, Section, Table, Tone, plain};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "working", gives: &["practice"] };

/// A folded section with each clause's sentence and a table of steps for each line.
pub(in crate::reports) fn working(
    contract: &Contract,
    year: &ContractYear,
    statement: &Statement,
) -> Section {
    let mut section = Section::on("working", &WORDS)
        .of(&statement.practice)
        .tone(Tone::Detail)
        .with("practice", &Cell::text(&*contract.practice_name))
        .table(clauses(contract, year).anchored(clauses_of(&statement.practice)));
    let columns = [("Step", Kind::Text), ("How", Kind::Text), ("Result", Kind::Text)];
    for line in &statement.lines {
        let anchor = working_of(&statement.practice, &line.component);
        let mut table = Table::new("working", line.component.long(), &columns).anchored(anchor);
        let clause = line.component.clause().and_then(|id| contract.clause(id));
        table.rows.extend(clause.map(|clause| what_it_says(contract, year, clause)));
        for step in &line.working {
            table.push(vec![Cell::text(step.finds), Cell::text(&step.how), Cell::text(&step.result)]);
        }
        section = section.table(table);
    }
    section
}

/// The name of a line's steps, for links to them.
pub(in crate::reports) fn working_of(practice: &str, component: &Component) -> String {
    format!("working-{}-{}", plain(practice), plain(&component.to_string()))
}

/// The name of a contract's clauses, for links to them.
fn clauses_of(practice: &str) -> String {
    format!("clauses-{}", plain(practice))
}

/// The clause's sentence, with a link to its place among the others.
fn what_it_says(contract: &Contract, year: &ContractYear, clause: &Clause) -> Vec<Cell> {
    let to = format!("#{}-{}", clauses_of(&contract.practice), plain(&clause.id));
    let text = format!("What clause {} says", clause.id);
    vec![Cell::Link { text, to }, Cell::text(sentence(contract, year, clause)), Cell::text("as agreed")]
}

fn clauses(contract: &Contract, year: &ContractYear) -> Table {
    let columns = [("Clause", Kind::Text), ("What it says", Kind::Text)];
    let mut table = Table::new("clauses", "The outcome clauses of the contract, a sentence each", &columns);
    for clause in &contract.clauses {
        table.push(vec![Cell::text(&*clause.id), Cell::text(sentence(contract, year, clause))]);
    }
    table
}
