//! A marked-up table of a worksheet, and its cells by column.

use super::area::{Area, At};
use super::sheet::{Cell, Sheet};
use super::xml::Node;
use std::collections::BTreeMap;

/// A table as its part declares it.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) name: String,
    /// Its area as it is written, and as it is read.
    pub(super) written: String,
    pub(super) area: Area,
    pub(super) header_rows: u32,
    pub(super) total_rows: u32,
    pub(super) columns: Vec<String>,
    pub(super) filtered: bool,
    pub(super) style: Option<String>,
}

impl Table {
    /// A table's part; nothing when it says no area.
    pub(super) fn of(node: &Node) -> Option<Self> {
        let columns = node.within("tableColumns", "tableColumn");
        let style = node.first("tableStyleInfo").and_then(|style| style.get("name"));
        Some(Self {
            name: node.get("displayName").or_else(|| node.get("name")).unwrap_or("").to_string(),
            written: node.get("ref")?.to_string(),
            area: Area::read(node.get("ref")?)?,
            header_rows: node.number("headerRowCount").unwrap_or(1),
            total_rows: node.number("totalsRowCount").unwrap_or(0),
            columns: columns.map(|column| column.get("name").unwrap_or("").to_string()).collect(),
            filtered: node.first("autoFilter").is_some(),
            style: style.map(String::from),
        })
    }

    /// The heading row, if it has one.
    pub(super) fn heading_row(&self) -> Option<u32> {
        (self.header_rows > 0).then_some(self.area.first.row)
    }

    /// The rows below the heading, without declared totals; nothing when there are none.
    pub(super) fn body(&self) -> Option<Area> {
        let first = self.area.first.row.checked_add(self.header_rows)?;
        let last = self.area.last.row.checked_sub(self.total_rows)?;
        (first <= last).then_some(Area {
            first: At { row: first, ..self.area.first },
            last: At { row: last, ..self.area.last },
        })
    }

    /// The heading of a column as the sheet shows it.
    pub(super) fn heading<'a>(&self, sheet: &'a Sheet, column: u32) -> &'a str {
        self.heading_row().map_or("", |row| sheet.text(At { row, column }))
    }

    /// The filled cells of the body by column.
    pub(super) fn by_column<'a>(&self, sheet: &'a Sheet) -> BTreeMap<u32, Vec<&'a Cell>> {
        let mut columns: BTreeMap<u32, Vec<&Cell>> = BTreeMap::new();
        for cell in self.body().into_iter().flat_map(|body| sheet.inside(body)) {
            if !cell.is_empty() {
                columns.entry(cell.at.column).or_default().push(cell);
            }
        }
        columns
    }

    /// What is said above the table, in lower case.
    pub(super) fn above(&self, sheet: &Sheet) -> String {
        let Some(last) = self.area.first.row.checked_sub(1) else { return String::new() };
        let texts = sheet.in_rows(0, last).iter().filter_map(Cell::text);
        texts.map(str::to_lowercase).collect::<Vec<_>>().join("\n")
    }
}

/// The text of the cells in the first column of a sheet's first table, below its heading.
pub(super) fn first_column(sheet: &Sheet) -> Vec<&Cell> {
    let table = sheet.tables.first();
    table
        .map(|table| table.by_column(sheet))
        .and_then(|mut columns| columns.pop_first())
        .map_or(Vec::new(), |(_, cells)| cells)
}
