//! A return as a CSV file a table.

use super::{Table, Value, headings};
use crate::synth::{Headings, MadeFile};
use std::io::Write;

pub(super) fn write(folder: &str, tables: &[&Table], habit: Headings) -> Vec<MadeFile> {
    let file = |table: &&Table| MadeFile {
        path: format!("{folder}/{}.csv", table.file),
        bytes: csv(table, habit).expect("writing into memory cannot fail"),
    };
    tables.iter().map(file).collect()
}

fn csv(table: &Table, habit: Headings) -> Result<Vec<u8>, csv::Error> {
    let order = headings::order(table, habit);
    let mut to = csv::Writer::from_writer(Vec::new());
    to.write_record(order.iter().map(|at| headings::letters(table.headings[*at], habit)))?;
    let mut cell = Vec::new();
    for row in &table.rows {
        for at in &order {
            match &row[*at] {
                Value::Text(text) => to.write_field(text.as_bytes())?,
                Value::Day(date) => {
                    cell.clear();
                    write!(cell, "{:02}/{:02}/{:04}", date.day(), date.month(), date.year())?;
                    to.write_field(&cell)?;
                }
                Value::Number(number) => to.write_field(number.to_string())?,
            }
        }
        to.write_record(None::<&[u8]>)?;
    }
    to.into_inner().map_err(|failed| failed.into_error().into())
}
