//! The contract over past returns, had it been live.

use super::titled;
use crate::contracts::{Contract, trimmed};
use crate::payments::simulate::{BackTested, PastClause};
use crate::reports::said::{Cell, Kind, Matter, Section, Table};
use crate::words::show_decimal;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "past_years", gives: &["terms_of", "pot"] };

/// Each past year and clause; what could not be measured is named.
pub(in crate::reports) fn past_years(contract: &Contract, tested: &BackTested) -> Section {
    let columns = [
        ("Year and outcome", Kind::Text),
        ("Counted", Kind::Text),
        ("Score", Kind::Text),
        ("Would have paid", Kind::Money),
        ("Not measured because", Kind::Text),
    ];
    let mut table = Table::new("past_years", "Past returns, had the contract been live", &columns);
    for year in &tested.years {
        year.clauses.iter().for_each(|clause| table.push(row(contract, &year.year.to_string(), clause)));
        table.push(vec![
            Cell::text(format!("{}: all outcomes", year.year)),
            Cell::Blank,
            Cell::Blank,
            year.total.map_or(Cell::Symbol('x'), Cell::Money),
            Cell::Blank,
        ]);
    }
    let table = table
        .note("[x]: it could not be measured, or not all of the year could be. All outcomes are after the risk terms.")
        .note("Rows of all outcomes have no counts and no score; measured ones have no reason. Those cells are blank.");
    Section::on("past-years", &WORDS)
        .with("terms_of", &Cell::count(tested.terms_of))
        .with("pot", &Cell::Money(tested.pot))
        .table(table)
}

fn row(contract: &Contract, year: &str, clause: &PastClause) -> Vec<Cell> {
    let counted =
        clause.counted.map(|(having, among)| format!("{} of {}", trimmed(having, 2), trimmed(among, 2)));
    let (score, paid, why) = match &clause.paid {
        Ok((score, paid)) => (Cell::text(show_decimal(*score, 3)), Cell::Money(*paid), Cell::Blank),
        Err(why) => (Cell::Symbol('x'), Cell::Symbol('x'), Cell::text(why)),
    };
    vec![
        Cell::text(format!("{year}: {}", titled(contract, &clause.clause))),
        counted.map_or(Cell::Symbol('x'), Cell::text),
        score,
        paid,
        why,
    ]
}
