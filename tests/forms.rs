//! A return says the same in every form that it may come in: findings, figures and pence, with only the places of rows and
//! the seals of files as they are in each form.
#![expect(clippy::unwrap_used, reason = "a run that cannot be started fails, and says where")]

#[path = "forms/written.rs"]
mod written;

use outturn::read::{Verdict, Workbooks, read_bytes};
use outturn::returns::assemble;
use outturn::words::Period;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use written::{Table, ods, separated, tables, xlsx, xml, zip};

const COUNCIL: &str = "hillingdon";

/// How the tables of one folder are written.
type Form = fn(Vec<Table>) -> Files;

/// Files of one folder of the return.
type Files = Vec<(String, Vec<u8>)>;

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().map(|entry| entry.unwrap()) {
        let at = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(at).unwrap();
        } else {
            fs::copy(entry.path(), at).unwrap();
        }
    }
}

/// The example inputs of one council, with its returns in another form.
fn inputs(root: &Path, form: impl Fn(Vec<Table>) -> Files) -> PathBuf {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs");
    let inputs = root.join("inputs");
    let contract = format!("contracts/{COUNCIL}-practice");
    copy(&example.join(&contract), &inputs.join(&contract));
    fs::copy(example.join("councils.csv"), inputs.join("councils.csv")).unwrap();
    for folder in
        fs::read_dir(example.join("returns").join(COUNCIL)).unwrap().map(|entry| entry.unwrap().path())
    {
        let to = inputs.join("returns").join(COUNCIL).join(folder.file_name().unwrap());
        fs::create_dir_all(&to).unwrap();
        for (name, bytes) in form(tables(&folder)) {
            fs::write(to.join(name), bytes).unwrap();
        }
    }
    inputs
}

