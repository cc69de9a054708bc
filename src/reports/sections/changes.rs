//! What changed since last month, and why: this month's lines beside last month's, and corrections of earlier months.

use super::as_posted::all_as_posted;
use super::beside_last_month::beside_last_month;
use crate::payments::Statement;
use crate::reports::book::{Book, PracticeBook};
use crate::reports::said::{Cell, Kind, Matter, Section, Table};
use crate::words::Pence;
use std::cmp::Ordering;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter =
    Matter { name: "changes", gives: &["last", "difference", "less", "without", "corrected"] };

/// The column of the corrections' differences.
pub(super) const CORRECTION: usize = 4;

/// What is different; `None` where there is neither a month before nor a correction of one.
pub(in crate::reports) fn changes(book: &Book, practice: &PracticeBook) -> Option<Section> {
    let corrections = corrections(book, practice);
    let corrected = !corrections.rows.is_empty();
    let mut section = Section::on("changes", &WORDS).of(&practice.code).when("corrected", corrected);
    let beside = last_month(book, practice);
    if beside.is_none() && !corrected {
        return None;
    }
    if let Some((last, table)) = beside {
        let now = practice.statement.as_ref()?;
        let difference = all_as_posted(book, now) - all_as_posted(book, last);
        let (more, less) = match difference.cmp(&Pence::ZERO) {
            Ordering::Less => (Cell::Blank, Cell::Money(-difference)),
            Ordering::Equal => (Cell::Blank, Cell::Blank),
            Ordering::Greater => (Cell::Money(difference), Cell::Blank),
        };
        section = section
            .with("last", &Cell::text(last.month.long()))
            .with("difference", &more)
            .with("less", &less)
            .when("without", is_held(last) || is_held(now))
            .table(table);
    }
    Some(if corrected { section.table(corrections) } else { section })
}

fn is_held(statement: &Statement) -> bool {
    statement.held().next().is_some()
}

/// The month before and its lines beside this month's.
fn last_month<'a>(book: &Book, practice: &'a PracticeBook) -> Option<(&'a Statement, Table)> {
    let (contract, now) = (practice.contract.as_ref()?, practice.statement.as_ref()?);
    let last = practice.earlier.iter().find(|statement| statement.month == now.month.before())?;
    Some((last, beside_last_month(book, contract, last, now)))
}

/// Corrections of earlier months that this month's runs have posted.
fn corrections(book: &Book, practice: &PracticeBook) -> Table {
    let columns = [
        ("Line", Kind::Text),
        ("Month", Kind::Text),
        ("Was", Kind::Money),
        ("Is now", Kind::Money),
        ("Difference", Kind::Money),
    ];
    let mut table = Table::new("changes", "Corrections of earlier months", &columns);
    for movement in book.posting.of(&practice.code) {
        let difference = movement.this_month();
        if movement.target.period == book.period || difference == Pence::ZERO {
            continue;
        }
        table.push(vec![
            Cell::text(long_name(&practice.earlier, &movement.target.component)),
            Cell::text(movement.target.period.long()),
            Cell::Money(movement.elsewhere),
            Cell::Money(movement.elsewhere + difference),
            Cell::Money(difference),
        ]);
    }
    table
}

fn long_name(earlier: &[Statement], component: &str) -> String {
    let lines = earlier.iter().flat_map(|statement| &statement.lines);
    let found = lines.map(|line| &line.component).find(|known| *known.to_string() == *component);
    found.map_or_else(|| component.to_string(), crate::payments::Component::long)
}
