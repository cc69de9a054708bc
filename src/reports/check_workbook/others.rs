//! What other readers make of the workbook: calamine always, `LibreOffice` when it is asked for.

use super::HowToCheck;
use super::area::At;
use super::book::Book;
use super::criterion::shown;
use super::libreoffice;
use crate::read::{Sheet as Grid, Verdict, read_bytes};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Something that another program reads otherwise: the sheet, the cell, what is wrong, and the cell's text.
pub(super) type Otherwise = (Arc<str>, At, String, String);

/// Differences of one reader that are kept.
const KEPT: usize = 1_000;

/// Has the others read it, and keeps what they read otherwise. Gives back what could not be asked, and why.
pub(super) fn ask(book: &mut Book, bytes: &[u8], how: &HowToCheck<'_>) -> Vec<(&'static str, String)> {
    let (grids, _, verdict) = read_bytes("workbook.xlsx", bytes, how.workbooks);
    let mut otherwise = match verdict {
        Verdict::Read { .. } => compare(book, &grids, "calamine"),
        Verdict::Refused { why } => vec![refused("calamine", &why)],
        Verdict::Ignored { .. } => Vec::new(),
    };
    let mut not_asked = vec![("X34", "openpyxl is not asked".to_string())];
    if how.with_libreoffice {
        match libreoffice::converted(bytes) {
            Ok(Some(theirs)) => {
                let (grids, _, _) = read_bytes("workbook.xlsx", &theirs, how.workbooks);
                otherwise.extend(compare(book, &grids, "LibreOffice"));
            }
            Ok(None) => otherwise.push(refused("LibreOffice", "it makes no workbook of it")),
            Err(why) => not_asked.push(("X34", why)),
        }
    } else {
        not_asked.push(("X34", "LibreOffice is not asked without --with-libreoffice".into()));
    }
    book.read_otherwise.append(&mut otherwise);
    not_asked
}

fn refused(reader: &str, why: &str) -> Otherwise {
    let what = format!("{reader} does not read it: {}", shown(why, 160));
    ("".into(), At { row: 0, column: 0 }, what, String::new())
}

/// The texts of visible sheets, as another reader gives them: dates and numbers it words in its own way.
fn compare(book: &Book, grids: &[Grid], reader: &str) -> Vec<Otherwise> {
    let mut otherwise = Vec::new();
    for sheet in book.sheets.iter().filter(|sheet| sheet.state == "visible" && !sheet.cells.is_empty()) {
        let Some(grid) = grids.iter().find(|grid| grid.name() == Some(&sheet.name)) else {
            otherwise.push((
                sheet.name.clone(),
                At { row: 0, column: 0 },
                format!("{reader} does not find the sheet"),
                String::new(),
            ));
            continue;
        };
        let rows: BTreeMap<u32, Vec<&str>> =
            grid.rows().map(|row| (row.number(), row.cells().collect())).collect();
        for cell in &sheet.cells {
            let Some(text) = cell.text() else { continue };
            let theirs = rows
                .get(&(cell.at.row + 1))
                .and_then(|row| row.get(cell.at.column as usize))
                .copied()
                .unwrap_or("");
            if plain(theirs) != plain(text) && otherwise.len() < KEPT {
                otherwise.push((
                    sheet.name.clone(),
                    cell.at,
                    format!("{reader} reads another text"),
                    text.to_string(),
                ));
            }
        }
    }
    otherwise
}

/// Blanks at the ends and kinds of line breaks are the reader's choice.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").trim().to_string()
}
