//! X27: links lead to safe places and say where.

use super::super::area::At;
use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use crate::reports::said::Profile;
use std::collections::BTreeMap;

pub(super) static X27: Criterion = Criterion {
    id: "X27",
    says: "Links lead inside the workbook, to https or to an e-mail address, and their text is words, not the bare address.",
    why: "A link to a file or a script can run things on the reader's machine, and an address read out letter by letter says nothing.",
    to_do: "Lead the link to an https page or a cell, and write words for it.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

fn check(book: &Book, _: Profile, found: &mut Found) {
    for relation in book.package.relations.iter().filter(|relation| relation.external) {
        if relation.kind != "hyperlink" {
            found.book(format!("{} reaches outside the workbook: {}", relation.from, relation.target));
        }
    }
    for sheet in &book.sheets {
        let named: BTreeMap<&str, &str> = book
            .package
            .named_by(&sheet.part)
            .map(|relation| (relation.id.as_str(), relation.target.as_str()))
            .collect();
        for link in sheet.says.within("hyperlinks", "hyperlink") {
            let at = link
                .get("ref")
                .and_then(|area| At::read(area.split(':').next()?))
                .unwrap_or(At { row: 0, column: 0 });
            let Some(target) = link.get("id").and_then(|id| named.get(id)) else {
                let inside = link.get("location").and_then(|place| place.rsplit_once('!'));
                let name = inside
                    .map(|(name, _)| name.trim_start_matches('#').trim_matches('\'').replace("''", "'"));
                if !name.as_ref().is_some_and(|name| book.sheets.iter().any(|sheet| *sheet.name == **name)) {
                    found.cell(sheet, at, "the link leads to no sheet", link.get("location").unwrap_or(""));
                }
                continue;
            };
            let lower = target.to_lowercase();
            if !lower.starts_with("https://") && !lower.starts_with("mailto:") {
                found.cell(sheet, at, "the link leads neither to https nor to an e-mail address", target);
            }
            let text = sheet.text(at).trim().to_lowercase();
            if text == lower || text.starts_with("http") || text.starts_with("www.") {
                found.cell(sheet, at, "the link shows its bare address", target);
            }
        }
    }
}
