//! What `outturn check` says to a machine: every finding, what ran and what did not.

use super::as_csv;
use outturn::returns::{Effect, Remark};
use outturn::validate::{Finding, Validated, Waived};
use outturn::words::short_date;
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;

/// Everything that is said. Here and below, fields stand in the order in which they are written: that of their names.
#[derive(Serialize)]
struct Whole<'a> {
    counts: BTreeMap<&'static str, usize>,
    files: Vec<OnFile<'a>>,
    #[serde(serialize_with = "findings")]
    findings: &'a [Finding],
    rules_not_run: Vec<NotRun<'a>>,
    rules_run: Vec<&'static str>,
    schema: u32,
    waived: Vec<Told<'a>>,
}

#[derive(Serialize)]
struct OnFile<'a> {
    effect: &'static str,
    message: &'a str,
    place: String,
}

#[derive(Serialize)]
struct NotRun<'a> {
    because: &'a str,
    rule: &'static str,
}

#[derive(Serialize)]
struct Told<'a> {
    child: &'a str,
    columns: &'static [&'static str],
    dates: BTreeMap<&'static str, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expires: Option<String>,
    file: &'a str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
    row: Option<u32>,
    rule: &'static str,
    sheet: Option<&'a str>,
    table: &'static str,
    year: &'static str,
}

pub(super) fn as_json(validated: &Validated, remarks: &[Remark]) -> String {
    let ran = &validated.ran;
    let not_run = validated.not_run.iter();
    let whole = Whole {
        counts: ran.iter().map(|ran| (ran.rule.code, ran.found)).collect(),
        files: remarks.iter().map(on_file).collect(),
        findings: &validated.findings,
        rules_not_run: not_run.map(|not| NotRun { because: &not.because, rule: not.rule.code }).collect(),
        rules_run: ran.iter().map(|ran| ran.rule.code).collect(),
        schema: 1,
        waived: validated.waived.iter().map(waived).collect(),
    };
    let mut text = serde_json::to_string_pretty(&whole).unwrap_or_default();
    text.push('\n');
    text
}

fn on_file(remark: &Remark) -> OnFile<'_> {
    let effect = match remark.effect {
        Effect::Noted => "noted",
        Effect::RowRefused => "row refused",
        Effect::TableRefused => "table refused",
    };
    OnFile { effect, message: &remark.says, place: remark.place.to_string() }
}

/// Findings one after another: there may be millions.
fn findings<S: Serializer>(findings: &[Finding], to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(findings.iter().map(told))
}

fn told(finding: &Finding) -> Told<'_> {
    Told {
        child: &finding.child,
        columns: finding.columns,
        dates: finding.dated().collect(),
        expires: None,
        file: &finding.place.file,
        message: &finding.says,
        reason: None,
        row: finding.place.row,
        rule: finding.rule,
        sheet: finding.place.sheet.as_deref(),
        table: finding.table.name(),
        year: if finding.last_year { "last" } else { "this" },
    }
}

fn waived(waived: &Waived) -> Told<'_> {
    let expires = Some(short_date(waived.expires));
    Told { expires, reason: Some(&waived.reason), ..told(&waived.finding) }
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
