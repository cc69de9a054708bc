//! A document as the templates see it: every value already words, every field always there.

use super::chart::Picture;
use super::own::Own;
use super::script::Script;
use super::{DressError, Looks, Stamp};
use crate::reports::said::{Cell, Document, Fact, Kind, Names, Section, Table, Tone};
use crate::words::long_date;
use serde::Serialize;

/// All that a template may name.
#[derive(Serialize)]
pub(super) struct View {
    own: Own,
    what: String,
    title: String,
    headline: String,
    example_data: bool,
    period: String,
    as_at: String,
    version: &'static str,
    facts: Vec<FactView>,
    sections: Vec<SectionView>,
    /// Only where a table is long enough to be searched.
    script: Option<Script>,
}

#[derive(Serialize)]
struct FactView {
    key: &'static str,
    value: CellView,
}

#[derive(Serialize)]
struct SectionView {
    id: String,
    heading: String,
    tone: &'static str,
    words: Vec<String>,
    chart: Option<Picture>,
    tables: Vec<TableView>,
}

#[derive(Serialize)]
struct TableView {
    id: String,
    caption: String,
    /// Has it more rows than a screen, so that it helps to filter and sort them?
    searched: bool,
    /// Are its rows places with sentences about them? A narrow screen shows those one below the other.
    told: bool,
    columns: Vec<ColumnView>,
    rows: Vec<RowView>,
    total: Option<RowView>,
    notes: Vec<String>,
    symbols: Vec<char>,
}

/// A row; its name is empty in a table without figures.
#[derive(Serialize)]
struct RowView {
    id: String,
    cells: Vec<CellView>,
}

#[derive(Serialize)]
struct ColumnView {
    heading: String,
    number: bool,
    /// Do words stand here that are numbers, and belong to the right?
    figures: bool,
}

#[derive(Serialize)]
struct CellView {
    text: String,
    /// The name of a figure, for links to it; empty for all else.
    id: String,
    /// Is it a sentence rather than a word? Then its column needs room.
    long: bool,
    number: bool,
    /// Is it a shorthand for no number?
    symbol: bool,
    /// Where a link goes; empty for all else.
    link: String,
}

impl View {
    pub(super) fn of(document: &Document, looks: &Looks, stamp: &Stamp) -> Result<Self, DressError> {
        let mut tables = document.sections.iter().flat_map(|section| &section.tables);
        let script = tables.any(searched).then(|| Script::of(looks, "table.js")).transpose()?;
        Ok(Self {
            own: Own::of(document, looks, stamp)?,
            script,
            what: document.what.clone(),
            title: document.title.clone(),
            headline: document.headline.clone(),
            example_data: document.example_data,
            period: stamp.period.long(),
            as_at: long_date(stamp.as_at),
            version: stamp.version,
            facts: document.facts.iter().map(fact).collect::<Result<_, _>>()?,
            sections: document.sections.iter().map(section).collect::<Result<_, _>>()?,
        })
    }
}

fn fact(fact: &Fact) -> Result<FactView, DressError> {
    Ok(FactView { key: fact.key, value: cell(&fact.value, false)? })
}

fn section(section: &Section) -> Result<SectionView, DressError> {
    Ok(SectionView {
        id: section.id.clone(),
        heading: section.heading.clone(),
        tone: match section.tone {
            Tone::Plain => "plain",
            Tone::Warning => "warning",
            Tone::Detail => "detail",
        },
        words: section.words.clone(),
        chart: section.chart.as_ref().map(Picture::from),
        tables: section
            .tables
            .iter()
            .enumerate()
            .map(|(at, of)| table(section, at, of))
            .collect::<Result<_, _>>()?,
    })
}

