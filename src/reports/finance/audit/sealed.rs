//! The seals of the audit file: of what the month moves, and of the file itself.

use crate::reports::book::{Book, CouncilBook};
use crate::words::seal;
use serde_json::Value;
use std::fmt::Write;

/// What the ledger is asked for and posts under one key, as the seal of the movements takes it.
#[derive(Clone, Copy, Debug)]
pub(in crate::reports::finance) struct Moved<'a> {
    /// The practice.
    pub(in crate::reports::finance) practice: &'a str,
    /// The month that it is for.
    pub(in crate::reports::finance) month: &'a str,
    /// What it is for.
    pub(in crate::reports::finance) component: &'a str,
    /// What is due in pence; `None` where nothing is asked for.
    pub(in crate::reports::finance) due: Option<i64>,
    /// Posted by the runs of other months.
    pub(in crate::reports::finance) elsewhere: i64,
    /// Posted by the runs of this month.
    pub(in crate::reports::finance) this_month: i64,
}

/// The seal of all that a council's month moves: a line for each key in the order of the file, its parts with `|` between.
pub(in crate::reports::finance) fn seal_of_movements<'a>(all: impl Iterator<Item = Moved<'a>>) -> String {
    let lines = all.fold(String::new(), |mut lines, of| {
        let due = of.due.map_or("nothing asked".into(), |due| due.to_string());
        let (practice, month, component) = (of.practice, of.month, of.component);
        let _ = writeln!(lines, "{practice}|{month}|{component}|{due}|{}|{}", of.elsewhere, of.this_month);
        lines
    });
    seal(lines.as_bytes())
}

/// The same of a council's book.
pub(in crate::reports) fn movements_of(book: &Book, council: &CouncilBook) -> String {
    let movements = council.practices.iter().flat_map(|practice| book.posting.of(&practice.code));
    let named: Vec<(String, _)> = movements.map(|of| (of.target.period.to_string(), of)).collect();
    seal_of_movements(named.iter().map(|(month, of)| Moved {
        practice: &of.target.practice,
        month,
        component: &of.target.component,
        due: of.target.due.map(crate::words::Pence::count),
        elsewhere: of.elsewhere.count(),
        this_month: of.this_month().count(),
    }))
}

/// The seal of the file itself: of its JSON without the field `seal`, names in order, nothing between the signs.
pub(in crate::reports::finance) fn seal_of_file(whole: &Value) -> String {
    let mut rest = whole.clone();
    if let Some(fields) = rest.as_object_mut() {
        fields.remove("seal");
    }
    seal(rest.to_string().as_bytes())
}
