//! Workbooks that are zips as they should be, with a part that should not be.

use crate::attack::{Listed, put};
use crate::size::Size;
use crate::texts::noise;
use std::io::{Cursor, Write};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

pub(crate) const ATTACKS: [Listed; 6] = [
    ("a bomb of blanks", "blanks.xlsx", "A part of the workbook unpacks to ", |folder, size| {
        put(folder, "blanks.xlsx", &book(&[part("xl/worksheets/sheet1.xml", "<worksheet>", b' ', size.bomb)]))
    }),
    ("a bomb of one string", "string.xlsx", "A part of the workbook unpacks to ", |folder, size| {
        put(folder, "string.xlsx", &book(&[part("xl/sharedStrings.xml", "<sst><si><t>", b'a', size.bomb)]))
    }),
    (
        "millions of tiny rows",
        "rows.xlsx",
        "Sheet 'Episodes' has a cell in row 1048577 and column 1; the limits are 1048576 rows",
        |folder, size| put(folder, "rows.xlsx", &rows(size)),
    ),
    (
        "a count of strings that lies",
        "count.xlsx",
        "The workbook is damaged: its string count is impossible.",
        |folder, _| {
            let strings = "<sst count=\"1\" uniqueCount=\"4294967295\"><si><t>CHILD</t></si></sst>";
            put(folder, "count.xlsx", &book(&[Part::of("xl/sharedStrings.xml", strings)]))
        },
    ),
    ("a sparse grid", "sparse.xlsx", "The cell lies far from the table.", |folder, _| {
        let cell =
            |name: &str| format!("<row><c r=\"{name}\" t=\"inlineStr\"><is><t>CHILD</t></is></c></row>");
        put(folder, "sparse.xlsx", &book(&[sheet(&(cell("A1") + &cell("XFD1048576")))]))
    }),
    (
        "a sheet of repeated cells",
        "repeats.ods",
        "The workbook is damaged, or needs more than 1024 MB to read.",
        |folder, _| put(folder, "repeats.ods", &repeats()),
    ),
];

/// A part of a workbook: some text, and then one byte again and again.
pub(crate) struct Part {
    name: &'static str,
    head: String,
    again: (u8, u64),
}

impl Part {
    pub(crate) fn of(name: &'static str, text: &str) -> Self {
        Self { name, head: text.into(), again: (0, 0) }
    }
}

fn part(name: &'static str, head: &str, byte: u8, times: u64) -> Part {
    Part { name, head: head.into(), again: (byte, times) }
}

const TYPES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
const ROOT: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>\
    </Relationships>";
const BOOK: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>\
    <sheet name=\"Episodes\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
const RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
    <Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/>\
    </Relationships>";

/// A workbook of one sheet, with these parts.
pub(crate) fn book(parts: &[Part]) -> Vec<u8> {
    let frame = [
        Part::of("[Content_Types].xml", TYPES),
        Part::of("_rels/.rels", ROOT),
        Part::of("xl/workbook.xml", BOOK),
        Part::of("xl/_rels/workbook.xml.rels", RELATIONS),
    ];
    zipped(frame.iter().chain(parts))
}

/// The parts as a zip, really packed, however long.
fn zipped<'a>(parts: impl Iterator<Item = &'a Part>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for Part { name, head, again: (byte, times) } in parts {
        zip.start_file(*name, packed).unwrap();
        zip.write_all(head.as_bytes()).unwrap();
        let block = vec![*byte; 1 << 20];
        let mut left = *times;
        while left > 0 {
            let now = left.min(block.len() as u64);
            zip.write_all(&block[..usize::try_from(now).unwrap()]).unwrap();
            left -= now;
        }
    }
    zip.finish().unwrap().into_inner()
}

fn sheet(rows: &str) -> Part {
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
         <sheetData>{rows}</sheetData></worksheet>"
    );
    Part::of("xl/worksheets/sheet1.xml", &text)
}

/// Rows of one short cell. Digits without a pattern stand before them, so that the part is packed no tighter than an
/// honest one and only its rows can be held against it.
fn rows(size: &Size) -> Vec<u8> {
    let noise: String = noise(800_000).iter().map(|byte| char::from(b'a' + byte % 16)).collect();
    let first = if size.full { "<row r=\"1\">" } else { "<row r=\"1000000\">" };
    let mut text = format!("<!--{noise}-->{first}<c><v>1</v></c></row>");
    for _ in 0..size.rows {
        text.push_str("<row><c><v>1</v></c></row>");
    }
    book(&[sheet(&text)])
}

/// A few hundred bytes of `.ods` that stand for 96 million cells.
fn repeats() -> Vec<u8> {
    let content = "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"Episodes\">\
        <table:table-row table:number-rows-repeated=\"6000\"><table:table-cell table:number-columns-repeated=\"16000\" \
        office:value-type=\"string\"><text:p>some words that take memory</text:p></table:table-cell></table:table-row>\
        </table:table></office:spreadsheet></office:body></office:document-content>";
    zipped(
        [
            Part::of("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            Part::of("META-INF/manifest.xml", "<manifest:manifest/>"),
            Part::of("content.xml", content),
        ]
        .iter(),
    )
}
