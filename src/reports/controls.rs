//! The controls of a month: pairs of sums that must be one. A run with a difference stops before anything is posted.

use super::book::{Book, CouncilBook, PracticeBook};
use super::finance::{Upload, uploads};
use crate::ledger::Movement;
use crate::payments::{Line, Statement};
use crate::words::Pence;

/// One control: the same money, added up in two ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Control {
    /// What is compared.
    pub says: &'static str,
    /// The one sum.
    pub one: Pence,
    /// The other.
    pub other: Pence,
}

/// The controls of a council.
pub fn controls(book: &Book, council: &CouncilBook) -> Vec<Control> {
    let movements = || council.practices.iter().flat_map(|practice| book.posting.of(&practice.code));
    let sum = |of: fn(&Movement) -> Pence| -> Pence { movements().map(of).sum() };
    let due: Pence = council.practices.iter().map(|practice| due(book, practice)).sum();
    let asked = sum(|movement| movement.target.due.unwrap_or_default());
    // What is held stays as it was posted.
    let held = sum(|movement| match movement.target.due {
        None => movement.elsewhere + movement.before,
        Some(_) => Pence::ZERO,
    });
    let holds = sum(|movement| movement.elsewhere + movement.this_month());
    let net: Pence = council.practices.iter().map(|practice| book.posting.this_month(&practice.code)).sum();
    let mut controls = vec![
        Control {
            says: "Lines of all open months but what waits = what the ledger is asked for",
            one: due,
            other: asked,
        },
        Control {
            says: "What the ledger is asked for and holds = what it then holds",
            one: asked + held,
            other: holds,
        },
        Control {
            says: "Schedule = what the runs of this month post",
            one: net,
            other: sum(Movement::this_month),
        },
    ];
    for made in uploads(book, council).into_iter().filter(|made| made.file.is_ok()) {
        controls.push(match made.upload {
            Upload::Journal => {
                Control { says: "Debits of the journal = its credits", one: made.one, other: made.other }
            }
            Upload::Creditors => Control { says: "Schedule = creditors' upload", one: net, other: made.one },
        });
    }
    controls
}

/// What the lines of a practice's open months come to, without those whose difference is so small that it waits: the ledger
/// is asked for nothing there.
fn due(book: &Book, practice: &PracticeBook) -> Pence {
    let statements = practice.statement.iter().chain(&practice.earlier);
    let waits = |line: &Line| {
        let component = line.component.to_string();
        let movement = book.posting.of(&practice.code).find(|of| {
            of.target.due.is_none() && of.target.period == line.month && *of.target.component == component
        });
        let (Some(of), Some(due), Some(contract)) = (movement, line.due.amount(), &practice.contract) else {
            return Pence::ZERO;
        };
        if contract.lets_wait(due, of.elsewhere + of.before) { due } else { Pence::ZERO }
    };
    let lines = statements.clone().flat_map(|statement| &statement.lines);
    statements.map(Statement::due).sum::<Pence>() - lines.map(waits).sum::<Pence>()
}
