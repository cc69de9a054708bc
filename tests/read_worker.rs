//! The worker as it is really used: the program starts itself for each workbook.

use outturn::read::{Verdict, Workbooks, read, read_bytes};
use rust_xlsxwriter::{Workbook, XlsxError};
use std::io::{Cursor, Write};
use std::path::PathBuf;
use zip::{ZipWriter, result::ZipResult, write::SimpleFileOptions};

fn worker() -> Workbooks {
    Workbooks::Worker(PathBuf::from(env!("CARGO_BIN_EXE_outturn")))
}

fn why(bytes: &[u8]) -> String {
    match read_bytes("a.xlsx", bytes, &worker()).2 {
        Verdict::Refused { why } => why,
        other => panic!("{other:?}"),
    }
}

fn book(child: &str) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Header")?;
    sheet.write(0, 0, "CHILD")?.write(1, 0, child)?.write(1, 2, "x\u{7}")?;
    book.save_to_buffer()
}

fn zip(parts: &[(&str, &[u8])]) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default())?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[test]
fn the_worker_reads_a_folder_of_workbooks_and_tables_in_order() {
    let root = tempfile::tempdir().unwrap();
    for (name, bytes) in
        [("b.xlsx", book("B1").unwrap()), ("c.csv", b"CHILD\nC1\n".to_vec()), ("a.xlsx", book("A1").unwrap())]
    {
        std::fs::write(root.path().join(name), bytes).unwrap();
    }
    let intake = read(root.path(), "", &worker()).unwrap();
    let children: Vec<_> = intake.sheets.iter().map(|sheet| sheet.rows().nth(1).unwrap().cell(0)).collect();
    assert_eq!(children, ["A1", "B1", "C1"]);
    let places: Vec<_> = intake.complaints.iter().map(|it| it.place.to_string()).collect();
    assert_eq!(
        places,
        ["a.xlsx · sheet Header · row 2 · column C", "b.xlsx · sheet Header · row 2 · column C"]
    );
    assert!(intake.files.iter().all(|seen| seen.verdict == Verdict::Read { sheets: 1, rows: 2 }));
}

#[test]
fn what_the_worker_refuses_comes_back_as_its_sentence() {
    let whole = book("A1").unwrap();
    assert!(why(&whole[..whole.len() - 40]).contains("damaged or cut off"));
    assert!(why(&zip(&[("a.csv", b"A\n")]).unwrap()).contains("not a workbook"));
}

/// A reader that asks for 4 GB of repeated cells ends the worker, and only the worker.
#[cfg(target_os = "linux")]
#[test]
fn a_workbook_that_ends_the_worker_is_refused_like_any_other() {
    let cell = "<table:table-cell table:number-columns-repeated=\"16000\" office:value-type=\"string\"><text:p>some words that take memory</text:p></table:table-cell>";
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"Header\">\
         <table:table-row table:number-rows-repeated=\"6000\">{cell}</table:table-row></table:table></office:spreadsheet>\
         </office:body></office:document-content>"
    );
    let bytes = zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
    .unwrap();
    let why = why(&bytes);
    assert!(why.starts_with("The workbook is damaged, or needs more than 1024 MB"), "{why}");
}
