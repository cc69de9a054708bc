//! The emergency retainer as a fund for high-cost children.

use crate::payments::Statement;
use crate::reports::said::{Cell, Kind, Matter, Section, Table, Tone};
use crate::words::Pence;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter =
    Matter { name: "fund", gives: &["paid_in", "drawn", "left", "carried", "unmet", "cut", "claims"] };

/// What was paid in, what was drawn, what is left.
pub(in crate::reports) fn fund(statement: &Statement) -> Section {
    let fund = &statement.fund;
    let unmet = fund.drawn() - fund.met();
    let if_any = |sum: Pence| if sum > Pence::ZERO { Cell::Money(sum) } else { Cell::Blank };
    let section = Section::on("fund", &WORDS)
        .of(&statement.practice)
        .tone(Tone::Detail)
        .with("paid_in", &Cell::Money(fund.paid_in))
        .with("drawn", &Cell::Money(fund.drawn()))
        .with("left", &Cell::Money(fund.balance()))
        .with("carried", &if_any(fund.carried))
        .with("unmet", &if_any(unmet))
        .when("cut", fund.rule.cut_in_proportion)
        .when("claims", !fund.draws.is_empty());
    if fund.draws.is_empty() {
        return section;
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
