//! The month's lines beside last month's: how each has changed, and why.

use super::as_posted::{all_as_posted, as_posted};
use super::counted::priced_counts;
use crate::contracts::Contract;
use crate::payments::{Component, Due, Line, Statement};
use crate::reports::book::Book;
use crate::reports::said::{Cell, Kind, Table};
use crate::words::Pence;

/// A line of a month, if it is there, and what it comes to.
type Beside<'a> = (Option<&'a Line>, Option<Pence>);

/// Both months line by line, as they are known now.
pub(in crate::reports) fn beside_last_month(
    book: &Book,
    contract: &Contract,
    last: &Statement,
    now: &Statement,
) -> Table {
    let columns = [
        ("Line", Kind::Text),
        ("Last month", Kind::Money),
        ("This month", Kind::Money),
        ("Difference", Kind::Money),
        ("Why", Kind::Text),
    ];
    let caption = format!("{} beside {}, line by line", now.month.long(), last.month.long());
    let mut table = Table::new("beside_last_month", caption, &columns);
    let years = (last.contract_year, now.contract_year);
    let sum = |line: &Line| as_posted(book, &now.practice, line);
    for line in &now.lines {
        let before = find(last, &line.component);
        let why = before.map_or_else(
            || new(&line.component).into(),
            |before| why((before, sum(before)), (line, sum(line)), years),
        );
        table.push(row(contract, (before, before.and_then(sum)), (Some(line), sum(line)), why));
    }
    for line in last.lines.iter().filter(|line| find(now, &line.component).is_none()) {
        table.push(row(contract, (Some(line), sum(line)), (None, None), gone(&line.component).into()));
    }
    let (before, after) = (all_as_posted(book, last), all_as_posted(book, now));
    table.close(vec![
        Cell::text("All lines"),
        Cell::Money(before),
        Cell::Money(after),
        Cell::Money(after - before),
        Cell::Blank,
    ]);
    let table = table
        .note("Last month: what is due for it by what is known now; corrections of it have a table of their own.")
        .note("All lines: without those that are held. Its reasons are those of the lines, so that cell is blank.");
    if table.symbols().contains(&'x') {
        return table
            .note("[x] stands where a line is held or not there: no sum is known, and that is not nought.");
    }
    table
}

fn find<'a>(statement: &'a Statement, component: &Component) -> Option<&'a Line> {
    statement.lines.iter().find(|line| line.component == *component)
}

fn row(contract: &Contract, (before, was): Beside<'_>, (now, is): Beside<'_>, why: String) -> Vec<Cell> {
    let money = |pence: Option<Pence>| pence.map_or(Cell::Symbol('x'), Cell::Money);
    let label = now.or(before).map(|line| line.component.label(&contract.clauses)).unwrap_or_default();
    let difference = was.zip(is).map(|(was, is)| is - was);
    vec![Cell::text(label), money(was), money(is), money(difference), Cell::text(why)]
}

/// Why a line is there now and was not last month.
fn new(component: &Component) -> &'static str {
    match component {
        Component::Settlement(_) | Component::RetainerBalance | Component::Risk => {
            "the year before is settled this month"
        }
        _ => "new: the clause was not in force last month",
    }
}

/// Why a line is no longer there.
fn gone(component: &Component) -> &'static str {
    match component {
        Component::Settlement(_) | Component::RetainerBalance | Component::Risk => {
            "a settlement comes once a year: it was last month's"
        }
        Component::OnAccount(_) => "no longer paid: the clause is not in force",
        Component::Core | Component::Retainer => "no longer in the contract",
    }
}

/// Why a line is what it is beside last month's.
fn why(
    (before, was): (&Line, Option<Pence>),
    (now, is): (&Line, Option<Pence>),
    (year_before, year): (u8, u8),
) -> String {
    let same = was == is;
    let new_year =
        if same || year == year_before { String::new() } else { format!("contract year {year} began; ") };
    let says = match (&before.due, &now.due) {
        (Due::Held(..), Due::Held(why, _)) => format!("still held: {why}"),
        (_, Due::Held(why, _)) => format!("held now: {why}"),
        (Due::Shadow(_), Due::Shadow(_)) => "shadow: worked out, not paid".into(),
        (_, Due::Shadow(_)) => "shadow now: worked out, not paid".into(),
        (Due::Shadow(_), _) => format!("paid now, was shadow{}", now_counted(now)),
        (Due::Estimated(..), Due::Estimated(_, why)) if same => {
            format!("paid as agreed, as last month: {why}")
        }
        (_, Due::Estimated(_, why)) => format!("paid as agreed: {why}"),
        (Due::Held(..), Due::Pay(_)) if was.is_some() => {
            format!("measured{}; last month is held, and what was paid for it stays", now_counted(now))
        }
        (Due::Held(..), Due::Pay(_)) => format!("now measured, was held{}", now_counted(now)),
        (Due::Estimated(..), Due::Pay(_)) => {
            format!("now measured, was paid as agreed{}", now_counted(now))
        }
        (Due::Pay(_), Due::Pay(_)) => both_paid(before, now, same, !new_year.is_empty()),
    };
    format!("{new_year}{says}")
}

fn now_counted(now: &Line) -> String {
    now.scored.as_ref().map_or(String::new(), |scored| format!(": {}", priced_counts(scored)))
}

fn both_paid(before: &Line, now: &Line, same: bool, new_year: bool) -> String {
    let (was, is) = match (&before.scored, &now.scored) {
        (Some(was), Some(is)) => (priced_counts(was), priced_counts(is)),
        _ if same => return "no change".into(),
        _ if new_year => return "the new year's sum".into(),
        _ if matches!(now.component, Component::Core | Component::Retainer) => {
            return "the pennies that twelfths leave over go to the year's first months".into();
        }
        _ => return "the contract's own values have changed".into(),
    };
    match (was == is, same) {
        (true, true) => format!("no change: {is}, as last month"),
        (true, false) if new_year => format!("{is}, as last month, at the new year's terms"),
        (true, false) => format!("{is}, as last month; what changed is in the working"),
        (false, true) => format!("{is}, was {was}; both earn the same"),
        (false, false) => format!("{is}, was {was}"),
    }
}
