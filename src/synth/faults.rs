//! Planted faults: what goes wrong in returns, one fault a child, never one that makes a file unreadable.

use super::calendar::days_after;
use super::render::{Table, Value};
use super::{Council, Dice, Window};
use crate::words::Date;

/// A way of spoiling one child's rows. It answers whether there was a row to spoil.
type Fault = fn(&mut [Table], &str, &Window) -> bool;

/// Every kind, planted in turn, so that a return with many faults holds all of them.
const KINDS: [Fault; 16] = [
    unknown_code,
    impossible_date,
    ends_before_it_begins,
    left_open,
    overlapping,
    two_births,
    no_birth,
    unknown_sex,
    future_review,
    missing_backwards,
    strange_worker,
    blank_flag,
    said_twice,
    not_in_the_header,
    misspelt_practice,
    birth_changed,
];

/// Plants a fault in so many children per mille of the Header; at least one when any are asked for.
pub(super) fn plant(tables: &mut [Table], per_mille: u32, window: &Window, council: &Council) {
    let mut dice = council.dice(&window.period.to_string(), "faults");
    let mut children = children(tables);
    let wanted = (children.len() * per_mille as usize).div_ceil(1000);
    let first = dice.below(16) as usize;
    for nth in 0..wanted {
        let kind = KINDS[(first + nth) % KINDS.len()];
        plant_one(kind, tables, &mut children, window, &mut dice);
    }
}

fn children(tables: &[Table]) -> Vec<String> {
    let header = tables.iter().find(|table| table.name == "Header");
    let rows = header.into_iter().flat_map(|table| &table.rows);
    rows.filter_map(|row| if let Value::Text(child) = &row[0] { Some(child.to_string()) } else { None })
        .collect()
}

/// Tries children in a drawn order until the fault fits one of them; a child has one fault at most.
fn plant_one(
    kind: Fault,
    tables: &mut [Table],
    children: &mut Vec<String>,
    window: &Window,
    dice: &mut Dice,
) {
    for _ in 0..200 {
        if children.is_empty() {
            return;
        }
        let at = dice.below(u32::try_from(children.len()).unwrap_or(u32::MAX)) as usize;
        if kind(tables, &children[at], window) {
            children.swap_remove(at);
            return;
        }
    }
}

/// The child's rows of a table, in order.
fn rows<'t, 'a>(tables: &'t mut [Table<'a>], name: &str, child: &str) -> Vec<&'t mut Vec<Value<'a>>> {
    let table = tables.iter_mut().find(|table| table.name == name);
    let of_child = |row: &&mut Vec<Value>| row.first().is_some_and(|cell| is(cell, child));
    table.into_iter().flat_map(|table| &mut table.rows).filter(of_child).collect()
}

fn is(cell: &Value, text: &str) -> bool {
    matches!(cell, Value::Text(found) if found == text)
}

fn date_of(cell: &Value) -> Option<Date> {
    if let Value::Day(date) = cell { Some(*date) } else { None }
}

/// Writes into a column of the last row that answers `fits`.
fn spoil<'a>(
    tables: &mut [Table<'a>],
    (name, heading): (&str, &str),
    child: &str,
    fits: impl Fn(&Value) -> bool,
    with: impl Fn(&Value) -> Value<'a>,
) -> bool {
    let Some(at) = tables.iter().find(|table| table.name == name).and_then(|table| table.column(heading))
    else {
        return false;
    };
    let mut rows = rows(tables, name, child);
    let Some(row) = rows.iter_mut().rev().find(|row| fits(&row[at])) else { return false };
    row[at] = with(&row[at]);
    true
}

fn any(_: &Value) -> bool {
    true
}

fn is_date(cell: &Value) -> bool {
    date_of(cell).is_some()
}

fn unknown_code(tables: &mut [Table], child: &str, _: &Window) -> bool {
    spoil(tables, ("Episodes", "PLACE"), child, any, |_| "Q9".into())
}

fn impossible_date(tables: &mut [Table], child: &str, window: &Window) -> bool {
    let text = format!("31/02/{}", window.last.year());
    spoil(tables, ("Reviews", "REVIEW"), child, is_date, |_| text.clone().into())
}

fn ends_before_it_begins(tables: &mut [Table], child: &str, _: &Window) -> bool {
    let mut rows = rows(tables, "Episodes", child);
    let Some(row) = rows.iter_mut().find(|row| date_of(&row[7]).is_some()) else { return false };
    row[7] = date_of(&row[1]).map(|start| days_after(start, -6)).into();
    true
}

/// The last episode but one loses its end.
fn left_open(tables: &mut [Table], child: &str, _: &Window) -> bool {
    let mut rows = rows(tables, "Episodes", child);
    let Some(at) = rows.len().checked_sub(2) else { return false };
    rows[at][7..10].fill(Value::BLANK);
    true
}

/// The last episode but one ends some days after the last one begins.
fn overlapping(tables: &mut [Table], child: &str, window: &Window) -> bool {
    let mut rows = rows(tables, "Episodes", child);
    let Some(at) = rows.len().checked_sub(2) else { return false };
    let Some(end) = date_of(&rows[at][7]).map(|end| days_after(end, 9)).filter(|end| *end < window.last)
    else {
        return false;
    };
    rows[at][7] = end.into();
    true
}

