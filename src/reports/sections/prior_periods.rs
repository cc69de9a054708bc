//! F10, adjustments to earlier months: what a released statement said is never written anew; the difference is posted now,
//! shown gross, with the statement that it puts right and the cause.

use crate::ledger::Movement;
use crate::reports::book::{Book, CouncilBook, PracticeBook};
use crate::reports::finance::statement_no;
use crate::reports::said::{Cell, Formula, Kind, Matter, Piece, Section, Table};
use crate::words::Pence;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "prior_periods", gives: &["month"] };

/// The adjustments; `None` where this month makes none.
pub(in crate::reports) fn prior_periods(book: &Book, council: &CouncilBook) -> Option<Section> {
    let columns = [
        ("Practice", Kind::Id),
        ("Line", Kind::Text),
        ("Month", Kind::Text),
        ("Original statement", Kind::Id),
        ("Reversed", Kind::Money),
        ("New", Kind::Money),
        ("Difference", Kind::Money),
        ("Cause", Kind::Text),
        ("Approved by", Kind::Text),
    ];
    let mut table = Table::new("prior_periods", "Adjustments to earlier months", &columns);
    for practice in &council.practices {
        add(book, council, practice, &mut table);
    }
    if table.rows.is_empty() {
        return None;
    }
    Some(Section::on("prior-periods", &WORDS).with("month", &Cell::text(book.period.long())).table(table))
}

fn add(book: &Book, council: &CouncilBook, practice: &PracticeBook, table: &mut Table) {
    let earlier = book.posting.of(&practice.code).filter(|of| of.target.period != book.period);
    for movement in earlier.filter(|of| of.this_month() != Pence::ZERO) {
        let (was, difference) = (movement.elsewhere, movement.this_month());
        let row = table.rows.len();
        table.push(vec![
            Cell::Id(practice.code.to_string()),
            Cell::text(line_name(practice, &movement.target.component)),
            Cell::text(movement.target.period.long()),
            Cell::Id(statement_no(&council.council.code, &practice.code, movement.target.period)),
            Cell::Money(-was),
            Cell::Money(was + difference),
            Cell::Money(difference),
            Cell::text(cause(movement)),
            Cell::text(council.progress.approved.as_ref().map_or("nobody yet", |deed| &deed.by)),
        ]);
        let text = |text: &str| Piece::Text(text.into());
        let cell = |column| Piece::Cell("prior_periods", row, column);
        let sum = vec![text("ROUND("), cell(4), text("+"), cell(5), text(",2)")];
        table.work_out(row, 6, Formula(sum));
    }
}

/// What the ledger knows of the cause, and no more: it holds the contract's version of each posting, but neither the return
/// that a posting rested on nor the rules that read it, and nobody tells it of a dispute.
fn cause(movement: &Movement) -> String {
    let now = &movement.target.contract;
    match &movement.posted_by {
        None => "late: nothing was posted for it before, because it was held or came to nought".into(),
        Some(was) if was != now => {
            format!(
                "rule correction: contract {was} became {now}; whether the return changed too is not known"
            )
        }
        Some(_) => format!(
            "not known: the contract is still {now}, so that the return was amended or the program's rules were"
        ),
    }
}

fn line_name(practice: &PracticeBook, component: &str) -> String {
    let lines = practice.earlier.iter().flat_map(|statement| &statement.lines);
    let found = lines.map(|line| &line.component).find(|known| *known.to_string() == *component);
    found.map_or_else(|| component.to_string(), crate::payments::Component::long)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::Target;

    fn said(posted_by: Option<&str>) -> String {
        let target = Target {
            scheme: "north".into(),
            contract: "2".into(),
            practice: "alder".into(),
            period: "2026-10".parse().unwrap(),
            component: "core".into(),
            due: None,
        };
        let (elsewhere, before, movement) = (Pence::ZERO, Pence::ZERO, Pence::ZERO);
        let posted_by = posted_by.map(Into::into);
        let (reason, adjusts) = (String::new(), None);
        cause(&Movement { target, elsewhere, before, movement, reason, posted_by, adjusts })
    }

    #[test]
    fn a_cause_is_what_the_ledger_knows_and_no_guess() {
        assert!(said(None).starts_with("late: nothing was posted for it before"));
        assert!(said(Some("1")).starts_with("rule correction: contract 1 became 2"));
        assert!(said(Some("2")).starts_with("not known: the contract is still 2"));
    }
}
