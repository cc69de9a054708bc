//! One sum from the schedule to the ledger: what finance is handed is added up anew from the files that the program wrote,
//! by a reader that knows nothing of how they were made.
#![expect(clippy::unwrap_used, reason = "a file that cannot be read fails")]

#[path = "finance/read.rs"]
mod read;

use read::{Sums, column, ledger, pence, records, rows, sum};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn outturn(inputs: &Path, outputs: &Path, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_outturn"));
    command.args(words).arg("--inputs").arg(inputs).arg("--outputs").arg(outputs);
    command.output().unwrap()
}

fn run(inputs: &Path, outputs: &Path, period: &str, as_at: &str) {
    let done = outturn(inputs, outputs, &["run", "--period", period, "--as-at", as_at]);
    assert!(done.status.code() < Some(2), "{}", String::from_utf8_lossy(&done.stderr));
    for (act, who) in [("approve", "Checker"), ("release", "Payer")] {
        let done = outturn(inputs, outputs, &[act, "--period", period, "--by", who, "--on", as_at]);
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }
}

fn shipped() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs")
}

fn lay(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().map(Result::unwrap) {
        let path = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(path).unwrap();
        } else {
            fs::copy(entry.path(), path).unwrap();
        }
    }
}

/// The expenditure of a journal in Oracle's shape, whose debits must be its credits.
fn oracle(path: &Path, clearing: &str) -> i64 {
    let sum = |column: &str, wanted: &dyn Fn(&str) -> bool| -> i64 {
        let rows = rows(path, b',');
        let cells = rows.iter().filter(|row| wanted(&row["SEGMENT3"])).map(|row| &row[column]);
        cells.filter(|cell| !cell.is_empty()).map(|cell| pence(cell)).sum()
    };
    assert_eq!(sum("ENTERED_DR", &|_| true), sum("ENTERED_CR", &|_| true), "debits are not credits");
    sum("ENTERED_DR", &|account| account != clearing) - sum("ENTERED_CR", &|account| account != clearing)
}

/// The same in SAP's shape: unsigned sums, with S for a debit and H for a credit.
fn sap(path: &Path, clearing: &str) -> i64 {
    let signed = |row: &std::collections::BTreeMap<String, String>| match &*row["SHKZG"] {
        "S" => pence(&row["WRBTR"]),
        "H" => -pence(&row["WRBTR"]),
        other => panic!("'{other}' is neither debit nor credit"),
    };
    let rows = rows(path, b';');
    assert_eq!(rows.iter().map(signed).sum::<i64>(), 0, "debits are not credits");
    rows.iter().filter(|row| row["HKONT"] != clearing).map(signed).sum()
}

/// The same in whole pence between a first and a last record with control totals.
fn with_control_lines(path: &Path, clearing: &str, period: &str) -> i64 {
    let records = records(path, b'|');
    let [first, rows @ .., last] = &*records else { panic!("{records:?}") };
    assert_eq!((&*first[0], &*first[1]), ("HDR", period));
    assert_eq!((&*last[0], &*last[1]), ("TRL", &*rows.len().to_string()));
    let amount = |row: &Vec<String>| row[12].parse::<i64>().unwrap();
    let side = |wanted: i64| rows.iter().map(amount).filter(|sum| sum.signum() == wanted).sum::<i64>();
    assert_eq!((side(1), side(-1)), (pence(&last[2]), -pence(&last[3])), "control totals");
    assert_eq!(side(1) + side(-1), 0, "debits are not credits");
    rows.iter().filter(|row| row[5] != clearing).map(amount).sum()
}

