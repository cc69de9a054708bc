//! Workbooks: what people wrote is text in a cell, never a formula, a link or a part of the workbook's own.

use crate::played::{Files, unzipped};
use calamine::{Data, Reader, Xlsx};
use std::collections::BTreeSet;
use std::io::Cursor;

/// The formulas of all sheets, and every cell of text; fails when a workbook reaches outside or cannot be read.
pub(crate) fn read(files: &Files) -> (BTreeSet<String>, Vec<String>) {
    let (mut formulas, mut texts) = (BTreeSet::new(), Vec::new());
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".xlsx")) {
        for (name, part) in unzipped(bytes) {
            let part = String::from_utf8(part).unwrap();
            assert!(!part.contains("TargetMode=\"External\""), "{path}: {name} reaches outside");
            let parts = ["externalLink", "vbaProject", "embeddings", "connections", "customXml"];
            assert!(!parts.iter().any(|of| name.contains(of)), "{path}: {name}");
            assert!(!part.chars().any(never_in_xml), "{path}: {name} holds what no XML may hold");
        }
        let mut book = Xlsx::new(Cursor::new(bytes)).unwrap_or_else(|error| panic!("{path}: {error}"));
        for sheet in book.sheet_names() {
            let found = book.worksheet_formula(&sheet).unwrap();
            formulas.extend(
                found
                    .used_cells()
                    .map(|(_, _, formula)| formula.clone())
                    .filter(|formula| !formula.is_empty()),
            );
            let range = book.worksheet_range(&sheet).unwrap();
            texts.extend(range.used_cells().filter_map(|(_, _, cell)| match cell {
                Data::String(text) => Some(text.clone()),
                Data::Error(error) => panic!("{path}: {sheet} holds {error}"),
                _ => None,
            }));
        }
    }
    (formulas, texts)
}

fn never_in_xml(letter: char) -> bool {
    letter < ' ' && !['\t', '\n', '\r'].contains(&letter) || ['\u{fffe}', '\u{ffff}'].contains(&letter)
}
