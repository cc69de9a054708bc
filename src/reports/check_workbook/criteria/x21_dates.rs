//! X21: dates are dates.

use super::super::area::At;
use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use super::super::sheet::{Sheet, Stored};
use crate::reports::said::Profile;
use crate::words::read_date;

pub(super) static X21: Criterion = Criterion {
    id: "X21",
    says: "A date is a number with a format of days, or text such as 2026-10-31, in one of the two ways throughout; days are not counted from 1904.",
    why: "03/04/2026 as text is the third of April to one reader and the fourth of March to another, and sorts as neither.",
    to_do: "Store it as a date with the format dd/mm/yyyy.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

fn check(book: &Book, _: Profile, found: &mut Found) {
    if book.says.first("workbookPr").is_some_and(|node| node.is("date1904")) {
        found.book("it counts days from 1904");
    }
    let (mut day, mut text): (bool, Option<(&Sheet, At, &str)>) = (false, None);
    for sheet in &book.sheets {
        for cell in &sheet.cells {
            day |= cell.is_number() && book.styles.is_day(cell.style);
            let said = cell.text().map(str::trim).filter(|text| text.len() >= 8 && text.len() <= 10);
            let Some(said) = said.or_else(|| (cell.stored == Stored::Day).then_some(&*cell.value)) else {
                continue;
            };
            if is_iso(said) {
                text = text.or(Some((sheet, cell.at, said)));
            } else if said.contains(['/', '.']) && read_date(said).is_some() {
                found.cell(sheet, cell.at, "a date is stored as text", said);
            }
        }
    }
    if let (true, Some((sheet, at, said))) = (day, text) {
        found.cell(sheet, at, "dates are text here and numbers elsewhere", said);
    }
}

fn is_iso(text: &str) -> bool {
    let digits = |from: usize, to: usize| {
        text.get(from..to).is_some_and(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    text.len() == 10
        && digits(0, 4)
        && digits(5, 7)
        && digits(8, 10)
        && text.get(4..5) == Some("-")
        && text.get(7..8) == Some("-")
}