/// What every council's written schedule, lines, statements, extract and audit file say, held against one another.
fn of_month(outputs: &Path, period: &str) -> Sums {
    let month = outputs.join(period);
    let mut all = Sums::new();
    for council in fs::read_dir(month.join("council")).unwrap() {
        let council = council.unwrap().path();
        let pack = council.join("payment.csv");
        let schedule = column(&pack, "schedule-schedule", "Net");
        assert!(!schedule.is_empty(), "{}", pack.display());
        let mut parts = Sums::new();
        for part in ["Core", "Retainer", "Outcomes", "Earlier months", "Taken back"] {
            for (practice, amount) in column(&pack, "schedule-schedule", part) {
                *parts.entry(practice).or_default() += amount;
            }
        }
        assert_eq!(parts, schedule, "net is the sum of its elements");
        assert_eq!(column(&pack, "schedule-schedule", "Gross"), schedule, "the contracts are exempt");
        let lines = column(&pack, "lines-lines", "Due");
        let adjusted = column(&pack, "prior-periods-prior-periods", "Difference");
        for (practice, net) in &schedule {
            let due = lines.get(practice).copied().unwrap_or_default();
            assert_eq!(due + adjusted.get(practice).copied().unwrap_or_default(), *net, "{practice}: lines");
            let statement = month.join("practice").join(practice).join("statement.csv");
            assert_eq!(sum(&column(&statement, "amounts-amounts", "Amount")), *net, "{practice}: statement");
        }
        let reversed = column(&pack, "prior-periods-prior-periods", "Reversed");
        let new = column(&pack, "prior-periods-prior-periods", "New");
        assert_eq!(sum(&reversed) + sum(&new), sum(&adjusted), "adjustments are shown gross");
        let published: i64 =
            rows(&council.join("transparency.csv"), b',').iter().map(|row| pence(&row["Net Amount"])).sum();
        assert_eq!(published, sum(&schedule), "{}: the extract", council.display());
        audited(&council, &schedule);
        all.extend(schedule);
    }
    assert_eq!(all, ledger(&outputs.join("ledger.sqlite"), period), "the ledger");
    all
}

/// The audit file alone comes to the same pence: what is due for every line, less what other months have posted.
fn audited(council: &Path, schedule: &Sums) {
    let audit: serde_json::Value =
        serde_json::from_slice(&fs::read(council.join("audit.json")).unwrap()).unwrap();
    for practice in audit["practices"].as_array().unwrap() {
        let posted: i64 = practice["ledger"]
            .as_array()
            .unwrap()
            .iter()
            .map(|of| match of["due"].as_i64() {
                Some(due) => due - of["posted_in_other_months"].as_i64().unwrap(),
                None => of["posted_this_month"].as_i64().unwrap(),
            })
            .sum();
        assert_eq!(posted, schedule[practice["practice"].as_str().unwrap()], "{practice}");
    }
    for control in audit["controls"].as_array().unwrap() {
        assert_eq!(control["difference"], 0, "{control}");
    }
}

#[test]
fn schedule_lines_statements_uploads_and_ledger_are_one_sum() {
    let folder = tempfile::tempdir().unwrap();
    run(&shipped(), folder.path(), "2026-10", "2026-11-03");
    let schedule = of_month(folder.path(), "2026-10");
    let council = |council: &str, file: &str| folder.path().join("2026-10/council").join(council).join(file);
    assert_eq!(oracle(&council("liverpool", "journal.csv"), "9310"), schedule["liverpool-practice"]);
    assert_eq!(sap(&council("kent", "journal.csv"), "930100"), schedule["kent-practice"]);
    let journal = council("staffordshire", "journal.csv");
    assert_eq!(with_control_lines(&journal, "80110", "2026-10"), schedule["staffordshire-practice"]);
    let invoices = rows(&council("liverpool", "creditors.csv"), b',');
    assert_eq!(
        invoices.iter().map(|row| pence(&row["INVOICE_AMOUNT"])).sum::<i64>(),
        schedule["liverpool-practice"]
    );
    let invoices = rows(&council("kent", "creditors.csv"), b';');
    let signed = |row: &std::collections::BTreeMap<String, String>| {
        if row["BLART"] == "KR" { pence(&row["WRBTR"]) } else { -pence(&row["WRBTR"]) }
    };
    assert_eq!(invoices.iter().map(signed).sum::<i64>(), schedule["kent-practice"]);
    let [_, invoice, last] = &*records(&council("staffordshire", "creditors.csv"), b'|') else { panic!() };
    assert_eq!(invoice[12].parse::<i64>().unwrap(), schedule["staffordshire-practice"]);
    assert_eq!(last[2].parse::<i64>().unwrap(), schedule["staffordshire-practice"]);
}

#[test]
fn a_statement_has_one_number_in_every_file_and_keeps_it() {
    let folder = tempfile::tempdir().unwrap();
    run(&shipped(), folder.path(), "2026-10", "2026-11-03");
    let number = |file: &str, separator: u8, column: &str| {
        rows(&folder.path().join("2026-10/council").join(file), separator)[0][column].clone()
    };
    let statement = rows(&folder.path().join("2026-10/practice/kent-practice/statement.csv"), b',');
    let said = statement.iter().find(|row| row["ROW"] == "Statement number").unwrap()["VALUE"].clone();
    let of = |files: &dyn Fn() -> [String; 3]| files().into_iter().all(|number| number == said);
    let all = || {
        [
            number("kent/creditors.csv", b';', "XBLNR"),
            number("kent/journal.csv", b';', "ZUONR"),
            number("kent/transparency.csv", b',', "Transaction Number"),
        ]
    };
    assert!(of(&all), "{said} against {:?}", all());
    let before = fs::read(folder.path().join("2026-10/council/kent/creditors.csv")).unwrap();
    run(&shipped(), folder.path(), "2026-10", "2026-11-03");
    assert!(of(&all), "a second run gives the same numbers");
    assert_eq!(before, fs::read(folder.path().join("2026-10/council/kent/creditors.csv")).unwrap());
}

