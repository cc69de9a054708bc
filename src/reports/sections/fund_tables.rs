//! The tables of the retainer's fund. Who agreed to a claim, and by which evidence, is free text of the return, in which a
//! child may be named: it stays in the row of the return that each table points at.

use crate::payments::{Draw, Fund, HeldClaim};
use crate::reports::said::{Cell, Formula, Kind, Piece, Table};
use crate::words::Pence;

const BALANCE: &str = "fund_balance";

/// From the opening balance to the closing one.
pub(super) fn balance(fund: &Fund) -> Table {
    let columns = [("What", Kind::Text), ("Sum", Kind::Money)];
    let mut table = Table::new(BALANCE, "The fund of the contract year to date", &columns);
    let opening = match fund.opening_not_known {
        None => Cell::Money(fund.opening),
        Some(_) => Cell::Symbol('x'),
    };
    let unmet = fund.drawn() - fund.met();
    for (says, sum) in [
        ("Opening balance", opening),
        ("Paid in", Cell::Money(fund.paid_in)),
        ("Drawn by agreed claims", Cell::Money(-fund.drawn())),
        ("Drawn, but more than the fund holds: not met", Cell::Money(unmet)),
        ("Closing balance", Cell::Money(fund.balance())),
    ] {
        table.push(vec![Cell::text(says), sum]);
    }
    let known = fund.opening_not_known.is_none();
    let cells = (usize::from(!known)..4).flat_map(|row| [text("+"), Piece::Cell(BALANCE, row, 1)]);
    let sum = std::iter::once(text("ROUND(0")).chain(cells).chain([text(",2)")]);
    table.work_out(4, 1, Formula(sum.collect()));
    if known {
        return table;
    }
    table.note(
        "[x] stands where the contract does not say what the year before left: it is counted as nothing.",
    )
}

fn text(text: &str) -> Piece {
    Piece::Text(text.into())
}

/// What each child's agreed claims draw.
pub(super) fn draws(fund: &Fund) -> Option<Table> {
    let columns = [
        ("Claims", Kind::Id),
        ("Agreed on", Kind::Day),
        ("Days", Kind::Count),
        ("Cost", Kind::Money),
        ("Borne by the practice", Kind::Money),
        ("Drawn", Kind::Money),
        ("Met", Kind::Money),
    ];
    let mut table = Table::new("fund", "Agreed claims against the retainer, a row a child", &columns);
    for draw in &fund.draws {
        table.push(vec![
            Cell::Id(draw.claims.join(", ")),
            draw.agreed_on.map_or(Cell::Symbol('z'), Cell::Day),
            Cell::Count(draw.days),
            Cell::Money(draw.cost),
            Cell::Money(draw.attachment.min(draw.cost)),
            Cell::Money(draw.draw),
            Cell::Money(draw.met),
        ]);
    }
    let sum = |of: fn(&Draw) -> Pence| Cell::Money(fund.draws.iter().map(of).sum());
    table.close(vec![
        Cell::Id("Total".into()),
        Cell::Symbol('z'),
        Cell::Count(fund.draws.iter().map(|draw| draw.days).sum()),
        sum(|draw| draw.cost),
        sum(|draw| draw.attachment.min(draw.cost)),
        sum(|draw| draw.draw),
        sum(|draw| draw.met),
    ]);
    let table =
        table.note("Agreed on: the last of the child's claims. [z] stands where no day is one for all.");
    (!fund.draws.is_empty()).then_some(table)
}

/// Claims that draw nothing yet.
pub(super) fn held(fund: &Fund) -> Option<Table> {
    let columns = [
        ("Claim", Kind::Id),
        ("Row of HighCost", Kind::Count),
        ("Cost from", Kind::Day),
        ("Cost", Kind::Money),
        ("Would draw", Kind::Money),
        ("Why it is held", Kind::Text),
    ];
    let mut table = Table::new("fund_held", "Claims that draw nothing until they are agreed", &columns);
    for held in &fund.held {
        table.push(vec![
            Cell::Id(held.id.as_deref().unwrap_or("none").into()),
            Cell::Count(held.row.number.into()),
            Cell::Day(held.from),
            Cell::Money(held.cost),
            Cell::Money(held.at_stake),
            Cell::text(held.why.to_string()),
        ]);
    }
    let sum = |of: fn(&HeldClaim) -> Pence| Cell::Money(fund.held.iter().map(of).sum());
    let z = || Cell::Symbol('z');
    table.close(vec![
        Cell::Id("Total".into()),
        z(),
        z(),
        sum(|held| held.cost),
        sum(|held| held.at_stake),
        Cell::text("all"),
    ]);
    (!fund.held.is_empty()).then_some(table)
}
