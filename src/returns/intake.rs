//! One sheet whose table is known, row by row into its records.

use super::date_shapes::DateShapes;
use super::heading::Recognised;
use super::numbering::Met;
use super::read_as::{self, ReadAs, has_small_letters};
use super::rows_below::{Refused, rows_below};
use super::{Column, Effect, Given, Record, Remark, RowCount, RowRef, Seen, TableId};
use crate::read::{Row, Sheet};

/// What taking in a sheet needs and leaves behind.
pub(super) struct Intake<'a> {
    pub(super) source: u16,
    /// Whose its rows are: until all children are numbered, a row's child is one of those met.
    pub(super) met: Met<'a>,
    pub(super) remarks: Vec<Remark>,
    pub(super) count: RowCount,
}

impl<'a> Intake<'a> {
    /// Takes in the rows of one sheet; is every row of a child among them?
    pub(super) fn rows<R: Record>(
        &mut self,
        sheet: &'a Sheet,
        known: &Recognised,
        into: &mut Vec<R>,
    ) -> bool {
        let mut complete = true;
        let mut columns = Came::<R>::all(sheet, known);
        let mut small_children = 0;
        into.reserve_exact(sheet.rows().len());
        for row in rows_below(sheet, known) {
            self.count.read += 1;
            let row = match row {
                Ok(row) => row,
                Err((row, refused)) => {
                    complete &= refused == Refused::Total;
                    self.refuse(Remark::new(refused.place(row), Effect::RowRefused, refused.says()));
                    continue;
                }
            };
            let mut record = R::default();
            for came in &mut columns {
                came.fill(&mut record, row);
            }
            if let Some((name, says)) = unreadable(&record) {
                complete = false;
                self.refuse(Remark::new(row.place().at_column(name), Effect::RowRefused, says));
                continue;
            }
            let child = row.cell(known.child);
            small_children += usize::from(has_small_letters(child));
            let child = self.met.meet(child);
            *record.row_mut() = RowRef { child, source: self.source, number: row.number() };
            into.push(record);
        }
        for came in &columns {
            came.keep_as_written(sheet, into);
        }
        let of_columns = columns.iter().map(|came| (came.column.name, &came.read_as));
        self.remarks.extend(read_as::remark(sheet.place(), small_children, of_columns));
        self.remarks.extend(columns.into_iter().filter_map(|came| came.shape?.remark()));
        complete
    }

    fn refuse(&mut self, remark: Remark) {
        self.count.refused += 1;
        self.remarks.push(remark);
    }
}

/// A column that came, with what is seen in it.
struct Came<R: 'static> {
    column: &'static Column<R>,
    /// The cell of a row that holds it.
    cell: usize,
    read_as: ReadAs,
    /// How its dates are written; `None` where it holds none.
    shape: Option<DateShapes>,
}

impl<R: Record> Came<R> {
    fn all(sheet: &Sheet, known: &Recognised) -> Vec<Self> {
        let (blank, is_text) = (R::default(), sheet.name().is_none());
        let came = R::COLUMNS.iter().zip(&known.cells).filter_map(|(column, cell)| {
            let kind = (column.see)(&blank);
            let shape = matches!(kind, Seen::Date(_)).then(|| DateShapes::new(is_text));
            Some(Self { column, cell: (*cell)?, read_as: ReadAs::of(kind), shape })
        });
        came.collect()
    }

    /// Reads the cell of a row into a record.
    fn fill(&mut self, record: &mut R, row: Row<'_>) {
        let text = row.cell(self.cell);
        if text.is_empty() {
            return;
        }
        (self.column.fill)(record, text);
        self.read_as.look(text, || (self.column.see)(record).written());
        if let (Some(shape), Seen::Date(date)) = (&mut self.shape, (self.column.see)(record)) {
            shape.look(text, date, || row.place().at_column(self.column.name));
        }
    }

    /// Takes back the dates of a column in which one has the month first: nobody knows which others have.
    fn keep_as_written(&self, sheet: &Sheet, records: &mut [R]) {
        if self.shape.as_ref().is_none_or(DateShapes::can_be_read) {
            return;
        }
        let mut rows = sheet.rows();
        for record in records {
            let number = record.row().number;
            let row = rows.find(|row| row.number() == number).expect("records are in the order of the rows");
            if !row.cell(self.cell).is_empty() {
                (self.column.keep)(record, row.cell(self.cell));
            }
        }
    }
}

/// The tables of ours that no rule looks at: a day or an amount in them that cannot be read must not pass for a blank one.
const UNRULED: [TableId; 3] = [TableId::Assignments, TableId::Education, TableId::HighCost];

/// The first cell of such a row that cannot be read, and why the row is not used.
fn unreadable<R: Record>(record: &R) -> Option<(&'static str, String)> {
    if !UNRULED.contains(&R::TABLE) {
        return None;
    }
    R::COLUMNS.iter().find_map(|column| {
        let (text, kind) = match (column.see)(record) {
            Seen::Date(Given::Unreadable(text)) => (text, "a day, written dd/mm/yyyy"),
            Seen::Number(Given::Unreadable(text)) => (text, "a whole number, in digits alone"),
            Seen::Money(Given::Unreadable(text)) => (text, "an amount in pounds and pence, such as 1234.50"),
            Seen::Code(Given::Unreadable(text)) => (text, "a code"),
            _ => return None,
        };
        Some((
            column.name,
            format!("The row is not used: '{text}' is not {kind}. Correct it, or leave it blank."),
        ))
    })
}
