//! The five sums that a practice's month is made of, as the schedule and the journal have them.

use crate::ledger::Movement;
use crate::payments::Component;
use crate::reports::book::{Book, PracticeBook};
use crate::words::Pence;

/// The elements, as tables of codes call them. What is taken back is negative.
pub(in crate::reports) const ELEMENTS: [&str; 5] = ["core", "retainer", "outcomes", "earlier", "taken_back"];

/// Which element a movement belongs to. Sums of an earlier month or of a settled year that go down are taken back.
pub(in crate::reports) fn element_of(book: &Book, movement: &Movement) -> usize {
    let component = &*movement.target.component;
    let of_year = [Component::Risk, Component::RetainerBalance].map(|of| of.to_string());
    let settled = component.starts_with("settlement:") || of_year.iter().any(|of| *of == *component);
    let earlier = movement.target.period != book.period;
    if (earlier || settled) && movement.this_month() < Pence::ZERO {
        return 4;
    }
    match component {
        _ if earlier => 3,
        component if component == Component::Core.to_string() => 0,
        component if component == Component::Retainer.to_string() => 1,
        _ => 2,
    }
}

/// The sums of a practice's month by element.
pub(in crate::reports) fn elements(book: &Book, practice: &PracticeBook) -> [Pence; 5] {
    let mut sums = [Pence::ZERO; 5];
    for movement in book.posting.of(&practice.code) {
        let at = element_of(book, movement);
        sums[at] = sums[at] + movement.this_month();
    }
    sums
}

/// What a practice is paid.
pub(in crate::reports) fn net(book: &Book, practice: &PracticeBook) -> Pence {
    elements(book, practice).into_iter().sum()
}
