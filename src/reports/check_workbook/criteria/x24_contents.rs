//! X24: the contents list every sheet, with links that lead there.

use super::super::area::At;
use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use super::super::sheet::Sheet;
use super::super::table::first_column;
use crate::reports::said::Profile;
use std::collections::BTreeMap;

pub(super) static X24: Criterion = Criterion {
    id: "X24",
    says: "A sheet of contents has one row for each sheet but the cover and itself, named as its tab is, with a link to its A1.",
    why: "Tabs are the hardest thing in a workbook to reach without a mouse.",
    to_do: "List every sheet on Contents with a link to its first cell.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

fn check(book: &Book, _: Profile, found: &mut Found) {
    let Some(contents) = book.called("contents") else {
        if book.sheets.len() > 1 {
            found.book("there is no sheet of contents");
        }
        return;
    };
    let links = links(contents);
    let mut left: Vec<&Sheet> = book.data_sheets().filter(|sheet| sheet.part != contents.part).collect();
    for cell in first_column(contents) {
        let name = cell.value.trim();
        let Some(at) = left.iter().position(|sheet| &*sheet.name == name) else {
            found.cell(contents, cell.at, "no sheet is called so, or it stands in the list twice", name);
            continue;
        };
        let sheet = left.remove(at);
        match links.get(&cell.at) {
            None => found.cell(contents, cell.at, "it has no link", name),
            Some((target, cell_there)) if **target != *sheet.name || *cell_there != "A1" => {
                found.cell(contents, cell.at, format!("its link leads to {target}!{cell_there}"), name);
            }
            Some(_) => {}
        }
    }
    for sheet in left {
        found.cell(contents, At { row: 0, column: 0 }, "a sheet is not in the list", &sheet.name);
    }
}

/// Where the links of a sheet lead inside the workbook.
fn links(sheet: &Sheet) -> BTreeMap<At, (String, &str)> {
    let link = |node| {
        let node: &super::super::xml::Node = node;
        let (name, cell) = node.get("location")?.trim_start_matches('#').rsplit_once('!')?;
        let name = name.strip_prefix('\'').and_then(|name| name.strip_suffix('\'')).unwrap_or(name);
        Some((At::read(node.get("ref")?)?, (name.replace("''", "'"), cell)))
    };
    sheet.says.within("hyperlinks", "hyperlink").filter_map(link).collect()
}
