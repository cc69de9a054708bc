//! One table on one worksheet: its title, what is said of it, and the table against the left edge with nothing after it.

use super::Sheet;
use super::formats::Formats;
use super::lists::plain_table;
use super::numbers::{count, excel_day, pounds, rate};
use super::places::Places;
use super::room::{fit, fit_cells, widths};
use super::totals::Sums;
use super::words::Words;
use crate::reports::said::{Cell, Kind, Profile, Table};
use rust_xlsxwriter::{Format, Formula, IgnoreError, TableColumn, Url, Worksheet, XlsxError};

/// Where more than so many rows stand above a table, frozen headings would fill a small screen.
const HIGHEST_FROZEN: u32 = 10;

/// A worksheet that is about to be written.
pub(super) struct Page<'a> {
    /// Its number among those of tables.
    pub(super) at: usize,
    pub(super) sheet: &'a Sheet,
    pub(super) profile: Profile,
    pub(super) places: &'a Places,
}

/// Writes the worksheet of a table.
pub(super) fn write(
    made: &mut Worksheet,
    page: &Page<'_>,
    words: &Words,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let sheet = page.sheet;
    made.write_string_with_format(0, 0, &sheet.title, &formats.title)?;
    for (row, text) in (1..).zip(&sheet.says) {
        made.write_string_with_format(row, 0, text, &formats.text)?;
    }
    let heading = 1 + number_of(&sheet.says)?;
    let rows = rows(&sheet.table, words);
    let last = heading + number_of(&rows)?;
    let working = page.profile != Profile::Statement && !sheet.table.rows.is_empty();
    mark_up(made, page, heading, last, working, formats)?;
    let widths = widths(&sheet.table);
    for (column, width) in (0..).zip(&widths) {
        made.set_column_width(column, *width)?;
    }
    let headings = sheet.table.columns.iter().map(|column| column.heading.as_str());
    fit(made, heading, headings.zip(widths.iter().copied()))?;
    for (row, cells) in (heading + 1..).zip(&rows) {
        write_row(made, row, cells, page.places, formats)?;
        fit_cells(made, row, cells, &widths)?;
    }
    work_out(made, page, heading, formats)?;
    if working && heading <= HIGHEST_FROZEN {
        made.set_freeze_panes(heading + 1, 0)?;
    }
    made.set_repeat_rows(heading, heading)?;
    leave_identifiers_be(made, &sheet.table, heading, last)
}

/// Marks up the table, which writes its headings, and writes its totals below the last of its rows.
fn mark_up(
    made: &mut Worksheet,
    page: &Page<'_>,
    heading: u32,
    last: u32,
    working: bool,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let table = &page.sheet.table;
    let name = format!("{}_table", table.name);
    let columns = columns(table, formats);
    let edge = last_column(table)?;
    let Some(total) = &table.total else {
        let plain = plain_table(&name, &columns).set_autofilter(working);
        made.add_table(heading, 0, last, edge, &plain)?;
        return Ok(());
    };
    let sums = Sums { first: heading + 1, last };
    let columns = if working { sums.told(columns, table, formats) } else { columns };
    let closed = plain_table(&name, &columns).set_autofilter(working).set_total_row(working);
    made.add_table(heading, 0, last + 1, edge, &closed)?;
    for (column, cell) in (0..).zip(total) {
        write_cell(made, last + 1, column, cell, &formats.of(cell, true))?;
    }
    sums.write(made, table, working, formats)
}

/// Spreadsheet programs mark text that looks like a number as a slip; identifiers are text on purpose.
fn leave_identifiers_be(
    made: &mut Worksheet,
    table: &Table,
    heading: u32,
    last: u32,
) -> Result<(), XlsxError> {
    for (at, _) in (0..).zip(&table.columns).filter(|(_, column)| column.kind == Kind::Id) {
        made.ignore_error_range(heading + 1, at, last, at, IgnoreError::NumberStoredAsText)?;
    }
    Ok(())
}

