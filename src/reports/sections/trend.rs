//! Each outcome by month: the rate and the amount, as pictures and tables.

use super::as_posted::{all_as_posted, as_posted};
use crate::contracts::{Clause, Contract};
use crate::payments::{Component, Line, Statement};
use crate::reports::book::{Book, PracticeBook};
use crate::reports::said::{Cell, Chart, Kind, Matter, Point, Section, Table, Trend};
use crate::words::{Exact, Month, Pence};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "trend", gives: &["months", "first", "last"] };

/// No more months than this, the newest.
const MOST: usize = 12;

/// The contract year to date; `None` while it has fewer than two months, or nothing was measured in it.
pub(in crate::reports) fn trend(book: &Book, practice: &PracticeBook) -> Option<Section> {
    let (contract, now) = (practice.contract.as_ref()?, practice.statement.as_ref()?);
    let this_year =
        |statement: &&Statement| statement.contract_year == now.contract_year && statement.month < now.month;
    let mut months: Vec<&Statement> = practice.earlier.iter().filter(this_year).chain([now]).collect();
    months.drain(..months.len().saturating_sub(MOST));
    let measured = |clause: &&Clause| months.iter().any(|month| rate(month, clause).is_some());
    let clauses: Vec<&Clause> = contract.clauses.iter().filter(measured).collect();
    if months.len() < 2 || clauses.is_empty() {
        return None;
    }
    let trends = clauses.iter().map(|clause| of_clause(book, clause, &months)).collect();
    let description = "For each outcome its rate and what it earned, month by month.";
    Some(
        Section::on("trend", &WORDS)
            .with("months", &Cell::count(months.len()))
            .with("first", &Cell::text(months[0].month.long()))
            .with("last", &Cell::text(now.month.long()))
            .chart(Chart::Trends { description: description.into(), trends })
            .table(rates(&clauses, &months))
            .table(amounts(book, contract, &months)),
    )
}

fn line<'a>(month: &'a Statement, clause: &Clause) -> Option<&'a Line> {
    month.lines.iter().find(|line| matches!(&line.component, Component::OnAccount(id) if *id == clause.id))
}

fn rate(month: &Statement, clause: &Clause) -> Option<Exact> {
    line(month, clause)?.scored.as_ref()?.share.rate()
}

fn short(month: Month) -> String {
    month.first_day().strftime("%b %Y").to_string()
}

fn of_clause(book: &Book, clause: &Clause, months: &[&Statement]) -> Trend {
    let target = clause.form.line();
    let point = |month: &&Statement| Point {
        when: short(month.month),
        rate: rate(month, clause),
        amount: line(month, clause).and_then(|line| as_posted(book, &month.practice, line)),
    };
    Trend {
        label: format!("{} {} ({})", clause.id, clause.measure.title, clause.measure.better.says()),
        zero: target.map(|line| line.zero),
        full: target.map(|line| line.full),
        points: months.iter().map(point).collect(),
    }
}

/// The rates, a row a month, and below them the rates that the contract names.
fn rates(clauses: &[&Clause], months: &[&Statement]) -> Table {
    let ids = clauses.iter().map(|clause| (&*clause.id, Kind::Percent));
    let columns: Vec<(&str, Kind)> = [("Month", Kind::Text)].into_iter().chain(ids).collect();
    let mut table = Table::new("rates_by_month", "The rate of each outcome, month by month", &columns);
    for month in months {
        let cells = clauses.iter().map(|clause| rate(month, clause).map_or(Cell::Symbol('x'), Cell::Percent));
        table.push([Cell::text(short(month.month))].into_iter().chain(cells).collect());
    }
    for (says, full) in [("Pays all at", true), ("Pays nothing at", false)] {
        let cells = clauses.iter().map(|clause| {
            let target = clause.form.line().map(|line| if full { line.full } else { line.zero });
            target.map_or(Cell::Symbol('z'), Cell::Percent)
        });
        table.push([Cell::text(says)].into_iter().chain(cells).collect());
    }
    let symbols = table.symbols();
    let table = if symbols.contains(&'x') {
        table.note("[x] stands where an outcome could not be measured for the month.")
    } else {
        table
    };
    if symbols.contains(&'z') {
        return table.note("[z] stands where a clause does not pay between two rates.");
    }
    table
}

/// What is due, a row a month: the certain lines, each outcome, and all together.
fn amounts(book: &Book, contract: &Contract, months: &[&Statement]) -> Table {
    let ids = contract.clauses.iter().map(|clause| (&*clause.id, Kind::Money));
    let certain = [("Month", Kind::Text), ("Core funding", Kind::Money), ("Emergency retainer", Kind::Money)];
    let columns: Vec<(&str, Kind)> =
        certain.into_iter().chain(ids).chain([("All lines", Kind::Money)]).collect();
    let mut table =
        Table::new("amounts_by_month", "What is due for each month, by what is known now", &columns);
    let money = |due: Option<Pence>| due.map_or(Cell::Symbol('x'), Cell::Money);
    for month in months {
        let due = |of: &Component| {
            money(
                month
                    .lines
                    .iter()
                    .find(|line| line.component == *of)
                    .and_then(|line| as_posted(book, &month.practice, line)),
            )
        };
        let mut row = vec![Cell::text(short(month.month)), due(&Component::Core), due(&Component::Retainer)];
        row.extend(contract.clauses.iter().map(|clause| due(&Component::OnAccount(clause.id.clone()))));
        row.push(Cell::Money(all_as_posted(book, month)));
        table.push(row);
    }
    let symbols = table.symbols();
    let table = if symbols.contains(&'x') {
        table.note("[x] stands where a line is held or not there; All lines is without it.")
    } else {
        table
    };
    let settled = |line: &Line| {
        matches!(line.component, Component::Settlement(_) | Component::RetainerBalance | Component::Risk)
    };
    if months.iter().any(|month| month.lines.iter().any(settled)) {
        return table.note("All lines: with what settles the year before, which has no column of its own.");
    }
    table
}
