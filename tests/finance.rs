//! One sum from the schedule to the ledger: what finance is handed is added up anew from the files that the program wrote,
//! by a reader that knows nothing of how they were made.
#![expect(clippy::unwrap_used, reason = "a file that cannot be read fails")]

#[path = "finance/read.rs"]
mod read;

use read::{Sums, column, ledger, pence, records, rows, sum};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

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

/// October of the inputs that come with the project, released: made once, for the tests that only read it.
fn october() -> &'static Path {
    static OCTOBER: LazyLock<PathBuf> = LazyLock::new(|| {
        let outputs = Path::new(env!("CARGO_TARGET_TMPDIR")).join("finance-october");
        drop(fs::remove_dir_all(&outputs));
        run(&shipped(), &outputs, "2026-10", "2026-11-03");
        outputs
    });
    &OCTOBER
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
        chained(&council, &schedule);
        numbered(&pack);
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

/// The cells of a table of a written document: for each of its rows, by column.
fn cells(document: &Path, table: &str) -> Vec<std::collections::BTreeMap<String, String>> {
    let mut found: Vec<(String, std::collections::BTreeMap<String, String>)> = Vec::new();
    for row in rows(document, b',').into_iter().filter(|row| row["TABLE"] == table) {
        let of = row["FIGURE"].rsplit_once("--").unwrap().0.to_string();
        if found.last().is_none_or(|(last, _)| *last != of) {
            found.push((of, std::collections::BTreeMap::new()));
        }
        found.last_mut().unwrap().1.insert(row["COLUMN"].clone(), row["VALUE"].clone());
    }
    found.into_iter().map(|(_, cells)| cells).collect()
}

/// The chain from the return to the upload: what comes out of a step is what goes in and what explains the rest, the sums
/// are those of the schedule, and nothing is unexplained.
fn chained(council: &Path, schedule: &Sums) {
    let steps = cells(&council.join("payment.csv"), "reconciliation-chain");
    assert!(steps.len() >= 2, "{}", council.display());
    for step in &steps {
        assert_eq!(step["Unexplained"], "0", "{}: {step:?}", council.display());
        assert!(["0.00", "z"].contains(&&*step["Unexplained sum"]), "{}: {step:?}", council.display());
        let number = |column: &str| step[column].parse::<i64>().unwrap();
        assert_eq!(number("Out") - number("In"), number("Difference"), "{step:?}");
    }
    let of = |says: &str| steps.iter().find(|step| step["Step"].starts_with(says)).unwrap();
    let (priced, scheduled) = (of("Counted to priced"), of("Priced to schedule"));
    assert_eq!(priced["Sum out"], scheduled["Sum in"]);
    assert_eq!(pence(&scheduled["Sum out"]), sum(schedule));
    let uploaded = steps.iter().find(|step| step["Step"].starts_with("Schedule to creditors"));
    assert!(uploaded.is_none_or(|step| pence(&step["Sum in"]) == sum(schedule)), "{uploaded:?}");
}

/// Every line has its number, its rule, its evidence; and an amount that is a quantity at a price is just that.
fn numbered(pack: &Path) {
    let lines = cells(pack, "lines-lines");
    let rules = cells(pack, "lines-line-rules-2");
    assert_eq!(lines.len(), rules.len() + 1, "a line each, and the total");
    for (line, rule) in lines.iter().zip(&rules) {
        assert_eq!((&line["Practice"], &line["Line no."]), (&rule["Practice"], &rule["Line no."]));
        for column in ["Rule", "Contract", "Evidence", "Limit applied"] {
            assert!(!rule[column].is_empty(), "{column}: {rule:?}");
        }
        if rule["Unit"] == "month" {
            assert_eq!(rule["Unit price"], line["Due"]);
        }
    }
}

#[test]
fn a_claim_that_the_practice_agreed_to_itself_draws_nothing_and_is_on_somebodys_list() {
    let folder = tempfile::tempdir().unwrap();
    let (inputs, outputs) = (folder.path().join("inputs"), october());
    lay(&shipped(), &inputs);
    let pack = |outputs: &Path| outputs.join("2026-10/council/kent/payment.csv");
    let balance = |outputs: &Path| -> std::collections::BTreeMap<String, i64> {
        let rows = cells(&pack(outputs), "fund-kent-practice-fund-balance");
        rows.into_iter().map(|row| (row["What"].clone(), pence(&row["Sum"]))).collect()
    };
    let before = balance(outputs);
    assert!(cells(&pack(outputs), "exceptions-exceptions").is_empty());
    let table = inputs.join("returns/kent/2026-10/high_cost.csv");
    let text = fs::read_to_string(&table).unwrap();
    let changed = text
        .replace("94122,Placements panel,", "94122,Kent-Practice,")
        .replace("Head of service,08/04/2026", "Head of service,04/11/2026");
    assert_ne!(text, changed);
    fs::write(&table, changed).unwrap();
    let again = folder.path().join("again");
    run(&inputs, &again, "2026-10", "2026-11-03");
    let held = cells(&pack(&again), "exceptions-exceptions");
    let claims: Vec<&str> = held.iter().map(|row| &*row["What it concerns"]).collect();
    assert_eq!(claims, ["retainer, claim HC-2026-27-01", "retainer, claim HC-2026-27-02"]);
    assert!(held[0]["What is wrong, what to do"].contains("the practice that claims agreed to it itself"));
    assert!(
        held[1]["What is wrong, what to do"].contains("it is agreed on 04/11/2026, which is yet to come")
    );
    assert!(held.iter().all(|row| row["Owner"] == "Head of commissioning (example)"), "{held:?}");
    // What the two claims drew before is what is at stake now.
    let after = balance(&again);
    let stake: i64 = held.iter().map(|row| pence(&row["At stake"])).sum();
    assert!(stake > 0);
    assert_eq!(after["Drawn by agreed claims"] - before["Drawn by agreed claims"], stake);
    assert_eq!(after["Closing balance"] - before["Closing balance"], stake);
    assert_eq!(cells(&pack(&again), "fund-kent-practice-fund-held-3").len(), 3, "two claims and their total");
    assert_eq!(of_month(&again, "2026-10"), of_month(outputs, "2026-10"), "the month pays the same");
}

