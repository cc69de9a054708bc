//! What is held, why, and what would release it.

use crate::payments::{Due, Statement};
use crate::reports::said::{Cell, Kind, Section, Table, Tone};

/// The lines that are held or only agreed; `None` when there are none.
pub(in crate::reports) fn held(statement: &Statement) -> Option<Section> {
    let columns = [
        ("Line", Kind::Text),
        ("Why", Kind::Text),
        ("What happens", Kind::Text),
        ("Held, at most", Kind::Money),
    ];
    let mut table = Table::new("held", "Lines that are held or paid as agreed", &columns);
    for line in &statement.lines {
        let (why, what, most) = match &line.due {
            Due::Pay(_) => continue,
            Due::Held(why, most) => (why, "held until it can be measured", Cell::Money(*most)),
            Due::Estimated(_, why) => {
                (why, "paid at the agreed score and put right later", Cell::Symbol('z'))
            }
        };
        table.push(vec![Cell::text(line.component.long()), Cell::text(why), Cell::text(what), most]);
    }
    if table.rows.is_empty() {
        return None;
    }
    let section = Section::new(format!("held-{}", statement.practice), "Held, and why")
        .tone(Tone::Warning)
        .say(
            "Core funding and the emergency retainer are paid as always. What could not be measured is never counted \
             as nought: it is held, or paid at the score that the contract agrees for this case.",
        )
        .table(table);
    Some(section)
}
