//! X02: a plain workbook, without programs or other files in it.

use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use crate::reports::said::Profile;

pub(super) static X02: Criterion = Criterion {
    id: "X02",
    says: "It is a plain workbook: no macros, no links to other workbooks, no connections, no embedded files, no custom data.",
    why: "What runs or reaches out when a file is opened is what mail gateways stop, and what people are told to distrust.",
    to_do: "Save it as a plain .xlsx workbook without macros, connections and embedded objects.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

const PLAIN: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/// What names of parts begin with or are, and what that is.
const NEVER: [(&str, &str); 8] = [
    ("xl/vbaproject", "a macro"),
    ("xl/externallinks/", "a link to another workbook"),
    ("xl/connections.xml", "a connection to data"),
    ("xl/embeddings/", "an embedded file"),
    ("xl/activex/", "a control that runs a program"),
    ("xl/pivotcache/", "data kept for a pivot table"),
    ("xl/model/", "a data model"),
    ("xl/macrosheets/", "a macro"),
];

fn check(book: &Book, _: Profile, found: &mut Found) {
    match book.package.type_of("xl/workbook.xml") {
        Some(PLAIN) => {}
        Some(other) => found.book(format!("the workbook declares itself as {other}")),
        None => found.book("the workbook declares no content type"),
    }
    for part in &book.package.parts {
        let name = part.name.to_lowercase();
        if let Some((_, what)) = NEVER.iter().find(|(never, _)| name.starts_with(never)) {
            found.book(format!("{} is {what}", part.name));
        }
        if name.starts_with("customxml/item")
            && !name.contains("props")
            && !part.content.trim_ascii().is_empty()
        {
            found.book(format!("{} holds custom data", part.name));
        }
    }
}
