//! CSV: every line of the file becomes a row, or the file is refused; and every row of a table is used, or refused with
//! a remark.

#![no_main]

use libfuzzer_sys::fuzz_target;
use outturn::read::{Complaint, Sheet, Verdict, Workbooks, read_bytes};
use outturn::returns::{Effect, TableId, assemble, recognise};
use outturn::words::Period;
use outturn_fuzz::records::{below_separator_line, records};
use outturn_fuzz::told;

const FILE: &str = "header.csv";

fuzz_target!(|bytes: &[u8]| {
    // Workbooks and XML have targets of their own.
    let start = bytes.trim_ascii_start();
    if start.starts_with(b"PK") || start.starts_with(b"\xd0\xcf\x11\xe0") || start.starts_with(b"<") {
        return;
    }
    let (sheets, complaints) = match read(bytes) {
        Err(why) => return told::sentence(&why),
        Ok(read) => read,
    };
    let again = read(bytes).expect("the same bytes are read again");
    assert_eq!(told::written(&sheets, &complaints), told::written(&again.0, &again.1));
    told::sheets(&sheets, FILE);
    told::complaints(&complaints, FILE);
    let [sheet] = &sheets[..] else { return assert!(sheets.is_empty(), "one file is one table") };
    if let (false, Ok(text)) = (says(&complaints, "Read as"), std::str::from_utf8(bytes)) {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        rows_are_records(text, sheet, &complaints);
        a_lost_mark_is_noticed(text, &complaints);
    }
    becomes_a_return(sheet);
});

fn read(bytes: &[u8]) -> Result<(Vec<Sheet>, Vec<Complaint>), String> {
    let (sheets, complaints, verdict) = read_bytes(FILE, bytes, &Workbooks::Here);
    match verdict {
        Verdict::Read { sheets: count, rows } => {
            assert_eq!(count, sheets.len());
            assert_eq!(rows, sheets.iter().map(|sheet| sheet.rows().len()).sum::<usize>());
            Ok((sheets, complaints))
        }
        Verdict::Refused { why } => {
            assert!(sheets.is_empty() && complaints.is_empty(), "a refused file gives nothing");
            Err(why)
        }
        Verdict::Ignored { why } => panic!("bytes are never ignored: {why}"),
    }
}

fn says(complaints: &[Complaint], what: &str) -> bool {
    complaints.iter().any(|odd| odd.says.contains(what))
}

/// Row for row and letter for letter, and what is odd about a row is said at its place.
fn rows_are_records(text: &str, sheet: &Sheet, complaints: &[Complaint]) {
    let separator = [("';'", ';'), ("tabs", '\t'), ("'|'", '|')]
        .into_iter()
        .find(|(name, _)| says(complaints, &format!("Columns are separated by {name}")))
        .map_or(',', |(_, letter)| letter);
    let records = records(below_separator_line(text), separator);
    let expected: Vec<(usize, Vec<String>)> = records
        .iter()
        .map(|one| (one.row, one.cells.iter().map(|cell| told::seen(cell)).collect()))
        .collect();
    let row = |row: outturn::read::Row<'_>| (row.number() as usize, row.cells().map(str::to_owned).collect());
    let rows: Vec<(usize, Vec<String>)> = sheet.rows().map(row).collect();
    assert_eq!(rows, expected);
    for record in &records {
        assert!(!record.unclosed, "an open mark is taken for the rest of the file");
        assert!(!(record.stray && record.over_lines), "lines are hidden behind a stray mark");
        let at_row =
            || complaints.iter().any(|odd| odd.place.row.is_some_and(|row| row as usize == record.row));
        let odd = record.stray || record.over_lines;
        assert!(!odd || complaints.len() > 1_000 || at_row(), "nothing is said of row {}", record.row);
    }
}

/// Without one of its marks, a file that was good is refused or complained of.
fn a_lost_mark_is_noticed(text: &str, complaints: &[Complaint]) {
    let marks: Vec<usize> = text.match_indices('"').map(|(at, _)| at).collect();
    if marks.is_empty() || !complaints.is_empty() {
        return;
    }
    let at = marks[text.len() % marks.len()];
    let cut = [&text[..at], &text[at + 1..]].concat();
    let noticed = read(cut.as_bytes()).map_or(true, |(_, complaints)| !complaints.is_empty());
    // In a line that only says what parts the columns, marks mean nothing.
    let in_separator_line = at < text.len() - below_separator_line(text).len();
    assert!(noticed || in_separator_line, "a mark was lost at {at} and nobody noticed");
}

/// Rows in = rows used + rows refused, each of those with a remark; no headings, no rows.
fn becomes_a_return(sheet: &Sheet) {
    let period: Period = "2026-10".parse().expect("it is one");
    let whole = assemble("kent", period, &[(period, vec![sheet])]);
    for remark in &whole.remarks {
        told::sentence(&remark.says);
        assert_eq!(&*remark.place.file, FILE);
    }
    let refused = whole.remarks.iter().filter(|remark| remark.effect == Effect::RowRefused).count();
    assert_eq!(whole.count.refused, refused, "a row was refused in silence");
    let used: usize = TableId::ALL.into_iter().map(|table| whole.this().all().count(table)).sum();
    assert_eq!(whole.count.used(), used, "a row was lost in silence");
    let Some(known) = recognise(sheet, &mut Vec::new()) else {
        let to_read = |says: &str| says.starts_with("The file says that it is to be read");
        let told = whole.remarks.iter().any(|it| it.effect == Effect::TableRefused || to_read(&it.says));
        assert!(told && whole.count.read == 0 && whole.this().came.is_empty(), "rows without headings");
        return;
    };
    let below = sheet.rows().skip(known.heading + 1).filter(|row| !row.is_empty());
    let nil = |row: &outturn::read::Row<'_>| {
        row.cell(known.child).eq_ignore_ascii_case("nil")
            && row.cells().filter(|cell| !cell.is_empty()).count() == 1
    };
    assert_eq!(
        whole.count.read,
        below.filter(|row| !nil(row)).count(),
        "a row below the headings is not counted"
    );
    for child in whole.children() {
        assert!(!child.id().is_empty(), "nobody's row is used");
    }
}
