//! The numbers of a document by the names of their figures, out of its JSON and its CSV.

use rust_decimal::Decimal;
use rust_decimal::RoundingStrategy::MidpointAwayFromZero;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// A number.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Number {
    /// With twelve decimals; money in pounds.
    pub(crate) value: String,
    /// As people read it; CSV does not say.
    pub(crate) shown: String,
}

impl Number {
    fn of(kind: &str, value: &str, shown: &str) -> Option<(String, Self)> {
        let number = matches!(kind, "count" | "money" | "estimate" | "percent" | "rate" | "number");
        number.then(|| (kind.to_string(), Self { value: twelve(value), shown: shown.to_string() }))
    }
}

/// A decimal with twelve places.
fn twelve(decimal: &str) -> String {
    let (whole, part) = decimal.split_once('.').unwrap_or((decimal, ""));
    format!("{whole}.{part:0<12}")
}

/// Pence as pounds, by their digits alone.
fn pounds(pence: i64) -> String {
    let sign = if pence < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", pence.abs() / 100, pence.abs() % 100)
}

/// The numbers of the JSON file.
pub(crate) fn in_json(path: &Path) -> BTreeMap<String, Number> {
    let document: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let mut found = BTreeMap::new();
    let mut cell = |figure: &Value, cell: &Value| {
        let kind = cell["kind"].as_str().unwrap();
        let value = match &cell["value"] {
            Value::Number(number) if kind != "count" => pounds(number.as_i64().unwrap()),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        if let Some((_, number)) = Number::of(kind, &value, cell["shown"].as_str().unwrap()) {
            let figure = figure.as_str().unwrap_or_else(|| panic!("{cell} has no name")).to_string();
            assert!(found.insert(figure.clone(), number).is_none(), "{figure} is used twice");
        }
    };
    for fact in document["facts"].as_array().unwrap() {
        cell(&fact["figure"], &fact["cell"]);
    }
    for section in document["sections"].as_array().unwrap() {
        for table in section["tables"].as_array().unwrap() {
            let rows = table["rows"]
                .as_array()
                .unwrap()
                .iter()
                .chain(table["total"].as_array().map(|_| &table["total"]));
            rows.flat_map(|row| row.as_array().unwrap()).for_each(|of| cell(&of["figure"], of));
        }
    }
    found
}

/// The numbers of the CSV file, with how they are shown taken from nowhere: it is compared by value.
pub(crate) fn in_csv(path: &Path) -> BTreeMap<String, Number> {
    let mut found = BTreeMap::new();
    for record in csv::Reader::from_path(path).unwrap().records().map(Result::unwrap) {
        let [figure, .., kind, value] = &record.iter().collect::<Vec<_>>()[..] else { panic!("{record:?}") };
        if let Some((kind, number)) = Number::of(kind, value, "") {
            let shown = shown(&kind, value);
            found.insert((*figure).to_string(), Number { shown, ..number });
        }
    }
    found
}

/// How a number of a kind is shown, worked out from its digits alone.
fn shown(kind: &str, value: &str) -> String {
    let (sign, digits) = value.strip_prefix('-').map_or(("", value), |digits| ("-", digits));
    let number: Decimal = digits.parse().unwrap();
    let percent =
        |places| (number * Decimal::ONE_HUNDRED).round_dp_with_strategy(places, MidpointAwayFromZero);
    match kind {
        "count" => format!("{sign}{}", grouped(digits)),
        "money" => {
            let (pounds, pence) = digits.split_once('.').unwrap();
            format!("{sign}£{}.{pence}", grouped(pounds))
        }
        "estimate" => {
            // Half a pound goes up: by pence, so that no binary number decides.
            let pence: i64 = digits.replace('.', "").parse().unwrap();
            let pounds = (pence + 50) / 100;
            format!("{}£{}", if pounds == 0 { "" } else { sign }, grouped(&pounds.to_string()))
        }
        "percent" => format!("{sign}{:.1}%", percent(1)),
        "rate" => format!("{sign}{:.4}%", percent(4)),
        _ => {
            let eight = number.round_dp_with_strategy(8, MidpointAwayFromZero);
            format!("{sign}{eight:.8}").trim_end_matches('0').trim_end_matches('.').to_string()
        }
    }
}

fn grouped(digits: &str) -> String {
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
