//! A document for machines: schema 1. Money is whole pence, rates are decimals with twelve
//! places, every number of a table has the name of its figure, days are ISO dates.

use super::Stamp;
use crate::reports::said::{Band, Cell, Chart, Document, Kind, Names, Section, Table, Tone, Trend, plain};
use crate::words::{Exact, show_decimal};
use serde_json::{Value, json};

/// The document as JSON, ending in a newline.
pub fn json(document: &Document, stamp: &Stamp) -> Vec<u8> {
    let facts = document.facts.iter().map(|fact| {
        let figure = format!("fact-{}", plain(fact.key));
        json!({ "key": fact.key, "figure": figure, "cell": cell(&fact.value) })
    });
    let said = json!({
        "schema": 1,
        "what": document.what,
        "title": document.title,
        "headline": document.headline,
        "example_data": document.example_data,
        "profile": document.profile.word(),
        "period": stamp.period,
        "as_at": stamp.as_at.to_string(),
        "version": stamp.version,
        "facts": facts.collect::<Vec<_>>(),
        "sections": document.sections.iter().map(section).collect::<Vec<_>>(),
    });
    format!("{said:#}\n").into_bytes()
}

fn section(section: &Section) -> Value {
    let tables = section.tables.iter().enumerate();
    let tables = tables.map(|(at, of)| table(of, &Names::of(section, at, of)));
    json!({
        "id": section.id,
        "heading": section.heading,
        "tone": match section.tone { Tone::Plain => "plain", Tone::Warning => "warning", Tone::Detail => "detail" },
        "words": section.words,
        "chart": section.chart.as_ref().map(chart),
        "tables": tables.collect::<Vec<_>>(),
    })
}

fn table(table: &Table, names: &Names) -> Value {
    let figure = |row: usize, column: usize, of: &Cell| {
        let mut said = cell(of);
        if of.plain_number().is_some() {
            said["figure"] = json!(names.figure(row, column));
        }
        said
    };
    let row = |(at, row): (usize, &Vec<Cell>)| {
        row.iter().enumerate().map(|(column, of)| figure(at, column, of)).collect::<Vec<_>>()
    };
    let columns =
        table.columns.iter().map(|column| json!({ "heading": column.heading, "kind": kind(column.kind) }));
    json!({
        "name": table.name,
        "caption": table.caption,
        "columns": columns.collect::<Vec<_>>(),
        "rows": table.rows.iter().enumerate().map(row).collect::<Vec<_>>(),
        "total": table.total.as_ref().map(|total| row((table.rows.len(), total))),
        "notes": table.notes,
    })
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "text",
        Kind::Id => "id",
        Kind::Count => "count",
        Kind::Money => "money",
        Kind::Pounds => "estimate",
        Kind::Percent => "percent",
        Kind::Number => "number",
        Kind::Day => "day",
    }
}

/// What a cell is, in a word.
pub(super) fn kind_of(cell: &Cell) -> &'static str {
    match cell {
        Cell::Text(_) => "text",
        Cell::Id(_) => "id",
        Cell::Count(_) => "count",
        Cell::Money(_) => "money",
        Cell::Pounds(_) => "estimate",
        Cell::Percent(_) => "percent",
        Cell::Rate(_) => "rate",
        Cell::Number(_) => "number",
        Cell::Day(_) => "day",
        Cell::Link { .. } => "link",
        Cell::Symbol(_) => "symbol",
        Cell::Blank => "blank",
    }
}

fn cell(cell: &Cell) -> Value {
    let value = match cell {
        Cell::Text(text) | Cell::Id(text) => json!(text),
        Cell::Count(count) => json!(count),
        Cell::Money(pence) | Cell::Pounds(pence) => json!(pence),
        Cell::Percent(rate) | Cell::Rate(rate) | Cell::Number(rate) => decimal(*rate),
        Cell::Day(day) => json!(day.to_string()),
        Cell::Link { to, .. } => json!(to),
        Cell::Symbol(symbol) => json!(symbol),
        Cell::Blank => Value::Null,
    };
    json!({ "kind": kind_of(cell), "value": value, "shown": cell.shown() })
}

fn chart(chart: &Chart) -> Value {
    match chart {
        Chart::Bands { description, bands } => {
            json!({ "kind": "bands", "description": description, "bands": bands.iter().map(band).collect::<Vec<_>>() })
        }
        Chart::Parts { description, parts } => {
            let parts = parts.iter().map(|part| json!({ "label": part.label, "amount": part.amount }));
            json!({ "kind": "parts", "description": description, "parts": parts.collect::<Vec<_>>() })
        }
        Chart::Bars { description, bars } => {
            let bars = bars.iter().map(|bar| json!({ "label": bar.label, "cell": cell(&bar.value) }));
            json!({ "kind": "bars", "description": description, "bars": bars.collect::<Vec<_>>() })
        }
        Chart::Trends { description, trends } => {
            json!({ "kind": "trends", "description": description, "trends": trends.iter().map(trend).collect::<Vec<_>>() })
        }
    }
}

fn band(band: &Band) -> Value {
    json!({
        "label": band.label,
        "rate": band.rate.map(decimal),
        "interval": band.interval.map(|(low, high)| [decimal(low), decimal(high)]),
        "zero": band.zero.map(decimal),
        "full": band.full.map(decimal),
        "national": band.national.map(decimal),
        "middle_half": band.middle_half.map(|(low, high)| [decimal(low), decimal(high)]),
    })
}

fn trend(trend: &Trend) -> Value {
    let points = trend
        .points
        .iter()
        .map(|point| json!({ "when": point.when, "rate": point.rate.map(decimal), "amount": point.amount }));
    json!({
        "label": trend.label,
        "zero": trend.zero.map(decimal),
        "full": trend.full.map(decimal),
        "points": points.collect::<Vec<_>>(),
    })
}

fn decimal(rate: Exact) -> Value {
    Value::String(show_decimal(rate, 12))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reports::dress::specimen;
    use crate::words::{Pence, exact};

    #[test]
    fn money_is_whole_pence_and_rates_are_exact_decimals() {
        assert_eq!(
            cell(&Cell::Money(Pence::new(34_166_668))),
            json!({ "kind": "money", "value": 34_166_668, "shown": "£341,666.68" })
        );
        assert_eq!(
            cell(&Cell::Percent(exact(1, 3))),
            json!({ "kind": "percent", "value": "0.333333333333", "shown": "33.3%" })
        );
        assert_eq!(cell(&Cell::Blank), json!({ "kind": "blank", "value": null, "shown": "" }));
    }

    #[test]
    fn the_same_document_gives_the_same_bytes_and_parses() {
        for document in specimen::documents() {
            let bytes = json(&document, &specimen::stamp());
            assert_eq!(bytes, json(&document, &specimen::stamp()));
            let value: Value = serde_json::from_slice(&bytes).unwrap();
            assert_eq!(value["schema"], 1);
            assert_eq!(value["period"], "2026-10");
            assert_eq!(value["sections"].as_array().unwrap().len(), document.sections.len());
        }
    }
}
