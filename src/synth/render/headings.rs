//! How a council writes its headings: the order of its columns and the letters.

use super::Table;
use crate::synth::Headings;

/// The order in which a table's columns are written, as places in the published order.
pub(super) fn order(table: &Table, habit: Headings) -> Vec<usize> {
    let columns = table.headings.len();
    match habit {
        Headings::AsPublished | Headings::OtherLetters => (0..columns).collect(),
        Headings::OtherOrder => std::iter::once(0).chain((1..columns).rev()).collect(),
    }
}

/// A heading as the council writes it.
pub(super) fn letters(heading: &str, habit: Headings) -> String {
    match habit {
        Headings::AsPublished | Headings::OtherOrder => heading.into(),
        Headings::OtherLetters => {
            let (first, rest) = heading.split_at(1);
            format!("{first}{}", rest.to_lowercase())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_order_keeps_every_column_and_the_child_first() {
        let table =
            Table { name: "Header", file: "header", headings: &["CHILD", "SEX", "DOB"], rows: Vec::new() };
        assert_eq!(order(&table, Headings::OtherOrder), [0, 2, 1]);
        assert_eq!(letters("REVIEW_CODE", Headings::OtherLetters), "Review_code");
    }
}
