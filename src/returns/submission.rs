//! One submission: the tables that came for one period.

use super::heading::Recognised;
use super::tables::{
    Adoption, Assignment, CareLeaver, Education, Episode, Header, HighCost, LibertyOrder, Missing, Outcomes,
    PlacedAdoption, PreviousPermanence, Review, Uasc, WorkerEpisode,
};
use super::{Effect, Record, Remark, RowCount, RowRef, Rows, TableId, Tables};
use crate::read::{Row, Sheet};
use crate::words::Period;
use std::collections::{BTreeSet, HashMap};

/// What came for one period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    /// The period.
    pub period: Period,
    /// The tables that came and could be read, whether or not they have rows.
    pub came: BTreeSet<TableId>,
    /// The tables of which a row is not used, so that what they do not say cannot be relied on.
    pub torn: BTreeSet<TableId>,
    pub(super) tables: Tables,
}

impl Submission {
    /// A submission in which nothing has come.
    pub fn empty(period: Period) -> Self {
        Self { period, came: BTreeSet::new(), torn: BTreeSet::new(), tables: Tables::default() }
    }

    /// All rows of all its tables.
    pub fn all(&self) -> Rows<'_> {
        self.tables.all()
    }

    /// Takes in one sheet whose table is known.
    pub(super) fn take(&mut self, sheet: &Sheet, known: &Recognised, into: &mut Intake<'_>) {
        self.came.insert(known.table);
        let lost = |(row, refused): (Row<'_>, Option<String>)| refused.is_some() && !is_total(row, known);
        if rows_below(sheet, known).any(lost) {
            self.torn.insert(known.table);
        }
        match known.table {
            TableId::Header => into.rows::<Header>(sheet, known, &mut self.tables.headers),
            TableId::Episodes => into.rows::<Episode>(sheet, known, &mut self.tables.episodes),
            TableId::Reviews => into.rows::<Review>(sheet, known, &mut self.tables.reviews),
            TableId::Uasc => into.rows::<Uasc>(sheet, known, &mut self.tables.uasc),
            TableId::Oc2 => into.rows::<Outcomes>(sheet, known, &mut self.tables.outcomes),
            TableId::Oc3 => into.rows::<CareLeaver>(sheet, known, &mut self.tables.care_leavers),
            TableId::Ad1 => into.rows::<Adoption>(sheet, known, &mut self.tables.adoptions),
            TableId::PlacedAdoption => {
                into.rows::<PlacedAdoption>(sheet, known, &mut self.tables.placed_adoptions);
            }
            TableId::PrevPerm => {
                into.rows::<PreviousPermanence>(sheet, known, &mut self.tables.previous_permanence);
            }
            TableId::Missing => into.rows::<Missing>(sheet, known, &mut self.tables.missing),
            TableId::SwEpisodes => into.rows::<WorkerEpisode>(sheet, known, &mut self.tables.workers),
            TableId::DoLo => into.rows::<LibertyOrder>(sheet, known, &mut self.tables.liberty_orders),
            TableId::Assignments => into.rows::<Assignment>(sheet, known, &mut self.tables.assignments),
            TableId::Education => into.rows::<Education>(sheet, known, &mut self.tables.education),
            TableId::HighCost => into.rows::<HighCost>(sheet, known, &mut self.tables.high_cost),
        }
    }
}

/// What taking in a sheet needs and leaves behind.
pub(super) struct Intake<'a> {
    pub(super) keys: &'a HashMap<String, u32>,
    pub(super) source: u16,
    pub(super) remarks: &'a mut Vec<Remark>,
    pub(super) count: &'a mut RowCount,
}

impl Intake<'_> {
    fn rows<R: Record>(&mut self, sheet: &Sheet, known: &Recognised, into: &mut Vec<R>) {
        for (row, refused) in rows_below(sheet, known) {
            self.count.read += 1;
            if let Some(says) = refused {
                self.count.refused += 1;
                self.remarks.push(Remark::new(row.place(), Effect::RowRefused, says));
                continue;
            }
            let mut record = R::default();
            for (column, cell) in R::COLUMNS.iter().zip(&known.cells[1..]) {
                (column.fill)(&mut record, row.cell(*cell));
            }
            let child = self.keys[&child_id(row.cell(known.cells[0]))];
            *record.row_mut() = RowRef { child, source: self.source, number: row.number() };
            into.push(record);
        }
    }
}

/// What a sender writes under CHILD, in a row of its own, to say that there is nothing to report: an empty table alone
/// could as well be one that was cut off.
pub(super) const NIL: &str = "NIL";

/// The rows below the headings with anything in them, each with the reason why it is refused, if it is.
pub(super) fn rows_below<'a>(
    sheet: &'a Sheet,
    known: &'a Recognised,
) -> impl Iterator<Item = (Row<'a>, Option<String>)> {
    let width = sheet.rows().nth(known.heading).map_or(0, Row::len);
    let is_csv = sheet.name().is_none();
    let below = filled(sheet, known).filter(|row| !is_nil(*row, known));
    below.map(move |row| (row, why_refused(row, known, width, is_csv)))
}

/// Does the table have a row, be it the one that says that there is nothing to report?
pub(super) fn has_rows(sheet: &Sheet, known: &Recognised) -> bool {
    filled(sheet, known).next().is_some()
}

fn filled<'a>(sheet: &'a Sheet, known: &Recognised) -> impl Iterator<Item = Row<'a>> {
    sheet.rows().skip(known.heading + 1).filter(|row| !row.is_empty())
}

fn is_nil(row: Row<'_>, known: &Recognised) -> bool {
    let said = row.cell(known.cells[0]).eq_ignore_ascii_case(NIL);
    said && row.cells().filter(|cell| !cell.is_empty()).count() == 1
}

/// A child's own number as it is compared: upper case, blanks trimmed.
pub(super) fn child_id(cell: &str) -> String {
    cell.to_uppercase()
}

fn why_refused(row: Row<'_>, known: &Recognised, width: usize, is_csv: bool) -> Option<String> {
    let child = row.cell(known.cells[0]);
    if is_csv && row.len() != width {
        let length = row.len();
        return Some(format!(
            "The row is not used: it has {length} values, but there are {width} headings. Give a value for each."
        ));
    }
    if child.is_empty() {
        return Some(
            "The row is not used: CHILD is blank, so nobody knows whose it is. Give the child's number."
                .into(),
        );
    }
    is_total(row, known)
        .then(|| "The row is not used: it looks like a total, not like a child. Delete it.".into())
}

/// Totals at the foot of a table belong to no child, so nothing is lost with them.
fn is_total(row: Row<'_>, known: &Recognised) -> bool {
    row.cell(known.cells[0]).to_lowercase().starts_with("total")
}
