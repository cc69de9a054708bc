//! Reads workbooks back as their receivers do, and holds them to the checklist of accessible spreadsheets.

use super::workbook;
use crate::reports::dress::{Looks, specimen};
use crate::reports::said::{Cell, Document, Profile};
use crate::words::Pence;
use calamine::{Data, DataRef, Reader, Xlsx, open_workbook_from_rs};
use std::io::{Cursor, Read};

fn made(document: &Document) -> Vec<u8> {
    workbook(document, &Looks::built_in().unwrap(), &specimen::stamp()).unwrap()
}

fn statement() -> Vec<u8> {
    let [statement, ..] = specimen::documents();
    made(&statement)
}

fn working() -> Vec<u8> {
    let [_, working, _] = specimen::documents();
    made(&working)
}

/// The parts of a workbook whose names contain `what`, one after another.
fn parts(book: &[u8], what: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(book)).unwrap();
    let mut text = String::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).unwrap();
        if part.name().unwrap().contains(what) {
            part.read_to_string(&mut text).unwrap();
        }
    }
    text
}

fn rows(book: &[u8], sheet: &str) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(book)).unwrap();
    let range = book.worksheet_range(sheet).unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

fn text(text: &str) -> Data {
    Data::String(text.into())
}

#[test]
fn each_cell_keeps_its_kind() {
    let rows = rows(&statement(), "Every cell");
    let table = &rows[rows.len() - 4..];
    assert_eq!(table[0][0], text("Line"));
    let first = &table[1];
    assert_eq!(first[..3], [text("=SUM(A1:A9)"), text("00417"), Data::Float(1204.0)]);
    assert_eq!(first[3..5], [Data::Float(0.333_333_333_333), Data::Float(12_345.67)]);
    let Data::DateTime(day) = &first[5] else { panic!("{:?} is no day", first[5]) };
    assert_eq!(day.to_ymd_hms_milli(), (2026, 10, 31, 0, 0, 0, 0));
    assert_eq!(first[6], text("Working"));
    assert_eq!(table[2][2..6], [text("[c]"), text("[x]"), Data::Float(-2.05), Data::Empty]);
    assert_eq!(table[3][..3], [text("Total"), text("Both"), Data::Float(1204.0)]);
    assert_eq!(table[3][4], Data::Float(12_343.62));
}

#[test]
fn what_stands_above_a_table_explains_it() {
    let rows = rows(&statement(), "Every cell");
    let above: Vec<String> =
        rows.iter().map(|row| row[0].to_string()).take_while(|cell| cell != "Line").collect();
    assert_eq!(above[..2], ["Every kind of cell", "This worksheet contains one table."]);
    assert!(above.iter().any(|row| row.contains("[c] confidential") && row.contains("[x] not available")));
    assert!(above.iter().any(|row| row.starts_with("[note 2] A cell is blank")));
}

#[test]
fn the_cover_comes_first_and_the_contents_list_every_sheet() {
    let book = statement();
    let reader: Xlsx<_> = open_workbook_from_rs(Cursor::new(&book)).unwrap();
    let names = reader.sheet_names();
    assert_eq!(names[..4], ["Cover", "Contents", "Notes", "Every cell"]);
    let contents: Vec<String> = rows(&book, "Contents")[3..].iter().map(|row| row[0].to_string()).collect();
    assert_eq!(contents, names[2..]);
    for name in &names[2..] {
        assert!(
            parts(&book, "worksheets/sheet2.xml").contains(&format!("location=\"'{name}'!A1\"")),
            "{name}"
        );
    }
    let cover: Vec<String> = rows(&book, "Cover").iter().map(|row| row[0].to_string()).collect();
    assert!(cover[0].starts_with("Specimen – October 2026"));
    assert!(cover[1].starts_with("Example data:"));
    assert!(cover.contains(&"Warning: One line is held".to_string()));
    assert_eq!(rows(&book, "Notes")[3][0], text("note 1"));
}

#[test]
fn a_statement_keeps_to_the_checklist() {
    let book = statement();
    let sheets = parts(&book, "worksheets/sheet");
    for never in [
        "<mergeCell",
        "<pane",
        "hidden=",
        "<conditionalFormatting",
        "<drawing",
        "<headerFooter",
        "<dataValidation",
    ] {
        assert!(!sheets.contains(never), "{never}");
    }
    // Formulas are no breach: the checklist does not name them, and each has the engine's figure as its result.
    assert_eq!(sheets.matches("<f>").count(), sheets.matches("</f><v>").count());
    assert_eq!(sheets.matches("tabSelected=\"1\"").count(), 1);
    let tables = parts(&book, "xl/tables/");
    assert!(
        !tables.contains("<autoFilter")
            && !tables.contains("totalsRowCount")
            && !tables.contains("TableStyle")
    );
    assert!(tables.matches(" ref=\"A").count() == tables.matches("<table ").count());
}

