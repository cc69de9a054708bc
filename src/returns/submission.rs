//! One submission: the tables that came for one period.

use super::check_letters::check_letters;
use super::date_shapes::{DateShapes, date_shapes};
use super::heading::Recognised;
use super::numbering::Met;
use super::rows_below::{Refused, rows_below};
use super::tables::{
    Adoption, Assignment, CareLeaver, Education, Episode, Exception, Header, HighCost, LibertyOrder, Missing,
    Outcomes, PlacedAdoption, PreviousPermanence, Review, Uasc, Waiver, WorkerEpisode,
};
use super::{Effect, Given, Record, Remark, RowCount, RowRef, Rows, Seen, TableId, Tables};
use crate::read::Sheet;
use crate::words::Period;
use std::collections::BTreeSet;

/// What came for one period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    /// The period.
    pub period: Period,
    /// The tables that came and could be read, whether or not they have rows.
    pub came: BTreeSet<TableId>,
    /// The tables of which a row is not used, so that what they do not say cannot be relied on.
    pub torn: BTreeSet<TableId>,
    /// The columns that a table may come without, and did come with, or that were filled in from other tables.
    pub(super) optional: BTreeSet<(TableId, &'static str)>,
    pub(super) tables: Tables,
}

impl Submission {
    /// A submission in which nothing has come.
    pub fn empty(period: Period) -> Self {
        Self {
            period,
            came: BTreeSet::new(),
            torn: BTreeSet::new(),
            optional: BTreeSet::new(),
            tables: Tables::default(),
        }
    }

    /// Did a column that may be missing come, or could it be filled in from others?
    pub fn has_column(&self, table: TableId, column: &'static str) -> bool {
        self.optional.contains(&(table, column))
    }

    /// All rows of all its tables.
    pub fn all(&self) -> Rows<'_> {
        self.tables.all()
    }

    /// Takes over the tables of a part of it.
    pub(super) fn join(&mut self, part: Self) {
        self.came.extend(part.came);
        self.torn.extend(part.torn);
        self.optional.extend(part.optional);
        self.tables.join(part.tables);
    }

    /// Takes in one sheet whose table is known.
    pub(super) fn take<'a>(&mut self, sheet: &'a Sheet, known: &Recognised, into: &mut Intake<'a>) {
        self.came.insert(known.table);
        self.optional.extend(known.optional().map(|column| (known.table, column)));
        let complete = match known.table {
            TableId::Header => into.rows::<Header>(sheet, known, &mut self.tables.headers),
            TableId::Episodes => into.rows::<Episode>(sheet, known, &mut self.tables.episodes),
            TableId::Reviews => into.rows::<Review>(sheet, known, &mut self.tables.reviews),
            TableId::Uasc => into.rows::<Uasc>(sheet, known, &mut self.tables.uasc),
            TableId::Oc2 => into.rows::<Outcomes>(sheet, known, &mut self.tables.outcomes),
            TableId::Oc3 => into.rows::<CareLeaver>(sheet, known, &mut self.tables.care_leavers),
            TableId::Ad1 => into.rows::<Adoption>(sheet, known, &mut self.tables.adoptions),
            TableId::PlacedAdoption => {
                into.rows::<PlacedAdoption>(sheet, known, &mut self.tables.placed_adoptions)
            }
            TableId::PrevPerm => {
                into.rows::<PreviousPermanence>(sheet, known, &mut self.tables.previous_permanence)
            }
            TableId::Missing => into.rows::<Missing>(sheet, known, &mut self.tables.missing),
            TableId::SwEpisodes => into.rows::<WorkerEpisode>(sheet, known, &mut self.tables.workers),
            TableId::DoLo => into.rows::<LibertyOrder>(sheet, known, &mut self.tables.liberty_orders),
            TableId::Assignments => into.rows::<Assignment>(sheet, known, &mut self.tables.assignments),
            TableId::Education => into.rows::<Education>(sheet, known, &mut self.tables.education),
            TableId::HighCost => into.rows::<HighCost>(sheet, known, &mut self.tables.high_cost),
            TableId::Exceptions => into.rows::<Exception>(sheet, known, &mut self.tables.exceptions),
            TableId::Waivers => into.rows::<Waiver>(sheet, known, &mut self.tables.waivers),
        };
        if known.table == TableId::Header {
            into.remarks.extend(check_letters(sheet, &self.tables.headers));
        }
        if !complete {
            self.torn.insert(known.table);
        }
    }
}

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
    fn rows<R: Record>(&mut self, sheet: &'a Sheet, known: &Recognised, into: &mut Vec<R>) -> bool {
        let mut complete = true;
        let mut shapes = date_shapes::<R>(sheet, known);
        into.reserve_exact(sheet.rows().len());
        for row in rows_below(sheet, known) {
            self.count.read += 1;
            let row = match row {
                Ok(row) => row,
                Err((row, refused)) => {
                    self.count.refused += 1;
                    complete &= refused == Refused::Total;
                    self.remarks.push(Remark::new(refused.place(row), Effect::RowRefused, refused.says()));
                    continue;
                }
            };
            let mut record = R::default();
            for ((column, cell), shape) in R::COLUMNS.iter().zip(&known.cells).zip(&mut shapes) {
                let Some(text) = cell.map(|cell| row.cell(cell)).filter(|text| !text.is_empty()) else {
                    continue;
                };
                (column.fill)(&mut record, text);
                if let (Some(shape), Seen::Date(date)) = (shape, (column.see)(&record)) {
                    shape.look(text, date, || row.place().at_column(column.name));
                }
            }
            if let Some((name, says)) = unreadable(&record) {
                self.count.refused += 1;
                complete = false;
                self.remarks.push(Remark::new(row.place().at_column(name), Effect::RowRefused, says));
                continue;
            }
            let child = self.met.meet(row.cell(known.child));
            *record.row_mut() = RowRef { child, source: self.source, number: row.number() };
            into.push(record);
        }
        keep_as_written(sheet, known, &shapes, into);
        self.remarks.extend(shapes.into_iter().flatten().filter_map(DateShapes::remark));
        complete
    }
}

/// Takes back the dates of columns in which one has the month first: nobody knows which others have.
fn keep_as_written<R: Record>(
    sheet: &Sheet,
    known: &Recognised,
    shapes: &[Option<DateShapes>],
    records: &mut [R],
) {
    for ((column, cell), shape) in R::COLUMNS.iter().zip(&known.cells).zip(shapes) {
        let (Some(cell), Some(shape)) = (cell, shape) else { continue };
        if shape.can_be_read() {
            continue;
        }
        let mut rows = sheet.rows();
        for record in &mut *records {
            let number = record.row().number;
            let row = rows.find(|row| row.number() == number).expect("records are in the order of the rows");
            if !row.cell(*cell).is_empty() {
                (column.keep)(record, row.cell(*cell));
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
