//! The method in a few sentences.

use crate::contracts::{Contract, ContractYear};
use crate::reports::said::{Cell, Matter, Section, Tone};
use crate::words::{show_decimal, whole};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter {
    name: "method",
    gives: &["year", "version", "base", "core", "outcomes", "retainer", "corporate"],
};

/// What was done, by which version of the contract.
pub(in crate::reports) fn method(contract: &Contract, year: &ContractYear) -> Section {
    let percent = |share| Cell::text(show_decimal(share * whole(100), 0));
    Section::on("method", &WORDS)
        .of(&contract.practice)
        .tone(Tone::Detail)
        .with("year", &Cell::count(year.number))
        .with("version", &Cell::text(&*contract.version))
        .with("base", &Cell::Money(year.base))
        .with("core", &percent(year.core))
        .with("outcomes", &percent(year.outcomes))
        .with("retainer", &percent(year.retainer))
        .with("corporate", &percent(year.corporate))
}
