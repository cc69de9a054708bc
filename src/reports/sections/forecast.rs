//! F8 with budget and forecast: each line of the contract year beside last month, and where the year ends at this rate.

use super::as_posted::as_posted;
use crate::payments::{Due, Line};
use crate::reports::book::{Book, CouncilBook, PracticeBook};
use crate::reports::forecast::{Outlook, outlook};
use crate::reports::said::{Cell, Kind, Matter, Section, Table};
use crate::words::Pence;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "forecast", gives: &["month"] };

/// A row for each line of each practice; `None` where no contract year covers the month.
pub(in crate::reports) fn forecast(book: &Book, council: &CouncilBook) -> Option<Section> {
    let columns = [
        ("Practice", Kind::Id),
        ("Line", Kind::Text),
        ("Last month", Kind::Money),
        ("This month", Kind::Money),
        ("Change", Kind::Money),
        ("Year to date", Kind::Money),
        ("Committed", Kind::Money),
        ("Forecast of the year", Kind::Money),
        ("Contract's most", Kind::Money),
        ("Reason", Kind::Text),
    ];
    let mut table = Table::new("forecast", "Lines of the year, with forecast outturn", &columns);
    for practice in &council.practices {
        for of in outlook(book, practice) {
            table.push(row(book, practice, &of));
        }
    }
    if table.rows.is_empty() {
        return None;
    }
    let table = table.note(
        "Reasons: new, a line that last month had not; held, no sum is known; same; count, other counts or another score; \
         price, the same score at another price.",
    );
    let symbols = table.symbols();
    let table = if symbols.contains(&'x') {
        table.note("[x] stands where a line is held or was not there, and where the year cannot be forecast because of it.")
    } else {
        table
    };
    Some(Section::on("forecast", &WORDS).with("month", &Cell::text(book.period.long())).table(table))
}

fn row(book: &Book, practice: &PracticeBook, of: &Outlook<'_>) -> Vec<Cell> {
    let before = last_month(book, practice, of.line);
    let was = before.and_then(|line| as_posted(book, &practice.code, line));
    let is = as_posted(book, &practice.code, of.line);
    let money = |sum: Option<Pence>| sum.map_or(Cell::Symbol('x'), Cell::Money);
    let clauses = practice.contract.as_ref().map_or(&[][..], |contract| &contract.clauses);
    let label = of.line.component.label(clauses);
    vec![
        Cell::Id(practice.code.to_string()),
        Cell::text(label),
        money(was),
        money(is),
        money(was.zip(is).map(|(was, is)| is - was)),
        Cell::Money(of.before + of.posted),
        Cell::Money(of.committed),
        money(of.year),
        Cell::Money(of.most),
        Cell::text(reason(before, of.line, was == is)),
    ]
}

fn last_month<'a>(book: &Book, practice: &'a PracticeBook, line: &Line) -> Option<&'a Line> {
    let last = practice.earlier.iter().find(|statement| statement.month == book.period.before())?;
    last.lines.iter().find(|before| before.component == line.component)
}

fn reason(before: Option<&Line>, now: &Line, same: bool) -> &'static str {
    let Some(before) = before else { return "new" };
    let score = |line: &Line| line.scored.as_ref().map(|scored| (scored.share, scored.score));
    match (&before.due, &now.due) {
        (Due::Held(..), _) | (_, Due::Held(..)) => "held",
        _ if same => "same",
        _ if score(before) == score(now) => "price",
        _ => "count",
    }
}
