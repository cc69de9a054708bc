//! What a run left behind, in lines: each practice's payment and each council's findings.

use super::sheet::rows_below;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// Tables of a statement that a story shows, in the order of the page.
const SHOWN: [&str; 7] =
    ["amounts", "beside_last_month", "changes", "outcomes", "rates_by_month", "held", "fund"];

/// The payments and findings of a month's folder, as lines.
pub(crate) fn outcome(month: &Path) -> Vec<String> {
    let Ok(manifest) = fs::read(month.join("run.json")) else { return Vec::new() };
    let manifest: Value = serde_json::from_slice(&manifest).unwrap();
    let practices = manifest["practices"].as_array().unwrap();
    let mut lines = Vec::new();
    for practice in practices {
        let code = practice["practice"].as_str().unwrap();
        match fs::read(month.join("practice").join(code).join("statement.json")) {
            Ok(bytes) => payment(code, &serde_json::from_slice(&bytes).unwrap(), &mut lines),
            Err(_) => lines.push(format!("payment of {code}: there is no statement")),
        }
    }
    let mut councils: Vec<_> =
        practices.iter().map(|practice| practice["council"].as_str().unwrap()).collect();
    councils.dedup();
    for council in councils {
        findings(council, &month.join("council").join(council).join("findings.xlsx"), &mut lines);
    }
    lines
}

fn payment(code: &str, statement: &Value, lines: &mut Vec<String>) {
    lines.push(format!("payment of {code}: {}", statement["headline"].as_str().unwrap()));
    let sections = statement["sections"].as_array().unwrap();
    let tables = || sections.iter().flat_map(|section| section["tables"].as_array().unwrap());
    for name in SHOWN {
        for table in tables().filter(|table| table["name"].as_str().unwrap().starts_with(name)) {
            let rows = table["rows"].as_array().unwrap();
            if rows.is_empty() {
                continue;
            }
            lines.push(format!("  {}:", table["caption"].as_str().unwrap()));
            lines.extend(rows.iter().map(|row| format!("    {}", shown(row, name))));
            if let Some(total) = table["total"].as_array() {
                lines.push(format!("    {}", shown(&Value::Array(total.clone()), name)));
            }
        }
    }
}

/// A row's cells; of the outcomes only name and counts, which every figure rests on.
fn shown(row: &Value, table: &str) -> String {
    let cells = row.as_array().unwrap().iter().map(|cell| cell["shown"].as_str().unwrap());
    let cells: Vec<&str> = if table == "outcomes" { cells.take(2).collect() } else { cells.collect() };
    cells.into_iter().filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" | ")
}

fn findings(council: &str, workbook: &Path, lines: &mut Vec<String>) {
    let remarks = rows_below(workbook, &["Where", "Effect", "What is wrong, what to do"]);
    let found = rows_below(workbook, &["File", "Row", "Rule", "Child", "What is wrong, what to do"]);
    if remarks.is_empty() && found.is_empty() {
        lines.push(format!("findings of {council}: none"));
        return;
    }
    lines.push(format!("findings of {council}:"));
    lines.extend(remarks.iter().map(|cells| format!("  {}", cells.join(" | "))));
    for cells in &found {
        let [file, row, rule, child, says] = cells.as_slice() else { unreachable!("five were asked for") };
        lines.push(format!("  {file} | row {row} | rule {rule} | child {child} | {says}"));
    }
}
