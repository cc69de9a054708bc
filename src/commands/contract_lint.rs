//! `outturn contract lint`: every trap of a contract, cell by cell; `outturn contract traps`: what is looked for.

use super::rules::Format;
use super::{Outcome, as_csv, as_line};
use outturn::contracts::{Lint, Severity, traps};
use outturn::run::{Exit, Linted};
use std::fmt::Write;

pub(super) fn told(linted: &Linted, format: Format) -> Outcome {
    let data = match format {
        Format::Text => text(linted),
        Format::Csv => csv(linted),
        Format::Json => json(linted),
    };
    let errors = linted.found.iter().any(|lint| lint.severity == Severity::Error);
    let exit = if errors { Exit::Configuration } else { Exit::Clean };
    Outcome { data, messages: String::new(), exit }
}

/// A line for each lint, those accepted last, with who accepted them and why.
pub(super) fn text(linted: &Linted) -> String {
    let mut text = String::new();
    for lint in &linted.found {
        let _ = writeln!(text, "{}: {}", lint.severity.word(), as_line(&lint.to_string()));
    }
    for (lint, accepted) in &linted.accepted {
        let line = format!("accepted: {lint} Accepted by {}: {}.", accepted.by, accepted.reason);
        text += &(as_line(&line) + "\n");
    }
    text
}

/// Every lint with who accepted it, and why; blanks where nobody has.
fn all(linted: &Linted) -> impl Iterator<Item = (&Lint, &str, &str)> {
    let found = linted.found.iter().map(|lint| (lint, "", ""));
    found.chain(linted.accepted.iter().map(|(lint, accepted)| (lint, &*accepted.by, &*accepted.reason)))
}

fn csv(linted: &Linted) -> String {
    let rows = all(linted).map(|(lint, by, reason)| {
        let (place, clause) = (lint.place.to_string(), lint.clause.to_string());
        let severity = lint.severity.word().to_string();
        [lint.code.into(), severity, clause, place, lint.says.clone(), by.into(), reason.into()]
    });
    as_csv(["code", "severity", "clause", "place", "message", "accepted_by", "reason"], rows)
}

fn json(linted: &Linted) -> String {
    let lints: Vec<_> = all(linted)
        .map(|(lint, by, reason)| {
            let accepted = (!by.is_empty()).then(|| serde_json::json!({ "by": by, "reason": reason }));
            serde_json::json!({
                "code": lint.code,
                "severity": lint.severity.word(),
                "clause": lint.clause,
                "file": lint.place.file,
                "sheet": lint.place.sheet,
                "row": lint.place.row,
                "column": lint.place.column,
                "message": lint.says,
                "accepted": accepted,
            })
        })
        .collect();
    let whole = serde_json::json!({ "schema": 1, "lints": lints });
    format!("{}\n", serde_json::to_string_pretty(&whole).unwrap_or_default())
}

/// The catalogue of traps.
pub(super) fn catalogue(format: Format) -> Outcome {
    Outcome::data(match format {
        Format::Text => {
            let mut text = String::new();
            for trap in traps::all() {
                let _ = writeln!(text, "{} · {} · {}", trap.code, trap.severity.word(), trap.says);
            }
            text
        }
        Format::Csv => as_csv(
            ["code", "severity", "says", "why"],
            traps::all().map(|trap| [trap.code, trap.severity.word(), trap.says, trap.why].map(String::from)),
        ),
        Format::Json => {
            let all: Vec<_> = traps::all()
                .map(|trap| {
                    let severity = trap.severity.word();
                    serde_json::json!({ "code": trap.code, "severity": severity, "says": trap.says, "why": trap.why })
                })
                .collect();
            let whole = serde_json::json!({ "schema": 1, "traps": all });
            format!("{}\n", serde_json::to_string_pretty(&whole).unwrap_or_default())
        }
    })
}
