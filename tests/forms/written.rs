//! The tables of one folder of a return, written in each form that a council may send.

use rust_xlsxwriter::Workbook;
use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;
use zip::{ZipWriter, write::SimpleFileOptions};

/// A table: its name, its headings and its rows.
pub(crate) struct Table {
    pub(crate) name: String,
    pub(crate) headings: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
}

/// What a child's record in XML is put together from: elements, in the order in which they came.
type Children = BTreeMap<String, Vec<String>>;

/// Every CSV table of a folder, in the order of their names.
pub(crate) fn tables(folder: &Path) -> Vec<Table> {
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let table = |file: &std::path::PathBuf| {
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(file).unwrap();
        let owned = |record: &csv::StringRecord| record.iter().map(String::from).collect::<Vec<_>>();
        let headings = owned(reader.headers().unwrap());
        let rows = reader.records().map(|record| owned(&record.unwrap())).collect();
        Table { name: file.file_stem().unwrap().to_string_lossy().into(), headings, rows }
    };
    files.iter().map(table).collect()
}

/// A zip with these files.
pub(crate) fn zip(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The tables as CSV text, each line the way `line` joins its cells.
pub(crate) fn separated(table: &Table, separator: u8) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().delimiter(separator).flexible(true).from_writer(Vec::new());
    for row in std::iter::once(&table.headings).chain(&table.rows) {
        writer.write_record(row).unwrap();
    }
    writer.into_inner().unwrap()
}

/// The tables as the sheets of one `.xlsx` workbook.
pub(crate) fn xlsx(tables: &[Table]) -> Vec<u8> {
    let mut book = Workbook::new();
    for table in tables {
        let sheet = book.add_worksheet().set_name(&table.name).unwrap();
        for (at, row) in (0..).zip(std::iter::once(&table.headings).chain(&table.rows)) {
            sheet.write_row(at, 0, row).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

/// The tables as the sheets of one `.ods` workbook.
pub(crate) fn ods(tables: &[Table]) -> Vec<u8> {
    let cell = |text: &String| match text.as_str() {
        "" => "<table:table-cell/>".to_string(),
        text => format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{}</text:p></table:table-cell>",
            escaped(text)
        ),
    };
    let row = |row: &Vec<String>| {
        format!("<table:table-row>{}</table:table-row>", row.iter().map(cell).collect::<String>())
    };
    let sheet = |table: &Table| {
        let rows: String = std::iter::once(&table.headings).chain(&table.rows).map(row).collect();
        format!("<table:table table:name=\"{}\">{rows}</table:table>", table.name)
    };
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet>{}</office:spreadsheet></office:body></office:document-content>",
        tables.iter().map(sheet).collect::<String>()
    );
    let part = |name: &str, text: &str| (name.to_string(), text.as_bytes().to_vec());
    zip(&[
        part("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        part("META-INF/manifest.xml", "<manifest:manifest/>"),
        part("content.xml", &content),
    ])
}

/// The elements that hold rows of a table, by its file's name; the rest of the return stands in HEADER.
const GROUPS: [(&str, &str); 8] = [
    ("episodes", "EPISODE"),
    ("reviews", "AREVIEW"),
    ("oc2", "OC2"),
    ("previous_permanence", "PERMANENCE"),
    ("missing", "AMISSING"),
    ("placed_for_adoption", "AD_PLACED"),
    ("sw_episodes", "SWEPISODE"),
    ("DoLo", "DOLO"),
];

/// The tables as the XML of the return and as that of the social workers, and those that have no XML.
pub(crate) fn xml(tables: Vec<Table>) -> (Vec<u8>, Vec<u8>, Vec<Table>) {
    let (mut headers, mut groups, mut workers) = (Children::new(), Children::new(), Children::new());
    let mut beside = Vec::new();
    for table in tables {
        let group = GROUPS.iter().find(|(name, _)| *name == table.name).map(|(_, element)| *element);
        let into = match (&*table.name, group) {
            ("header" | "uasc" | "oc3" | "ad1", _) => &mut headers,
            ("sw_episodes" | "DoLo", Some(_)) => &mut workers,
            (_, Some(_)) => &mut groups,
            _ => {
                beside.push(table);
                continue;
            }
        };
        for row in table.rows.iter().filter(|row| row[0] != "NIL") {
            let mut fields = fields(&table.headings, row);
            if table.name == "uasc" {
                fields.push_str("<UASC>1</UASC>");
            }
            let element = group.map_or(fields.clone(), |name| format!("<{name}>{fields}</{name}>\n"));
            into.entry(row[0].clone()).or_default().push(element);
        }
    }
    (of_return(&headers, &groups), of_workers(&workers), beside)
}

fn fields(headings: &[String], row: &[String]) -> String {
    let field = |(heading, text): (&String, &String)| {
        let heading = heading.to_uppercase();
        let name = if heading == "PLACE" { "PL" } else { &heading };
        format!("<{name}>{}</{name}>", escaped(text))
    };
    headings.iter().zip(row).skip(1).map(field).collect()
}

/// A child's fields of HEADER come from up to four tables that repeat each other; each is written once.
fn of_return(headers: &Children, groups: &Children) -> Vec<u8> {
    let mut text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<EXPSSDA903>\n".to_string();
    let children: std::collections::BTreeSet<&String> = headers.keys().chain(groups.keys()).collect();
    for child in children {
        let id = format!("<CHILDID>{}</CHILDID>", escaped(child));
        let header = headers.get(child).map(|rows| {
            let mut once: Vec<String> = Vec::new();
            for field in
                rows.concat().replace("</", "\u{1}</").split_inclusive('>').collect::<Vec<_>>().chunks(2)
            {
                let field = field.concat().replace('\u{1}', "");
                if !once.contains(&field) {
                    once.push(field);
                }
            }
            format!("<HEADER>{id}{}</HEADER>\n", once.concat())
        });
        let rest = groups.get(child).map(|rows| rows.concat()).unwrap_or_default();
        text.extend(["<CHILD>\n", &header.unwrap_or(id), &rest, "</CHILD>\n"]);
    }
    (text + "</EXPSSDA903>\n").into_bytes()
}

fn of_workers(workers: &Children) -> Vec<u8> {
    let child = |(child, rows): (&String, &Vec<String>)| {
        format!("<CHILD><CHILDID>{}</CHILDID>\n{}</CHILD>\n", escaped(child), rows.concat())
    };
    format!("<SOCIALWORKERS>\n{}</SOCIALWORKERS>\n", workers.iter().map(child).collect::<String>())
        .into_bytes()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
