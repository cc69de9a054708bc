//! A return as one workbook, a sheet a table.

use super::{Table, Value, headings};
use crate::synth::{Headings, MadeFile};
use crate::words::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

pub(super) fn write(folder: &str, tables: &[&Table], habit: Headings) -> MadeFile {
    let bytes =
        workbook(tables, habit).expect("sheet names and dates of a made-up return are fit for a workbook");
    MadeFile { path: format!("{folder}/return.xlsx"), bytes }
}

fn workbook(tables: &[&Table], habit: Headings) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // A fixed time of making: the bytes must not depend on when they are made.
    let made = ExcelDateTime::from_ymd(2026, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let bold = Format::new().set_bold();
    for table in tables {
        let sheet = book.add_worksheet();
        sheet.set_name(table.name)?;
        for (column, at) in (0_u16..).zip(headings::order(table, habit)) {
            sheet.write_with_format(0, column, headings::letters(table.headings[at], habit), &bold)?;
            sheet.set_column_width(column, 12)?;
            for (row, values) in (1_u32..).zip(&table.rows) {
                match &values[at] {
                    Value::Text(text) if text.is_empty() => &mut *sheet,
                    Value::Text(text) => sheet.write_string(row, column, text.as_ref())?,
                    Value::Day(date) => {
                        sheet.write_datetime_with_format(row, column, date_cell(*date)?, &day)?
                    }
                    Value::Number(number) => sheet.write_number(row, column, *number)?,
                };
            }
        }
    }
    book.save_to_buffer()
}

fn date_cell(date: Date) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(
        date.year().unsigned_abs(),
        date.month().unsigned_abs(),
        date.day().unsigned_abs(),
    )
}
