//! Asks the rules. All of them look at one child before any looks at the next, while the child's rows are at hand; the few
//! that compare children look at the whole return.

use super::mark::{Legend, Mark};
use super::{Check, Flags, Rule, Year};
use crate::returns::Child;
use rayon::prelude::*;

/// So many children are looked at in one go.
const CHILDREN: u32 = 128;

/// What rules mark, and how many rows each of them marks.
pub(super) type Marked = (Vec<Mark>, Vec<usize>);

/// A rule that can be asked.
struct Asked {
    rule: &'static Rule,
    /// Its number in the legend.
    number: u16,
    /// Where the columns stand whose cells it looks at one by one.
    columns: Vec<(usize, &'static str)>,
}

/// What rules mark, in the order of the findings.
pub(super) fn ask(rules: &[&'static Rule], legend: &Legend<'_>, year: &Year) -> Marked {
    let asked: Vec<Asked> = rules.iter().map(|rule| Asked::new(rule, legend)).collect();
    let whole = asked.par_iter().enumerate().filter_map(|(at, rule)| {
        let mut marked = (Vec::new(), vec![0; asked.len()]);
        marked.1[at] = rule.of_all(legend, year, &mut marked.0)?;
        Some(marked)
    });
    let children = u32::try_from(legend.given.children.len()).expect("fewer children than rows");
    let by_child = (0..children.div_ceil(CHILDREN)).into_par_iter().map(|chunk| {
        let mut marked = (Vec::new(), vec![0; asked.len()]);
        for key in chunk * CHILDREN..children.min((chunk + 1) * CHILDREN) {
            let child = legend.given.child(key);
            for (rule, count) in asked.iter().zip(&mut marked.1) {
                *count += rule.of_child(&child, legend, year, &mut marked.0);
            }
        }
        marked
    });
    together(whole.chain(by_child).collect(), rules.len())
}

fn together(parts: Vec<Marked>, rules: usize) -> Marked {
    let mut marks = Vec::with_capacity(parts.iter().map(|(marks, _)| marks.len()).sum());
    let mut counts = vec![0; rules];
    for (part, found) in parts {
        marks.extend(part);
        counts.iter_mut().zip(found).for_each(|(count, found)| *count += found);
    }
    marks.par_sort_unstable();
    (marks, counts)
}

impl Asked {
    fn new(rule: &'static Rule, legend: &Legend<'_>) -> Self {
        let all = legend.given.this().all();
        let table = all.table(rule.table);
        let columns = rule.columns.iter().filter_map(|column| Some((table.position(column)?, *column)));
        Self { rule, number: legend.rule(rule.code), columns: columns.collect() }
    }

    /// Asks a rule that compares children: how many rows does it mark?
    fn of_all(&self, legend: &Legend<'_>, year: &Year, marks: &mut Vec<Mark>) -> Option<usize> {
        let Check::Council(check) = self.rule.check else { return None };
        let mut flags = Flags { rule: (self.rule, self.number), child: None, legend, marks };
        check(legend.given, year, &mut flags);
        Some(once_a_row(marks, 0))
    }

    /// Asks any other rule about one child.
    fn of_child(&self, child: &Child<'_>, legend: &Legend<'_>, year: &Year, marks: &mut Vec<Mark>) -> usize {
        let before = marks.len();
        let mut flags = Flags { rule: (self.rule, self.number), child: Some(child), legend, marks };
        match self.rule.check {
            Check::Child(check) => check(child, year, &mut flags),
            Check::Cell(wrong) => {
                let table = child.this.table(self.rule.table);
                for at in 0..table.count() {
                    for (position, column) in &self.columns {
                        let (row, cell) = table.cell(at, *position);
                        if let Some(message) = wrong(cell, column, year) {
                            flags.row(row, message);
                        }
                    }
                }
            }
            Check::Council(_) => {}
        }
        once_a_row(marks, before)
    }
}

/// A row that a rule comes upon twice is marked once: how many rows are marked from there on?
fn once_a_row(marks: &mut Vec<Mark>, from: usize) -> usize {
    if marks.len() > from + 1 {
        let mut last = marks.split_off(from);
        last.sort_unstable();
        last.dedup_by(|one, other| {
            (one.place, one.last_year, one.table) == (other.place, other.last_year, other.table)
        });
        marks.append(&mut last);
    }
    marks.len() - from
}
