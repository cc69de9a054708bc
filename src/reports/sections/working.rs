//! How each sum was worked out, down to the clause's sentence.

use crate::contracts::{Contract, ContractYear, sentence};
use crate::payments::Statement;
use crate::reports::said::{Cell, Kind, Section, Table, Tone};

/// A folded section for each line.
pub(in crate::reports) fn working(
    contract: &Contract,
    year: &ContractYear,
    statement: &Statement,
) -> Vec<Section> {
    let columns = [("Step", Kind::Text), ("How", Kind::Text), ("Result", Kind::Text)];
    let mut sections = Vec::new();
    for line in &statement.lines {
        let mut table = Table::new("working", format!("{}: the steps", line.component.long()), &columns);
        for step in &line.working {
            table.push(vec![Cell::text(step.finds), Cell::text(&step.how), Cell::text(&step.result)]);
        }
        let key = line.component.to_string().replace(':', "-").to_lowercase();
        let id = format!("working-{}-{key}", statement.practice);
        let mut section = Section::new(id, format!("How it was worked out: {}", line.component.long()));
        if let Some(clause) =
            contract.clauses.iter().find(|clause| line.component.clause() == Some(&*clause.id))
        {
            section = section.say(sentence(contract, year, clause));
        }
        sections.push(section.tone(Tone::Detail).table(table));
    }
    sections
}
