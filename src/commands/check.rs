//! `outturn check`: what is wrong with a return, with nothing else configured.

use super::check_text::as_text;
use super::{Outcome, as_csv, usage, workbooks};
use clap::{Args, ValueEnum};
use outturn::read::{Intake, Sheet, read};
use outturn::returns::{Effect, Remark, assemble, on_files};
use outturn::run::{Exit, Stopped};
use outturn::validate::{Rule, Validated, Year, rules, validate};
use outturn::words::{CollectionYear, Date, Period, nearest, read_date};
use serde_json::json;
use std::path::{Path, PathBuf};

/// The words of `check`.
#[derive(Debug, Args)]
pub(crate) struct Words {
    /// The folder of the return: a CSV file a table, or workbooks
    path: PathBuf,
    /// The collection year, such as 2026-27, or the month of a return to date, such as 2026-10; by default the folder's name
    #[arg(long)]
    year: Option<Period>,
    /// The folder of last year's final return
    #[arg(long)]
    last: Option<PathBuf>,
    /// The year's last day, where it is not that of --year
    #[arg(long, value_parser = |text: &str| read_date(text).ok_or_else(|| format!("'{text}' is not a date. Write it as 2018-03-31.")))]
    collection_end: Option<Date>,
    /// Only these rules, such as 101,142
    #[arg(long, value_delimiter = ',')]
    rules: Vec<String>,
    /// How to print what is found
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Text,
    Json,
    Csv,
}

pub(super) fn check(words: &Words) -> Result<Outcome, Stopped> {
    let period = period(words)?;
    let in_force = chosen(period.collection_year(), &words.rules)?;
    let this = folder(&words.path)?;
    let last = words.last.as_deref().map(folder).transpose()?;
    let before = Period::Year(period.collection_year().before());
    let sent: Vec<(Period, Vec<&Sheet>)> = std::iter::once((period, this.sheets.iter().collect()))
        .chain(last.as_ref().map(|last| (before, last.sheets.iter().collect())))
        .collect();
    let given = assemble("this council", period, &sent);
    let mut remarks = given.remarks.clone();
    for intake in [Some(&this), last.as_ref()].into_iter().flatten() {
        let known = remarks.clone();
        remarks.extend(on_files(intake, &known, |_| true));
    }
    remarks.sort_by(|one, other| one.place.cmp(&other.place));
    let year = Year::of(period);
    let year = words.collection_end.map_or(year, |last| year.ending(last));
    let validated = validate(given, &year, &in_force);
    if validated.cleared.given().submissions.iter().all(|submission| submission.came.is_empty()) {
        return Err(nothing_usable(&words.path, &remarks));
    }
    let clean = validated.findings.is_empty() && remarks.iter().all(|remark| remark.effect == Effect::Noted);
    let exit = if clean { Exit::Clean } else { Exit::Held };
    let data = match words.format {
        Format::Text => as_text(&validated, &remarks),
        Format::Json => as_json(&validated, &remarks),
        Format::Csv => as_table(&validated),
    };
    Ok(Outcome { data, messages: String::new(), exit })
}

/// The period asked for, or the one that the folder's name says.
fn period(words: &Words) -> Result<Period, Stopped> {
    if let Some(period) = words.year {
        return Ok(period);
    }
    let name = words.path.file_name().unwrap_or(words.path.as_os_str()).to_string_lossy();
    name.parse().map_err(|_| {
        usage(format!(
            "The folder's name, '{name}', does not say which year the return is for. Give --year 2026-27."
        ))
    })
}

fn chosen(year: CollectionYear, codes: &[String]) -> Result<Vec<&'static Rule>, Stopped> {
    let in_force = rules::in_force(year).map_err(usage)?;
    for code in codes {
        if !in_force.iter().any(|rule| rule.code.eq_ignore_ascii_case(code)) {
            let meant = nearest(code, in_force.iter().map(|rule| rule.code));
            let meant = meant.map(|code| format!(" Did you mean {code}?")).unwrap_or_default();
            return Err(usage(format!(
                "There is no rule '{code}' in {year}.{meant} `outturn rules` lists them."
            )));
        }
    }
    let wanted =
        |rule: &&Rule| codes.is_empty() || codes.iter().any(|code| rule.code.eq_ignore_ascii_case(code));
    Ok(in_force.into_iter().filter(wanted).collect())
}

fn folder(path: &Path) -> Result<Intake, Stopped> {
    let read = read(path, "", &workbooks()?);
    read.map_err(|_| {
        let says = format!(
            "{}: This is not a folder that can be read. Give the folder of a return.",
            path.display()
        );
        Stopped::new(Exit::Absent, says)
    })
}

fn nothing_usable(path: &Path, remarks: &[Remark]) -> Stopped {
    let mut says = vec![format!(
        "{}: No table of a return could be read. Give the folder that holds its CSV files or workbooks.",
        path.display()
    )];
    says.extend(remarks.iter().map(|remark| format!("{}: {}", remark.place, remark.says)));
    Stopped { exit: Exit::Unusable, says }
}

fn as_json(validated: &Validated, remarks: &[Remark]) -> String {
    let findings: Vec<_> = validated
        .findings
        .iter()
        .map(|finding| {
            json!({
                "rule": finding.rule,
                "table": finding.table.name(),
                "file": &*finding.place.file,
                "sheet": finding.place.sheet.as_deref(),
                "row": finding.place.row,
                "columns": finding.columns,
                "child": &*finding.child,
                "year": if finding.last_year { "last" } else { "this" },
                "message": finding.says,
            })
        })
        .collect();
    let ran: Vec<_> = validated.ran.iter().map(|ran| ran.rule.code).collect();
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
    let whole = json!({ "schema": 1, "findings": findings, "files": files, "rules_run": ran, "rules_not_run": not_run });
    format!("{}\n", serde_json::to_string_pretty(&whole).unwrap_or_default())
}

fn as_table(validated: &Validated) -> String {
    let headings = ["rule", "table", "file", "sheet", "row", "columns", "child", "year", "message"];
    let rows = validated.findings.iter().map(|finding| {
        [
            finding.rule.into(),
            finding.table.name().into(),
            finding.place.file.to_string(),
            finding.place.sheet.as_deref().unwrap_or_default().into(),
            finding.place.row.map(|row| row.to_string()).unwrap_or_default(),
            finding.columns.join(" "),
            finding.child.to_string(),
            if finding.last_year { "last".into() } else { "this".into() },
            finding.says.clone(),
        ]
    });
    as_csv(headings, rows)
}
