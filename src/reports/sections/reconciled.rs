//! F7's chain as a table: what goes into each step, what comes out, and what explains the difference.

use crate::reports::book::{Book, CouncilBook};
use crate::reports::chain::{Tally, chain};
use crate::reports::said::{Cell, Kind, Table};
use crate::words::Pence;

/// From the return to the upload, a row a step.
pub(super) fn reconciled(book: &Book, council: &CouncilBook) -> Table {
    let columns = [
        ("Step", Kind::Text),
        ("In", Kind::Count),
        ("Out", Kind::Count),
        ("Difference", Kind::Count),
        ("Sum in", Kind::Money),
        ("Sum out", Kind::Money),
        ("Difference of sums", Kind::Money),
        ("Explained by", Kind::Text),
        ("Unexplained", Kind::Count),
        ("Unexplained sum", Kind::Money),
    ];
    let mut table = Table::new("chain", "From the return to the upload", &columns);
    for step in chain(book, council) {
        let (before, after) = (step.before, step.after);
        let money = |sum: Option<Pence>| sum.map_or(Cell::Symbol('z'), Cell::Money);
        let difference = before.sum.zip(after.sum).map(|(before, after)| after - before);
        let left = step.unexplained();
        let why: Vec<String> = step.explained.iter().filter_map(|(why, by)| said(why, by)).collect();
        table.push(vec![
            Cell::text(step.says),
            Cell::Count(before.count),
            Cell::Count(after.count),
            Cell::Count(after.count - before.count),
            money(before.sum),
            money(after.sum),
            money(difference),
            Cell::text(if why.is_empty() { "no difference".into() } else { why.join("; ") }),
            Cell::Count(left.count),
            money(left.sum),
        ]);
    }
    table.note("[z] stands before anything is priced. A difference is what comes out less what goes in.")
}

/// One reason, where it explains anything.
fn said(why: &str, by: &Tally) -> Option<String> {
    let sum = by.sum.filter(|sum| *sum != Pence::ZERO);
    match (by.count, sum) {
        (0, None) => None,
        (count, None) => Some(format!("{why}: {}", count.abs())),
        (0, Some(sum)) => Some(format!("{why}: {}", sum.signed())),
        (count, Some(sum)) => Some(format!("{why}: {}, {}", count.abs(), sum.signed())),
    }
}
