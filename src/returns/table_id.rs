//! The names of the tables: twelve of the SSDA903 return and five of ours.

use super::record::Record;
use super::tables::{
    Adoption, Assignment, CareLeaver, Education, Episode, Exception, Header, HighCost, LibertyOrder, Missing,
    Outcomes, PlacedAdoption, PreviousPermanence, Review, Uasc, Waiver, WorkerEpisode,
};
use std::fmt;

/// A table of the return.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the table of its name")]
pub enum TableId {
    Header,
    Episodes,
    Reviews,
    Uasc,
    Oc2,
    Oc3,
    Ad1,
    PlacedAdoption,
    PrevPerm,
    Missing,
    SwEpisodes,
    DoLo,
    Assignments,
    Education,
    HighCost,
    Exceptions,
    Waivers,
}

impl TableId {
    /// Every table, in the order in which people list them.
    pub const ALL: [Self; 17] = [
        Self::Header,
        Self::Episodes,
        Self::Reviews,
        Self::Uasc,
        Self::Oc2,
        Self::Oc3,
        Self::Ad1,
        Self::PlacedAdoption,
        Self::PrevPerm,
        Self::Missing,
        Self::SwEpisodes,
        Self::DoLo,
        Self::Assignments,
        Self::Education,
        Self::HighCost,
        Self::Exceptions,
        Self::Waivers,
    ];

    /// The name that sheets, messages and catalogues use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Header => "Header",
            Self::Episodes => "Episodes",
            Self::Reviews => "Reviews",
            Self::Uasc => "UASC",
            Self::Oc2 => "OC2",
            Self::Oc3 => "OC3",
            Self::Ad1 => "AD1",
            Self::PlacedAdoption => "PlacedAdoption",
            Self::PrevPerm => "PrevPerm",
            Self::Missing => "Missing",
            Self::SwEpisodes => "SWEpisodes",
            Self::DoLo => "DoLo",
            Self::Assignments => "Assignments",
            Self::Education => "Education",
            Self::HighCost => "HighCost",
            Self::Exceptions => "Exceptions",
            Self::Waivers => "Waivers",
        }
    }

    /// The headings of the dates by which a row is found again in the council's own system; none where a child has one row.
    pub fn dates(self) -> &'static [&'static str] {
        match self {
            Self::Episodes => &["DECOM", "DEC"],
            Self::Reviews => &["REVIEW"],
            Self::PlacedAdoption => &["DATE_PLACED", "DATE_PLACED_CEASED"],
            Self::Missing => &["MIS_START", "MIS_END"],
            Self::SwEpisodes => &["SW_DECOM", "SW_DEC"],
            Self::DoLo => &["DOLO_START", "DOLO_END"],
            Self::Assignments => &["HELD_FROM", "HELD_TO"],
            Self::HighCost => &["COST_FROM", "COST_TO"],
            _ => &[],
        }
    }

    /// The table of a name, ignoring case.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.name().eq_ignore_ascii_case(name))
    }

    /// The headings of the table, CHILD first.
    pub fn headings(self) -> Vec<&'static str> {
        self.columns().into_iter().map(|(name, _)| name).collect()
    }

    /// The headings of the table, those that may be missing only where they are named.
    pub(super) fn headings_with(self, named: &[&str]) -> Vec<&'static str> {
        let columns = self.columns().into_iter();
        columns.filter(|(name, optional)| !optional || named.contains(name)).map(|(name, _)| name).collect()
    }

    /// The headings without which a sheet is not this table, CHILD first.
    pub fn required(self) -> Vec<&'static str> {
        self.columns().into_iter().filter(|(_, optional)| !optional).map(|(name, _)| name).collect()
    }

    /// Each heading, and whether a sheet may come without it.
    pub(super) fn columns(self) -> Vec<(&'static str, bool)> {
        fn of<R: Record>() -> Vec<(&'static str, bool)> {
            let columns = R::COLUMNS.iter().map(|column| (column.name, column.optional));
            std::iter::once(("CHILD", false)).chain(columns).collect()
        }
        match self {
            Self::Header => of::<Header>(),
            Self::Episodes => of::<Episode>(),
            Self::Reviews => of::<Review>(),
            Self::Uasc => of::<Uasc>(),
            Self::Oc2 => of::<Outcomes>(),
            Self::Oc3 => of::<CareLeaver>(),
            Self::Ad1 => of::<Adoption>(),
            Self::PlacedAdoption => of::<PlacedAdoption>(),
            Self::PrevPerm => of::<PreviousPermanence>(),
            Self::Missing => of::<Missing>(),
            Self::SwEpisodes => of::<WorkerEpisode>(),
            Self::DoLo => of::<LibertyOrder>(),
            Self::Assignments => of::<Assignment>(),
            Self::Education => of::<Education>(),
            Self::HighCost => of::<HighCost>(),
            Self::Exceptions => of::<Exception>(),
            Self::Waivers => of::<Waiver>(),
        }
    }
}

impl fmt::Display for TableId {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(self.name())
    }
}
