//! `outturn indicators`: the catalogue.

use super::rules::Format;
use super::{Outcome, as_csv};
use clap::Args;
use outturn::indicators::{Better, list};
use std::fmt::Write;

/// The words of `indicators`.
#[derive(Debug, Args)]
pub(crate) struct Words {
    /// How to print them
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

pub(super) fn indicators(words: &Words) -> Outcome {
    let way = |better| if better == Better::Lower { "lower" } else { "higher" };
    let data = match words.format {
        Format::Text => {
            let mut text = String::new();
            for indicator in list::ALL {
                let (name, better) = (indicator.name(), way(indicator.better));
                let _ = writeln!(text, "{name:<10} {better:<7} {}", indicator.title);
            }
            text
        }
        Format::Csv => as_csv(
            ["indicator", "better", "title", "says", "source", "to_confirm"],
            list::ALL.iter().map(|indicator| {
                let words = [indicator.title, indicator.says, indicator.source, indicator.to_confirm];
                let [title, says, source, to_confirm] = words.map(String::from);
                [indicator.name(), way(indicator.better).into(), title, says, source, to_confirm]
            }),
        ),
        Format::Json => {
            let all: Vec<_> = list::ALL
                .iter()
                .map(|indicator| {
                    serde_json::json!({
                        "indicator": indicator.name(),
                        "better": way(indicator.better),
                        "title": indicator.title,
                        "says": indicator.says,
                        "source": indicator.source,
                        "to_confirm": indicator.to_confirm,
                    })
                })
                .collect();
            let whole = serde_json::json!({ "schema": 1, "indicators": all });
            format!("{}\n", serde_json::to_string_pretty(&whole).unwrap_or_default())
        }
    };
    Outcome::data(data)
}
