//! A council for each hostile text, which stands in all that its people may write freely: its own name, its practice's
//! contract, the cells, headings and waivers of its return. Each is Alder under another code.

use crate::hostile::{hostile, names};
use crate::played::{Stage, files};
use std::collections::BTreeMap;

/// Items of a contract that are free text.
const ITEMS: [&str; 10] = [
    "practice_name",
    "query_contact",
    "supplier",
    "order",
    "prepared_by",
    "approved_by",
    "finance_approved_by",
    "claimed_by",
    "verified_by",
    "vat",
];

/// The code of the so-many-th council.
pub(crate) fn code(at: usize) -> String {
    format!("town-{at}")
}

/// A stage with the councils of `texts`, and the hostile names of files and folders that were made.
pub(crate) fn town(texts: &[String]) -> Stage {
    let stage = Stage::with_alder(|_, text| text);
    let mut councils = vec![row(&["CODE", "NAME", "GSS", "OLD_CODE", "REGION", "EXAMPLE_DATA"])];
    for (at, text) in texts.iter().enumerate() {
        let code = code(at);
        // A table with a letter that no text has, or a cell that no spreadsheet holds, is refused as a whole.
        let name = if text.contains('\0') || text.len() > 32_767 { "kept out" } else { text };
        councils.push(row(&[&code, name, "E06999001", name, name, "no"]));
        contract(&stage, &code, text);
        returns(&stage, &code, text);
    }
    std::fs::remove_dir_all(stage.path("inputs/returns/alder")).unwrap();
    std::fs::remove_dir_all(stage.path("inputs/contracts/alder-practice")).unwrap();
    stage.write("inputs/councils.csv", councils.concat().as_bytes());
    stage
}

fn row(cells: &[&str]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(cells).unwrap();
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

/// Alder's table with some cells changed: `cell` is asked for each, with its row's first cell and its heading.
fn changed(text: &str, cell: impl Fn(&str, &str) -> Option<String>) -> String {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let mut all = row(&rows[0].iter().collect::<Vec<_>>());
    for record in &rows[1..] {
        let named = rows[0].iter().zip(record);
        let cells: Vec<String> =
            named.map(|(heading, was)| cell(&record[0], heading).unwrap_or_else(|| was.into())).collect();
        all += &row(&cells.iter().map(String::as_str).collect::<Vec<_>>());
    }
    all
}

fn base(below: &str) -> String {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/walks/base/alder");
    std::fs::read_to_string(folder.join(below)).unwrap()
}

fn contract(stage: &Stage, code: &str, text: &str) {
    for table in ["contract", "years", "clauses", "examples"] {
        let tame = base(&format!("contracts/alder-practice/{table}.csv"));
        let hostile = changed(&tame, |first, heading| match (table, first, heading) {
            ("contract", "practice", "VALUE") => Some(format!("{code}-practice")),
            ("contract", "council", "VALUE") => Some(code.into()),
            ("contract", item, "VALUE") if ITEMS.contains(&item) => Some(text.into()),
            ("contract", _, "REFERENCE") => Some(text.into()),
            _ => None,
        });
        stage.write(&format!("inputs/contracts/{code}-practice/{table}.csv"), hostile.as_bytes());
    }
}

/// A month in which the first child is called by the text, whose record is wrong in every free cell.
fn returns(stage: &Stage, code: &str, text: &str) {
    let month = format!("inputs/returns/{code}/2026-10");
    for table in ["header", "episodes", "oc2", "reviews", "sw_episodes", "assignments"] {
        let tame = base(&format!("returns/alder/2026-10/{table}.csv"));
        let hostile = changed(&tame, |first, heading| match (first, heading) {
            ("C01", "CHILD")
            | ("C02", "UPN" | "PL_POST" | "URN" | "PLACE" | "LS" | "SW_ID" | "SW_REASON" | "SDQ_REASON")
            | ("C03", "DOB" | "DECOM" | "REVIEW")
            | (_, "REASON") => Some(text.into()),
            (_, "PRACTICE") => Some(if first == "C04" { text.into() } else { format!("{code}-practice") }),
            _ => None,
        });
        stage.write(&format!("{month}/{table}.csv"), hostile.as_bytes());
    }
    let waivers = [
        &["CHILD", "RULE", "REASON", "EXPIRES"],
        &["C02", "102", text, "31/03/2027"],
        &["C02", text, text, text],
    ];
    stage.write(&format!("{month}/waivers.csv"), waivers.map(|cells| row(cells)).concat().as_bytes());
    let missing = row(&["CHILD", "DOB", "MISSING", "MIS_START", "MIS_END", text]);
    stage.write(&format!("{month}/missing.csv"), missing.as_bytes());
    let misspelt = row(&["CHILD", "DOB", "PLACED", text]);
    stage.write(&format!("{month}/placed_adoption.csv"), misspelt.as_bytes());
}

/// Puts files and folders with hostile names wherever a name is told; how many there are.
pub(crate) fn badly_named(stage: &Stage) -> usize {
    let names = names();
    for name in &names {
        let text = base("returns/alder/2026-10/reviews.csv");
        stage.write(&format!("inputs/returns/alder/2026-10/{name}.csv"), text.as_bytes());
        stage.write(&format!("inputs/returns/alder/{name}/reviews.csv"), text.as_bytes());
        stage.write(&format!("inputs/contracts/{name}/contract.csv"), b"ITEM,VALUE\npractice,../../etc\n");
        stage.write(&format!("inputs/{name}"), b"nothing");
    }
    names.len()
}

/// All hostile texts.
pub(crate) fn all() -> Vec<String> {
    hostile()
}

/// Lays the returns of all towns into one, so that one command reads every hostile text.
pub(crate) fn one_return(stage: &Stage) -> &'static str {
    let mut tables: BTreeMap<String, String> = BTreeMap::new();
    for (path, bytes) in files(&stage.path("inputs/returns")) {
        let name = path.rsplit('/').next().unwrap().to_string();
        let town = path.split('/').next().unwrap();
        let text = String::from_utf8(bytes).unwrap().replace('\0', "");
        let whole = tables.entry(name).or_default();
        let first = usize::from(!whole.is_empty());
        let mut rows =
            csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        for (at, record) in rows.records().map(Result::unwrap).enumerate().skip(first) {
            let mut cells: Vec<String> =
                record.iter().map(|cell| cell.chars().take(30_000).collect()).collect();
            if at > 0 && cells[0].starts_with('C') && cells[0].len() == 3 {
                cells[0] = format!("{town}-{}", cells[0]);
            }
            *whole += &row(&cells.iter().map(String::as_str).collect::<Vec<_>>());
        }
    }
    for (name, text) in tables {
        stage.write(&format!("all/2026-10/{name}"), text.as_bytes());
    }
    "all/2026-10"
}