#[test]
fn one_typeface_large_enough_without_fills() {
    for book in [statement(), working()] {
        let styles = parts(&book, "xl/styles.xml");
        let fonts = styles.split("<name val=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
        assert!(fonts.clone().count() > 1 && fonts.clone().all(|font| font == "Arial"), "{styles}");
        let sizes = styles.split("<sz val=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
        assert!(sizes.clone().all(|size| ["12", "14", "16"].contains(&size)));
        assert!(!styles.contains("patternType=\"solid\""));
    }
}

#[test]
fn the_properties_say_what_it_is_when_and_in_which_language() {
    let properties = parts(&statement(), "docProps/core.xml");
    for said in [
        "<dc:title>Specimen – October 2026",
        "<dc:creator>outturn</dc:creator>",
        "<dc:language>en-GB</dc:language>",
        "2026-11-03T00:00:00Z",
    ] {
        assert!(properties.contains(said), "{said}");
    }
}

#[test]
fn a_working_book_has_filters_a_frozen_heading_and_formulas_with_the_engines_sums() {
    let book = working();
    assert_eq!(parts(&book, "xl/tables/").matches("<autoFilter").count(), 6);
    let mut reader: Xlsx<_> = open_workbook_from_rs(Cursor::new(&book)).unwrap();
    let formulas = reader.worksheet_formula("Every cell").unwrap();
    let found: Vec<&String> = formulas.rows().flatten().filter(|formula| !formula.is_empty()).collect();
    assert_eq!(found, ["SUM(C7:C8)", "ROUND(SUM(E7:E8),2)"]);
    let rows = rows(&book, "Every cell");
    assert_eq!(rows.last().unwrap()[4], Data::Float(12_343.62));
    assert!(parts(&book, "worksheets/sheet4.xml").contains("topLeftCell=\"A7\""));
}

#[test]
fn a_total_that_is_no_sum_is_no_sum_formula() {
    let [_, mut working, _] = specimen::documents();
    let table = &mut working.sections[1].tables[0];
    table.total.as_mut().unwrap()[4] = Cell::Money(Pence::new(500));
    let book = made(&working);
    assert!(parts(&book, "worksheets/sheet4.xml").contains("<f>5.00</f><v>5.00</v>"));
}

#[test]
fn a_formula_has_the_engines_figure_and_a_link_finds_its_row() {
    let book = statement();
    let mut reader: Xlsx<_> = open_workbook_from_rs(Cursor::new(&book)).unwrap();
    let formulas = reader.worksheet_formula("Again").unwrap();
    let found: Vec<&String> = formulas.rows().flatten().filter(|formula| !formula.is_empty()).collect();
    assert_eq!(found, ["ROUND(B4*B5,2)"]);
    let rows = rows(&book, "Again");
    assert_eq!(rows.last().unwrap()[..2], [text("Rate"), Data::Float(0.31)]);
    assert!(parts(&book, "worksheets/sheet").contains("location=\"'Every cell'!A8\""));
}

#[test]
fn a_table_without_rows_says_so() {
    let rows = rows(&statement(), "Nothing");
    assert_eq!(rows.last().unwrap()[..2], [text("Nothing to list"), text("[z]")]);
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert_eq!(statement(), statement());
    assert_eq!(working(), working());
}

#[test]
fn sent_text_is_never_a_formula_a_link_or_a_number() {
    for sent in ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "https://a.example", "0042", "#REF!", "{=1}"] {
        let [mut statement, ..] = specimen::documents();
        statement.profile = Profile::Working;
        statement.sections[1].tables[0].rows[0][0] = Cell::text(sent);
        let book = made(&statement);
        let mut reader: Xlsx<_> = open_workbook_from_rs(Cursor::new(&book)).unwrap();
        let mut cells = reader.worksheet_cells_reader("Every cell").unwrap();
        let mut found = false;
        while let Some(cell) = cells.next_cell().unwrap() {
            let value = cell.get_value();
            found |=
                matches!(value, DataRef::SharedString(text) if *text == sent || text.trim() == sent.trim());
        }
        assert!(found, "{sent:?}");
        assert!(!parts(&book, "xl/worksheets/_rels/sheet4.xml.rels").contains("hyperlink"), "{sent:?}");
    }
}

#[test]
fn two_columns_of_one_heading_are_refused_with_their_worksheet() {
    let [mut statement, ..] = specimen::documents();
    statement.sections[1].tables[0].columns[1].heading = "Line".into();
    let refused = workbook(&statement, &Looks::built_in().unwrap(), &specimen::stamp()).unwrap_err();
    assert!(refused.to_string().starts_with("worksheet Every cell: "), "{refused}");
}
