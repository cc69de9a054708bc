//! One number for one thing: every figure of the example month is the same on the page, in the workbook, in JSON and in
//! CSV, read back from the files that the program wrote.
#![expect(clippy::unwrap_used, reason = "a file that cannot be read fails")]

#[path = "one_number/figures.rs"]
mod figures;
#[path = "one_number/page.rs"]
mod page;
#[path = "one_number/sheets.rs"]
mod sheets;

use figures::{in_csv, in_json};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The documents of the example month that are written in all four dresses, without their endings.
fn documents(folder: &Path) -> Vec<PathBuf> {
    let run = Command::new(env!("CARGO_BIN_EXE_outturn"))
        .args(["run", "--period", "2026-10", "--as-at", "2026-11-03", "--outputs"])
        .arg(folder)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(run.status.code() < Some(2), "{}", String::from_utf8_lossy(&run.stderr));
    let files =
        walkdir::WalkDir::new(folder.join("2026-10")).sort_by_file_name().into_iter().map(Result::unwrap);
    let csv = files
        .map(walkdir::DirEntry::into_path)
        .filter(|path| path.extension().is_some_and(|kind| kind == "csv"));
    // Uploads and extracts are no dress of a document; tests/finance.rs reads them.
    let dresses = csv.map(|path| path.with_extension("")).filter(|path| path.with_extension("json").exists());
    dresses.collect()
}

#[test]
fn every_number_is_the_same_on_the_page_in_the_workbook_in_json_and_in_csv() {
    let folder = tempfile::tempdir().unwrap();
    let documents = documents(folder.path());
    assert!(documents.len() >= 19, "{documents:?}");
    let mut compared = 0;
    for document in documents {
        let json = in_json(&document.with_extension("json"));
        assert!(json.len() > 10, "{}", document.display());
        assert_eq!(json, in_csv(&document.with_extension("csv")), "{}", document.display());
        let shown = page::numbers(&std::fs::read_to_string(document.with_extension("html")).unwrap());
        let written = sheets::numbers(&document.with_extension("xlsx"));
        for (figure, number) in &json {
            let place = || format!("{} · {figure}", document.display());
            // Key facts have no name on the page; they stand there as they are shown.
            match shown.get(figure) {
                Some(text) => assert_eq!(*text, number.shown, "{}", place()),
                None => assert!(
                    figure.starts_with("fact-") && shown.values().any(|text| *text == number.shown),
                    "{}",
                    place()
                ),
            }
            assert!(
                written.contains(&sheets::bits(&number.value)),
                "{}: {} is not in the workbook",
                place(),
                number.value
            );
            compared += 1;
        }
        let named = shown.keys().filter(|name| name.contains("--")).count();
        let facts = json.keys().filter(|name| name.starts_with("fact-")).count();
        assert_eq!(
            named,
            json.len() - facts,
            "{}: the page names a figure that JSON has not",
            document.display()
        );
    }
    assert!(compared > 3000, "only {compared} numbers");
}

#[test]
fn a_number_that_differs_is_seen() {
    let page = page::numbers("<td id=\"a--amount\" class=\"number\">£1.50</td><dd>£1.50</dd><td>7</td>");
    assert_eq!(page.get("a--amount").map(String::as_str), Some("£1.50"));
    assert!(sheets::bits("1.50") == 1.5_f64.to_bits() && sheets::bits("1.49") != sheets::bits("1.5"));
}
