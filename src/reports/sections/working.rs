//! How each sum was worked out, down to the clause's sentence.

use crate::contracts::{Contract, ContractYear, sentence};
use crate::payments::Statement;
use crate::reports::said::{Cell, Kind, Section, Table, Tone};

/// A folded section with each clause's sentence and a table of steps for each line.
pub(in crate::reports) fn working(
    contract: &Contract,
    year: &ContractYear,
    statement: &Statement,
) -> Section {
    let id = format!("working-{}", statement.practice);
    let mut section = Section::new(id, format!("How each line was worked out: {}", contract.practice_name))
        .tone(Tone::Detail)
        .say("Rates and scores are exact fractions; only the last step of a line is rounded.")
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
