//! F16, the page for the section 151 officer: totals, exceptions, what changed since the last run, controls, signatures.

use super::as_posted::all_as_posted;
use super::exceptions_and_holds::exceptions_of;
use crate::payments::Due;
use crate::reports::book::{Book, CouncilBook, PracticeBook};
use crate::reports::controls::controls;
use crate::reports::finance::net;
use crate::reports::said::{Cell, Formula, Kind, Matter, Section, Table};
use crate::words::Pence;

use super::schedule::NET;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter {
    name: "summary",
    gives: &["council", "month", "total", "held", "exceptions", "apart", "released"],
};

/// One page of totals.
pub(in crate::reports) fn summary(book: &Book, council: &CouncilBook) -> Section {
    let total: Pence = council.practices.iter().map(|practice| net(book, practice)).sum();
    let held: Pence = council.practices.iter().map(held_at_most).sum();
    let exceptions = exceptions_of(book, council).len();
    let apart = controls(book, council).iter().filter(|of| of.one != of.other).count();
    let if_any = |count: usize| if count > 0 { Cell::count(count) } else { Cell::Blank };
    Section::on("summary", &WORDS)
        .with("council", &Cell::text(&*council.council.name))
        .with("month", &Cell::text(book.period.long()))
        .with("total", &Cell::Money(total))
        .with("held", &if held > Pence::ZERO { Cell::Money(held) } else { Cell::Blank })
        .with("exceptions", &if_any(exceptions))
        .with("apart", &if_any(apart))
        .when("released", council.progress.is_released())
        .table(since_last_month(book, council))
        .table(signatures(council))
}

/// What is at stake in the lines of a practice that are held, and in its claims on the retainer that nobody has agreed to.
pub(super) fn held_at_most(practice: &PracticeBook) -> Pence {
    let lines = practice.statement.iter().flat_map(|statement| &statement.lines);
    let most = |due: &Due| if let Due::Held(_, most) = due { *most } else { Pence::ZERO };
    let claims: Pence = practice.statement.iter().map(|statement| statement.fund.at_stake()).sum();
    lines.chain(&practice.still_held).map(|line| most(&line.due)).sum::<Pence>() + claims
}

/// Against the month before, as it is known now. Nothing here knows how often the month has been run: the same inputs give the
/// same bytes.
fn since_last_month(book: &Book, council: &CouncilBook) -> Table {
    let columns = [
        ("Practice", Kind::Id),
        ("Last month", Kind::Money),
        ("This month", Kind::Money),
        ("Difference", Kind::Money),
        ("Net, with earlier months", Kind::Money),
    ];
    let mut table = Table::new("since_last_month", "What changed since last month", &columns);
    let money = |sum: Option<Pence>| sum.map_or(Cell::Symbol('x'), Cell::Money);
    for (row, practice) in council.practices.iter().enumerate() {
        let now = practice.statement.as_ref().map(|statement| all_as_posted(book, statement));
        let last = practice.earlier.iter().find(|statement| statement.month == book.period.before());
        let last = last.map(|statement| all_as_posted(book, statement));
        let difference = last.zip(now).map(|(last, now)| now - last);
        table.push(vec![
            Cell::Id(practice.code.to_string()),
            money(last),
            money(now),
            money(difference),
            Cell::Money(net(book, practice)),
        ]);
        table.work_out(row, 4, Formula::cell("schedule", row, NET));
    }
    if table.symbols().contains(&'x') {
        return table.note("[x] stands where the program has paid no such month.");
    }
    table
}

/// Three acts by three people: whoever prepares does not approve, and whoever approves does not release.
fn signatures(council: &CouncilBook) -> Table {
    let columns = [
        ("Act", Kind::Text),
        ("Practice", Kind::Id),
        ("Whom the contract names", Kind::Text),
        ("Who has done it", Kind::Text),
    ];
    let mut table = Table::new("signatures", "Who signs", &columns);
    let known = council.practices.iter().filter_map(|practice| Some((practice, practice.contract.as_ref()?)));
    for (practice, contract) in known {
        let people = &contract.people;
        let named = [&people.prepared_by, &people.approved_by, &people.finance_approved_by];
        for ((act, state), who) in council.progress.says_who().into_iter().zip(named) {
            let code = Cell::Id(practice.code.to_string());
            table.push(vec![Cell::text(act), code, Cell::text(&**who), Cell::text(state)]);
        }
    }
    let officer = Cell::text("Section 151 officer");
    table.push(vec![Cell::text("Seen"), Cell::Id("all".into()), officer, Cell::text("not yet")]);
    table
}
