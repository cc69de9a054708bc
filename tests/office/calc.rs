//! LibreOffice without a window: every workbook opened, worked out anew, each sheet written as CSV.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Always work out what is loaded, whichever program saved it.
const ALWAYS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;
/// Commas, quotation marks, UTF-8, contents rather than what is shown, every sheet.
const AS_CSV: &str = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/// Is LibreOffice installed?
pub(crate) fn is_here() -> bool {
    Command::new("soffice").arg("--version").output().is_ok_and(|said| said.status.success())
}

/// The sheets of several workbooks, by workbook and sheet.
pub(crate) struct Sheets(BTreeMap<(String, String), Vec<csv::StringRecord>>);

impl Sheets {
    /// A cell as LibreOffice has it; rows and columns from 0.
    pub(crate) fn cell(&self, book: &str, sheet: &str, row: u32, column: u32) -> String {
        let rows = self.0.get(&(book.into(), sheet.into()));
        let rows = rows.unwrap_or_else(|| panic!("{book} has no sheet {sheet}"));
        let row = rows.get(row as usize);
        row.and_then(|row| row.get(column as usize)).unwrap_or_default().to_string()
    }
}

/// Opens the workbooks and reads what LibreOffice makes of their sheets.
pub(crate) fn sheets(books: &[PathBuf], folder: &Path) -> Sheets {
    let (profile, out) = (folder.join("profile"), folder.join("csv"));
    std::fs::create_dir_all(profile.join("user")).unwrap();
    std::fs::write(profile.join("user/registrymodifications.xcu"), ALWAYS).unwrap();
    let said = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--convert-to", AS_CSV, "--outdir"])
        .arg(&out)
        .args(books)
        .output()
        .unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let mut sheets = BTreeMap::new();
    for entry in std::fs::read_dir(&out).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let (book, sheet) = name.split_once('-').unwrap();
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).flexible(true).from_path(&path).unwrap();
        let rows = reader.records().map(Result::unwrap).collect();
        sheets.insert((book.to_string(), sheet.to_string()), rows);
    }
    Sheets(sheets)
}
