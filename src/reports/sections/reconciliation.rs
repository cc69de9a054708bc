//! The reconciliation to the penny: each control as two sums and their difference.

use crate::payments::Statement;
use crate::reports::book::{Book, CouncilBook};
use crate::reports::said::{Cell, Kind, Section, Table};
use crate::words::Pence;

/// Due, posted, and the schedule.
pub(in crate::reports) fn reconciliation(book: &Book, council: &CouncilBook) -> Section {
    let columns = [
        ("Control", Kind::Text),
        ("One side", Kind::Money),
        ("Other side", Kind::Money),
        ("Difference", Kind::Money),
        ("Explained by", Kind::Text),
    ];
    let mut table = Table::new("reconciliation", "Controls", &columns);
    let of = |pick: fn(&crate::ledger::Movement) -> Pence| -> Pence {
        council.practices.iter().flat_map(|practice| book.posting.of(&practice.code)).map(pick).sum()
    };
    let due: Pence = council
        .practices
        .iter()
        .flat_map(|practice| practice.statement.iter().chain(&practice.earlier))
        .map(Statement::due)
        .sum();
    let targets = of(|movement| movement.target.due.unwrap_or_default());
    let mut control = |name: &str, one: Pence, other: Pence, why: &str| {
        let why = if one == other { "agrees" } else { why };
        table.push(vec![
            Cell::text(name),
            Cell::Money(one),
            Cell::Money(other),
            Cell::Money(one - other),
            Cell::text(why),
        ]);
    };
    control("Lines of all open months = what the ledger is asked for", due, targets, "unexplained");
    let held =
        of(
            |movement| {
                if movement.target.due.is_none() { movement.elsewhere + movement.before } else { Pence::ZERO }
            },
        );
    let posted = of(|movement| movement.elsewhere + movement.this_month());
    control("What the ledger is asked for = what it then holds", targets + held, posted, "unexplained");
    let this_month = of(crate::ledger::Movement::this_month);
    let net: Pence = council.practices.iter().map(|practice| book.posting.this_month(&practice.code)).sum();
    control("Schedule = what the runs of this month post", net, this_month, "unexplained");
    let words = "Every difference that is not nought would stop the run before anything is posted.";
    Section::new("reconciliation", "Reconciliation").say(words).table(table)
}
