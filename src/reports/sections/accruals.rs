//! F11, accruals: what the year so far has cost and is not paid yet, with the month in which each reverses.

use crate::payments::{Component, Due, Line};
use crate::reports::book::{Book, CouncilBook, PracticeBook};
use crate::reports::finance::accrue_from;
use crate::reports::forecast::outlook;
use crate::reports::said::{Cell, Kind, Matter, Section, Table};
use crate::words::Pence;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter =
    Matter { name: "accruals", gives: &["least", "total", "year_end"] };

/// What is earned beyond what was paid, and what is held; `None` where there is neither.
pub(in crate::reports) fn accruals(book: &Book, council: &CouncilBook) -> Option<Section> {
    let columns = [
        ("Practice", Kind::Id),
        ("Line", Kind::Text),
        ("Month", Kind::Text),
        ("Basis", Kind::Text),
        ("Not paid yet", Kind::Money),
        ("To accrue", Kind::Money),
        ("Reverses in", Kind::Text),
    ];
    let mut table = Table::new("accruals", "What is not paid yet", &columns);
    let least = accrue_from(council);
    let mut totals = [Pence::ZERO; 2];
    for practice in &council.practices {
        for owed in owed(book, practice) {
            let accrued = if owed.most < least { Pence::ZERO } else { owed.most };
            totals = [totals[0] + owed.most, totals[1] + accrued];
            table.push(vec![
                Cell::Id(practice.code.to_string()),
                Cell::text(owed.line.component.long()),
                Cell::text(owed.line.month.long()),
                Cell::text(owed.basis),
                Cell::Money(owed.most),
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

/// A line of which something is owed.
struct Owed<'a> {
    line: &'a Line,
    basis: &'static str,
    most: Pence,
}

/// What a practice is owed: of outcomes that are measured what the year so far has earned beyond what was paid, of all that
/// is held the most it can pay. What the measured year holds of a month that is held is not counted twice.
fn owed<'a>(book: &Book, practice: &'a PracticeBook) -> Vec<Owed<'a>> {
    let year = practice.contract.as_ref().and_then(|contract| contract.year_of(book.period));
    let outlook = outlook(book, practice);
    let of_outcome = outlook.iter().filter(|of| matches!(of.line.component, Component::OnAccount(_)));
    let measured: Vec<Owed<'_>> = of_outcome
        .filter_map(|of| {
            let basis = "measured: earned in the year to date, less what was paid";
            Some(Owed { line: of.line, basis, most: of.not_posted()? })
        })
        .collect();
    let counted = |line: &Line| {
        let this_year = year.is_some_and(|year| year.from <= line.month.first_day());
        this_year && measured.iter().any(|of| of.line.component == line.component)
    };
    let lines = practice.statement.iter().flat_map(|statement| &statement.lines).chain(&practice.still_held);
    let held: Vec<Owed<'_>> = lines
        .filter(|line| !counted(line))
        .filter_map(|line| match &line.due {
            Due::Held(_, most) => {
                Some(Owed { line, basis: "estimated: the most that the line can pay", most: *most })
            }
            _ => None,
        })
        .collect();
    measured.into_iter().filter(|of| of.most != Pence::ZERO).chain(held).collect()
}