#[test]
fn a_month_with_a_correction_of_the_month_before_is_one_sum_too() {
    let walks = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/walks");
    let folder = tempfile::tempdir().unwrap();
    let (inputs, outputs) = (folder.path().join("inputs"), folder.path().join("outputs"));
    lay(&walks.join("base/alder"), &inputs);
    let of_kent = shipped().join("finance/kent");
    let ours = inputs.join("finance/alder");
    fs::create_dir_all(&ours).unwrap();
    for table in ["journal.csv", "creditors.csv"] {
        fs::copy(of_kent.join(table), ours.join(table)).unwrap();
    }
    let codes = fs::read_to_string(of_kent.join("codes.csv")).unwrap();
    fs::write(ours.join("codes.csv"), codes.replace("kent-practice", "any")).unwrap();
    run(&inputs, &outputs, "2026-10", "2026-11-03");
    lay(&walks.join("corrected_return_the_month_after/corrected"), &inputs);
    run(&inputs, &outputs, "2026-11", "2026-12-03");
    let schedule = of_month(&outputs, "2026-11");
    let council = outputs.join("2026-11/council/alder");
    assert_eq!(sap(&council.join("journal.csv"), "930100"), sum(&schedule));
    let adjusted = column(&council.join("payment.csv"), "prior-periods-prior-periods", "Difference");
    assert!(sum(&adjusted) != 0, "November corrects October");
}

#[test]
fn no_child_and_no_bank_stands_in_what_finance_is_handed() {
    let folder = tempfile::tempdir().unwrap();
    run(&shipped(), folder.path(), "2026-10", "2026-11-03");
    let children: Vec<String> = rows(&shipped().join("returns/kent/2026-10/header.csv"), b',')
        .iter()
        .flat_map(|row| [row.get("CHILD").cloned(), row.get("UPN").cloned()])
        .flatten()
        .filter(|number| number.len() >= 5)
        .collect();
    assert!(children.len() > 50, "the return was not read");
    for file in ["journal.csv", "creditors.csv", "transparency.csv", "audit.json", "payment.csv"] {
        let text = fs::read_to_string(folder.path().join("2026-10/council/kent").join(file)).unwrap();
        let words: std::collections::BTreeSet<&str> =
            text.split(|letter: char| !letter.is_ascii_alphanumeric()).collect();
        let named: Vec<&String> = children.iter().filter(|child| words.contains(&***child)).collect();
        assert!(named.is_empty(), "{file} names {named:?}");
        assert!(!text.to_lowercase().contains("sort code"), "{file}");
    }
}

#[test]
fn a_wrong_table_refuses_its_uploads_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let (inputs, outputs) = (folder.path().join("inputs"), folder.path().join("outputs"));
    lay(&shipped(), &inputs);
    let table = inputs.join("finance/kent/creditors.csv");
    let text = fs::read_to_string(&table).unwrap();
    fs::write(&table, text.replace("XBLNR,document_no,,exact,16", "XBLNR,document_no,,exact,15")).unwrap();
    run(&inputs, &outputs, "2026-10", "2026-11-03");
    let council = |council: &str| outputs.join("2026-10/council").join(council);
    assert!(!council("kent").join("creditors.csv").exists(), "a number that does not fit is never cut");
    assert!(
        council("kent").join("journal.csv").exists() && council("liverpool").join("creditors.csv").exists()
    );
    of_month(&outputs, "2026-10");
    let words = ["finance", "check", "kent", "--period", "2026-10", "--as-at", "2026-11-03"];
    let checked = outturn(&inputs, &outputs, &words);
    let said = String::from_utf8(checked.stdout).unwrap();
    assert!(
        said.starts_with("finance/kent/creditors.csv · row 6 · XBLNR: kent-practice: 'ST2610-"),
        "{said}"
    );
    assert_eq!(checked.status.code(), Some(1));
}
