//! X01: the package is whole.

use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use crate::reports::said::Profile;

pub(super) static X01: Criterion = Criterion {
    id: "X01",
    says: "Every part of the workbook can be understood, and every part that another names is there.",
    why: "One reader forgives a missing part and the next refuses the file, so that only some people can open it.",
    to_do: "Write the workbook again, or open it in a spreadsheet program and save it as .xlsx.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

fn check(book: &Book, _: Profile, found: &mut Found) {
    if !book.package.has("[Content_Types].xml") {
        found.book("the list of content types is missing");
    }
    for (part, why) in &book.package.broken {
        found.book(format!("{part} cannot be understood: {why}"));
    }
    for relation in book.package.relations.iter().filter(|relation| !relation.external) {
        let part = relation.target.split('#').next().unwrap_or("");
        if !part.is_empty() && !book.package.has(part) {
            let from = if relation.from.is_empty() { "the package" } else { &relation.from };
            found.book(format!("{from} names {part}, which is not in the file"));
        }
    }
    for sheet in book.sheets.iter().filter(|sheet| sheet.part.is_empty()) {
        found.sheet(sheet, "the sheet names no part of the file");
    }
}
