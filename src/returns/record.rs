//! What every table of a return has in common: rows of one child, columns with the return's own headings.

use super::{Seen, TableId};
use crate::words::Date;

/// Where a row came from and whose it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowRef {
    /// The child, as a position in [`super::Return::children`].
    pub child: u32,
    /// The sheet, as a position in [`super::Return::sources`].
    pub source: u16,
    /// The row's number as a spreadsheet shows it.
    pub number: u32,
}

/// A row of one table, with a field for each of the table's columns but CHILD.
pub trait Record: Sized + Default + Send + Sync + 'static {
    /// The table it is a row of.
    const TABLE: TableId;
    /// The columns, CHILD aside, in the order of the published layout.
    const COLUMNS: &'static [Column<Self>];

    /// Where it came from.
    fn row(&self) -> &RowRef;
    /// The same, to be filled in by the reader.
    fn row_mut(&mut self) -> &mut RowRef;
    /// The first and the last day, by which a child's rows are put in order; `None` where the table has none.
    fn days(&self) -> [Option<Date>; 2];
}

/// A column of a table.
pub struct Column<R> {
    /// The heading.
    pub name: &'static str,
    /// May a sheet of the table come without it? Its cells are blank then, which is not nought.
    pub optional: bool,
    /// Reads the text of a cell into the record's field.
    pub fill: fn(&mut R, &str),
    /// Keeps the text as it is written, where nobody knows what it means.
    pub keep: fn(&mut R, &str),
    /// The field as any rule sees it.
    pub see: fn(&R) -> Seen<'_>,
}

/// Declares the record of a table: its fields, each a [`super::Given`] of one kind of value, and its columns.
/// A heading followed by `optional` may be missing. It saves writing the 100 columns three times over; it declares nothing
/// else.
macro_rules! record {
    (
        $(#[$about:meta])*
        $name:ident is $table:ident by $days:expr => {
            $( $(#[$field_about:meta])* $field:ident: $kind:ty = $heading:literal $($optional:ident)?, )*
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct $name {
            /// Where the row came from and whose it is.
            pub row: $crate::returns::RowRef,
            $( $(#[$field_about])* pub $field: $crate::returns::Given<$kind>, )*
        }

        impl $crate::returns::Record for $name {
            const TABLE: $crate::returns::TableId = $crate::returns::TableId::$table;
            const COLUMNS: &'static [$crate::returns::Column<Self>] = &[
                $( $crate::returns::Column {
                    name: $heading,
                    optional: !stringify!($($optional)?).is_empty(),
                    fill: |record, text| record.$field = $crate::returns::give(text),
                    keep: |record, text| record.$field = $crate::returns::Given::unreadable(text),
                    see: |record| $crate::returns::Value::seen(&record.$field),
                }, )*
            ];
            fn row(&self) -> &$crate::returns::RowRef { &self.row }
            fn row_mut(&mut self) -> &mut $crate::returns::RowRef { &mut self.row }
            fn days(&self) -> [Option<$crate::words::Date>; 2] {
                let days: fn(&Self) -> [Option<$crate::words::Date>; 2] = $days;
                days(self)
            }
        }
    };
}
pub(crate) use record;
