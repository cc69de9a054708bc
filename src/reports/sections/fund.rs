//! The emergency retainer as a fund for high-cost children.

use crate::payments::Statement;
use crate::reports::said::{Cell, Kind, Section, Table, Tone};
use crate::words::Pence;

/// What was paid in, what was drawn, what is left.
pub(in crate::reports) fn fund(statement: &Statement) -> Section {
    let fund = &statement.fund;
    let unmet = fund.drawn() - fund.met();
    let words = format!(
        "{} has been paid into the retainer since April; claims draw {}; {} is left. A claim draws what a placement cost \
         above the contract's attachment point, in proportion to its days.",
        fund.paid_in,
        fund.drawn(),
        fund.balance()
    );
    let section = Section::new(format!("fund-{}", statement.practice), "The emergency retainer")
        .tone(Tone::Detail)
        .say(words);
    let carried = format!("{} was carried over from the year before.", fund.carried);
    let section = if fund.carried > Pence::ZERO { section.say(carried) } else { section };
    let beyond = if fund.rule.cut_in_proportion {
        "every claim is cut in proportion"
    } else {
        "the earliest claims are met first"
    };
    let words = format!("Claims draw {unmet} more than the year's fund holds: by the contract {beyond}.");
    let section = if unmet > Pence::ZERO { section.say(words) } else { section };
    if fund.draws.is_empty() {
        return section.say("There are no claims this year so far.");
    }
    let columns = [
        ("Claims", Kind::Id),
        ("Days", Kind::Count),
        ("Cost", Kind::Money),
        ("Borne by the practice", Kind::Money),
        ("Drawn", Kind::Money),
    ];
    let mut table = Table::new("fund", "Claims against the retainer, a row a child", &columns);
    for draw in &fund.draws {
        table.push(vec![
            Cell::Id(draw.claims.join(", ")),
            Cell::Count(draw.days),
            Cell::Money(draw.cost),
            Cell::Money(draw.attachment.min(draw.cost)),
            Cell::Money(draw.met),
        ]);
    }
    let sum = |of: fn(&crate::payments::Draw) -> Pence| Cell::Money(fund.draws.iter().map(of).sum());
    table.close(vec![
        Cell::Id("Total".into()),
        Cell::Count(fund.draws.iter().map(|draw| draw.days).sum()),
        sum(|draw| draw.cost),
        sum(|draw| draw.attachment.min(draw.cost)),
        sum(|draw| draw.met),
    ]);
    section.table(table)
}
