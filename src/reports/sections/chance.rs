//! What one child more or less would have meant, and how far chance alone could move the payment.

use crate::payments::{Line, Statement};
use crate::reports::said::{Cell, Kind, Section, Table};
use crate::words::Pence;

/// The outcome lines with their neighbours; `None` when nothing was scored.
pub(in crate::reports) fn chance(statement: &Statement) -> Option<Section> {
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
    let words = "At the size of one practice a single child can move an outcome a long way. The last two columns say \
                 what the line would have paid had the rate been at either end of the range that chance alone explains: \
                 the wider they are apart, the less a single month says about the practice.";
    Some(Section::new("chance", "How much of it is chance").say(words).table(table))
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