fn table(section: &Section, at: usize, table: &Table) -> Result<TableView, DressError> {
    let names = Names::of(section, at, table);
    // Only tables with figures, or with a name of their own, are gone to: a long list of findings is not made longer.
    let goes = table.anchor.is_some() || table.columns.iter().any(|column| column.kind.is_number());
    let row = |(at, row): (usize, &Vec<Cell>)| {
        let kinds = table.columns.iter().map(|column| column.kind.is_number());
        let cells = row.iter().zip(kinds).enumerate().map(|(column, (given, number))| {
            let figure = goes && given.plain_number().is_some();
            let id = if figure { names.figure(at, column) } else { String::new() };
            Ok(CellView { id, ..cell(given, number)? })
        });
        let id = if goes { names.rows[at].clone() } else { String::new() };
        Ok::<_, DressError>(RowView { id, cells: cells.collect::<Result<_, DressError>>()? })
    };
    let column = |(at, column): (usize, &crate::reports::Column)| ColumnView {
        heading: column.heading.clone(),
        number: column.kind.is_number(),
        figures: column.kind == Kind::Text && holds_figures(table, at),
    };
    Ok(TableView {
        id: names.table.clone(),
        caption: table.caption.clone(),
        searched: searched(table),
        told: told(table),
        columns: table.columns.iter().enumerate().map(column).collect(),
        rows: table.rows.iter().enumerate().map(row).collect::<Result<_, _>>()?,
        total: table.total.as_ref().map(|total| row((table.rows.len(), total))).transpose()?,
        notes: table.notes.clone(),
        symbols: table.symbols(),
    })
}

/// A table of more rows than this is searched rather than read.
const SCREEN: usize = 20;

fn searched(table: &Table) -> bool {
    table.rows.len() > SCREEN
}

fn told(table: &Table) -> bool {
    let words = |column: &crate::reports::Column| column.kind == Kind::Text;
    let few = table.columns.len() < 4 && table.columns.iter().all(words);
    few && !searched(table) && table.cells().any(|cell| is_long(&cell.shown()))
}

/// Does a column of words hold sums or shares beside short words, as where the steps of a calculation end?
fn holds_figures(table: &Table, at: usize) -> bool {
    let shown: Vec<String> = table.rows.iter().filter_map(|row| Some(row.get(at)?.shown())).collect();
    let figure = |text: &String| text.chars().all(|letter| "0123456789£%.,/=-− ".contains(letter));
    shown.iter().any(|text| figure(text) && text.contains(['£', '%']))
        && !shown.iter().any(|text| is_long(text))
}

/// More letters than this are a sentence.
const LONG: usize = 60;

fn is_long(text: &str) -> bool {
    text.chars().count() > LONG
}

fn cell(cell: &Cell, number: bool) -> Result<CellView, DressError> {
    let link = match cell {
        Cell::Link { to, .. } if stays_here(to) => to.clone(),
        Cell::Link { text, to } => {
            let wrong = format!("the link goes to '{to}'. Give a path relative to this file, or #id.");
            return Err(DressError::new(format!("link '{text}'"), wrong));
        }
        _ => String::new(),
    };
    let text = cell.shown();
    let symbol = matches!(cell, Cell::Symbol(_));
    Ok(CellView { id: String::new(), long: is_long(&text), text, number, symbol, link })
}

/// Does a link stay among the files of the run? No scheme, no host, no path from the root.
fn stays_here(to: &str) -> bool {
    let first = to.split('/').next().unwrap_or_default();
    !first.is_empty() && !first.contains(':') && !to.contains('\\') && !to.chars().any(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_stay_among_the_files_of_the_run() {
        for fine in ["statement.xlsx", "../council/kent/findings.html", "#amounts", "pack/index.html#a:b"] {
            assert!(stays_here(fine), "{fine}");
        }
        for wrong in [
            "",
            "https://a.example",
            "javascript:alert(1)",
            "//a.example",
            "/etc",
            "\\\\host\\a",
            "java\nscript:x",
        ] {
            assert!(!stays_here(wrong), "{wrong:?}");
        }
    }
}
