//! Formulas that lead back to themselves: such have no value at all, whatever is saved with them.

use super::{Cells, Expr, Moved, Why};
use std::collections::BTreeMap;

/// A formula, where it stands and how far it has moved.
pub(in super::super) struct Placed<'a> {
    /// The sheet's number, row and column.
    pub(in super::super) at: (usize, u32, u32),
    pub(in super::super) expr: &'a Expr,
    pub(in super::super) moved: Moved,
}

/// The formulas (by their place in the list) that stand in or behind a circle.
pub(in super::super) fn circles(cells: &Cells<'_>, all: &[Placed<'_>]) -> Result<Vec<usize>, Why> {
    let by_place: BTreeMap<(usize, u32, u32), usize> =
        all.iter().enumerate().map(|(at, one)| (one.at, at)).collect();
    // Which formulas wait for each, and for how many each waits.
    let mut waiting: Vec<Vec<usize>> = vec![Vec::new(); all.len()];
    let mut waits = vec![0_usize; all.len()];
    for (at, one) in all.iter().enumerate() {
        for named in names(cells, one, &by_place)? {
            waiting[named].push(at);
            waits[at] += 1;
        }
    }
    let mut free: Vec<usize> = (0..all.len()).filter(|at| waits[*at] == 0).collect();
    while let Some(at) = free.pop() {
        for next in std::mem::take(&mut waiting[at]) {
            waits[next] -= 1;
            if waits[next] == 0 {
                free.push(next);
            }
        }
    }
    Ok((0..all.len()).filter(|at| waits[*at] > 0).collect())
}

/// The formulas that one names.
fn names(
    cells: &Cells<'_>,
    one: &Placed<'_>,
    by_place: &BTreeMap<(usize, u32, u32), usize>,
) -> Result<Vec<usize>, Why> {
    let mut named = Vec::new();
    let mut open = vec![one.expr];
    while let Some(expr) = open.pop() {
        match expr {
            Expr::Value(_) => {}
            Expr::Negative(of) | Expr::Percent(of) => open.push(of),
            Expr::Both(one, _, other) => open.extend([&**one, &**other]),
            Expr::Call(_, with) => open.extend(with),
            Expr::Range(range) => {
                let (sheet, area) = cells.area(range, one.at.0, one.moved)?;
                let inside = cells.inside(sheet, area)?.into_iter().filter(|cell| cell.formula.is_some());
                named.extend(inside.filter_map(|cell| by_place.get(&(sheet, cell.at.row, cell.at.column))));
            }
        }
    }
    Ok(named)
}
