//! The corporate-parenting share: the council's own, never a payment to a practice.

use crate::reports::book::CouncilBook;
use crate::reports::said::{Cell, Kind, Matter, Section, Table};
use crate::words::Pence;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "kept_by_council", gives: &[] };

/// What the council keeps for the month.
pub(in crate::reports) fn kept_by_council(council: &CouncilBook) -> Section {
    let mut table = Table::new(
        "kept_by_council",
        "Kept by the council",
        &[("Practice", Kind::Id), ("Month's twelfth", Kind::Money)],
    );
    let mut total = Pence::ZERO;
    for statement in council.practices.iter().filter_map(|practice| practice.statement.as_ref()) {
        total = total + statement.kept_by_council;
        table.push(vec![Cell::Id(statement.practice.to_string()), Cell::Money(statement.kept_by_council)]);
    }
    table.close(vec![Cell::Id("Total".into()), Cell::Money(total)]);
    Section::on("kept-by-council", &WORDS).table(table)
}