/// The rows of a table, or one that says that there are none: a marked-up table must have one.
fn rows(table: &Table, words: &Words) -> Vec<Vec<Cell>> {
    if !table.rows.is_empty() {
        return table.rows.clone();
    }
    let mut row = vec![Cell::Symbol('z'); table.columns.len()];
    row[0] = Cell::text(&words.no_rows);
    vec![row]
}

/// The symbols that must be explained, with that of a table without rows.
pub(super) fn symbols(table: &Table) -> Vec<char> {
    let mut symbols = table.symbols();
    if table.rows.is_empty() && table.columns.len() > 1 && !symbols.contains(&'z') {
        symbols.push('z');
    }
    symbols
}

/// Is any cell blank?
pub(super) fn has_blanks(table: &Table) -> bool {
    table.cells().any(|cell| cell.shown().is_empty())
}

fn columns(table: &Table, formats: &Formats) -> Vec<TableColumn> {
    let format = |number| if number { &formats.number_heading } else { &formats.heading };
    let columns = table.columns.iter().map(|column| {
        TableColumn::new().set_header(&column.heading).set_header_format(format(column.kind.is_number()))
    });
    columns.collect()
}

fn write_row(
    sheet: &mut Worksheet,
    row: u32,
    cells: &[Cell],
    places: &Places,
    formats: &Formats,
) -> Result<(), XlsxError> {
    for (column, cell) in (0..).zip(cells) {
        match cell {
            Cell::Link { text, to }
                if let Some(place) = to.strip_prefix('#').and_then(|to| places.link(to)) =>
            {
                let link = Url::new(place).set_text(text);
                sheet.write_url_with_format(row, column, link, &formats.wrapped_link)?;
            }
            _ => write_cell(sheet, row, column, cell, &formats.of(cell, false))?,
        }
    }
    Ok(())
}

/// Writes the formulas over the numbers that they come to.
fn work_out(made: &mut Worksheet, page: &Page<'_>, heading: u32, formats: &Formats) -> Result<(), XlsxError> {
    let table = &page.sheet.table;
    for ((row, column), formula) in &table.formulas {
        let total = *row == table.rows.len();
        let cells = if total { table.total.as_ref() } else { table.rows.get(*row) };
        let cell = cells.and_then(|cells| cells.get(*column));
        let (Some(cell), Some(text)) = (cell, page.places.written(formula, page.at)) else { continue };
        let Some(result) = cell.plain_number() else { continue };
        let row = heading + 1 + number_of(&table.rows[..*row])?;
        let column = u16::try_from(*column).map_err(|_| XlsxError::RowColumnLimitError)?;
        let formula = Formula::new(text).set_result(result);
        made.write_formula_with_format(row, column, formula, &formats.of(cell, total))?;
    }
    Ok(())
}

/// Writes one cell with its kind. Text is written as text whatever it looks like, so that nothing sent to us is ever
/// a formula or a link; links to other files are their words alone, for a workbook travels without its neighbours.
pub(super) fn write_cell(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    format: &Format,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Count(number) => sheet.write_number_with_format(row, column, count(*number), format)?,
        Cell::Money(pence) | Cell::Pounds(pence) => {
            sheet.write_number_with_format(row, column, pounds(*pence), format)?
        }
        Cell::Percent(share) | Cell::Rate(share) | Cell::Number(share) => {
            sheet.write_number_with_format(row, column, rate(*share), format)?
        }
        Cell::Day(date) => sheet.write_datetime_with_format(row, column, excel_day(*date)?, format)?,
        Cell::Blank => sheet,
        Cell::Text(_) | Cell::Id(_) | Cell::Link { .. } | Cell::Symbol(_) => {
            sheet.write_string_with_format(row, column, cell.shown(), format)?
        }
    };
    Ok(())
}

fn number_of<T>(rows: &[T]) -> Result<u32, XlsxError> {
    u32::try_from(rows.len()).map_err(|_| XlsxError::RowColumnLimitError)
}

fn last_column(table: &Table) -> Result<u16, XlsxError> {
    let columns = table.columns.len().checked_sub(1).ok_or(XlsxError::RowColumnLimitError)?;
    u16::try_from(columns).map_err(|_| XlsxError::RowColumnLimitError)
}
