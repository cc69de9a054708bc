//! X10: nothing beside the cells.

use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use crate::reports::said::Profile;

pub(super) static X10: Criterion = Criterion {
    id: "X10",
    says: "Sheets have no drawings, pictures, headers or footers, no formats that change with values and no checks on typing.",
    why: "What floats over cells or stands in a margin is not read aloud with them, and colour that changes by itself is a cue for some eyes only.",
    to_do: "Say it in cells instead.",
    statement: Severity::Fail,
    working: Severity::Allowed,
    check,
};

const NEVER: [(&str, &str); 8] = [
    ("drawing", "it has a drawing"),
    ("legacyDrawing", "it has a drawing"),
    ("legacyDrawingHF", "it has a picture in its header or footer"),
    ("picture", "it has a picture behind its cells"),
    ("conditionalFormatting", "it has formats that change with values"),
    ("dataValidations", "it has checks on typing"),
    ("oleObjects", "it has an embedded object"),
    ("controls", "it has buttons or other controls"),
];

fn check(book: &Book, _: Profile, found: &mut Found) {
    for sheet in &book.sheets {
        for (name, what) in NEVER {
            if sheet.says.first(name).is_some() {
                found.sheet(sheet, what);
            }
        }
        let header = sheet.says.first("headerFooter");
        if header.is_some_and(|node| node.inside.iter().any(|part| !part.text.trim().is_empty())) {
            found.sheet(sheet, "it has a header or footer");
        }
    }
}
