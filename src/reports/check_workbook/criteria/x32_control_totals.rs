//! X32: totals on the cover are totals of the tables.

use super::super::area::At;
use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use super::super::formula::number;
use super::super::sheet::{Cell, Sheet};
use super::super::table::Table;
use crate::reports::said::Profile;
use rust_decimal::Decimal;

/// What can be proved from one file: a fact of the cover whose key says that it is a total, beside an amount of money, must
/// be the sum of a column of money in the first table that has one; and the last row of that table, where it says that it
/// is the total, must say the same.
pub(super) static X32: Criterion = Criterion {
    id: "X32",
    says: "An amount on the cover whose key contains the word 'total' equals, to the penny, the sum of a column of money in the first table that has one, and that table's own total of the column.",
    why: "The control total is what a finance desk compares before it pays: a total that its own table does not bear out controls nothing.",
    to_do: "Work the total on the cover out from the rows of the table.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

fn check(book: &Book, _: Profile, found: &mut Found) {
    let Some(cover) = book.sheets.first() else { return };
    for key in cover.cells.iter().filter(|cell| cell.at.column == 0) {
        let says = key.text().unwrap_or("").to_lowercase();
        let is_total = says.split(|letter: char| !letter.is_alphabetic()).any(|word| word == "total");
        let beside = cover.cell(At { column: 1, ..key.at });
        let Some(amount) = beside.filter(|_| is_total) else { continue };
        if !amount.is_number() {
            // A sentence with the word in it has nothing beside it; an amount that is text cannot be compared.
            if says.contains("control total") {
                found.cell(cover, amount.at, "the control total is no number", &amount.value);
            }
            continue;
        }
        if book.styles.format(amount.style).contains('£') {
            compare(book, cover, amount, found);
        }
    }
}

fn compare(book: &Book, cover: &Sheet, amount: &Cell, found: &mut Found) {
    let wanted = number(&amount.value);
    let sums = book
        .tables()
        .map(|(sheet, table)| (sheet, sums(book, sheet, table)))
        .find(|(_, sums)| !sums.is_empty());
    match sums {
        None => found.cell(
            cover,
            amount.at,
            "no table has a column of money that could bear the total out",
            &amount.value,
        ),
        Some((sheet, sums))
            if !sums
                .iter()
                .any(|(sum, total)| wanted == Some(*sum) && total.is_none_or(|total| total == *sum)) =>
        {
            found.cell(
                cover,
                amount.at,
                format!("no column of money on the sheet {} sums to the total", sheet.name),
                &amount.value,
            );
        }
        Some(_) => {}
    }
}

/// The sum of each column of money, with the total that the table's last row gives for it.
fn sums(book: &Book, sheet: &Sheet, table: &Table) -> Vec<(Decimal, Option<Decimal>)> {
    let last = table.area.last.row;
    let says = sheet.text(At { row: last, ..table.area.first }).trim().to_lowercase();
    let has_total = table.total_rows > 0 || says.starts_with("total");
    let mut sums = Vec::new();
    for column in table.area.columns().take(table.columns.len()) {
        let rows = table.body().map_or(&[][..], |body| sheet.in_rows(body.first.row, body.last.row));
        let in_rows =
            rows.iter().filter(|cell| cell.at.column == column && !(has_total && cell.at.row == last));
        let money: Vec<Decimal> = in_rows
            .filter(|cell| cell.is_number() && book.styles.format(cell.style).contains('£'))
            .filter_map(|cell| number(&cell.value))
            .collect();
        let sum = money.iter().try_fold(Decimal::ZERO, |sum, one| sum.checked_add(*one));
        let total =
            sheet.cell(At { row: last, column }).filter(|_| has_total).and_then(|cell| number(&cell.value));
        sums.extend(sum.filter(|_| !money.is_empty()).map(|sum| (sum, total)));
    }
    sums
}
