//! What is held, why, and what to do so that it is paid.

use super::what_to_do::what_to_do;
use crate::payments::Due;
use crate::reports::book::{Book, CouncilBook, PracticeBook};
use crate::reports::said::{Cell, Kind, Matter, Section, Table, Tone};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "held", gives: &[] };

/// The lines that are held or only agreed; `None` when there are none.
pub(in crate::reports) fn held(
    book: &Book,
    council: &CouncilBook,
    practice: &PracticeBook,
) -> Option<Section> {
    let (contract, statement) = (practice.contract.as_ref()?, practice.statement.as_ref()?);
    let columns = [
        ("Line", Kind::Text),
        ("Why", Kind::Text),
        ("What happens", Kind::Text),
        ("What to do", Kind::Text),
        ("Held, at most", Kind::Money),
    ];
    let mut table = Table::new("held", "Lines that are held or paid as agreed", &columns);
    for line in statement.lines.iter().chain(&practice.still_held) {
        let (why, what, most) = match &line.due {
            Due::Pay(_) | Due::Shadow(_) => continue,
            Due::Held(why, most) => (why, "held until it can be measured", Cell::Money(*most)),
            Due::Estimated(_, why) => {
                (why, "paid at the agreed score and put right later", Cell::Symbol('z'))
            }
        };
        let to_do = what_to_do(book.period, council, contract, line);
        let name = line.component.long();
        let name =
            if line.month == statement.month { name } else { format!("{name}, {}", line.month.long()) };
        table.push(vec![Cell::text(name), Cell::text(why), Cell::text(what), Cell::text(to_do), most]);
    }
    if table.rows.is_empty() {
        return None;
    }
    let section = Section::on("held", &WORDS).of(&statement.practice).tone(Tone::Warning).table(table);
    Some(section)
}
