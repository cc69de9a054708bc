//! What `outturn check` says to a machine: every finding, what ran and what did not.

use super::as_csv;
use outturn::returns::{Effect, Remark};
use outturn::validate::{Finding, Validated};
use outturn::words::short_date;
use serde_json::{Map, Value, json};

pub(super) fn as_json(validated: &Validated, remarks: &[Remark]) -> String {
    let findings: Vec<Value> = validated.findings.iter().map(finding).collect();
    let waived: Vec<Value> = validated
        .waived
        .iter()
        .map(|waived| {
            let mut value = finding(&waived.finding);
            value["reason"] = json!(waived.reason);
            value["expires"] = json!(short_date(waived.expires));
            value
        })
        .collect();
    let ran: Vec<_> = validated.ran.iter().map(|ran| ran.rule.code).collect();
    let counts: Map<String, Value> =
        validated.ran.iter().map(|ran| (ran.rule.code.to_string(), json!(ran.found))).collect();
    let not_run: Vec<_> = validated
        .not_run
        .iter()
        .map(|not| json!({ "rule": not.rule.code, "because": not.because }))
        .collect();
    let files: Vec<_> = remarks
        .iter()
        .map(|remark| {
            let effect = match remark.effect {
                Effect::Noted => "noted",
                Effect::RowRefused => "row refused",
                Effect::TableRefused => "table refused",
            };
            json!({ "place": remark.place.to_string(), "effect": effect, "message": remark.says })
        })
        .collect();
    let whole = json!({
        "schema": 1,
        "findings": findings,
        "waived": waived,
        "files": files,
        "rules_run": ran,
        "counts": counts,
        "rules_not_run": not_run,
    });
    format!("{}\n", serde_json::to_string_pretty(&whole).unwrap_or_default())
}

fn finding(finding: &Finding) -> Value {
    json!({
        "rule": finding.rule,
        "table": finding.table.name(),
        "file": &*finding.place.file,
        "sheet": finding.place.sheet.as_deref(),
        "row": finding.place.row,
        "columns": finding.columns,
        "child": &*finding.child,
        "dates": finding.dated().map(|(heading, date)| (heading.to_string(), json!(date))).collect::<Map<_, _>>(),
        "year": if finding.last_year { "last" } else { "this" },
        "message": finding.says,
    })
}

pub(super) fn as_table(validated: &Validated) -> String {
    let headings =
        ["rule", "table", "file", "sheet", "row", "columns", "child", "dates", "year", "message", "waived"];
    let stands = validated.findings.iter().map(|finding| (finding, ""));
    let waived = validated.waived.iter().map(|waived| (&waived.finding, &*waived.reason));
    let rows = stands.chain(waived).map(|(finding, waived)| {
        [
            finding.rule.into(),
            finding.table.name().into(),
            finding.place.file.to_string(),
            finding.place.sheet.as_deref().unwrap_or_default().into(),
            finding.place.row.map(|row| row.to_string()).unwrap_or_default(),
            finding.columns.join(" "),
            finding.child.to_string(),
            finding.found_by(),
            if finding.last_year { "last".into() } else { "this".into() },
            finding.says.to_string(),
            waived.into(),
        ]
    });
    as_csv(headings, rows)
}
