//! What a rule marks, in the few bytes that it takes until everything is found. Findings are made of it at the end, in
//! their order: sorting millions of findings by their files' names would take longer than finding them.

use super::Finding;
use crate::returns::{Return, TableId};
use crate::words::{Date, Place};
use std::borrow::Cow;

/// A finding in the making. Marks have the order of their findings: the fields stand in the same order, files and rules
/// are numbered in the order of their names, and a return's children are.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mark {
    /// The file, as a position in [`Legend::places`], and the row.
    pub(super) place: (u16, u32),
    /// Is it in last year's return, whose files may have the same names?
    pub(super) last_year: bool,
    /// The rule, as a position in [`Legend::codes`].
    pub(super) rule: u16,
    pub(super) table: TableId,
    pub(super) columns: &'static [&'static str],
    pub(super) child: u32,
    pub(super) dates: [Option<Date>; 2],
    pub(super) says: Cow<'static, str>,
}

/// What the numbers in marks stand for.
#[derive(Debug)]
pub(super) struct Legend<'a> {
    pub(super) given: &'a Return,
    places: Vec<&'a Place>,
    codes: Vec<&'static str>,
    /// The place of each of the return's sources.
    sources: Vec<u16>,
}

impl<'a> Legend<'a> {
    /// The files of a return and the codes of the rules.
    pub(super) fn new(given: &'a Return, codes: impl Iterator<Item = &'static str>) -> Self {
        let places = in_order(given.sources.iter());
        let sources = given.sources.iter().map(|place| number(&places, &place)).collect();
        Self { given, places, codes: in_order(codes), sources }
    }

    /// The number of a rule.
    pub(super) fn rule(&self, code: &'static str) -> u16 {
        number(&self.codes, &code)
    }

    /// The number of one of the return's sources.
    pub(super) fn source(&self, source: u16) -> u16 {
        self.sources[usize::from(source)]
    }

    /// The finding that a mark stands for.
    pub(super) fn finding(&self, mark: Mark) -> Finding {
        let (file, row) = mark.place;
        Finding {
            place: self.places[usize::from(file)].clone().at_row(row),
            rule: self.codes[usize::from(mark.rule)],
            table: mark.table,
            columns: mark.columns,
            child: self.given.children[mark.child as usize].clone(),
            dates: mark.dates,
            last_year: mark.last_year,
            says: mark.says,
        }
    }
}

fn in_order<T: Ord>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut all: Vec<T> = all.collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn number<T: Ord>(all: &[T], one: &T) -> u16 {
    let at = all.binary_search(one).expect("everything has a number");
    u16::try_from(at).expect("fewer than 65,536 sheets and rules")
}