fn outturn(root: &Path, words: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_outturn"));
    let done = command.current_dir(root).args(words).output().unwrap();
    let code = done.status.code().unwrap();
    assert!(code < 64, "{words:?} ended with {code}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

/// Every finding of the month without its place, in an order that places have no part in.
fn findings(root: &Path) -> Vec<String> {
    let month = format!("inputs/returns/{COUNCIL}/2026-10");
    let last = format!("inputs/returns/{COUNCIL}/2025-26");
    let text = outturn(root, &["check", &month, "--last", &last, "--format", "csv"]);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let place: Vec<usize> = (0..)
        .zip(reader.headers().unwrap())
        .filter(|(_, name)| ["FILE", "SHEET", "ROW"].contains(&name.to_uppercase().as_str()))
        .map(|(at, _)| at)
        .collect();
    assert_eq!(place.len(), 3, "{:?}", reader.headers());
    let line = |record: csv::StringRecord| {
        let cells = record.iter().enumerate().filter(|(at, _)| !place.contains(at)).map(|(_, cell)| cell);
        cells.collect::<Vec<_>>().join("|")
    };
    let mut findings: Vec<String> = reader.records().map(|record| line(record.unwrap())).collect();
    findings.sort();
    findings
}

/// What a month's run writes for machines, without the seals of the files that it read.
fn written_by(root: &Path) -> BTreeMap<String, String> {
    outturn(root, &["run", "--period", "2026-10", "--as-at", "2026-11-03", "--outputs", "outputs"]);
    let outputs = root.join("outputs");
    let mut written = BTreeMap::new();
    for entry in walkdir::WalkDir::new(&outputs).sort_by_file_name().into_iter().map(|entry| entry.unwrap()) {
        let path = entry.path().strip_prefix(&outputs).unwrap().to_string_lossy().replace('\\', "/");
        let name = path.rsplit('/').next().unwrap();
        if matches!(
            name,
            "statement.csv"
                | "statement.json"
                | "payment.csv"
                | "payment.json"
                | "gaming.json"
                | "transparency.csv"
        ) {
            let text = fs::read_to_string(entry.path()).unwrap();
            written.insert(path, without_seals(&text));
        }
    }
    assert!(written.len() >= 6, "{:?}", written.keys());
    written
}

/// A seal is over the bytes that were sent: every form has its own, and all else must be the same.
fn without_seals(text: &str) -> String {
    let is_seal = |word: &&str| word.len() == 64 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    let words = text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(is_seal);
    words.fold(text.to_string(), |text, seal| text.replace(seal, "SEAL"))
}

/// What the returns say in a form: findings and outputs.
fn said(form: impl Fn(Vec<Table>) -> Files) -> Said {
    let root = tempfile::tempdir().unwrap();
    inputs(root.path(), form);
    (findings(root.path()), written_by(root.path()))
}

fn as_csv(tables: &[Table]) -> Files {
    tables.iter().map(|table| (format!("{}.csv", table.name), separated(table, b','))).collect()
}

fn as_xml(tables: Vec<Table>) -> Files {
    let (of_return, of_workers, beside) = xml(tables);
    let mut files = as_csv(&beside);
    files.push(("return.xml".into(), of_return));
    files.push(("workers.xml".into(), of_workers));
    files
}

/// What was said in a form.
type Said = (Vec<String>, BTreeMap<String, String>);

/// Holds what one form says to what CSV says.
fn assert_same(name: &str, (findings, written): &Said, (theirs, outputs): &Said) {
    let only = |one: &[String], other: &[String]| -> Vec<String> {
        one.iter().filter(|finding| !other.contains(finding)).take(5).cloned().collect()
    };
    assert_eq!((only(findings, theirs), only(theirs, findings)), (vec![], vec![]), "{name}");
    assert_eq!(findings.len(), theirs.len(), "{name}");
    for (path, text) in written {
        let other = outputs.get(path).unwrap_or_else(|| panic!("{name}: {path} is not written"));
        let differ = text.lines().zip(other.lines()).find(|(one, other)| one != other);
        assert!(text == other, "{name}: {path} differs: {differ:?}");
    }
}

#[test]
fn every_form_of_a_return_says_the_same() {
    let (findings, written) = said(|tables| as_csv(&tables));
    assert!(findings.len() > 10, "the example has findings: {findings:?}");
    let pounds = |text: &str| text.contains("fact-control-total,facts,facts,Control total,,money,207000.00");
    assert!(written.values().any(|text| pounds(text)), "the example is paid");
    let forms: [(&str, Form); 7] = [
        ("xlsx", |tables| vec![("return.xlsx".into(), xlsx(&tables))]),
        ("a workbook a table", |tables| {
            tables.into_iter().map(|table| (format!("{}.xlsx", table.name), xlsx(&[table]))).collect()
        }),
        ("ods", |tables| vec![("return.ods".into(), ods(&tables))]),
        ("xml", as_xml),
        ("xml in a zip", |tables| vec![("return.zip".into(), zip(&as_xml(tables)))]),
        ("csv in a zip", |tables| vec![("return.zip".into(), zip(&as_csv(&tables)))]),
        ("tabs in utf-16", |tables| {
            let wide = |bytes: Vec<u8>| {
                let text = String::from_utf8(bytes).unwrap();
                std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
            };
            tables
                .iter()
                .map(|table| (format!("{}.txt.csv", table.name), wide(separated(table, b'\t'))))
                .collect()
        }),
    ];
    for (name, form) in forms {
        assert_same(name, &(findings.clone(), written.clone()), &said(form));
    }
}

/// The rows of a table that are used, and whether anything is said of the file.
fn rows_used(bytes: &[u8]) -> (usize, bool) {
    let (sheets, complaints, verdict) = read_bytes("episodes.csv", bytes, &Workbooks::Here);
    let period: Period = "2026-10".parse().unwrap();
    let whole = assemble(COUNCIL, period, &[(period, sheets.iter().collect())]);
    let refused = matches!(verdict, Verdict::Refused { .. });
    (whole.count.used(), refused || !complaints.is_empty() || !whole.remarks.is_empty())
}

fn episodes() -> Vec<u8> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/gallery/base/inputs/returns/northshire/2026-10/episodes.csv");
    fs::read(file).unwrap()
}

/// Where a file is cut at the end of a line, the file alone cannot show that more lines followed.
#[test]
fn a_csv_file_cut_at_any_byte_loses_no_row_in_silence() {
    let whole = episodes();
    let (all, said) = rows_used(&whole);
    assert!(all > 4 && !said, "{all} rows");
    let mut told = 0;
    for cut in 0..whole.len() {
        let (used, said) = rows_used(&whole[..cut]);
        let at_the_end_of_a_line = whole[..cut].last() == Some(&b'\n');
        let complete = whole[..cut].split(|byte| *byte == b'\n').count() - 1;
        assert!(said || at_the_end_of_a_line || used == complete, "cut at {cut}: {used} of {all} rows");
        told += usize::from(said);
    }
    assert!(told * 2 > whole.len(), "most cuts are told: {told} of {}", whole.len());
}

#[test]
fn a_csv_file_without_any_one_quotation_mark_loses_no_row_in_silence() {
    let text = String::from_utf8(episodes()).unwrap();
    let quoted =
        |line: &str| line.split(',').map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join(",") + "\n";
    let text: String = text.lines().map(quoted).collect();
    let (all, said) = rows_used(text.as_bytes());
    assert!(all > 4 && !said);
    for (at, _) in text.match_indices('"') {
        let cut = format!("{}{}", &text[..at], &text[at + 1..]);
        let (used, said) = rows_used(cut.as_bytes());
        assert!(said || used == all, "mark {at} taken out: {used} of {all} rows");
    }
}

/// Has the office program write the workbooks anew in another form; `None` where there is none.
fn converted(book: &[u8], to: &str) -> Option<Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("return.xlsx"), book).unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    let done = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", to, "--outdir"])
        .args([folder.path(), &folder.path().join("return.xlsx")])
        .output()
        .ok()?;
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    Some(fs::read(folder.path().join(format!("return.{to}"))).unwrap())
}

/// It says so and passes where LibreOffice is not installed.
#[test]
fn workbooks_of_libreoffice_say_the_same() {
    let sample = Table { name: "a".into(), headings: vec!["CHILD".into()], rows: Vec::new() };
    if converted(&xlsx(&[sample]), "ods").is_none() {
        eprintln!("LibreOffice is not there: what its workbooks say was not looked at.");
        return;
    }
    let csv = said(|tables| as_csv(&tables));
    for form in ["xls", "ods"] {
        let book =
            |tables: Vec<Table>| vec![(format!("return.{form}"), converted(&xlsx(&tables), form).unwrap())];
        assert_same(form, &csv, &said(book));
    }
}
