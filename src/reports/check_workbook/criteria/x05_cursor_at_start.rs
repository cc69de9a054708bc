//! X05: every sheet opens at its beginning.

use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use crate::reports::said::Profile;

pub(super) static X05: Criterion = Criterion {
    id: "X05",
    says: "Every sheet opens with A1 in sight and chosen, and exactly one sheet is selected.",
    why: "A reader by ear begins where the cursor stands, and what is typed with several sheets selected changes all of them.",
    to_do: "Select A1 on every sheet, then the first sheet alone, and save.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

fn check(book: &Book, profile: Profile, found: &mut Found) {
    let mut selected = 0;
    for sheet in &book.sheets {
        for view in sheet.views() {
            selected += usize::from(view.is("tabSelected"));
            if view.get("topLeftCell").is_some_and(|cell| cell != "A1") {
                found.sheet(sheet, "it is scrolled away from A1");
            }
            // A frozen pane of a working file has a chosen cell of its own.
            let own =
                |node: &&super::super::xml::Node| profile != Profile::Statement && node.get("pane").is_some();
            for selection in view.all("selection").filter(|node| !own(node)) {
                if selection.get("activeCell").is_some_and(|cell| cell != "A1") {
                    found.sheet(sheet, "another cell than A1 is chosen");
                }
            }
        }
    }
    if selected != 1 {
        found.book(format!("{selected} sheets are selected, not one"));
    }
}
