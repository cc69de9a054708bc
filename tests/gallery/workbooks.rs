//! Workbooks that are broken in one way each.

use rust_xlsxwriter::{Format, Workbook, Worksheet};
use std::io::{Cursor, Write};
use zip::{ZipWriter, write::SimpleFileOptions};

const NAMES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const REVIEWS: [&str; 4] = ["CHILD", "DOB", "REVIEW", "REVIEW_CODE"];

/// A zip with these parts, in this order.
pub(crate) fn zip(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook whose sheet Reviews has its headings in row 1 and these rows below, as XML.
pub(crate) fn of_rows(rows: &str) -> Vec<u8> {
    raw("", rows, "")
}

/// The same, counting days from 1904.
pub(crate) fn of_1904(rows: &str) -> Vec<u8> {
    raw("<workbookPr date1904=\"1\"/>", rows, "")
}

/// A part that is a thousand times larger than it looks.
pub(crate) fn bomb() -> Vec<u8> {
    raw("", "", &" ".repeat(4 << 20))
}

/// A cell in the last column of each of four hundred rows.
pub(crate) fn far_cells() -> Vec<u8> {
    let row = |at: u32| format!("<row r=\"{at}\"><c r=\"XFD{at}\"><v>1</v></c></row>");
    raw("", &(2..402).map(row).collect::<String>(), "")
}

/// A zip of a thousand files and one.
pub(crate) fn many_files() -> Vec<u8> {
    let names: Vec<String> = (0..1_001).map(|at| format!("{at}.csv")).collect();
    zip(&names.iter().map(|name| (name.as_str(), "")).collect::<Vec<_>>())
}

/// A zip that holds a zip.
pub(crate) fn zip_in_zip() -> Vec<u8> {
    let mut outer = ZipWriter::new(Cursor::new(Vec::new()));
    outer.start_file("reviews.zip", SimpleFileOptions::default()).unwrap();
    outer.write_all(&zip(&[("reviews.csv", "CHILD")])).unwrap();
    outer.finish().unwrap().into_inner()
}

/// A zip with a byte of its file changed.
pub(crate) fn zip_damaged() -> Vec<u8> {
    let mut bytes = zip(&[("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE")]);
    bytes[45] ^= 0xff;
    bytes
}

/// A zip whose file is marked as one that needs a password.
pub(crate) fn zip_locked() -> Vec<u8> {
    let mut bytes = zip(&[("reviews.csv", "CHILD")]);
    let directory = bytes.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    bytes[6] |= 1;
    bytes[directory + 8] |= 1;
    bytes
}

/// A thousand parts and a few.
pub(crate) fn many_parts() -> Vec<u8> {
    let parts = (0..1_001).map(|at| format!("{at}.xml"));
    let names: Vec<String> = parts.chain(["[Content_Types].xml".into()]).collect();
    zip(&names.iter().map(|name| (name.as_str(), "")).collect::<Vec<_>>())
}

/// More sheets than anyone sends.
pub(crate) fn many_sheets() -> Vec<u8> {
    let mut book = Workbook::new();
    for _ in 0..201 {
        book.add_worksheet();
    }
    book.save_to_buffer().unwrap()
}

/// Two sheets whose names differ in nothing that a person would see.
pub(crate) fn sheets_of_one_name() -> Vec<u8> {
    raw("<sheets><sheet name=\"REVIEWS\" sheetId=\"2\" r:id=\"b\"/></sheets>", "", "")
}

fn raw(properties: &str, rows: &str, padding: &str) -> Vec<u8> {
    let related = |kind: &str, to: &str| {
        format!(
            "<Relationships><Relationship Id=\"b\" Type=\"x/relationships/{kind}\" Target=\"{to}\"/></Relationships>"
        )
    };
    let workbook = format!(
        "<workbook xmlns:r=\"{NAMES}\">{properties}<sheets><sheet name=\"Reviews\" sheetId=\"1\" r:id=\"b\"/></sheets></workbook>"
    );
    let heading = |(name, column): (&str, char)| format!("<c r=\"{column}1\" t=\"str\"><v>{name}</v></c>");
    let headings: String = REVIEWS.into_iter().zip('A'..).map(heading).collect();
    let styles = "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
    let sheet =
        format!("<worksheet><sheetData><row r=\"1\">{headings}</row>{rows}</sheetData>{padding}</worksheet>");
    zip(&[
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", &related("officeDocument", "xl/workbook.xml")),
        ("xl/workbook.xml", &workbook),
        ("xl/_rels/workbook.xml.rels", &related("worksheet", "worksheets/sheet1.xml")),
        ("xl/styles.xml", styles),
        ("xl/sharedStrings.xml", "<sst uniqueCount=\"1\"><si><t>first</t></si></sst>"),
        ("xl/worksheets/sheet1.xml", &sheet),
    ])
}

/// An `.ods` workbook whose sheet Reviews has its headings in row 1 and one row below, as XML.
pub(crate) fn ods(cells: &str) -> Vec<u8> {
    let text = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let headings: String = REVIEWS.into_iter().map(text).collect();
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"Reviews\">\
         <table:table-row>{headings}</table:table-row><table:table-row>{cells}</table:table-row>\
         </table:table></office:spreadsheet></office:body></office:document-content>"
    );
    zip(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest:manifest/>"),
        ("content.xml", &content),
    ])
}

