//! `outturn score`: what figures from anywhere score and pay by a contract from anywhere.

use super::{Outcome, workbooks};
use clap::{Args, ValueEnum};
use outturn::contracts::trimmed;
use outturn::reports::inert;
use outturn::run::{AskedScore, Exit, Scores, Stopped, score as score_figures};
use outturn::words::{Exact, Pence};
use serde_json::{Value, json};
use std::fmt::Write;
use std::path::PathBuf;

/// The words of `score`.
#[derive(Debug, Args)]
#[command(after_help = FIGURES)]
pub(crate) struct Words {
    /// The table of figures: a CSV file or a workbook
    #[arg(long, value_name = "FILE")]
    figures: PathBuf,
    /// The contract: a folder of its tables, or a workbook
    #[arg(long, value_name = "DIR")]
    contract: PathBuf,
    /// The contract year; by default the only one, or the last
    #[arg(long)]
    year: Option<u8>,
    /// Add a row for each practice: its total score, and its pence under the terms of risk
    #[arg(long)]
    totals: bool,
    /// How to print them
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

const FIGURES: &str = "\
The table of figures has the headings PRACTICE, INDICATOR, NUMERATOR, DENOMINATOR, RATE, BASELINE, in any order and any case.
INDICATOR is a clause's key or its measure. Give counts or a rate, or a denominator beside a rate; all blank is \"not
available\". Rates and baselines are percentages (10.4) or plain numbers (0.868286), as the measure's SCALE says, with at most
eight decimals; nothing is rounded before the pence. Scores are in the clause's own points: 0 to 1, 0 to 10, or its POINTS.

The contract needs two tables, `clauses` and `years`, and those that its terms ask for (measures, bands, improvement, domains,
parameters, factors, members, risk, …). Items and examples that scoring never asks for may be left out.";

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Text,
    Csv,
    Json,
}

const HEADINGS: [&str; 6] = ["practice", "indicator", "achievement", "improvement", "score", "pence"];

/// How many decimals of a score are shown; whole ones and short ones show fewer.
const DECIMALS: u32 = 8;

pub(super) fn score(words: Words) -> Result<Outcome, Stopped> {
    let asked = AskedScore {
        figures: words.figures,
        contract: words.contract,
        year: words.year,
        workbooks: workbooks()?,
    };
    let mut scores = score_figures(&asked)?;
    if !words.totals {
        scores.totals.clear();
    }
    let said = scores.notes.iter().chain(&scores.missing);
    let messages = said.fold(String::new(), |all, line| all + "outturn: " + line + "\n");
    let exit = if scores.missing.is_empty() { Exit::Clean } else { Exit::Held };
    let data = match words.format {
        Format::Text => as_text(&rows(&scores)),
        Format::Csv => as_csv(rows(&scores)),
        Format::Json => as_json(&scores),
    };
    Ok(Outcome { data, messages, exit })
}

/// Every line and every total as text.
fn rows(scores: &Scores) -> Vec<[String; 6]> {
    let number = |score: Option<Exact>| score.map(|score| trimmed(score, DECIMALS)).unwrap_or_default();
    let pence = |pence: Option<Pence>| pence.map(|pence| pence.count().to_string()).unwrap_or_default();
    let lines = scores.lines.iter().map(|line| {
        let [achievement, improvement, score] = [line.achievement, line.improvement, line.score].map(number);
        let (practice, indicator) = (line.practice.to_string(), line.indicator.to_string());
        [practice, indicator, achievement, improvement, score, pence(line.pence)]
    });
    let totals = scores.totals.iter().map(|total| {
        let blank = String::new();
        let (score, pence) = (number(total.score), pence(total.pence));
        [total.practice.to_string(), "total".into(), blank.clone(), blank, score, pence]
    });
    lines.chain(totals).collect()
}

fn as_text(rows: &[[String; 6]]) -> String {
    let width = |at: usize| {
        let cells = rows.iter().map(|row| row[at].chars().count());
        cells.chain([HEADINGS[at].len()]).max().unwrap_or_default()
    };
    let widths: [usize; 6] = std::array::from_fn(width);
    let headings = HEADINGS.map(String::from);
    let mut text = String::new();
    for row in std::iter::once(&headings).chain(rows) {
        let [practice, indicator, numbers @ ..] = row;
        let _ = write!(text, "{practice:<0$}  {indicator:<1$}", widths[0], widths[1]);
        for (number, width) in numbers.iter().zip(&widths[2..]) {
            let _ = write!(text, "  {number:>width$}");
        }
        text.truncate(text.trim_end_matches(' ').len());
        text.push('\n');
    }
    text
}

/// As CSV; what the figures' sender wrote is never a formula, and a number is never text.
fn as_csv(rows: Vec<[String; 6]>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let headings = HEADINGS.map(String::from);
    let rows = rows.into_iter().map(|[practice, indicator, achievement, improvement, score, pence]| {
        [inert(practice), inert(indicator), achievement, improvement, score, pence]
    });
    let written = std::iter::once(headings).chain(rows).try_for_each(|row| writer.write_record(row));
    debug_assert!(written.is_ok(), "writing to memory does not fail");
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// As JSON: scores are text, because a decimal number would be read as a binary one; pence are whole numbers.
fn as_json(scores: &Scores) -> String {
    let all: Vec<Value> = rows(scores)
        .iter()
        .map(|[practice, indicator, achievement, improvement, score, pence]| {
            let text = |cell: &String| if cell.is_empty() { Value::Null } else { json!(cell) };
            json!({
                "practice": practice,
                "indicator": indicator,
                "achievement": text(achievement),
                "improvement": text(improvement),
                "score": text(score),
                "pence": pence.parse::<i64>().ok(),
            })
        })
        .collect();
    let whole = json!({ "schema": 1, "year": scores.year, "lines": all });
    format!("{}\n", serde_json::to_string_pretty(&whole).unwrap_or_default())
}