#[test]
fn the_corporate_parenting_share_is_shown_to_the_council_alone() {
    let month = october().join("2026-10");
    let kept =
        column(&month.join("council/kent/payment.csv"), "kept-by-council-kept-by-council", "Month's twelfth");
    // A tenth of £7,450,000.00 in twelve; the retainer's is the same share, so that its sum stands elsewhere too.
    assert_eq!(kept["kent-practice"], 6_208_333);
    let statement = fs::read_to_string(month.join("practice/kent-practice/statement.csv")).unwrap();
    let page = fs::read_to_string(month.join("practice/kent-practice/statement.html")).unwrap();
    for text in [statement, page] {
        let text = text.to_lowercase();
        assert!(!text.contains("kept-by-council") && !text.contains("corporate parenting"));
    }
    let words =
        |file: &str| fs::read_to_string(month.join("council/kent").join(file)).unwrap().to_lowercase();
    for file in ["journal.csv", "creditors.csv", "transparency.csv"] {
        assert!(!words(file).contains("corporate"), "{file}");
    }
}

#[test]
fn what_is_accrued_is_what_the_year_so_far_has_earned_beyond_what_was_paid() {
    let pack = october().join("2026-10/council/kent/payment.csv");
    let accrued = cells(&pack, "accruals-accruals");
    let outlook = cells(&pack, "forecast-forecast");
    let outcomes: Vec<_> = outlook.iter().filter(|row| row["Committed"] == "0.00").collect();
    assert_eq!((outcomes.len(), accrued.len()), (4, 5), "four outcomes, and the total");
    for (outcome, owed) in outcomes.iter().zip(&accrued) {
        // October is the seventh month; halves of a penny go up.
        let earned = (pence(&outcome["Forecast of the year"]) * 7 * 2 + 12) / 24;
        assert_eq!(earned - pence(&outcome["Year to date"]), pence(&owed["Not paid yet"]), "{outcome:?}");
    }
    let line = &cells(&pack, "section-251-section-251")[0];
    let forecast: i64 = outlook.iter().map(|row| pence(&row["Forecast of the year"])).sum();
    let before: i64 =
        outlook.iter().map(|row| pence(&row["Year to date"])).sum::<i64>() - pence(&line["Year to date"]);
    assert_eq!(pence(&line["Forecast"]), forecast);
    assert!(before > 0, "Kent's year began before its first month here");
    let rest: i64 = outlook.iter().map(|row| pence(&row["Committed"])).sum();
    assert_eq!(pence(&line["Commitment"]), rest);
}

#[test]
fn schedule_lines_statements_uploads_and_ledger_are_one_sum() {
    let schedule = of_month(october(), "2026-10");
    let council = |council: &str, file: &str| october().join("2026-10/council").join(council).join(file);
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
    lay(october(), folder.path());
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
    for row in cells(&council.join("payment.csv"), "prior-periods-prior-periods") {
        let first = row["Reversed"] == "0.00";
        let starts = if first { "late: nothing was posted" } else { "not known: the contract is still 1," };
        assert!(row["Cause"].starts_with(starts), "{row:?}");
    }
}

#[test]
fn no_child_and_no_bank_stands_in_what_finance_is_handed() {
    let children: Vec<String> = rows(&shipped().join("returns/kent/2026-10/header.csv"), b',')
        .iter()
        .flat_map(|row| [row.get("CHILD").cloned(), row.get("UPN").cloned()])
        .flatten()
        .filter(|number| number.len() >= 5)
        .collect();
    assert!(children.len() > 50, "the return was not read");
    for file in ["journal.csv", "creditors.csv", "transparency.csv", "audit.json", "payment.csv"] {
        let text = fs::read_to_string(october().join("2026-10/council/kent").join(file)).unwrap();
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
