//! X33: nothing of the moment or the machine is in the file.

use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use crate::reports::said::Profile;
use std::collections::BTreeSet;

/// That the same inputs give the same bytes takes two runs to show; what makes it impossible shows in one file.
pub(super) static X33: Criterion = Criterion {
    id: "X33",
    says: "All members of the zip have one time, and the time of making in the properties is a day at midnight.",
    why: "A file that carries the moment of its writing differs every time, so nobody can see whether anything in it changed.",
    to_do: "Write the members with a fixed time, and the run's as-at date as the time of making.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

fn check(book: &Book, _: Profile, found: &mut Found) {
    let times: BTreeSet<Option<u32>> = book.package.parts.iter().map(|part| part.packed_at).collect();
    if times.len() > 1 {
        found.book(format!("the members of the zip have {} different times", times.len()));
    }
    let created = &book.properties.created;
    if !created.ends_with("T00:00:00Z") {
        found.book(format!("the time of making is '{created}', which is no day at midnight"));
    }
}
