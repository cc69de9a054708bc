//! The national reader's page: practices side by side, with disclosure control.

use crate::indicators::list;
use crate::reports::book::Book;
use crate::reports::said::{Cell, Document, Fact, Matter, Profile};
use crate::reports::sections::{national_indicator, national_money};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter =
    Matter { name: "collation", gives: &["month", "measured", "councils"] };

/// The national collation.
pub fn collation(book: &Book) -> Document {
    let month = book.period.long();
    let measured = book.councils.iter().filter(|council| council.figures.is_some()).count();
    let mut sections = vec![national_money(book)];
    sections.extend(list::ALL.iter().map(|indicator| national_indicator(book, indicator)));
    Document {
        example_data: book.example(),

        facts: vec![
            Fact { key: "Month", value: Cell::text(&month) },
            Fact { key: "Councils", value: Cell::count(book.councils.len()) },
            Fact { key: "Measured", value: Cell::count(measured) },
            Fact {
                key: "Disclosure",
                value: Cell::text("counts of 1 to 5, and rates that would reveal them, are not shown"),
            },
        ],
        sections,
        ..Document::on(&WORDS, Profile::Statement)
            .with("month", &Cell::text(&month))
            .with("measured", &Cell::count(measured))
            .with("councils", &Cell::count(book.councils.len()))
    }
}
