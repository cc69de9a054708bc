//! What one child more or less would have meant, and how far chance alone could move the payment.

use crate::contracts::{Contract, ContractYear};
use crate::payments::odds::MonthOdds;
use crate::payments::simulate::{Spread, chance as of_odds};
use crate::payments::{Line, Scored, Statement, Terms};
use crate::reports::book::Book;
use crate::reports::said::{Cell, Kind, Matter, Section, Table};
use crate::words::{Pence, exact};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter =
    Matter { name: "chance", gives: &["odds", "one_child", "line", "part"] };

/// The outcome lines with their neighbours; `None` when nothing was scored.
pub(in crate::reports) fn chance(
    book: &Book,
    contract: &Contract,
    year: &ContractYear,
    statement: &Statement,
) -> Option<Section> {
    let columns = [
        ("Outcome", Kind::Text),
        ("This month", Kind::Money),
        ("One child fewer has it", Kind::Money),
        ("One child more has it", Kind::Money),
        ("By chance, from", Kind::Money),
        ("By chance, to", Kind::Money),
    ];
    let mut table = Table::new("chance", "What the month would have paid at other counts", &columns);
    statement.lines.iter().filter_map(row).for_each(|row| table.push(row));
    if table.rows.is_empty() {
        return None;
    }
    let table = table
        .note("[z] stands where an outcome counts sessions, or where every child or no child has it already.")
        .note("By chance: what the line would pay at the two ends of the rate's 95% interval.");
    let terms = Terms::of(contract, year, book.as_at);
    let average = average_practice(&terms, statement);
    let mut section = Section::on("chance", &WORDS).when("odds", average.is_some()).table(table);
    if let Some((most, line)) = one_child(statement) {
        let paid = statement.due();
        let part = (paid > Pence::ZERO).then(|| exact(most.count().into(), paid.count().into()));
        section = section
            .with("one_child", &Cell::Money(most))
            .with("line", &Cell::text(format!("{} {}", line.clause.id, line.clause.measure.title)))
            .with("part", &part.map_or(Cell::Blank, Cell::Percent));
    }
    Some(match average {
        Some(table) => section.table(table),
        None => section,
    })
}

/// The most that one child more or less would have moved a line, and which; `None` where no child can be imagined.
fn one_child(statement: &Statement) -> Option<(Pence, &Scored)> {
    let mut most: Option<(Pence, &Scored)> = None;
    for line in &statement.lines {
        let (Some(scored), Some(now)) = (&line.scored, line.due.amount()) else { continue };
        for other in [scored.one_fewer, scored.one_more].into_iter().flatten() {
            let moved = if other > now { other - now } else { now - other };
            if most.is_none_or(|(before, _)| moved > before) {
                most = Some((moved, scored));
            }
        }
    }
    most
}

/// What an exactly average practice would be paid; `None` where the contract has no odds of any outcome.
fn average_practice(terms: &Terms<'_>, statement: &Statement) -> Option<Table> {
    let columns = [
        ("Outcome", Kind::Text),
        ("This month", Kind::Money),
        ("Average practice", Kind::Pounds),
        ("1 in 20 below", Kind::Pounds),
        ("1 in 20 above", Kind::Pounds),
        ("Luck", Kind::Percent),
    ];
    let caption = "What an exactly average practice would be paid for the month";
    let mut table = Table::new("average_practice", caption, &columns);
    let (mut all, mut paid, mut lacking) = (Vec::new(), Pence::ZERO, Vec::new());
    for (line, scored) in statement.lines.iter().filter_map(|line| Some((line, line.scored.as_ref()?))) {
        let name = format!("{} {}", scored.clause.id, scored.clause.measure.title);
        let odds = MonthOdds::of(terms, &scored.clause, scored.share.among / scored.parts);
        if odds.is_none() {
            lacking.push(&*scored.clause.id);
        }
        paid = paid + line.due.amount().unwrap_or_default();
        table.push(of_average(name, line.due.amount(), odds.as_ref()));
        all.extend(odds);
    }
    if all.is_empty() {
        return None;
    }
    if lacking.is_empty() {
        let name = "All of these together".to_string();
        table.push(of_average(name, Some(paid), Some(&MonthOdds::together(&all))));
    }
    let table = table
        .note("Average practice: the mean at this number of children; for sessions, at the number of cases that the contract plans.")
        .note("1 in 20 below, above: by chance alone, an average practice would be paid less or more than this in one month of twenty.");
    Some(match lacking.as_slice() {
        [] => table,
        ids => table
            .note(format!("[x]: the contract has no row of odds that can be used for {}.", ids.join(", "))),
    })
}

fn of_average(name: String, paid: Option<Pence>, odds: Option<&MonthOdds>) -> Vec<Cell> {
    let spread = odds.map(|odds| Spread::of(&odds.average));
    let estimate =
        |of: fn(&Spread) -> Pence| spread.as_ref().map_or(Cell::Symbol('x'), |all| Cell::Pounds(of(all)));
    let luck = odds.and_then(|odds| odds.chance_share);
    vec![
        Cell::text(name),
        paid.map_or(Cell::Symbol('x'), Cell::Money),
        estimate(|all| all.mean),
        estimate(|all| all.p5),
        estimate(|all| all.p95),
        luck.map_or(Cell::Symbol('x'), |luck| Cell::Percent(of_odds(luck))),
    ]
}

fn row(line: &Line) -> Option<Vec<Cell>> {
    let scored = line.scored.as_ref()?;
    let money = |pence: Option<Pence>| pence.map_or(Cell::Symbol('z'), Cell::Money);
    Some(vec![
        Cell::text(format!("{} {}", scored.clause.id, scored.clause.measure.title)),
        money(line.due.amount()),
        money(scored.one_fewer),
        money(scored.one_more),
        money(scored.between.map(|between| between.0)),
        money(scored.between.map(|between| between.1)),
    ])
}
