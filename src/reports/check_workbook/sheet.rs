//! One worksheet: its cells in order, and whatever else its part says, as it says it.

use super::area::{Area, At};
use super::table::Table;
use super::xml::{Broken, Node, Xml, attributes, begun, name_of, text_of};
use quick_xml::events::{BytesStart, Event};
use std::sync::Arc;

/// How a cell's value is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stored {
    Number,
    /// Text in the list that all sheets share.
    Shared,
    /// Text in the cell itself.
    Inline,
    /// Text that a formula gave.
    Result,
    Bool,
    Error,
    /// A day as ISO text.
    Day,
}

/// A formula as it is stored.
#[derive(Clone, Debug, Default)]
pub(super) struct Stated {
    pub(super) text: String,
    /// `shared`, `array`, `dataTable` or nothing.
    pub(super) kind: String,
    /// The number of a shared formula.
    pub(super) shared: Option<u32>,
}

/// One cell.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    pub(super) at: At,
    pub(super) stored: Stored,
    pub(super) style: usize,
    pub(super) value: Arc<str>,
    pub(super) formula: Option<Box<Stated>>,
}

impl Cell {
    pub(super) fn is_text(&self) -> bool {
        matches!(self.stored, Stored::Shared | Stored::Inline | Stored::Result)
    }

    pub(super) fn is_number(&self) -> bool {
        self.stored == Stored::Number && !self.value.is_empty()
    }

    /// Its text; nothing for a number.
    pub(super) fn text(&self) -> Option<&str> {
        self.is_text().then_some(&*self.value)
    }

    /// Does it hold nothing?
    pub(super) fn is_empty(&self) -> bool {
        self.formula.is_none() && self.value.trim().is_empty()
    }
}

/// A row of which something is said besides its cells.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Row {
    pub(super) number: u32,
    pub(super) hidden: bool,
    pub(super) flat: bool,
    pub(super) outlined: bool,
    /// The style of its empty cells.
    pub(super) style: Option<usize>,
}

/// One worksheet.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub(super) name: Arc<str>,
    /// `visible`, `hidden` or `veryHidden`.
    pub(super) state: String,
    pub(super) part: String,
    /// In order of rows, then columns.
    pub(super) cells: Vec<Cell>,
    pub(super) rows: Vec<Row>,
    /// What its part says besides cells.
    pub(super) says: Node,
    pub(super) tables: Vec<Table>,
}

impl Sheet {
    pub(super) fn cell(&self, at: At) -> Option<&Cell> {
        self.cells.binary_search_by_key(&at, |cell| cell.at).ok().and_then(|found| self.cells.get(found))
    }

    /// The text of a cell, empty when there is none.
    pub(super) fn text(&self, at: At) -> &str {
        self.cell(at).map_or("", |cell| &cell.value)
    }

    /// The cells of these rows, from `first` up to and with `last`.
    pub(super) fn in_rows(&self, first: u32, last: u32) -> &[Cell] {
        let from = self.cells.partition_point(|cell| cell.at.row < first);
        let to = self.cells.partition_point(|cell| cell.at.row <= last);
        self.cells.get(from..to).unwrap_or(&[])
    }

    /// The cells of an area that are there.
    pub(super) fn inside(&self, area: Area) -> impl Iterator<Item = &Cell> {
        self.in_rows(area.first.row, area.last.row).iter().filter(move |cell| area.holds(cell.at))
    }

    pub(super) fn filled(&self) -> impl Iterator<Item = &Cell> {
        self.cells.iter().filter(|cell| !cell.is_empty())
    }

    pub(super) fn views(&self) -> impl Iterator<Item = &Node> {
        self.says.within("sheetViews", "sheetView")
    }
}

/// Cells that one workbook may have before it is too large to be looked into.
pub(super) const CELLS: usize = 2_000_000;

/// What may still be built, and the texts that cells point to.
pub(super) struct Given<'a> {
    pub(super) strings: &'a [Arc<str>],
    pub(super) nodes: &'a mut usize,
    pub(super) cells: &'a mut usize,
}

/// Reads the part of a worksheet into `sheet`.
pub(super) fn read(part: &[u8], sheet: &mut Sheet, given: &mut Given<'_>) -> Result<(), Broken> {
    let mut xml = Xml::new(part)?;
    loop {
        match xml.next()? {
            Event::Start(start) => match name_of(&start).as_str() {
                "sheetData" => rows(&mut xml, sheet, given)?,
                "worksheet" | "chartsheet" | "dialogsheet" => sheet.says.name = name_of(&start),
                _ => sheet.says.inside.push(xml.node(&start, given.nodes)?),
            },
            Event::Empty(start) => sheet.says.inside.push(begun(&start, given.nodes)?),
            Event::Eof => break,
            _ => {}
        }
    }
    sheet.cells.sort_by_key(|cell| cell.at);
    match sheet.cells.windows(2).find(|two| two[0].at == two[1].at) {
        Some(two) => Err(format!("cell {} stands in it twice", two[0].at)),
        None => Ok(()),
    }
}

