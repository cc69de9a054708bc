//! The chase list: who is to be asked for what, in words that can be sent. It goes to whoever collects the returns.

use crate::reports::returns_due::ReturnDue;
use crate::reports::said::{Cell, Document, Fact, Matter, Profile};
use crate::reports::sections::{chased, who_sent_what};
use crate::words::{Date, Month};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "chase", gives: &["month", "chased", "all"] };

/// The chase list of a month.
pub fn chase(month: Month, as_at: Date, returns: &[ReturnDue]) -> Document {
    let asked_for = returns.iter().filter(|of| of.state.is_chased()).count();
    Document {
        example_data: returns.iter().any(|of| of.example),
        facts: vec![
            Fact { key: "Month", value: Cell::text(month.long()) },
            Fact { key: "As at", value: Cell::Day(as_at) },
            Fact { key: "Returns expected", value: Cell::count(returns.len()) },
            Fact { key: "To be asked for", value: Cell::count(asked_for) },
        ],
        sections: vec![chased(returns), who_sent_what(returns)],
        ..Document::on(&WORDS, Profile::Working)
            .with("month", &Cell::text(month.long()))
            .with("chased", &Cell::count(asked_for))
            .with("all", &Cell::count(returns.len()))
    }
}