fn two_births(tables: &mut [Table], child: &str, _: &Window) -> bool {
    spoil(tables, ("Reviews", "DOB"), child, is_date, |born| {
        date_of(born).map(|born| days_after(born, 1)).into()
    })
}

fn no_birth(tables: &mut [Table], child: &str, _: &Window) -> bool {
    spoil(tables, ("Header", "DOB"), child, is_date, |_| Value::BLANK)
}

fn unknown_sex(tables: &mut [Table], child: &str, _: &Window) -> bool {
    spoil(tables, ("Header", "SEX"), child, any, |_| "9".into())
}

fn future_review(tables: &mut [Table], child: &str, window: &Window) -> bool {
    spoil(tables, ("Reviews", "REVIEW"), child, is_date, |_| days_after(window.last, 400).into())
}

fn missing_backwards(tables: &mut [Table], child: &str, _: &Window) -> bool {
    let mut rows = rows(tables, "Missing", child);
    let Some(row) = rows.first_mut() else { return false };
    row[4] = date_of(&row[3]).map(|start| days_after(start, -3)).into();
    true
}

fn strange_worker(tables: &mut [Table], child: &str, _: &Window) -> bool {
    spoil(tables, ("SWEpisodes", "SW_ID"), child, any, |_| "104".into())
}

fn blank_flag(tables: &mut [Table], child: &str, _: &Window) -> bool {
    spoil(tables, ("OC2", "HEALTH_ASSESSMENT"), child, any, |_| Value::BLANK)
}

fn said_twice(tables: &mut [Table], child: &str, _: &Window) -> bool {
    let Some(table) = tables.iter_mut().find(|table| table.name == "Episodes") else { return false };
    let Some(at) = table.rows.iter().rposition(|row| is(&row[0], child)) else { return false };
    table.rows.insert(at, table.rows[at].clone());
    true
}

fn not_in_the_header(tables: &mut [Table], child: &str, _: &Window) -> bool {
    if rows(tables, "Episodes", child).is_empty() {
        return false;
    }
    let Some(header) = tables.iter_mut().find(|table| table.name == "Header") else { return false };
    header.rows.retain(|row| !is(&row[0], child));
    true
}

/// The last two letters of the practice change places.
fn misspelt_practice(tables: &mut [Table], child: &str, _: &Window) -> bool {
    let swapped = |cell: &Value| {
        let Value::Text(name) = cell else { return Value::BLANK };
        let mut letters: Vec<char> = name.chars().collect();
        let last = letters.len() - 1;
        letters.swap(last - 1, last);
        letters.into_iter().collect::<String>().into()
    };
    spoil(tables, ("Assignments", "PRACTICE"), child, any, swapped)
}

/// The birth is a year off in every table of this return, so that only last year's can tell.
fn birth_changed(tables: &mut [Table], child: &str, window: &Window) -> bool {
    let before = |row: &&mut Vec<Value>| date_of(&row[1]).is_some_and(|start| start < window.first);
    if !rows(tables, "Episodes", child).iter().any(before) {
        return false;
    }
    for table in tables.iter_mut() {
        let Some(at) = table.column("DOB") else { continue };
        for row in table.rows.iter_mut().filter(|row| is(&row[0], child)) {
            row[at] = date_of(&row[at]).map(|born| days_after(born, -3)).into();
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::synth::{life, render, tests::one_council};
    use std::collections::BTreeMap;

    #[test]
    fn every_kind_of_fault_fits_some_child() {
        let order = one_council(5);
        let council = Council::of(&order.councils[0], &order);
        let lives = life::all(&council);
        let window = &council.windows[2];
        let clean = render::tables(window, &council, &lives);
        for (nth, kind) in KINDS.iter().enumerate() {
            let mut tables = clean.clone();
            let mut all = children(&tables);
            let before = all.len();
            plant_one(*kind, &mut tables, &mut all, window, &mut Dice::of(1, &["faults"]));
            assert_eq!(all.len(), before - 1, "kind {nth}");
            let changed = tables.iter().zip(&clean).any(|(one, other)| one.rows != other.rows);
            assert!(changed, "kind {nth} changed nothing");
        }
    }

    #[test]
    fn so_many_children_per_mille_are_spoilt() {
        let order = one_council(5);
        let council = Council::of(&order.councils[0], &order);
        let lives = life::all(&council);
        let window = &council.windows[2];
        let clean = render::tables(window, &council, &lives);
        let mut tables = clean.clone();
        plant(&mut tables, 20, window, &council);
        let said = |tables: &[Table]| {
            let mut said: BTreeMap<String, Vec<String>> = BTreeMap::new();
            for (table, row) in tables.iter().flat_map(|table| table.rows.iter().map(move |row| (table, row)))
            {
                let at = table.column("CHILD").unwrap();
                said.entry(format!("{:?}", row[at])).or_default().push(format!("{} {row:?}", table.name));
            }
            said
        };
        let (clean, spoilt) = (said(&clean), said(&tables));
        let differing = clean.iter().filter(|(child, rows)| spoilt.get(*child) != Some(rows)).count();
        let header = tables[0].rows.len();
        assert!(differing.abs_diff(header * 20 / 1000) <= 1, "{differing} of {header}");
    }
}
