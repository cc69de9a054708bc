//! X20: money is pounds and whole pence.

use super::super::area::Area;
use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use super::super::formula::number;
use super::super::sheet::{Cell, Sheet};
use super::super::table::Table;
use crate::reports::said::Profile;

pub(super) static X20: Criterion = Criterion {
    id: "X20",
    says: "Money is a number shown with two decimals that holds whole pence and no tail of binary arithmetic; whole pounds are for what is said to be an estimate or rounded.",
    why: "A cell that shows £10.00 and holds 9.9951 pays what nobody can see, and sums to what nobody expects.",
    to_do: "Round to whole pence before it is written, and give the cell the format £#,##0.00.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

/// Words that say of whole pounds that they are meant.
const ROUNDED: [&str; 8] =
    ["nearest", "rounded", "estimate", "expected", "average", "odds", "simulat", "chance"];

fn check(book: &Book, _: Profile, found: &mut Found) {
    for sheet in &book.sheets {
        let said: Vec<(Area, Vec<u32>, bool)> =
            sheet.tables.iter().map(|table| of_money(book, sheet, table)).collect();
        for cell in sheet.cells.iter().filter(|cell| cell.is_number()) {
            let table = said.iter().find(|(area, _, _)| area.holds(cell.at));
            let by_heading = table.is_some_and(|(_, columns, _)| columns.contains(&cell.at.column));
            let rounded = table.is_some_and(|(_, _, rounded)| *rounded);
            if book.styles.format(cell.style).contains('£') || by_heading {
                judge(book, sheet, cell, rounded, found);
            }
        }
    }
}

/// The columns of a table whose headings are money's, and whether it says of its sums that they are rounded.
fn of_money(book: &Book, sheet: &Sheet, table: &Table) -> (Area, Vec<u32>, bool) {
    let title = book
        .sheets
        .first()
        .map(|cover| cover.text(super::super::area::At { row: 0, column: 0 }).to_lowercase());
    let headings: Vec<(u32, String)> = table
        .area
        .columns()
        .zip(&table.columns)
        .map(|(column, _)| (column, table.heading(sheet, column).to_lowercase()))
        .collect();
    let above = table.above(sheet) + &title.unwrap_or_default();
    let rounded = ROUNDED
        .iter()
        .any(|word| above.contains(word) || headings.iter().any(|(_, heading)| heading.contains(word)));
    let columns = headings.into_iter().filter(|(_, heading)| is_money(heading)).map(|(column, _)| column);
    (table.area, columns.collect(), rounded)
}

/// Does a heading name money?
fn is_money(heading: &str) -> bool {
    let words = heading.split(|letter: char| !letter.is_alphabetic() && letter != '£');
    heading.contains('£') || words.into_iter().any(|word| matches!(word, "pounds" | "amount"))
}

fn judge(book: &Book, sheet: &Sheet, cell: &Cell, rounded: bool, found: &mut Found) {
    let format: String =
        book.styles.format(cell.style).chars().filter(|letter| !matches!(letter, '"' | '\\')).collect();
    let decimals = format
        .split(';')
        .next()
        .and_then(|positive| positive.split_once('.'))
        .map_or(0, |(_, part)| part.chars().take_while(|letter| matches!(letter, '0' | '#')).count());
    if decimals == 0 && rounded && format.contains("#,##0") {
        return;
    }
    if decimals != 2 {
        found.cell(sheet, cell.at, format!("money is shown as {format}, not with two decimals"), &cell.value);
        return;
    }
    match number(&cell.value) {
        Some(value) if value.normalize().scale() <= 2 => {}
        Some(_) => found.cell(sheet, cell.at, "the cell holds parts of a penny", &cell.value),
        None => found.cell(sheet, cell.at, "the cell holds no amount of money", &cell.value),
    }
}

#[cfg(test)]
mod tests {
    use super::is_money;

    #[test]
    fn headings_of_money_are_known() {
        assert!(["amount", "cost (£)", "amount due", "net, pounds"].into_iter().all(is_money));
        assert!(!["practices", "counted", "compounds", "rate"].into_iter().any(is_money));
    }
}
