//! What `outturn check` says to a person: files first, then what concerns a whole table, then child by child, then the
//! rules.

use super::as_line;
use outturn::returns::Remark;
use outturn::validate::{Common, Finding, Validated};
use std::collections::BTreeMap;

/// Of a rule that marks most rows, this many are named.
const NAMED: usize = 3;

pub(super) fn as_text(validated: &Validated, remarks: &[Remark]) -> String {
    let mut text = String::new();
    for remark in remarks {
        line(&mut text, &format!("{}: {}", remark.place, remark.says));
    }
    let grouped = validated.grouped();
    for common in &grouped.common {
        push_common(&mut text, common);
    }
    for (child, findings) in &grouped.by_child {
        text.push('\n');
        line(&mut text, &format!("child {child}"));
        for finding in findings {
            push(&mut text, finding);
        }
    }
    if !validated.waived.is_empty() {
        text.push('\n');
        line(&mut text, "waived");
    }
    for waived in &validated.waived {
        let finding = &waived.finding;
        line(
            &mut text,
            &format!(
                "  {}: rule {}, child {}: {} Waived: {}",
                finding.place, finding.rule, finding.child, finding.says, waived.reason
            ),
        );
    }
    push_rules(&mut text, validated);
    text
}

/// What a sender wrote begins no line of its own.
fn line(text: &mut String, says: &str) {
    text.push_str(&as_line(says));
    text.push('\n');
}

fn push(text: &mut String, finding: &Finding) {
    let columns = finding.columns.join(", ");
    let dates = finding.found_by();
    let dates = if dates.is_empty() { dates } else { format!(" ({dates})") };
    let last = if finding.last_year { "last year's " } else { "" };
    line(
        text,
        &format!("  {last}{}{dates} · {columns}: rule {}: {}", finding.place, finding.rule, finding.says),
    );
}

fn push_common(text: &mut String, common: &Common<'_>) {
    let (rule, count) = (common.rule, common.findings.len());
    let last = if common.findings[0].last_year { "last year's " } else { "" };
    text.push('\n');
    line(
        text,
        &format!(
            "rule {} marks {count} of the {} rows of {last}{}: {}",
            rule.code, common.rows, common.table, rule.says
        ),
    );
    for finding in common.findings.iter().take(NAMED) {
        line(text, &format!("  {}, child {}: {}", finding.place, finding.child, finding.says));
    }
    if count > NAMED {
        line(text, &format!("  and {} more; --format csv lists them all", count - NAMED));
    }
}

/// Rules that found something, those that found nothing, those that did not run; then the sums.
fn push_rules(text: &mut String, validated: &Validated) {
    let found: Vec<String> = validated
        .ran
        .iter()
        .filter(|ran| ran.found > 0)
        .map(|ran| format!("{} ({})", ran.rule.code, ran.found))
        .collect();
    let clean: Vec<&str> =
        validated.ran.iter().filter(|ran| ran.found == 0).map(|ran| ran.rule.code).collect();
    text.push('\n');
    if !found.is_empty() {
        line(text, &format!("rules that found something, and how often: {}", found.join(", ")));
    }
    if !clean.is_empty() {
        line(text, &format!("rules that found nothing: {}", clean.join(", ")));
    }
    for (because, codes) in not_run(validated) {
        line(text, &format!("did not run because {because}: rules {}", codes.join(", ")));
    }
    let count = validated.cleared.given().count;
    line(
        text,
        &format!(
            "{} rows read = {} used + {} refused; {} rules ran, {} of them found nothing; {} did not run; {} findings, {} waived",
            count.read,
            count.used(),
            count.refused,
            validated.ran.len(),
            clean.len(),
            validated.not_run.len(),
            validated.findings.len(),
            validated.waived.len()
        ),
    );
}

/// The rules that could not run, by reason: a table that did not come stops many.
fn not_run(validated: &Validated) -> BTreeMap<&str, Vec<&str>> {
    let mut reasons: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for not in &validated.not_run {
        reasons.entry(&not.because).or_default().push(not.rule.code);
    }
    reasons
}
