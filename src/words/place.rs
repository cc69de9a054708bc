//! Where a value stands, so that every message can point at a cell.

use serde::Serialize;
use std::fmt;
use std::sync::Arc;

/// A file, perhaps a sheet of it, perhaps a row, perhaps a column.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Place {
    /// The file, as a path below the inputs folder, with `/` on every system.
    pub file: Arc<str>,
    /// The sheet of a workbook; `None` for a CSV file. In XML the path of an element, `CHILD/EPISODE`, whose rows are lines of
    /// the file, or `//EPISODE`, whose rows are counted. No sheet has a slash in its name.
    pub sheet: Option<Arc<str>>,
    /// The row as a spreadsheet numbers it: the first is 1.
    pub row: Option<u32>,
    /// The heading of the column.
    pub column: Option<Arc<str>>,
}

impl Place {
    /// A whole file.
    pub fn file(file: impl Into<Arc<str>>) -> Self {
        Self { file: file.into(), sheet: None, row: None, column: None }
    }

    /// Is it an element of an XML file?
    pub fn is_element(&self) -> bool {
        self.sheet.as_ref().is_some_and(|sheet| sheet.contains('/'))
    }

    /// The same place, narrowed to a row.
    #[must_use]
    pub fn at_row(mut self, row: u32) -> Self {
        self.row = Some(row);
        self
    }

    /// The same place, narrowed to a column.
    #[must_use]
    pub fn at_column(mut self, column: impl Into<Arc<str>>) -> Self {
        self.column = Some(column.into());
        self
    }
}

impl fmt::Display for Place {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}", self.file)?;
        let sheet = self.sheet.as_deref().unwrap_or_default();
        match (sheet, self.row) {
            ("", None) => {}
            ("", Some(row)) => write!(to, " · row {row}")?,
            (element, Some(count)) if element.starts_with("//") => write!(to, " · ({element})[{count}]")?,
            (element, None) if element.contains('/') => write!(to, " · {element}")?,
            (element, Some(line)) if element.contains('/') => write!(to, " · {element} · line {line}")?,
            (sheet, None) => write!(to, " · sheet {sheet}")?,
            (sheet, Some(row)) => write!(to, " · sheet {sheet} · row {row}")?,
        }
        if let Some(column) = &self.column {
            write!(to, " · {column}")?;
        }
        Ok(())
    }
}

/// A column's letters in a spreadsheet: 0 is A, 26 is AA.
pub fn column_letters(mut at: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + u8::try_from(at % 26).unwrap_or(0)));
        if at < 26 {
            return letters.into_iter().rev().collect();
        }
        at = at / 26 - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_reads_from_the_file_to_the_column() {
        let place = Place::file("returns/kent/2026-10/header.csv").at_row(14).at_column("SEX");
        assert_eq!(place.to_string(), "returns/kent/2026-10/header.csv · row 14 · SEX");
        let element = |path: &str, row| {
            let place = Place { sheet: Some(path.into()), ..Place::file("return.xml") };
            place.at_row(row).at_column("DEC").to_string()
        };
        assert_eq!(element("CHILD/EPISODE", 214), "return.xml · CHILD/EPISODE · line 214 · DEC");
        assert_eq!(element("//EPISODE", 14), "return.xml · (//EPISODE)[14] · DEC");
        let letters = [0, 25, 26, 701, 702].map(column_letters);
        assert_eq!(letters, ["A", "Z", "AA", "ZZ", "AAA"].map(String::from));
    }
}
