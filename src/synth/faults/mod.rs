//! Planted faults: what goes wrong in returns, one fault a child, never one that makes a file unreadable.

mod kinds;

use super::render::{Table, Value};
use super::{Council, Dice, Window};

/// A way of spoiling one child's rows. It answers whether there was a row to spoil.
type Fault = fn(&mut [Table], &str, &Window) -> bool;

/// Every kind, planted in turn, so that a return with many faults holds all of them.
const KINDS: [Fault; 16] = [
    kinds::unknown_code,
    kinds::impossible_date,
    kinds::ends_before_it_begins,
    kinds::left_open,
    kinds::overlapping,
    kinds::two_births,
    kinds::no_birth,
    kinds::unknown_sex,
    kinds::future_review,
    kinds::missing_backwards,
    kinds::strange_worker,
    kinds::blank_flag,
    kinds::said_twice,
    kinds::not_in_the_header,
    kinds::misspelt_practice,
    kinds::birth_changed,
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
