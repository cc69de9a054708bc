//! `outturn status`: who has sent what, and what waits for whom.

use super::days::Days;
use super::rules::Format;
use super::{Outcome, as_csv, workbooks};
use clap::Args;
use outturn::reports::returns_due::ReturnDue;
use outturn::reports::{Stamp, documents, dress, write_file};
use outturn::run::{Asked, Status, Stopped, looks};
use serde_json::{Value, json};
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// The words of `status`.
#[derive(Debug, Args)]
pub(crate) struct Words {
    #[command(flatten)]
    days: Days,
    /// The folder of inputs
    #[arg(long, default_value = "inputs")]
    inputs: PathBuf,
    /// The folder of outputs, with the register and the ledger
    #[arg(long, default_value = "outputs")]
    outputs: PathBuf,
    /// Only this council
    #[arg(long)]
    council: Option<String>,
    /// Write the chase list as a workbook: who is to be asked for what, with a subject and a message to send
    #[arg(long, value_name = "FILE.xlsx")]
    chase: Option<PathBuf>,
    /// How to print it
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

pub(super) fn status(words: Words) -> Result<Outcome, Stopped> {
    let (period, as_at) = words.days.meant()?;
    let asked = Asked {
        inputs: words.inputs,
        outputs: words.outputs,
        keys: None,
        templates: None,
        period,
        as_at,
        prepared_by: Asked::SCHEDULED.into(),
        dry_run: true,
        council: words.council,
        workbooks: workbooks()?,
    };
    let status = outturn::run::status(&asked)?;
    if let Some(path) = &words.chase {
        chase(path, &asked, &status)?;
    }
    let data = match words.format {
        Format::Text => as_text(&status),
        Format::Json => as_json(&asked, &status),
        Format::Csv => as_table(&status),
    };
    Ok(Outcome { exit: status.exit(), ..Outcome::data(data) })
}

fn chase(path: &Path, asked: &Asked, status: &Status) -> Result<(), Stopped> {
    let looks = looks(None)?;
    let stamp = Stamp { period: asked.period, as_at: asked.as_at, version: env!("CARGO_PKG_VERSION") };
    let document = documents::chase(asked.period, asked.as_at, &status.returns);
    let document = looks.put_into_words(document).map_err(Stopped::template)?;
    let bytes = dress::workbook(&document, &looks, &stamp).map_err(Stopped::template)?;
    write_file(path, &bytes).map_err(|error| Stopped::unwritten_file(path, &error))
}

/// A line a return, and below it what is said of it.
fn as_text(status: &Status) -> String {
    let headings = ["council", "period", "return", "due", "first seen", "late", "stage", "waits for"];
    let rows: Vec<[String; 8]> = status.returns.iter().map(row).collect();
    let widths: Vec<usize> = (0..8)
        .map(|at| {
            let cells = rows.iter().map(|row| row[at].chars().count());
            cells.chain([headings[at].len()]).max().unwrap_or_default()
        })
        .collect();
    let line = |cells: &[String; 8]| {
        let cells: Vec<String> =
            cells.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}")).collect();
        cells.join(" | ").trim_end().to_string()
    };
    let mut text = line(&headings.map(String::from)) + "\n";
    for (row, of) in rows.iter().zip(&status.returns) {
        let _ = writeln!(text, "{}", line(row));
        for says in &of.says {
            let _ = writeln!(text, "  {says}");
        }
    }
    text
}

fn row(of: &ReturnDue) -> [String; 8] {
    let late = match of.days_late {
        0 => String::new(),
        days => days.to_string(),
    };
    let seen = of.first_seen.map(|day| day.to_string()).unwrap_or_default();
    let state = match of.version {
        0 | 1 => of.state.as_str().into(),
        version => format!("{}, version {version}", of.state.as_str()),
    };
    let (council, period, due) = (of.council.to_string(), of.period.to_string(), of.due.to_string());
    [council, period, state, due, seen, late, of.stage.into(), of.waits_for.clone()]
}

fn as_table(status: &Status) -> String {
    let headings = [
        "council",
        "period",
        "state",
        "version",
        "due",
        "first_seen",
        "days_late",
        "stage",
        "waits_for",
        "says",
    ];
    let rows = status.returns.iter().map(|of| {
        let [council, period, _, due, seen, _, stage, waits] = row(of);
        let (became, version) = (of.state.as_str().into(), of.version.to_string());
        [
            council,
            period,
            became,
            version,
            due,
            seen,
            of.days_late.to_string(),
            stage,
            waits,
            of.says.join(" "),
        ]
    });
    as_csv(headings, rows)
}

fn as_json(asked: &Asked, status: &Status) -> String {
    let returns: Vec<Value> = status
        .returns
        .iter()
        .map(|of| {
            json!({
                "council": &*of.council,
                "name": &*of.name,
                "period": of.period.to_string(),
                "state": of.state.as_str(),
                "version": of.version,
                "due": of.due.to_string(),
                "first_seen": of.first_seen.map(|day| day.to_string()),
                "days_late": of.days_late,
                "stage": Some(of.stage).filter(|stage| !stage.is_empty()),
                "waits_for": of.waits_for,
                "says": of.says,
            })
        })
        .collect();
    let (period, as_at) = (asked.period, asked.as_at.to_string());
    let whole = json!({ "schema": 1, "period": period, "as_at": as_at, "returns": returns });
    format!("{}\n", serde_json::to_string_pretty(&whole).unwrap_or_default())
}
