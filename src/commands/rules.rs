//! `outturn rules`: the catalogue.

use super::{Outcome, as_csv, usage};
use clap::{Args, ValueEnum};
use outturn::reports::Looks;
use outturn::reports::dress::catalogue;
use outturn::run::Stopped;
use outturn::validate::{Years, rules};
use outturn::words::CollectionYear;
use std::fmt::Write;

/// The words of `rules`.
#[derive(Debug, Args)]
pub(crate) struct Words {
    /// The collection year whose rules are listed; by default the latest
    #[arg(long)]
    year: Option<CollectionYear>,
    /// How to print them
    #[arg(long, value_enum, default_value = "text")]
    format: CatalogueFormat,
}

/// How the catalogue of rules is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum CatalogueFormat {
    /// For people
    Text,
    /// For a machine
    Json,
    /// For a spreadsheet
    Csv,
    /// One web page with every rule and its example, to be searched without a server
    Html,
}

/// How a catalogue is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Text,
    /// For a machine.
    Json,
    /// For a spreadsheet.
    Csv,
}

pub(super) fn rules(words: &Words) -> Result<Outcome, Stopped> {
    let year = words.year.unwrap_or(Years::LAST_KNOWN);
    let in_force = rules::in_force(year).map_err(usage)?;
    let data = match words.format {
        CatalogueFormat::Html => {
            Looks::built_in().and_then(|looks| catalogue(year, &looks)).map_err(Stopped::template)?
        }
        CatalogueFormat::Text => {
            let mut text = String::new();
            for rule in &in_force {
                let _ = writeln!(text, "{:<10} {:<15} {}", rule.code, rule.table.name(), rule.says);
            }
            let _ = writeln!(text, "{} rules are in force in {year}", in_force.len());
            text
        }
        CatalogueFormat::Csv => as_csv(
            ["rule", "table", "columns", "says", "why", "from", "to"],
            in_force.iter().map(|rule| {
                let to = rule.years.to.map(|to| to.to_string()).unwrap_or_default();
                let (says, why) = (rule.says.to_string(), rule.why.to_string());
                let from = rule.years.from.to_string();
                [rule.code.into(), rule.table.name().into(), rule.columns.join(" "), says, why, from, to]
            }),
        ),
        CatalogueFormat::Json => {
            let all: Vec<_> = in_force
                .iter()
                .map(|rule| {
                    serde_json::json!({
                        "rule": rule.code,
                        "table": rule.table.name(),
                        "columns": rule.columns,
                        "says": rule.says,
                        "why": rule.why,
                        "from": rule.years.from,
                        "to": rule.years.to,
                    })
                })
                .collect();
            let whole = serde_json::json!({ "schema": 1, "year": year, "rules": all });
            format!("{}\n", serde_json::to_string_pretty(&whole).unwrap_or_default())
        }
    };
    Ok(Outcome::data(data))
}