fn rows(xml: &mut Xml<'_>, sheet: &mut Sheet, given: &mut Given<'_>) -> Result<(), Broken> {
    let mut next = At { row: 0, column: 0 };
    loop {
        match xml.next()? {
            Event::Start(start) if start.local_name().as_ref() == "c" => {
                let begun = cell(&start, &mut next, given)?;
                let whole = fill(xml, begun, given)?;
                sheet.cells.push(whole);
            }
            Event::Empty(start) if start.local_name().as_ref() == "c" => {
                sheet.cells.push(cell(&start, &mut next, given)?);
            }
            Event::Start(start) | Event::Empty(start) if start.local_name().as_ref() == "row" => {
                let row = row(&start, &mut next)?;
                if row.hidden || row.flat || row.outlined || row.style.is_some() {
                    sheet.rows.push(row);
                }
            }
            Event::End(end) if end.local_name().as_ref() == "row" => next.row += 1,
            Event::End(end) if end.local_name().as_ref() == "sheetData" => return Ok(()),
            Event::Eof => return Err("it ends among its cells".into()),
            _ => {}
        }
    }
}

fn row(start: &BytesStart<'_>, next: &mut At) -> Result<Row, Broken> {
    let mut row = Row::default();
    next.column = 0;
    for (key, value) in attributes(start)? {
        match key.as_str() {
            "r" => {
                next.row = value
                    .parse::<u32>()
                    .ok()
                    .and_then(|row| row.checked_sub(1))
                    .ok_or("a row has no number")?;
            }
            "hidden" => row.hidden = matches!(value.as_str(), "1" | "true"),
            "ht" => row.flat = !value.is_empty() && value.trim_matches(['0', '.']).is_empty(),
            "outlineLevel" => row.outlined = value != "0",
            "s" => row.style = value.parse().ok(),
            _ => {}
        }
    }
    if next.row > super::area::LAST.row {
        return Err(format!("row {} lies beyond the last of a worksheet", u64::from(next.row) + 1));
    }
    Ok(Row { number: next.row, ..row })
}

fn cell(start: &BytesStart<'_>, next: &mut At, given: &mut Given<'_>) -> Result<Cell, Broken> {
    *given.cells =
        given.cells.checked_sub(1).ok_or_else(|| format!("the workbook has more than {CELLS} cells"))?;
    let mut cell = Cell { at: *next, stored: Stored::Number, style: 0, value: "".into(), formula: None };
    for (key, value) in attributes(start)? {
        match key.as_str() {
            "r" => {
                let at = At::read(&value);
                cell.at =
                    at.ok_or_else(|| format!("'{}' is no cell", value.chars().take(20).collect::<String>()))?;
            }
            "s" => {
                cell.style = value.parse().map_err(|_| format!("cell {} has no style's number", cell.at))?;
            }
            "t" => {
                cell.stored = match value.as_str() {
                    "s" => Stored::Shared,
                    "inlineStr" => Stored::Inline,
                    "str" => Stored::Result,
                    "b" => Stored::Bool,
                    "e" => Stored::Error,
                    "d" => Stored::Day,
                    _ => Stored::Number,
                }
            }
            _ => {}
        }
    }
    *next = At { row: cell.at.row, column: cell.at.column + 1 };
    Ok(cell)
}

/// Reads what stands inside a cell.
fn fill(xml: &mut Xml<'_>, mut cell: Cell, given: &mut Given<'_>) -> Result<Cell, Broken> {
    let (mut value, mut text) = (String::new(), String::new());
    loop {
        match xml.next()? {
            Event::Start(start) if start.local_name().as_ref() == "is" => {
                let inline = xml.node(&start, given.nodes)?;
                value.clear();
                said(&inline, &mut value);
            }
            Event::Start(start) | Event::Empty(start) if start.local_name().as_ref() == "f" => {
                let mut formula = Stated::default();
                for (key, value) in attributes(&start)? {
                    match key.as_str() {
                        "t" => formula.kind = value,
                        "si" => formula.shared = value.parse().ok(),
                        _ => {}
                    }
                }
                cell.formula = Some(Box::new(formula));
                text.clear();
            }
            Event::Start(_) => text.clear(),
            Event::End(end) => match end.local_name().as_ref() {
                "v" => value = std::mem::take(&mut text),
                "f" => {
                    if let Some(formula) = &mut cell.formula {
                        formula.text = std::mem::take(&mut text);
                    }
                }
                "c" => break,
                _ => {}
            },
            Event::Eof => return Err("it ends inside a cell".into()),
            other => text_of(&other, &mut text),
        }
    }
    cell.value = match cell.stored {
        Stored::Shared if !value.is_empty() => {
            let found = value.trim().parse::<usize>().ok().and_then(|at| given.strings.get(at));
            let missing = || {
                format!(
                    "cell {} points to text {}, which is not there",
                    cell.at,
                    value.chars().take(20).collect::<String>()
                )
            };
            found.cloned().ok_or_else(missing)?
        }
        Stored::Number => value.trim().into(),
        _ => value.into(),
    };
    Ok(cell)
}

/// The text of a string with its runs, without the readings that go with some scripts.
pub(super) fn said(node: &Node, to: &mut String) {
    for piece in &node.inside {
        match piece.name.as_str() {
            "t" => to.push_str(&piece.text),
            "r" => piece.all("t").for_each(|text| to.push_str(&text.text)),
            _ => {}
        }
    }
}
