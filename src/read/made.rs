//! Workbooks and zips made for the tests of this room.

use rust_xlsxwriter::Workbook;
use std::io::{Cursor, Write};
use zip::{ZipWriter, write::SimpleFileOptions};

/// A zip with these parts, in this order.
pub(super) fn zip(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook.
pub(super) fn book(fill: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(&mut book);
    book.save_to_buffer().unwrap()
}

/// A workbook of one sheet whose rows are given as XML, with one shared string, `first`, and a date style, 1.
pub(super) fn raw_book(rows: &str) -> Vec<u8> {
    raw_book_with("", rows)
}

/// The same, with properties of the workbook.
pub(super) fn raw_book_with(properties: &str, rows: &str) -> Vec<u8> {
    const NAMES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let related = |kind: &str, to: &str| {
        format!(
            "<Relationships><Relationship Id=\"b\" Type=\"x/relationships/{kind}\" Target=\"{to}\"/></Relationships>"
        )
    };
    let workbook = format!(
        "<workbook xmlns:r=\"{NAMES}\">{properties}<sheets><sheet name=\"Header\" sheetId=\"1\" r:id=\"b\"/></sheets></workbook>"
    );
    zip(&[
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", &related("officeDocument", "xl/workbook.xml")),
        ("xl/workbook.xml", &workbook),
        ("xl/_rels/workbook.xml.rels", &related("worksheet", "worksheets/sheet1.xml")),
        (
            "xl/styles.xml",
            "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
        ),
        ("xl/sharedStrings.xml", "<sst uniqueCount=\"1\"><si><t>first</t></si></sst>"),
        ("xl/worksheets/sheet1.xml", &format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")),
    ])
}
