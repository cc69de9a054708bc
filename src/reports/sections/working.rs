//! How each sum was worked out, down to the clause's sentence.

use crate::contracts::{Contract, ContractYear, sentence};
use crate::payments::Statement;
use crate::reports::said::{Cell, Kind, Matter, Section, Table, Tone};

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
        .table(clauses(contract, year));
    let columns = [("Step", Kind::Text), ("How", Kind::Text), ("Result", Kind::Text)];
    for line in &statement.lines {
        let mut table = Table::new("working", line.component.long(), &columns);
        for step in &line.working {
            table.push(vec![Cell::text(step.finds), Cell::text(&step.how), Cell::text(&step.result)]);
        }
        section = section.table(table);
    }
    section
}

fn clauses(contract: &Contract, year: &ContractYear) -> Table {
    let columns = [("Clause", Kind::Text), ("What it says", Kind::Text)];
    let mut table = Table::new("clauses", "The outcome clauses of the contract, a sentence each", &columns);
    for clause in &contract.clauses {
        table.push(vec![Cell::text(&*clause.id), Cell::text(sentence(contract, year, clause))]);
    }
    table
}
