//! Which element of the XML is a row of which table, and which of its fields is which column: data, not code.

use std::sync::LazyLock;

/// When an element of the name is a row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// Each is one.
    Always,
    /// When one of the fields in `by` says anything.
    Given,
    /// When one of the fields in `by` says anything but 0, which says no.
    Said,
}

/// One line of `layout.csv`: a table and the element that holds a row of it.
#[derive(Debug)]
pub(super) struct Layout {
    /// The table's name.
    pub(super) table: &'static str,
    /// The element; empty where no name is laid down: then it is the one that holds a field of `by`.
    pub(super) element: &'static str,
    pub(super) when: When,
    /// No return comes without rows of it, so that none is never nothing to report.
    pub(super) expected: bool,
    pub(super) by: Vec<&'static str>,
    pub(super) columns: Vec<Column>,
}

/// A column of a table and the field it is read from.
#[derive(Debug)]
pub(super) struct Column {
    pub(super) heading: &'static str,
    pub(super) field: &'static str,
}

impl Column {
    /// May the field stand in the child's header rather than in the row's own element?
    pub(super) fn is_the_childs(&self) -> bool {
        matches!(self.heading, "CHILD" | "DOB")
    }

    /// Is it the field of this name? The name that the column has in CSV is as good.
    pub(super) fn is(&self, field: &str) -> bool {
        self.field == field || self.heading == field
    }
}

/// The name of a field, where it was given the name that it has in CSV.
pub(super) fn field_named(name: &str) -> &str {
    let mut columns = LAYOUTS.iter().flat_map(|layout| &layout.columns);
    columns.find(|column| column.is(name)).map_or(name, |column| column.field)
}

/// Every layout, those with a name first.
pub(super) static LAYOUTS: LazyLock<Vec<Layout>> =
    LazyLock::new(|| include_str!("layout.csv").lines().skip(1).filter_map(layout).collect());

fn layout(line: &'static str) -> Option<Layout> {
    let mut cells = line.split(',');
    let (table, element) = (cells.next()?, cells.next()?);
    let row = cells.next()?;
    let when = match row {
        "given" => When::Given,
        "said" => When::Said,
        _ => When::Always,
    };
    let by = cells.next()?.split_whitespace().collect();
    let columns = cells.next()?.split_whitespace().map(|column| {
        let (heading, field) = column.split_once('=').unwrap_or((column, column));
        Column { heading, field }
    });
    Some(Layout { table, element, when, expected: row == "expected", by, columns: columns.collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_layout_is_read() {
        assert_eq!(LAYOUTS.len(), include_str!("layout.csv").lines().count() - 1);
        for layout in LAYOUTS.iter() {
            assert_eq!(layout.columns[0].heading, "CHILD", "{}", layout.table);
            assert!(layout.when == When::Always || !layout.by.is_empty(), "{}", layout.table);
            assert!(!layout.element.is_empty() || !layout.by.is_empty(), "{}", layout.table);
        }
    }
}
