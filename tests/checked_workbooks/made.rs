//! A small workbook that keeps to every criterion, written member by member, and changes to its members.

use std::io::{Cursor, Write};
use zip::{DateTime, ZipWriter, write::SimpleFileOptions};

/// A change to a good workbook.
pub(crate) enum Edit {
    /// In this member, what stands there becomes something else.
    Change(&'static str, &'static str, &'static str),
    /// The same, where what it becomes is long.
    Grow(&'static str, &'static str, String),
    /// Another member.
    Add(&'static str, &'static str),
    Remove(&'static str),
    /// The member has another time than the others.
    Later(&'static str),
}

const MAIN: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const NAMES: &str = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn text(at: &str, style: u32, says: &str) -> String {
    format!("<c r=\"{at}\" s=\"{style}\" t=\"inlineStr\"><is><t>{says}</t></is></c>")
}

fn number(at: &str, style: u32, value: &str) -> String {
    format!("<c r=\"{at}\" s=\"{style}\"><v>{value}</v></c>")
}

/// Rows of cells, each with its number.
fn rows(rows: &[(u32, Vec<String>)]) -> String {
    rows.iter().map(|(row, cells)| format!("<row r=\"{row}\">{}</row>", cells.concat())).collect()
}

fn sheet(selected: &str, widths: &[u32], cells: &str, after: &str) -> String {
    let col = |(at, width): (usize, &u32)| {
        format!("<col min=\"{0}\" max=\"{0}\" width=\"{width}\" customWidth=\"1\"/>", at + 1)
    };
    let cols: String = widths.iter().enumerate().map(col).collect();
    format!(
        "<worksheet {NAMES}><sheetViews><sheetView {selected}workbookViewId=\"0\"/></sheetViews><cols>{cols}</cols>\
         <sheetData>{cells}</sheetData>{after}</worksheet>"
    )
}

fn table(id: u32, name: &str, area: &str, headings: &[&str]) -> String {
    let column =
        |(at, heading): (usize, &&str)| format!("<tableColumn id=\"{}\" name=\"{heading}\"/>", at + 1);
    let columns: String = headings.iter().enumerate().map(column).collect();
    format!(
        "<table {NAMES} id=\"{id}\" name=\"{name}\" displayName=\"{name}\" ref=\"{area}\"><tableColumns count=\"{}\">\
         {columns}</tableColumns><tableStyleInfo showRowStripes=\"0\"/></table>",
        headings.len()
    )
}

fn relations(all: &[(&str, &str)]) -> String {
    let one = |(at, (kind, target)): (usize, &(&str, &str))| {
        format!("<Relationship Id=\"r{}\" Type=\"{RELATION}/{kind}\" Target=\"{target}\"/>", at + 1)
    };
    format!("<Relationships>{}</Relationships>", all.iter().enumerate().map(one).collect::<String>())
}

const TABLE: &str = "<tableParts count=\"1\"><tablePart r:id=\"r1\"/></tableParts>";

fn cover() -> String {
    let cells = rows(&[
        (1, vec![text("A1", 1, "Statement for October 2026")]),
        (2, vec![text("A2", 0, "Made for a test; every number is made up.")]),
        (3, vec![text("A3", 0, "Control total"), number("B3", 3, "300.3")]),
    ]);
    sheet("tabSelected=\"1\" ", &[72, 32], &cells, "")
}

fn contents() -> String {
    let cells = rows(&[
        (1, vec![text("A1", 1, "Contents of this workbook")]),
        (2, vec![text("A2", 2, "Worksheet"), text("B2", 2, "What it holds")]),
        (3, vec![text("A3", 7, "Notes"), text("B3", 0, "Notes to the tables")]),
        (4, vec![text("A4", 7, "Amounts"), text("B4", 0, "What is paid")]),
    ]);
    let links = "<hyperlinks><hyperlink ref=\"A3\" location=\"'Notes'!A1\"/>\
                 <hyperlink ref=\"A4\" location=\"'Amounts'!A1\"/></hyperlinks>";
    sheet("", &[20, 40], &cells, &format!("{links}{TABLE}"))
}

fn notes() -> String {
    let cells = rows(&[
        (1, vec![text("A1", 1, "Notes to the tables")]),
        (2, vec![text("A2", 2, "Note"), text("B2", 2, "What it says")]),
        (3, vec![text("A3", 0, "note 1"), text("B3", 0, "The first line is agreed beforehand.")]),
    ]);
    sheet("", &[20, 40], &cells, TABLE)
}

fn amounts() -> String {
    let cells = rows(&[
        (1, vec![text("A1", 1, "What is paid")]),
        (
            2,
            vec![text(
                "A2",
                0,
                "[x] not available. Some cells are blank: the total has nothing to say there.",
            )],
        ),
        (3, vec![text("A3", 0, "[note 1] The first line is agreed beforehand.")]),
        (
            4,
            vec![
                text("A4", 2, "Line"),
                text("B4", 2, "Supplier"),
                text("C4", 2, "Counted"),
                text("D4", 2, "Paid on"),
                text("E4", 2, "Amount"),
            ],
        ),
        (
            5,
            vec![
                text("A5", 0, "Core"),
                text("B5", 6, "00417"),
                number("C5", 4, "12"),
                number("D5", 5, "46329"),
                number("E5", 3, "100.1"),
            ],
        ),
        (
            6,
            vec![
                text("A6", 0, "Outcomes"),
                text("B6", 6, "00417"),
                text("C6", 0, "[x]"),
                number("D6", 5, "46329"),
                number("E6", 3, "200.2"),
            ],
        ),
        (
            7,
            vec![
                text("A7", 0, "Total"),
                "<c r=\"E7\" s=\"3\"><f>ROUND(SUM(E5:E6),2)</f><v>300.3</v></c>".into(),
            ],
        ),
    ]);
    sheet("", &[20, 16, 16, 16, 16], &cells, TABLE)
}

const STYLES: &str = "<styleSheet><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"£#,##0.00\"/></numFmts>\
    <fonts><font><sz val=\"12\"/><name val=\"Arial\"/></font><font><b/><sz val=\"16\"/><name val=\"Arial\"/></font>\
    <font><b/><sz val=\"12\"/><name val=\"Arial\"/></font>\
    <font><u/><sz val=\"12\"/><color rgb=\"FF12436D\"/><name val=\"Arial\"/></font></fonts>\
    <fills><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
    <borders><border/></borders><cellStyleXfs><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\"/></cellStyleXfs><cellXfs>\
    <xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\"><alignment wrapText=\"1\"/></xf>\
    <xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\"/>\
    <xf numFmtId=\"0\" fontId=\"2\" fillId=\"0\"><alignment wrapText=\"1\"/></xf>\
    <xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\"/><xf numFmtId=\"3\" fontId=\"0\" fillId=\"0\"/>\
    <xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\"/><xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\"/>\
    <xf numFmtId=\"0\" fontId=\"3\" fillId=\"0\"/></cellXfs></styleSheet>";

const CORE: &str = "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\" xmlns:dcterms=\"t\"><dc:title>Statement</dc:title>\
    <dc:creator>outturn</dc:creator><cp:lastModifiedBy>outturn</cp:lastModifiedBy><cp:category>statement</cp:category>\
    <dcterms:created>2026-11-03T00:00:00Z</dcterms:created><dc:language>en-GB</dc:language></cp:coreProperties>";

fn types() -> String {
    let part = |name: &str, kind: &str| {
        format!("<Override PartName=\"/{name}\" ContentType=\"{MAIN}.{kind}+xml\"/>")
    };
    let sheets: String =
        (1..5).map(|at| part(&format!("xl/worksheets/sheet{at}.xml"), "worksheet")).collect();
    let tables: String = (1..4).map(|at| part(&format!("xl/tables/table{at}.xml"), "table")).collect();
    format!(
        "<Types><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>{}{}{sheets}{tables}</Types>",
        part("xl/workbook.xml", "sheet.main"),
        part("xl/styles.xml", "styles")
    )
}

/// The members of the good workbook.
pub(crate) fn members() -> Vec<(String, String)> {
    let sheets: String = (1..)
        .zip(["Cover", "Contents", "Notes", "Amounts"])
        .map(|(at, name)| format!("<sheet name=\"{name}\" sheetId=\"{at}\" r:id=\"r{at}\"/>"))
        .collect();
    let of_workbook: Vec<(&str, &str)> = vec![
        ("worksheet", "worksheets/sheet1.xml"),
        ("worksheet", "worksheets/sheet2.xml"),
        ("worksheet", "worksheets/sheet3.xml"),
        ("worksheet", "worksheets/sheet4.xml"),
        ("styles", "styles.xml"),
    ];
    let mut all = vec![
        ("[Content_Types].xml".to_string(), types()),
        (
            "_rels/.rels".into(),
            relations(&[("officeDocument", "xl/workbook.xml"), ("core-properties", "docProps/core.xml")]),
        ),
        ("docProps/core.xml".into(), CORE.into()),
        (
            "xl/workbook.xml".into(),
            format!(
                "<workbook {NAMES}><workbookPr/><bookViews><workbookView/></bookViews><sheets>{sheets}</sheets></workbook>"
            ),
        ),
        ("xl/_rels/workbook.xml.rels".into(), relations(&of_workbook)),
        ("xl/styles.xml".into(), STYLES.into()),
    ];
    for (at, sheet) in (1..).zip([cover(), contents(), notes(), amounts()]) {
        all.push((format!("xl/worksheets/sheet{at}.xml"), sheet));
    }
    let tables = [
        table(1, "contents_table", "A2:B4", &["Worksheet", "What it holds"]),
        table(2, "notes_table", "A2:B3", &["Note", "What it says"]),
        table(3, "amounts_table", "A4:E7", &["Line", "Supplier", "Counted", "Paid on", "Amount"]),
    ];
    for (at, table) in (1..).zip(tables) {
        let target = format!("../tables/table{at}.xml");
        all.push((format!("xl/worksheets/_rels/sheet{}.xml.rels", at + 1), relations(&[("table", &target)])));
        all.push((format!("xl/tables/table{at}.xml"), table));
    }
    all
}

/// The good workbook, changed.
pub(crate) fn with(edits: &[Edit]) -> Vec<u8> {
    let mut members = members();
    let mut later = Vec::new();
    for edit in edits {
        let change = |name: &str, from: &str, to: &str, members: &mut Vec<(String, String)>| {
            let member = members.iter_mut().find(|(member, _)| member == name).unwrap();
            assert!(member.1.contains(from), "{name} does not hold {from}");
            member.1 = member.1.replacen(from, to, 1);
        };
        match edit {
            Edit::Change(name, from, to) => change(name, from, to, &mut members),
            Edit::Grow(name, from, to) => change(name, from, to, &mut members),
            Edit::Add(name, content) => members.push(((*name).into(), (*content).into())),
            Edit::Remove(name) => members.retain(|(member, _)| member != name),
            Edit::Later(name) => later.push(*name),
        }
    }
    zipped(&members, &later)
}

/// Members as a zip, all of one time but those named.
pub(crate) fn zipped(members: &[(String, String)], later: &[&str]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in members {
        let year = if later.contains(&name.as_str()) { 2026 } else { 1980 };
        let time = DateTime::from_date_and_time(year, 1, 1, 0, 0, 0).unwrap();
        zip.start_file(name.as_str(), SimpleFileOptions::default().last_modified_time(time)).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
