//! F9, exceptions and holds: one row for each cause, in plain words, with somebody who owns it.

use super::what_to_do::{last_run, what_to_do};
use crate::payments::{Due, HeldClaim};
use crate::reports::book::{Book, CouncilBook, PracticeBook, Standing};
use crate::reports::finance::uploads;
use crate::reports::said::{Cell, Kind, Matter, Section, Table, Tone};
use crate::words::Pence;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "exceptions_and_holds", gives: &["count"] };

/// One cause.
pub(super) struct Exception {
    practice: String,
    severity: &'static str,
    rule: String,
    says: String,
    at_stake: Option<Pence>,
    owner: String,
    opened: String,
    due: String,
}

/// The list; `None` when there is nothing on it.
pub(in crate::reports) fn exceptions_and_holds(book: &Book, council: &CouncilBook) -> Option<Section> {
    let columns = [
        ("Exception", Kind::Id),
        ("Practice", Kind::Id),
        ("Severity", Kind::Text),
        ("What it concerns", Kind::Text),
        ("What is wrong, what to do", Kind::Text),
        ("At stake", Kind::Money),
        ("Owner", Kind::Text),
        ("Opened", Kind::Text),
        ("Due", Kind::Text),
        ("State", Kind::Text),
    ];
    let mut table = Table::new("exceptions", "Exceptions and holds", &columns);
    for (number, of) in (1..).zip(exceptions_of(book, council)) {
        table.push(vec![
            Cell::Id(format!("E{number}")),
            Cell::Id(of.practice),
            Cell::text(of.severity),
            Cell::text(of.rule),
            Cell::text(of.says),
            of.at_stake.map_or(Cell::Symbol('z'), Cell::Money),
            Cell::text(of.owner),
            Cell::text(of.opened),
            Cell::text(of.due),
            Cell::text("open"),
        ]);
    }
    if table.rows.is_empty() {
        return None;
    }
    let count = Cell::count(table.rows.len());
    let table = if table.symbols().contains(&'z') {
        table.note("[z] stands where no sum hangs on it alone.")
    } else {
        table
    };
    Some(Section::on("exceptions", &WORDS).tone(Tone::Warning).with("count", &count).table(table))
}

/// Every cause, the council's own first.
pub(super) fn exceptions_of(book: &Book, council: &CouncilBook) -> Vec<Exception> {
    let mut found: Vec<Exception> = of_return(book, council).into_iter().collect();
    let refused = uploads(book, council).into_iter().find_map(|made| made.file.err());
    for fault in refused.into_iter().flatten() {
        found.push(Exception {
            practice: "all".into(),
            severity: "upload not made",
            rule: "finance tables".into(),
            says: fault.to_string(),
            at_stake: None,
            owner: "the council's finance systems team".into(),
            opened: book.period.long(),
            due: "before the payment".into(),
        });
    }
    for practice in &council.practices {
        found.extend(of_contract(book, practice));
        found.extend(of_lines(book, council, practice));
        found.extend(of_retainer(book, practice));
    }
    found
}

fn of_return(book: &Book, council: &CouncilBook) -> Option<Exception> {
    if council.standing == Standing::Whole {
        return None;
    }
    Some(Exception {
        practice: "all".into(),
        severity: "return",
        rule: format!("return for {}", book.period.long()),
        says: format!("The return is {}.", council.standing.in_short()),
        at_stake: None,
        owner: "the council's return team".into(),
        opened: book.period.long(),
        due: "next run".into(),
    })
}

fn of_contract(book: &Book, practice: &PracticeBook) -> Option<Exception> {
    let lint = practice.lints.first().filter(|_| practice.contract.is_none())?;
    Some(Exception {
        practice: practice.code.to_string(),
        severity: "nothing paid",
        rule: lint.code.to_string(),
        says: format!(
            "The contract is wrong: {}. The section on contracts says what stands there.",
            lint.place
        ),
        at_stake: None,
        owner: "the council's commissioning team".into(),
        opened: book.period.long(),
        due: "next run".into(),
    })
}

/// Claims against the retainer that nobody else has agreed to, and an opening balance that nobody has written down.
fn of_retainer(book: &Book, practice: &PracticeBook) -> Vec<Exception> {
    let Some((contract, statement)) = practice.contract.as_ref().zip(practice.statement.as_ref()) else {
        return Vec::new();
    };
    let exception = |rule: String, says: String, at_stake, owner: &str| Exception {
        practice: practice.code.to_string(),
        severity: "held",
        rule,
        says,
        at_stake,
        owner: owner.into(),
        opened: book.period.long(),
        due: contract.year_of(book.period).map_or_else(String::new, |year| year.settled_in.long()),
    };
    let of_claim = |held: &HeldClaim| {
        let (id, row) = (held.id.as_deref().unwrap_or("without a number"), held.row.number);
        let says = format!(
            "The claim draws nothing from the retainer: {}. Have somebody else agree to it, with the day and the evidence, in \
             row {row} of HighCost, and send the return again.",
            held.why
        );
        exception(format!("retainer, claim {id}"), says, Some(held.at_stake), &contract.people.approved_by)
    };
    let opening = statement.fund.opening_not_known.as_ref().map(|why| {
        let says = format!("Nobody can say what the year before left in the retainer. {why}");
        exception("retainer, opening balance".into(), says, None, &contract.query_contact)
    });
    statement.fund.held.iter().map(of_claim).chain(opening).collect()
}

fn of_lines(book: &Book, council: &CouncilBook, practice: &PracticeBook) -> Vec<Exception> {
    let Some(contract) = &practice.contract else { return Vec::new() };
    let lines = practice.statement.iter().flat_map(|statement| &statement.lines).chain(&practice.still_held);
    let of_line = |line: &crate::payments::Line| {
        let (severity, why, at_stake) = match &line.due {
            Due::Pay(_) | Due::Shadow(_) => return None,
            Due::Held(why, most) => ("held", why, Some(*most)),
            Due::Estimated(sum, why) => ("paid as agreed", why, Some(*sum)),
        };
        Some(Exception {
            practice: practice.code.to_string(),
            severity,
            rule: line.component.long(),
            says: format!("{why}. {}", what_to_do(book.period, council, contract, line)),
            at_stake,
            owner: contract.query_contact.to_string(),
            opened: line.month.long(),
            due: last_run(contract, line.month).long(),
        })
    };
    lines.filter_map(of_line).collect()
}
