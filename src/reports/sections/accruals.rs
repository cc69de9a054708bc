//! F11, accruals: what the month has cost and is not paid yet, at most, with the month in which each reverses.

use crate::payments::{Due, Line};
use crate::reports::book::{Book, CouncilBook};
use crate::reports::finance::accrue_from;
use crate::reports::said::{Cell, Kind, Matter, Section, Table};
use crate::words::Pence;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter =
    Matter { name: "accruals", gives: &["least", "total", "year_end"] };

/// The lines that are held; `None` where nothing is.
pub(in crate::reports) fn accruals(book: &Book, council: &CouncilBook) -> Option<Section> {
    let columns = [
        ("Practice", Kind::Id),
        ("Line", Kind::Text),
        ("Month", Kind::Text),
        ("Basis", Kind::Text),
        ("At most", Kind::Money),
        ("To accrue", Kind::Money),
        ("Reverses in", Kind::Text),
    ];
    let mut table = Table::new("accruals", "What is not paid yet", &columns);
    let least = accrue_from(council);
    let mut totals = [Pence::ZERO; 2];
    for practice in &council.practices {
        let lines = practice.statement.iter().flat_map(|statement| &statement.lines);
        for (line, most) in lines.chain(&practice.still_held).filter_map(held) {
            let accrued = if most < least { Pence::ZERO } else { most };
            totals = [totals[0] + most, totals[1] + accrued];
            table.push(vec![
                Cell::Id(practice.code.to_string()),
                Cell::text(line.component.long()),
                Cell::text(line.month.long()),
                Cell::text("estimated: the most that the line can pay"),
                Cell::Money(most),
                Cell::Money(accrued),
                Cell::text(book.period.after().long()),
            ]);
        }
    }
    if table.rows.is_empty() {
        return None;
    }
    let all = || Cell::text("all");
    let [most, accrued] = totals.map(Cell::Money);
    table.close(vec![Cell::Id("Total".into()), all(), all(), all(), most, accrued.clone(), all()]);
    let section = Section::on("accruals", &WORDS)
        .with("least", &Cell::Money(least))
        .with("total", &accrued)
        .when("year_end", book.period.in_financial_year() == 11)
        .table(table);
    Some(section)
}

fn held(line: &Line) -> Option<(&Line, Pence)> {
    if let Due::Held(_, most) = &line.due { Some((line, *most)) } else { None }
}
