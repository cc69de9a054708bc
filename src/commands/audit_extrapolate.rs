//! `outturn audit extrapolate`: what a list that was checked says of the whole.

use super::audit::bytes_of;
use super::rules::Format;
use super::{Outcome, as_csv, workbooks};
use clap::Args;
use outturn::read::{Sheet, Verdict, read_bytes};
use outturn::reports::finance::{Estimate, Extrapolated, Filled, extrapolate};
use outturn::run::{Exit, Stopped};
use outturn::words::{Exact, Pence, show_decimal, whole};
use serde_json::json;
use std::fmt::Write;
use std::path::PathBuf;

/// The words of `audit extrapolate`.
#[derive(Debug, Args)]
pub(crate) struct Words {
    /// The list with its answers, as CSV or as a workbook
    file: PathBuf,
    /// The audit file of the month; by default the audit.json beside the list
    #[arg(long)]
    audit: Option<PathBuf>,
    /// How to print what it says
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

pub(super) fn audit_extrapolate(words: &Words) -> Result<Outcome, Stopped> {
    let name = words.file.display().to_string();
    let list = bytes_of(&words.file, "a list that was checked")?;
    let audit = words.audit.clone().unwrap_or_else(|| words.file.with_file_name("audit.json"));
    let audit = bytes_of(&audit, "the month's audit.json with --audit")?;
    let (sheets, _, verdict) = read_bytes(&name, &list, &workbooks()?);
    let unusable = |says: Vec<String>| Stopped { exit: Exit::Unusable, says };
    if let Verdict::Refused { why } | Verdict::Ignored { why } = verdict {
        return Err(unusable(vec![format!("{name}: {why}")]));
    }
    let empty = Sheet::new(&*name, None);
    let filled = Filled::of(sheets.first().unwrap_or(&empty)).map_err(unusable)?;
    let told = extrapolate(&filled, &audit).map_err(unusable)?;
    let data = match words.format {
        Format::Text => as_text(&told),
        Format::Json => as_json(&told),
        Format::Csv => table(&told),
    };
    let beyond = told.practices.iter().any(Estimate::beyond);
    Ok(Outcome { data, messages: String::new(), exit: if beyond { Exit::Held } else { Exit::Clean } })
}

fn percent(part: Exact) -> String {
    show_decimal(part * whole(100), 2) + " %"
}

fn as_text(told: &Extrapolated) -> String {
    let mut text = format!("{} {}\n", told.council, told.period);
    for of in &told.practices {
        let (low, high) = (percent(of.interval.low), percent(of.interval.high));
        let [at_rate, at_low, at_high] = of.at_stake;
        let _ = writeln!(
            text,
            "{}: {} of {} cases are wrong, {} (95 % interval {low} to {high}, Clopper-Pearson), drawn of {} verdicts",
            of.practice,
            of.wrong,
            of.drawn,
            percent(of.rate),
            of.population
        );
        for (clause, drawn, wrong) in of.clauses.iter().filter(|(_, _, wrong)| *wrong > 0) {
            let _ = writeln!(text, "  {clause}: {wrong} of {drawn}");
        }
        let _ = writeln!(
            text,
            "  of the {} that these clauses pay this month, {at_rate} rests on what is wrong (interval {at_low} to {at_high})",
            of.pays
        );
        let _ = writeln!(text, "  {}", by_the_rule(of));
    }
    text + "Nothing is posted by this. A corrected return makes the adjustment, in the month that is run next.\n"
}

/// What the contract's tolerance makes of it.
fn by_the_rule(of: &Estimate) -> String {
    let tolerance = percent(of.tolerance);
    if of.beyond() {
        return format!(
            "more than the {tolerance} that the contract bears: by its rule all are counted again before approval"
        );
    }
    let unsure = if of.interval.high > of.tolerance { ", though so few cases cannot prove it" } else { "" };
    format!(
        "within the {tolerance} that the contract bears{unsure}: what was found wrong is put right in the return"
    )
}

fn table(told: &Extrapolated) -> String {
    let headings = [
        "PRACTICE",
        "POPULATION",
        "DRAWN",
        "WRONG",
        "RATE",
        "LOW",
        "HIGH",
        "TOLERANCE",
        "PAYS",
        "AT_STAKE",
        "AT_STAKE_LOW",
        "AT_STAKE_HIGH",
    ];
    let decimal = |part: Exact| show_decimal(part, 6);
    let row = |of: &Estimate| {
        let [at_rate, at_low, at_high] = of.at_stake.map(Pence::plain);
        [
            of.practice.clone(),
            of.population.to_string(),
            of.drawn.to_string(),
            of.wrong.to_string(),
            decimal(of.rate),
            decimal(of.interval.low),
            decimal(of.interval.high),
            decimal(of.tolerance),
            of.pays.plain(),
            at_rate,
            at_low,
            at_high,
        ]
    };
    as_csv(headings, told.practices.iter().map(row))
}

fn as_json(told: &Extrapolated) -> String {
    let decimal = |part: Exact| show_decimal(part, 6);
    let practices = told.practices.iter().map(|of| {
        let clauses = of.clauses.iter().map(|(clause, drawn, wrong)| json!({ "clause": clause, "drawn": drawn, "wrong": wrong }));
        json!({
            "practice": of.practice,
            "population": of.population,
            "drawn": of.drawn,
            "wrong": of.wrong,
            "rate": decimal(of.rate),
            "interval": { "method": "Clopper-Pearson", "confidence": "0.95", "low": decimal(of.interval.low), "high": decimal(of.interval.high) },
            "tolerance": decimal(of.tolerance),
            "beyond_tolerance": of.beyond(),
            "pays": of.pays,
            "at_stake": { "rate": of.at_stake[0], "low": of.at_stake[1], "high": of.at_stake[2] },
            "clauses": clauses.collect::<Vec<_>>(),
        })
    });
    let whole = json!({ "schema": 1, "council": told.council, "period": told.period, "practices": practices.collect::<Vec<_>>() });
    format!("{whole:#}\n")
}
