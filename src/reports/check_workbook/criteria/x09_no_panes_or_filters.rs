//! X09: no frozen panes, no filters.

use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use crate::reports::said::Profile;

pub(super) static X09: Criterion = Criterion {
    id: "X09",
    says: "No pane is frozen or split, and no table has filter buttons.",
    why: "Frozen panes fill a magnified screen, and rows that a filter took away are missed; finance staff live by both, so a working file may have them.",
    to_do: "Unfreeze the panes and take the filters off, or declare the workbook a working file.",
    statement: Severity::Warn,
    working: Severity::Allowed,
    check,
};

fn check(book: &Book, _: Profile, found: &mut Found) {
    for sheet in &book.sheets {
        if sheet.views().any(|view| view.first("pane").is_some()) {
            found.sheet(sheet, "a pane is frozen or split");
        }
        if sheet.says.first("autoFilter").is_some() || sheet.tables.iter().any(|table| table.filtered) {
            found.sheet(sheet, "it has filter buttons");
        }
    }
}
