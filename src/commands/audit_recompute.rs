//! `outturn audit recompute`: every penny of a council's month, from its audit file alone.

use super::audit::bytes_of;
use super::rules::Format;
use super::{Outcome, as_csv};
use clap::Args;
use outturn::read::file_bytes;
use outturn::reports::finance::{Recomputed, recompute};
use outturn::run::{Exit, Stopped};
use serde_json::json;
use std::fmt::Write;
use std::path::PathBuf;

/// The words of `audit recompute`.
#[derive(Debug, Args)]
pub(crate) struct Words {
    /// The audit.json of a council's month; files beside it whose seals it holds are looked at too
    file: PathBuf,
    /// How to print what is found
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

pub(super) fn audit_recompute(words: &Words) -> Result<Outcome, Stopped> {
    let bytes = bytes_of(&words.file, "an audit.json")?;
    let folder = words.file.parent().map(PathBuf::from).unwrap_or_default();
    let told = recompute(&bytes, &|name| file_bytes(&folder.join(name)).ok())
        .map_err(|says| Stopped::new(Exit::Unusable, format!("{}: {says}", words.file.display())))?;
    let data = match words.format {
        Format::Text => as_text(&told),
        Format::Json => as_json(&told),
        Format::Csv => {
            let rows = told.differences.iter().cloned();
            let rows = rows.map(|of| [of.practice, of.what, of.says, of.worked_out]);
            as_csv(["PRACTICE", "WHAT", "FILE_SAYS", "WORKED_OUT"], rows)
        }
    };
    let exit = if told.differences.is_empty() { Exit::Clean } else { Exit::Held };
    Ok(Outcome { data, messages: String::new(), exit })
}

fn as_text(told: &Recomputed) -> String {
    let mut text = format!("{} {}, worked out from this file alone\n", told.council, told.period);
    for of in &told.practices {
        let lines = of.lines;
        let _ = write!(text, "{}: {lines} lines come to {} for the month", of.practice, of.net);
        if of.given > 0 {
            let _ = write!(text, "; {} of them have an amount that is given without its counts", of.given);
        }
        if of.held > 0 {
            let _ = write!(text, "; {} are held", of.held);
        }
        text.push('\n');
    }
    for of in &told.differences {
        let practice = if of.practice.is_empty() { &told.council } else { &of.practice };
        let _ = writeln!(
            text,
            "{practice}: {}: the file says {}, worked out {}",
            of.what, of.says, of.worked_out
        );
    }
    for line in &told.looked_at {
        let _ = writeln!(text, "{line}");
    }
    let _ = match told.differences.len() {
        0 => writeln!(text, "All figures agree."),
        many => writeln!(text, "{many} figures differ."),
    };
    text
}

fn as_json(told: &Recomputed) -> String {
    let practices = told.practices.iter().map(|of| {
        json!({ "practice": of.practice, "lines": of.lines, "given": of.given, "held": of.held, "net": of.net })
    });
    let differences = told.differences.iter().map(|of| {
        json!({ "practice": of.practice, "what": of.what, "file_says": of.says, "worked_out": of.worked_out })
    });
    let whole = json!({
        "schema": 1,
        "council": told.council,
        "period": told.period,
        "practices": practices.collect::<Vec<_>>(),
        "differences": differences.collect::<Vec<_>>(),
        "looked_at": told.looked_at,
    });
    format!("{whole:#}\n")
}
