//! What will be paid, when, to whom and under which reference; never a bank account.

use crate::contracts::Contract;
use crate::ledger::Movement;
use crate::payments::Component;
use crate::reports::book::{Book, CouncilBook, PracticeBook};
use crate::reports::said::{Cell, Matter, Section};
use crate::words::{Date, Pence, long_date};
use jiff::ToSpan;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter {
    name: "paid",
    gives: &[
        "payer",
        "total",
        "recovered",
        "practice",
        "due",
        "supplier",
        "order",
        "month",
        "certain",
        "outcomes",
        "earlier",
        "held",
        "released",
    ],
};

/// The payment in a few sentences.
pub(in crate::reports) fn paid(
    book: &Book,
    council: &CouncilBook,
    practice: &PracticeBook,
    contract: &Contract,
) -> Section {
    let total = book.posting.this_month(&practice.code);
    let sum = |of: &dyn Fn(&Movement) -> bool| -> Pence {
        book.posting.of(&practice.code).filter(|movement| of(movement)).map(Movement::this_month).sum()
    };
    let is_certain = |movement: &Movement| {
        [Component::Core, Component::Retainer].iter().any(|of| of.to_string() == *movement.target.component)
    };
    let of_month = |movement: &Movement| movement.target.period == book.period;
    let unless_nought = |sum: Pence| if sum == Pence::ZERO { Cell::Blank } else { Cell::Money(sum) };
    Section::on("paid", &WORDS)
        .with("payer", &Cell::text(&*council.council.name))
        .with("total", &if total > Pence::ZERO { Cell::Money(total) } else { Cell::Blank })
        .with("recovered", &if total < Pence::ZERO { Cell::Money(-total) } else { Cell::Blank })
        .with("practice", &Cell::text(&*contract.practice_name))
        .with("due", &Cell::text(long_date(pay_by(book, contract))))
        .with("supplier", &Cell::text(&*contract.supplier))
        .with("order", &Cell::text(&*contract.order))
        .with("month", &Cell::text(book.period.long()))
        .with("certain", &unless_nought(sum(&|movement| of_month(movement) && is_certain(movement))))
        .with("outcomes", &unless_nought(sum(&|movement| of_month(movement) && !is_certain(movement))))
        .with("earlier", &unless_nought(sum(&|movement| !of_month(movement))))
        .when("held", practice.is_held())
        .when("released", council.progress.is_released())
}

/// The day by which the contract has the month paid.
pub(in crate::reports) fn pay_by(book: &Book, contract: &Contract) -> Date {
    book.as_at.saturating_add(i64::from(contract.payment_days).days())
}
