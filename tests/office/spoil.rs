//! Workbooks whose saved results are wrong: what a program then shows, it has worked out itself.

use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;

const WRONG: &str = "-987654321";

/// The workbook with a wrong result behind every formula.
pub(crate) fn spoilt(book: &[u8]) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(Cursor::new(book)).unwrap();
    let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..from.len() {
        let mut part = from.by_index(at).unwrap();
        let name = part.name().unwrap().to_string();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        if name.starts_with("xl/worksheets/sheet") {
            bytes = spoilt_sheet(&String::from_utf8(bytes).unwrap()).into_bytes();
        }
        to.start_file(name, SimpleFileOptions::default()).unwrap();
        to.write_all(&bytes).unwrap();
    }
    to.finish().unwrap().into_inner()
}

/// The worksheet with a wrong result behind every formula.
pub(crate) fn spoilt_sheet(sheet: &str) -> String {
    let mut pieces = sheet.split("</f><v>");
    let mut spoilt = pieces.next().unwrap().to_string();
    for piece in pieces {
        let (_, rest) = piece.split_once("</v>").unwrap();
        spoilt = spoilt + "</f><v>" + WRONG + "</v>" + rest;
    }
    spoilt
}