fn reviews() -> (Workbook, Worksheet) {
    let mut sheet = Worksheet::new();
    sheet.set_name("Reviews").unwrap();
    for (column, heading) in (0..).zip(REVIEWS) {
        sheet.write(0, column, heading).unwrap();
    }
    (Workbook::new(), sheet)
}

/// A good sheet, and one that nobody sees.
pub(crate) fn with_hidden_sheet() -> Vec<u8> {
    let (mut book, sheet) = reviews();
    book.push_worksheet(sheet);
    book.add_worksheet().set_name("Summary").unwrap();
    book.add_worksheet().set_name("Old data").unwrap().set_hidden(true);
    book.save_to_buffer().unwrap()
}

/// A good sheet with a letter that somebody left far below it.
pub(crate) fn with_a_far_cell() -> Vec<u8> {
    let (mut book, mut sheet) = reviews();
    sheet.write(5_000, 2, "x").unwrap();
    book.push_worksheet(sheet);
    book.save_to_buffer().unwrap()
}

/// A workbook with one date for two rows.
pub(crate) fn with_merged_cells() -> Vec<u8> {
    let row = "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>NIL</v></c></row>";
    raw("", row, "<mergeCells count=\"1\"><mergeCell ref=\"C2:C3\"/></mergeCells>")
}

/// A workbook that holds a program.
pub(crate) fn with_macros() -> Vec<u8> {
    let row = "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>NIL</v></c></row>";
    let mut zip = ZipWriter::new_append(Cursor::new(raw("", row, ""))).unwrap();
    zip.start_file("xl/vbaProject.bin", SimpleFileOptions::default()).unwrap();
    zip.finish().unwrap().into_inner()
}

/// Numbers of children as an export pads them.
pub(crate) fn with_leading_zeros() -> Vec<u8> {
    let (mut book, mut sheet) = reviews();
    let zeros = Format::new().set_num_format("0000000000");
    sheet.write_with_format(1, 0, 10206, &zeros).unwrap();
    book.push_worksheet(sheet);
    book.save_to_buffer().unwrap()
}

/// The first half of a workbook.
pub(crate) fn truncated() -> Vec<u8> {
    let whole = with_hidden_sheet();
    whole[..whole.len() / 2].to_vec()
}

/// The container of old workbooks, and of those with a password, with a word of its directory.
pub(crate) fn ole(word: &str) -> Vec<u8> {
    let mut bytes = [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &[0; 600]].concat();
    bytes.extend(word.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}
