//! `outturn indicators`: the catalogue.

use super::rules::Format;
use super::{Outcome, as_csv};
use clap::Args;
use outturn::indicators::{Indicator, list};
use std::fmt::Write;

/// The words of `indicators`.
#[derive(Debug, Args)]
pub(crate) struct Words {
    /// How to print them
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

pub(super) fn indicators(words: &Words) -> Outcome {
    let data = match words.format {
        Format::Text => {
            let mut text = String::new();
            for indicator in list::ALL {
                let (name, better) = (indicator.name(), indicator.better.word());
                let _ = writeln!(text, "{name:<10} {better:<7} {}", indicator.title);
            }
            text
        }
        Format::Csv => as_csv(
            ["indicator", "better", "title", "says", "population", "exclusions", "source", "to_confirm"],
            list::ALL.iter().map(|indicator| {
                let (name, better) = (indicator.name(), indicator.better.word());
                let words = [indicator.title, indicator.says, indicator.population, indicator.exclusions];
                let [title, says, population, exclusions] = words.map(String::from);
                let [source, to_confirm] = [indicator.source, indicator.to_confirm].map(String::from);
                [name, better.into(), title, says, population, exclusions, source, to_confirm]
            }),
        ),
        Format::Json => {
            let all: Vec<_> = list::ALL.iter().map(|indicator| definition(indicator)).collect();
            let whole = serde_json::json!({ "schema": 1, "indicators": all });
            format!("{}\n", serde_json::to_string_pretty(&whole).unwrap_or_default())
        }
    };
    Outcome::data(data)
}

/// All that defines an indicator.
fn definition(indicator: &Indicator) -> serde_json::Value {
    let example: Vec<&str> = indicator.example.trim().lines().map(str::trim).collect();
    let tables: Vec<&str> = indicator.tables.iter().map(|table| table.name()).collect();
    serde_json::json!({
        "indicator": indicator.name(),
        "better": indicator.better.word(),
        "title": indicator.title,
        "says": indicator.says,
        "population": indicator.population,
        "exclusions": indicator.exclusions,
        "having": indicator.unit.having(),
        "among": indicator.unit.among(),
        "months": indicator.months,
        "from": indicator.years.from,
        "to": indicator.years.to,
        "tables": tables,
        "source": indicator.source,
        "to_confirm": indicator.to_confirm,
        "never_paid": indicator.never_paid,
        "example": example,
    })
}
