//! What `outturn check` says to a person: files first, then every finding, then what did not run.

use outturn::returns::Remark;
use outturn::validate::Validated;
use std::collections::BTreeMap;
use std::fmt::Write;

pub(super) fn as_text(validated: &Validated, remarks: &[Remark]) -> String {
    let mut text = String::new();
    for remark in remarks {
        let _ = writeln!(text, "{}: {}", remark.place, remark.says);
    }
    for finding in &validated.findings {
        let _ = writeln!(text, "{finding}");
    }
    for (because, codes) in not_run(validated) {
        let _ = writeln!(text, "did not run because {because}: rules {}", codes.join(", "));
    }
    let count = validated.cleared.given().count;
    let clean = validated.ran.iter().filter(|ran| ran.found == 0).count();
    let _ = writeln!(
        text,
        "{} rows read = {} used + {} refused; {} rules ran, {clean} of them found nothing; {} did not run; {} findings",
        count.read,
        count.used(),
        count.refused,
        validated.ran.len(),
        validated.not_run.len(),
        validated.findings.len()
    );
    text
}

/// The rules that could not run, by reason: a table that did not come stops many.
fn not_run(validated: &Validated) -> BTreeMap<&str, Vec<&str>> {
    let mut reasons: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for not in &validated.not_run {
        reasons.entry(&not.because).or_default().push(not.rule.code);
    }
    reasons
}
