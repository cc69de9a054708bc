//! X22: identifiers are text.

use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use crate::reports::said::Profile;

pub(super) static X22: Criterion = Criterion {
    id: "X22",
    says: "Identifiers are text: no cell declared as text holds a number, and no column whose heading names an identifier does.",
    why: "As a number, supplier 00417 becomes 417 and a long order number loses its last digits.",
    to_do: "Give the column the format Text (@) and write the identifiers as text.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

fn check(book: &Book, _: Profile, found: &mut Found) {
    for sheet in &book.sheets {
        for cell in sheet.cells.iter().filter(|cell| cell.is_number() && book.styles.is_text(cell.style)) {
            found.cell(sheet, cell.at, "a cell declared as text holds a number", &cell.value);
        }
        for table in &sheet.tables {
            for (column, cells) in table.by_column(sheet) {
                let heading = table.heading(sheet, column);
                if names_an_identifier(heading) {
                    let numbers =
                        cells.into_iter().filter(|cell| cell.is_number() && !book.styles.is_text(cell.style));
                    let what = format!("the column '{heading}' holds numbers");
                    numbers.for_each(|cell| found.cell(sheet, cell.at, what.as_str(), &cell.value));
                }
            }
        }
    }
}

/// Headings that are an identifier by themselves. In the plural, `Practices` or `Orders`, they count.
const ALONE: [&str; 8] =
    ["practice", "supplier", "order", "purchase order", "child", "council", "statement", "invoice"];
/// Words that a heading of identifiers ends with.
const ENDS: [&str; 10] =
    ["id", "ids", "code", "codes", "reference", "references", "ref", "urn", "upn", "uprn"];
/// What is numbered to be counted or put in order, not to be told apart.
const ORDERED: [&str; 14] = [
    "row", "line", "note", "page", "sheet", "week", "month", "year", "day", "the", "total", "whole",
    "average", "maximum",
];

/// Does a heading name an identifier? `Number of children` is a count and `Row number` an order; `Supplier number` and
/// `Number of the order` tell things apart.
fn names_an_identifier(heading: &str) -> bool {
    let heading = heading.split(['(', '[', ',']).next().unwrap_or("").trim().to_lowercase();
    let words: Vec<&str> =
        heading.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let last = words.last().copied().unwrap_or("");
    match words.as_slice() {
        _ if ALONE.contains(&heading.as_str()) => true,
        ["number", "of", "the", named @ ..] => ALONE.contains(&named.join(" ").as_str()),
        [.., what, "number" | "no"] => !ORDERED.contains(what),
        _ => ENDS.contains(&last) && !words.contains(&"of"),
    }
}

#[cfg(test)]
mod tests {
    use super::names_an_identifier;

    #[test]
    fn headings_of_identifiers_are_told_from_counts() {
        for heading in [
            "Supplier",
            "Order",
            "Practice",
            "Practice code",
            "CHILD_ID",
            "Statement number",
            "Number of the order",
            "LA code",
            "URN",
            "Child",
            "Reference (ours)",
            "Purchase order no",
        ] {
            assert!(names_an_identifier(heading), "{heading}");
        }
        for heading in [
            "Practices",
            "Orders",
            "Number of children",
            "Number",
            "Row number",
            "Line number",
            "Row",
            "Number of codes",
            "Count of ids",
            "Paid",
            "Children",
            "Valid",
            "Orders placed",
            "Total number",
            "Contract year",
            "",
        ] {
            assert!(!names_an_identifier(heading), "{heading}");
        }
    }
}
