//! X28: formulas give what is saved with them.

use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use super::super::formula::{Cells, Expr, Home, Moved, Placed, Value, circles, number, parse, same};
use super::super::sheet::{Cell, Sheet, Stated, Stored};
use crate::reports::said::Profile;
use std::collections::BTreeMap;

/// The checklist of accessible spreadsheets itself does not forbid formulas; a cell that shows a number without having it
/// does harm in either kind of workbook.
pub(super) static X28: Criterion = Criterion {
    id: "X28",
    says: "Each formula has a saved result that equals its recomputation; none changes by itself, reaches outside the workbook, leads back to itself or uses what cannot be recomputed. The accessible checklist itself does not forbid formulas.",
    why: "Programs that do not calculate show the saved result, and those that do show another: both readers must see the same sum.",
    to_do: "Recalculate and save the workbook; replace what cannot be recomputed by a plain function or a value.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

/// A formula that could be understood.
struct Read<'a> {
    sheet: &'a Sheet,
    home: usize,
    cell: &'a Cell,
    expr: std::rc::Rc<Expr>,
    moved: Moved,
}

fn check(book: &Book, _: Profile, found: &mut Found) {
    let cells = Cells::new(&book.sheets);
    let mut all = Vec::new();
    for (home, sheet) in book.sheets.iter().enumerate() {
        let mut shared: BTreeMap<u32, (&Cell, std::rc::Rc<Expr>)> = BTreeMap::new();
        for cell in &sheet.cells {
            let Some(formula) = &cell.formula else { continue };
            match understood(cell, formula, &mut shared) {
                Ok((expr, moved)) => all.push(Read { sheet, home, cell, expr, moved }),
                Err(why) => {
                    found.cell(
                        sheet,
                        cell.at,
                        format!("the formula is not recomputed: {why}"),
                        &formula.text,
                    );
                }
            }
        }
    }
    for read in &all {
        if let Some(wrong) = recomputed(&cells, read) {
            found.cell(
                read.sheet,
                read.cell.at,
                wrong,
                read.cell.formula.as_ref().map_or("", |formula| &formula.text),
            );
        }
    }
    let placed: Vec<Placed<'_>> = all
        .iter()
        .map(|read| Placed {
            at: (read.home, read.cell.at.row, read.cell.at.column),
            expr: &read.expr,
            moved: read.moved,
        })
        .collect();
    for at in circles(&cells, &placed).unwrap_or_default() {
        if let Some(read) = all.get(at) {
            found.cell(read.sheet, read.cell.at, "the formula leads back to itself", &read.cell.value);
        }
    }
}

/// The expression of a formula. Those that are shared stand in the first of their cells and move with the others.
fn understood<'a>(
    cell: &'a Cell,
    formula: &Stated,
    shared: &mut BTreeMap<u32, (&'a Cell, std::rc::Rc<Expr>)>,
) -> Result<(std::rc::Rc<Expr>, Moved), String> {
    match formula.kind.as_str() {
        "" | "normal" => Ok((parse(&formula.text)?.into(), (0, 0))),
        "shared" => {
            let number = formula.shared.ok_or("it is shared without a number")?;
            if !formula.text.is_empty() {
                let expr: std::rc::Rc<Expr> = parse(&formula.text)?.into();
                shared.insert(number, (cell, expr.clone()));
                return Ok((expr, (0, 0)));
            }
            let (first, expr) = shared
                .get(&number)
                .ok_or("it is shared with a formula that is not understood or not there")?;
            let moved = |to: u32, from: u32| i64::from(to) - i64::from(from);
            Ok((expr.clone(), (moved(cell.at.row, first.at.row), moved(cell.at.column, first.at.column))))
        }
        other => Err(format!("it is of the kind {other}")),
    }
}

/// What is wrong with a formula's saved result.
fn recomputed(cells: &Cells<'_>, read: &Read<'_>) -> Option<String> {
    let cell = read.cell;
    if cell.stored == Stored::Number && cell.value.is_empty() {
        return Some("the formula has no saved result".into());
    }
    let home = Home { cells, sheet: read.home, moved: read.moved };
    let agrees = match home.value(&read.expr) {
        Err(why) => return Some(format!("the formula is not recomputed: {why}")),
        Ok(Value::Error(error)) => return Some(format!("the formula gives the error {error}")),
        Ok(Value::Blank) => {
            cell.stored == Stored::Number && number(&cell.value).is_some_and(|saved| saved.is_zero())
        }
        Ok(Value::Number(gives)) => {
            cell.stored == Stored::Number && number(&cell.value).is_some_and(|saved| same(saved, gives))
        }
        Ok(Value::Bool(gives)) => {
            cell.stored == Stored::Bool && gives == matches!(&*cell.value, "1" | "true")
        }
        Ok(Value::Text(gives)) => cell.is_text() && *cell.value == *gives,
    };
    (!agrees).then(|| {
        format!("the saved result is not what the formula gives, at {} it is {}", cell.at, short(&cell.value))
    })
}

fn short(value: &str) -> String {
    super::super::criterion::shown(value, 30)
}
