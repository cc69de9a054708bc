//! The kinds of fault. Each spoils some rows of one child, and answers whether it found one to spoil.

use crate::synth::Window;
use crate::synth::calendar::days_after;
use crate::synth::render::{Table, Value};
use crate::words::Date;

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

pub(super) fn unknown_code(tables: &mut [Table], child: &str, _: &Window) -> bool {
    spoil(tables, ("Episodes", "PLACE"), child, any, |_| "Q9".into())
}

pub(super) fn impossible_date(tables: &mut [Table], child: &str, window: &Window) -> bool {
    let text = format!("31/02/{}", window.last.year());
    spoil(tables, ("Reviews", "REVIEW"), child, is_date, |_| text.clone().into())
}

pub(super) fn ends_before_it_begins(tables: &mut [Table], child: &str, _: &Window) -> bool {
    let mut rows = rows(tables, "Episodes", child);
    let Some(row) = rows.iter_mut().find(|row| date_of(&row[7]).is_some()) else { return false };
    row[7] = date_of(&row[1]).map(|start| days_after(start, -6)).into();
    true
}

/// The last episode but one loses its end.
pub(super) fn left_open(tables: &mut [Table], child: &str, _: &Window) -> bool {
    let mut rows = rows(tables, "Episodes", child);
    let Some(at) = rows.len().checked_sub(2) else { return false };
    rows[at][7..10].fill(Value::BLANK);
    true
}

/// The last episode but one ends some days after the last one begins.
pub(super) fn overlapping(tables: &mut [Table], child: &str, window: &Window) -> bool {
    let mut rows = rows(tables, "Episodes", child);
    let Some(at) = rows.len().checked_sub(2) else { return false };
    let Some(end) = date_of(&rows[at][7]).map(|end| days_after(end, 9)).filter(|end| *end < window.last)
    else {
        return false;
    };
    rows[at][7] = end.into();
    true
}

pub(super) fn two_births(tables: &mut [Table], child: &str, _: &Window) -> bool {
    spoil(tables, ("Reviews", "DOB"), child, is_date, |born| {
        date_of(born).map(|born| days_after(born, 1)).into()
    })
}

pub(super) fn no_birth(tables: &mut [Table], child: &str, _: &Window) -> bool {
    spoil(tables, ("Header", "DOB"), child, is_date, |_| Value::BLANK)
}

pub(super) fn unknown_sex(tables: &mut [Table], child: &str, _: &Window) -> bool {
    spoil(tables, ("Header", "SEX"), child, any, |_| "9".into())
}

pub(super) fn future_review(tables: &mut [Table], child: &str, window: &Window) -> bool {
    spoil(tables, ("Reviews", "REVIEW"), child, is_date, |_| days_after(window.last, 400).into())
}

pub(super) fn missing_backwards(tables: &mut [Table], child: &str, _: &Window) -> bool {
    let mut rows = rows(tables, "Missing", child);
    let Some(row) = rows.first_mut() else { return false };
    row[4] = date_of(&row[3]).map(|start| days_after(start, -3)).into();
    true
}

pub(super) fn strange_worker(tables: &mut [Table], child: &str, _: &Window) -> bool {
    spoil(tables, ("SWEpisodes", "SW_ID"), child, any, |_| "104".into())
}

pub(super) fn blank_flag(tables: &mut [Table], child: &str, _: &Window) -> bool {
    spoil(tables, ("OC2", "HEALTH_ASSESSMENT"), child, any, |_| Value::BLANK)
}

pub(super) fn said_twice(tables: &mut [Table], child: &str, _: &Window) -> bool {
    let Some(table) = tables.iter_mut().find(|table| table.name == "Episodes") else { return false };
    let Some(at) = table.rows.iter().rposition(|row| is(&row[0], child)) else { return false };
    table.rows.insert(at, table.rows[at].clone());
    true
}

pub(super) fn not_in_the_header(tables: &mut [Table], child: &str, _: &Window) -> bool {
    if rows(tables, "Episodes", child).is_empty() {
        return false;
    }
    let Some(header) = tables.iter_mut().find(|table| table.name == "Header") else { return false };
    header.rows.retain(|row| !is(&row[0], child));
    true
}

/// The last two letters of the practice change places.
pub(super) fn misspelt_practice(tables: &mut [Table], child: &str, _: &Window) -> bool {
    let swapped = |cell: &Value| {
        let Value::Text(name) = cell else { return Value::BLANK };
        let mut letters: Vec<char> = name.chars().collect();
        let last = letters.len() - 1;
        letters.swap(last - 1, last);
        letters.into_iter().collect::<String>().into()
    };
    spoil(tables, ("Assignments", "PRACTICE"), child, any, swapped)
}

/// The birth is three days off in every table of this return, so that only last year's can tell.
pub(super) fn birth_changed(tables: &mut [Table], child: &str, window: &Window) -> bool {
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
