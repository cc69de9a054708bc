//! In: the sheets of a contract's tables, or none at all. Out: the workbook in which people write a contract: a sheet
//! that explains, then a sheet a table with its headings, notes, drop-downs and checks. What is filled in reads back as
//! the same contract.

mod cells;
mod checks;
mod example;
mod formats;
mod item_sheet;
mod read_me;
mod table_sheet;
#[cfg(test)]
mod tests;

pub use example::example;

use super::dress::{DressError, declare_language};
use crate::contracts::{READ_ME, TABLES, Table, written};
use crate::read::Sheet;
use formats::Formats;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

/// Rows of a sheet that are checked while people type.
const ROWS: u32 = 500;

/// The workbook of a contract, filled with what the sheets say; without sheets it is the empty template. The bytes depend
/// on nothing else.
///
/// # Errors
/// When a text is too long for a cell.
pub fn contract_workbook(sheets: &[&Sheet]) -> Result<Vec<u8>, DressError> {
    let bytes = workbook(sheets).map_err(|error| DressError::new("workbook", format!("{error}.")))?;
    declare_language(&bytes).map_err(|error| DressError::new("workbook", format!("{error}.")))
}

fn workbook(sheets: &[&Sheet]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // A fixed time of making: the bytes must not depend on when they are made.
    let made = ExcelDateTime::from_ymd(2026, 1, 1)?;
    let properties = DocProperties::new().set_title("A contract").set_author("outturn");
    book.set_properties(&properties.set_creation_datetime(&made));
    let formats = Formats::new();
    let indicators = read_me::write(put(&mut book, READ_ME)?, &formats)?;
    for table in TABLES {
        let sheet = put(&mut book, table.name)?;
        sheet.set_tab_color(if table.needed { formats::NEEDED } else { formats::OPTIONAL });
        sheet.set_repeat_rows(0, 0)?;
        let rows = written(table, sheets);
        if is_of_items(table) {
            item_sheet::write(sheet, table, &rows, &formats)?;
        } else {
            table_sheet::write(sheet, table, &rows, &indicators, &formats)?;
        }
    }
    book.save_to_buffer()
}

/// The table of single values has a row for each item already.
fn is_of_items(table: &Table) -> bool {
    std::ptr::eq(table, TABLES[0])
}

/// A worksheet of that name, on a sheet of A4 on its side when it is printed.
fn put<'a>(book: &'a mut Workbook, name: &str) -> Result<&'a mut Worksheet, XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0).set_active(name == READ_ME);
    sheet.set_name(name)
}
