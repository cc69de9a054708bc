//! What one council sends, by paths below its own folder, and the ways in which hands and programs spoil it.

use super::clean::{Files, MONTH};
use super::written::{Table, xlsx, zip};
use std::io::{Cursor, Read as _};

/// The files that one council sends.
pub(crate) struct Sent(pub(crate) Files);

fn path(name: &str) -> String {
    format!("{MONTH}/{name}")
}

impl Sent {
    pub(crate) fn bytes(&self, name: &str) -> &[u8] {
        &self.0[&path(name)]
    }

    pub(crate) fn text(&self, name: &str) -> String {
        String::from_utf8(self.bytes(name).to_vec()).unwrap()
    }

    pub(crate) fn put(&mut self, name: &str, bytes: impl Into<Vec<u8>>) {
        self.0.insert(path(name), bytes.into());
    }

    pub(crate) fn remove(&mut self, name: &str) {
        self.0.remove(&path(name)).unwrap();
    }

    /// Changes the bytes of a file.
    pub(crate) fn change<B: Into<Vec<u8>>>(&mut self, name: &str, how: impl FnOnce(String) -> B) {
        let changed = how(self.text(name)).into();
        assert_ne!(changed, self.bytes(name), "{name} is changed");
        self.put(name, changed);
    }

    /// Changes one line, counted as a spreadsheet counts rows.
    pub(crate) fn line(&mut self, name: &str, number: usize, how: impl FnOnce(&str) -> String) {
        self.change(name, |text| {
            let mut lines: Vec<String> = text.lines().map(String::from).collect();
            lines[number - 1] = how(&lines[number - 1]);
            lines.join("\n") + "\n"
        });
    }

    /// Changes one cell.
    pub(crate) fn cell(&mut self, name: &str, number: usize, heading: &str, value: &str) {
        let table = self.table(name.trim_end_matches(".csv"));
        let at = table.headings.iter().position(|name| name == heading).unwrap();
        self.line(name, number, |line| {
            let mut cells: Vec<&str> = line.split(',').collect();
            cells[at] = value;
            cells.join(",")
        });
    }

    /// A table of the month.
    pub(crate) fn table(&self, name: &str) -> Table {
        table_of(name, &self.text(&format!("{name}.csv")))
    }

    /// Every table of the month, whose files are taken away.
    pub(crate) fn tables(&mut self) -> Vec<Table> {
        let stem =
            |path: &String| Some(path.strip_prefix(&self::path(""))?.strip_suffix(".csv")?.to_string());
        let names: Vec<String> = self.0.keys().filter_map(stem).collect();
        let tables = names.iter().map(|name| self.table(name)).collect();
        for name in &names {
            self.remove(&format!("{name}.csv"));
        }
        tables
    }

    /// One table as a workbook of its own, whose sheet is changed as its XML.
    pub(crate) fn book(&mut self, name: &str, part: &str, how: impl FnOnce(String) -> String) {
        let book = changed_part(&xlsx(&[self.table(name)]), part, how);
        self.remove(&format!("{name}.csv"));
        self.put(&format!("{name}.xlsx"), book);
    }

    /// One table as a workbook of its own, with a cell of its sheet changed as XML.
    pub(crate) fn book_cell(&mut self, name: &str, cell: &str, becomes: &str) {
        self.book(name, SHEET, |sheet| with_cell(&sheet, cell, becomes));
    }
}

/// A table from its CSV text, in which nothing is quoted.
pub(crate) fn table_of(name: &str, text: &str) -> Table {
    let mut lines = text.lines().map(|line| line.split(',').map(String::from).collect::<Vec<_>>());
    Table { name: name.into(), headings: lines.next().unwrap(), rows: lines.collect() }
}

/// The first sheet of a workbook.
pub(crate) const SHEET: &str = "xl/worksheets/sheet1.xml";

/// The sheet with another cell, written as XML, in place of one.
pub(crate) fn with_cell(sheet: &str, cell: &str, becomes: &str) -> String {
    let start = sheet.find(&format!("<c r=\"{cell}\"")).unwrap_or_else(|| panic!("{cell} in {sheet}"));
    let rest = &sheet[start..];
    let end = if rest.find("/>") < rest.find("</c>") && rest.find("/>") < rest.find("<v>") {
        rest.find("/>").unwrap() + 2
    } else {
        rest.find("</c>").unwrap() + 4
    };
    format!("{}{becomes}{}", &sheet[..start], &rest[end..])
}

/// The parts of a zip.
pub(crate) fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = ::zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let count = zip.len();
    let part = |at| {
        let mut part = zip.by_index(at).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        (part.name().unwrap().to_string(), content)
    };
    (0..count).map(part).collect()
}

/// The zip with one part changed.
pub(crate) fn changed_part(bytes: &[u8], name: &str, how: impl FnOnce(String) -> String) -> Vec<u8> {
    let mut parts = parts(bytes);
    let part = parts.iter_mut().find(|(part, _)| part == name).unwrap();
    part.1 = how(String::from_utf8(std::mem::take(&mut part.1)).unwrap()).into_bytes();
    zip(&parts)
}
