//! The second half of F2: by which rule, price, limit and evidence each line came to its sum.

use super::evidence_children::anchor;
use crate::contracts::Contract;
use crate::payments::{Component, Line, Statement};
use crate::reports::behind::{behind, year_of};
use crate::reports::book::{CouncilBook, PracticeBook};
use crate::reports::said::{Cell, Kind, Table};
use crate::words::{Exact, Pence, whole};

/// A row for each line, numbered as in the table of lines.
pub(super) fn line_rules(council: &CouncilBook) -> Table {
    let columns = [
        ("Practice", Kind::Id),
        ("Line no.", Kind::Count),
        ("Rule", Kind::Id),
        ("Contract", Kind::Id),
        ("Earned from", Kind::Day),
        ("Earned to", Kind::Day),
        ("Unit", Kind::Text),
        ("Quantity", Kind::Number),
        ("Unit price", Kind::Number),
        ("Limit applied", Kind::Text),
        ("Evidence", Kind::Text),
    ];
    let mut table = Table::new("line_rules", "Rule, price, limit and evidence of each line", &columns);
    for practice in &council.practices {
        let Some((contract, statement)) = practice.contract.as_ref().zip(practice.statement.as_ref()) else {
            continue;
        };
        for (number, line) in (1..).zip(&statement.lines) {
            table.push(row(council, practice, contract, statement, (number, line)));
        }
    }
    let mut table = table.note(
        "Quantity times unit price is the whole year's sum of an outcome; the line is the part of it that the contract pays \
         on account, a twelfth a month.",
    );
    if table.symbols().contains(&'z') {
        table = table.note("[z] stands where a line has no quantity of its own, or could not be scored.");
    }
    table
}

fn row(
    council: &CouncilBook,
    practice: &PracticeBook,
    contract: &Contract,
    statement: &Statement,
    (number, line): (i64, &Line),
) -> Vec<Cell> {
    let clause = line.component.clause().and_then(|id| contract.clause(id));
    let rule = clause.map_or_else(|| line.component.to_string(), |clause| clause.measure.name.to_string());
    let [from, to] = earned(contract, line);
    let quantity = line.quantity(clause);
    let z = || Cell::Symbol('z');
    let limits = line.limits();
    vec![
        Cell::Id(statement.practice.to_string()),
        Cell::Count(number),
        Cell::Id(rule),
        Cell::Id(contract.version.to_string()),
        from,
        to,
        quantity.as_ref().map_or_else(z, |of| Cell::text(of.unit)),
        quantity.as_ref().map_or_else(z, |of| Cell::Number(of.count)),
        quantity.as_ref().map_or_else(z, |of| price(of.price)),
        Cell::text(if limits.is_empty() { "none".into() } else { limits.join("; ") }),
        Cell::text(evidence(council, practice, contract, line)),
    ]
}

/// The days whose performance the line pays for: its month, or the whole year that it settles.
fn earned(contract: &Contract, line: &Line) -> [Cell; 2] {
    let of_month = matches!(line.component, Component::Core | Component::Retainer | Component::OnAccount(_));
    match year_of(contract, line) {
        Some(year) if !of_month => [Cell::Day(year.from), Cell::Day(year.to)],
        _ => [Cell::Day(line.month.first_day()), Cell::Day(line.month.last_day())],
    }
}

/// A price in whole pence as money, any other to the last digit that money is worked out from.
fn price(pounds: Exact) -> Cell {
    let pence = pounds * whole(100);
    let count = pence.is_integer().then(|| pence.to_integer());
    match count.and_then(|count| i64::try_from(count).ok()) {
        Some(count) => Cell::Money(Pence::new(count)),
        None => Cell::Number(pounds),
    }
}

/// Where the line can be followed: to the children behind it, by their place on the page of the council's return team, or to the
/// contract. It is no link: finance is not to open that page.
fn evidence(council: &CouncilBook, practice: &PracticeBook, contract: &Contract, line: &Line) -> String {
    let children = behind(council, contract, line).and_then(|behind| {
        let (at, _) = behind.figures.first()?;
        Some(format!("the evidence page, {}", anchor(practice, &behind, *at)))
    });
    let year = || year_of(contract, line).map(|year| year.place.to_string());
    match line.component {
        Component::RetainerBalance => "the table HighCost of the year's final return".into(),
        _ => children.or_else(year).unwrap_or_else(|| contract.place.to_string()),
    }
}
