//! LibreOffice opens every workbook of the example month, works every formula out anew, and must come to the engine's
//! figures. The results that the workbooks carry are spoilt before, so that none of them can be taken over unseen.
//! Without LibreOffice (`make setup-office`) the test says so and passes.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a workbook that cannot be read fails")]

#[path = "office/calc.rs"]
mod calc;
#[path = "office/spoil.rs"]
mod spoil;
#[path = "office/written.rs"]
mod written;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The example month, written into a folder.
fn month(folder: &Path) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let run = Command::new(env!("CARGO_BIN_EXE_outturn"))
        .args(["run", "--period", "2026-10", "--as-at", "2026-11-03", "--outputs"])
        .arg(folder)
        .current_dir(root)
        .output()
        .unwrap();
    assert!(run.status.code() < Some(2), "{}", String::from_utf8_lossy(&run.stderr));
    let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(Result::unwrap);
    files
        .map(walkdir::DirEntry::into_path)
        .filter(|path| path.extension().is_some_and(|kind| kind == "xlsx"))
        .collect()
}

#[test]
fn every_formula_of_every_workbook_comes_to_the_engines_figure() {
    if !calc::is_here() {
        println!("skipped: LibreOffice is not here; `make setup-office` installs it");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let books = month(&folder.path().join("outputs"));
    assert!(books.len() > 20, "{} workbooks", books.len());
    let mut expected = BTreeMap::new();
    let mut spoilt = Vec::new();
    for (number, book) in books.iter().enumerate() {
        let path = folder.path().join(format!("book{number}.xlsx"));
        std::fs::write(&path, spoil::spoilt(&std::fs::read(book).unwrap())).unwrap();
        expected.insert(format!("book{number}"), (book, written::formulas(book)));
        spoilt.push(path);
    }
    let sheets = calc::sheets(&spoilt, folder.path());
    let mut checked = 0;
    for (name, (book, formulas)) in expected {
        for formula in formulas {
            let found = sheets.cell(&name, &formula.sheet, formula.row, formula.column);
            let place = format!("{} · {} · {}", book.display(), formula.sheet, formula.text);
            assert!(formula.is(&found), "{place}: {found:?}, not {:?}", formula.result);
            checked += 1;
        }
    }
    assert!(checked > 500, "only {checked} formulas were worked out");
    println!("{checked} formulas of {} workbooks worked out anew", books.len());
}

#[test]
fn what_is_spoilt_is_seen() {
    let spoilt =
        spoil::spoilt_sheet("<c><f>1+1</f><v>2</v></c><c t=\"str\"><f>A1</f><v>all</v></c><c><v>5</v></c>");
    assert_eq!(
        spoilt,
        "<c><f>1+1</f><v>-987654321</v></c><c t=\"str\"><f>A1</f><v>-987654321</v></c><c><v>5</v></c>"
    );
}
