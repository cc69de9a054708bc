//! One submission: the tables that came for one period.

use super::check_letters::check_letters;
use super::heading::Recognised;
use super::intake::Intake;
use super::tables::{
    Adoption, Assignment, CareLeaver, Education, Episode, Exception, Header, HighCost, LibertyOrder, Missing,
    Outcomes, PlacedAdoption, PreviousPermanence, Review, Uasc, Waiver, WorkerEpisode,
};
use super::{Rows, TableId, Tables};
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
