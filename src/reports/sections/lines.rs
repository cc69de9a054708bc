//! The lines behind the schedule.

use super::LaidOut;
use super::line_rules::line_rules;
use super::working::working_of;
use crate::payments::Due;
use crate::reports::book::{Book, CouncilBook};
use crate::reports::said::{Cell, Kind, Matter, Section, Table};
use crate::words::Pence;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "lines", gives: &["month"] };

/// The column of what is due.
pub(super) const DUE: usize = 7;

/// Every line of the month, with counts and rates where it has them.
pub(in crate::reports) fn lines(book: &Book, council: &CouncilBook, laid_out: &LaidOut) -> Section {
    let columns = [
        ("Practice", Kind::Id),
        ("Line no.", Kind::Count),
        ("Line", Kind::Text),
        ("Having", Kind::Count),
        ("Among", Kind::Count),
        ("Rate", Kind::Percent),
        ("Score", Kind::Percent),
        ("Due", Kind::Money),
        ("State", Kind::Text),
    ];
    let mut table = Table::new("lines", "Lines of the month", &columns);
    let mut total = Pence::ZERO;
    let statements = council.practices.iter().filter_map(|practice| practice.statement.as_ref());
    let numbered =
        statements.flat_map(|of| (1..).zip(&of.lines).map(move |(number, line)| (of, number, line)));
    for (statement, number, line) in numbered {
        let share = line.scored.as_ref().map(|scored| scored.share);
        let state = match &line.due {
            Due::Pay(_) => "measured or agreed",
            Due::Estimated(..) => "agreed, return not received",
            Due::Held(..) => "held",
            Due::Shadow(_) => "shadow: worked out, not paid",
        };
        let none = || Cell::Symbol('z');
        total = total + line.due.amount().unwrap_or_default();
        table.push(vec![
            Cell::Id(statement.practice.to_string()),
            Cell::Count(number),
            Cell::Link {
                text: line.component.long(),
                to: format!("#{}", working_of(&statement.practice, &line.component)),
            },
            share.map_or_else(none, |share| Cell::count(share.having)),
            share.map_or_else(none, |share| Cell::count(share.among)),
            share.and_then(crate::words::Share::rate).map_or_else(none, Cell::Percent),
            line.scored.as_ref().map_or_else(none, |scored| Cell::Percent(scored.score)),
            line.due.amount().map_or(Cell::Symbol('x'), Cell::Money),
            Cell::text(state),
        ]);
        let due = line.due.amount().filter(|_| !matches!(line.due, Due::Shadow(_)));
        if let Some(formula) =
            due.and_then(|due| laid_out.of(&statement.practice, &line.component.to_string(), due))
        {
            table.work_out(table.rows.len() - 1, DUE, formula);
        }
    }
    let z = || Cell::Symbol('z');
    table.close(vec![
        Cell::Id("Total".into()),
        z(),
        Cell::text("all lines"),
        z(),
        z(),
        z(),
        z(),
        Cell::Money(total),
        Cell::text("all"),
    ]);
    let table =
        table.note("[z] stands where a line is no outcome, or could not be scored, and for the number of all lines; [x] where it is held.");
    Section::on("lines", &WORDS)
        .with("month", &Cell::text(book.period.long()))
        .table(table)
        .table(line_rules(council))
}
