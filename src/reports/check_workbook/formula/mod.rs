//! Recomputes the formulas of a workbook, one step each: what a formula gives from the saved values of the cells that it
//! names must be its own saved value. Together with the proof that no formula leads back to itself, that is the same as
//! recomputing all of them.

mod circles;
mod functions;
mod parse;
mod tokens;
mod value;

pub(super) use circles::{Placed, circles};
pub(super) use parse::parse;
pub(super) use value::{Value, number, same};

use super::area::{Area, At, LAST};
use super::sheet::{Cell, Sheet, Stored};
use std::cell::Cell as Counter;

/// Why something cannot be recomputed.
pub(super) type Why = String;

/// A formula, understood.
#[derive(Clone, Debug)]
pub(super) enum Expr {
    Value(Value),
    Range(Range),
    Negative(Box<Expr>),
    Percent(Box<Expr>),
    Both(Box<Expr>, &'static str, Box<Expr>),
    Call(String, Vec<Expr>),
}

/// A place in a formula, which moves with it unless it is fixed by `$`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ref {
    pub(super) at: At,
    pub(super) fixed_row: bool,
    pub(super) fixed_column: bool,
}

/// Cells named by a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Range {
    pub(super) sheet: Option<String>,
    pub(super) first: Ref,
    pub(super) last: Ref,
}

/// How far a shared formula has moved from where it was written.
pub(super) type Moved = (i64, i64);

/// Cells that all formulas of a workbook together may look at.
const LOOKS: usize = 20_000_000;

/// The workbook's sheets, and how much may still be looked at.
pub(super) struct Cells<'a> {
    sheets: &'a [Sheet],
    looks: Counter<usize>,
}

impl<'a> Cells<'a> {
    pub(super) fn new(sheets: &'a [Sheet]) -> Self {
        Self { sheets, looks: Counter::new(LOOKS) }
    }

    /// The sheet and the area that a range means.
    pub(super) fn area(&self, range: &Range, home: usize, moved: Moved) -> Result<(usize, Area), Why> {
        let sheet = match &range.sheet {
            None => home,
            Some(name) => {
                let found =
                    self.sheets.iter().position(|sheet| sheet.name.to_lowercase() == name.to_lowercase());
                found.ok_or_else(|| format!("there is no sheet '{name}'"))?
            }
        };
        let (one, other) = (place(range.first, moved)?, place(range.last, moved)?);
        let first = At { row: one.row.min(other.row), column: one.column.min(other.column) };
        let last = At { row: one.row.max(other.row), column: one.column.max(other.column) };
        Ok((sheet, Area { first, last }))
    }

    /// The filled cells of an area.
    pub(super) fn inside(&self, sheet: usize, area: Area) -> Result<Vec<&'a Cell>, Why> {
        let Some(sheet) = self.sheets.get(sheet) else { return Ok(Vec::new()) };
        let looked = sheet.in_rows(area.first.row, area.last.row).len();
        let left = self.looks.get().checked_sub(looked + 1);
        self.looks.set(left.ok_or("the formulas name too many cells to recompute them all")?);
        Ok(sheet.inside(area).collect())
    }
}

fn place(of: Ref, (down, right): Moved) -> Result<At, Why> {
    let moved = |place: u32, fixed: bool, by: i64, last: u32| {
        let to = i64::from(place) + if fixed { 0 } else { by };
        u32::try_from(to)
            .ok()
            .filter(|to| *to <= last)
            .ok_or_else(|| "it names a cell beyond the sheet".to_string())
    };
    Ok(At {
        row: moved(of.at.row, of.fixed_row, down, LAST.row)?,
        column: moved(of.at.column, of.fixed_column, right, LAST.column)?,
    })
}

/// What a cell holds, as its saved value.
pub(super) fn saved(cell: &Cell) -> Result<Value, Why> {
    Ok(match cell.stored {
        Stored::Number if cell.value.is_empty() => Value::Blank,
        Stored::Number => Value::Number(
            number(&cell.value)
                .ok_or_else(|| format!("cell {} holds no number that can be recomputed", cell.at))?,
        ),
        Stored::Bool => Value::Bool(matches!(&*cell.value, "1" | "true")),
        Stored::Error => Value::Error(cell.value.to_string()),
        _ => Value::Text(cell.value.to_string()),
    })
}

/// Where a formula stands, for working it out.
pub(super) struct Home<'a> {
    pub(super) cells: &'a Cells<'a>,
    pub(super) sheet: usize,
    pub(super) moved: Moved,
}

impl Home<'_> {
    /// What an expression gives.
    pub(super) fn value(&self, expr: &Expr) -> Result<Value, Why> {
        match expr {
            Expr::Value(value) => Ok(value.clone()),
            Expr::Range(range) => {
                let (sheet, area) = self.cells.area(range, self.sheet, self.moved)?;
                if area.size() != 1 {
                    return Err(format!("it takes {area} as one value"));
                }
                self.cells.inside(sheet, area)?.first().map_or(Ok(Value::Blank), |cell| saved(cell))
            }
            Expr::Negative(of) => self.value(of)?.number(|number| Ok(-number)),
            Expr::Percent(of) => self.value(of)?.number(|number| value::divide(number, 100.into())),
            Expr::Both(one, sign, other) => value::both(&self.value(one)?, sign, &self.value(other)?),
            Expr::Call(name, with) => functions::call(self, name, with),
        }
    }

    /// The values of an argument: those of its cells, or its own.
    pub(super) fn values(&self, expr: &Expr) -> Result<Vec<Value>, Why> {
        let Expr::Range(range) = expr else { return Ok(vec![self.value(expr)?]) };
        let (sheet, area) = self.cells.area(range, self.sheet, self.moved)?;
        self.cells.inside(sheet, area)?.into_iter().map(saved).collect()
    }
}

#[cfg(test)]
mod tests;
