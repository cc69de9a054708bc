//! Contracts that cannot be settled, with the cell that is wrong.

use crate::reports::book::{Book, CouncilBook, PracticeBook};
use crate::reports::said::{Cell, Kind, Matter, Section, Table, Tone};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "contract_faults", gives: &["stopped"] };

/// The faults of a council's contracts; `None` when they are in order.
pub(in crate::reports) fn contract_faults(council: &CouncilBook) -> Option<Section> {
    section(council.practices.iter())
}

/// The faults of every contract of the run.
pub(in crate::reports) fn stopped_contracts(book: &Book) -> Option<Section> {
    section(book.practices().map(|(_, practice)| practice))
}

fn section<'a>(practices: impl Iterator<Item = &'a PracticeBook>) -> Option<Section> {
    let columns = [
        ("Practice", Kind::Id),
        ("Where", Kind::Text),
        ("Code", Kind::Id),
        ("What is wrong, what to do", Kind::Text),
    ];
    let mut table = Table::new("contract_faults", "What is wrong with the contract", &columns);
    let mut stopped = false;
    for practice in practices {
        stopped |= practice.contract.is_none();
        for lint in &practice.lints {
            table.push(vec![
                Cell::Id(practice.code.to_string()),
                Cell::text(lint.place.to_string()),
                Cell::Id(lint.code.into()),
                Cell::text(&lint.says),
            ]);
        }
    }
    if table.rows.is_empty() {
        return None;
    }
    let section = Section::on("contract-faults", &WORDS).tone(Tone::Warning);
    Some(section.when("stopped", stopped).table(table))
}
