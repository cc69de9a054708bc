//! The list of registered providers: which number is whose, for which placements, until when, and where.

use super::layout::Layout;
use super::postcode;
use crate::read::Sheet;
use crate::returns::{Effect, Remark};
use crate::words::{Code, Date, read_date};

/// A provider's entry. One number may have several, such as an older and a newer registration.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Provider {
    /// Ofsted's number, in capitals.
    pub urn: Box<str>,
    /// The placements that it may be used for.
    pub placements: Vec<Code>,
    /// The kinds of provider that it may be.
    pub kinds: Vec<Code>,
    /// The day its registration ended; `None` while it is registered.
    pub closed_on: Option<Date>,
    /// Its postcode, without spaces; `None` when the list does not say.
    pub postcode: Option<Box<str>>,
    /// The council in whose area it lies; `None` when the list does not say.
    pub authority: Option<Box<str>>,
}

/// The list, in the order of numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Providers(Vec<Provider>);

impl Providers {
    /// The columns of the list.
    pub const HEADINGS: [&str; 6] = ["URN", "PLACE_CODES", "PROVIDER_CODES", "CLOSED_ON", "POSTCODE", "LA"];

    /// A list of entries in any order.
    pub fn new(mut entries: Vec<Provider>) -> Self {
        entries.sort();
        Self(entries)
    }

    /// Reads the list, whose columns are the headings; codes are separated by commas or spaces. A
    /// list without one of the columns is not used.
    pub fn read(sheet: &Sheet, remarks: &mut Vec<Remark>) -> Option<Self> {
        let layout = Layout::find(sheet, "provider list", Self::HEADINGS, remarks)?;
        let mut entries = Vec::new();
        for (row, [urn, placements, kinds, closed, code, authority]) in layout.rows(sheet) {
            let closed_on = read_date(closed);
            if urn.is_empty() || (closed_on.is_none() && !closed.is_empty()) {
                let says = "The provider has no URN, or CLOSED_ON is not a date. Give both as the list's layout says.";
                remarks.push(Remark::new(row.place(), Effect::RowRefused, says));
                continue;
            }
            entries.push(Provider {
                urn: urn.to_uppercase().into(),
                placements: codes(placements),
                kinds: codes(kinds),
                closed_on,
                postcode: (!code.is_empty()).then(|| postcode(code)),
                authority: (!authority.is_empty()).then(|| authority.into()),
            });
        }
        Some(Self::new(entries))
    }

    /// Does the list say of any provider in whose area it lies?
    pub fn has_areas(&self) -> bool {
        self.0.iter().any(|entry| entry.authority.is_some())
    }

    /// The entries of a number; none when it is not in the list.
    pub fn of(&self, urn: &str) -> &[Provider] {
        let urn = urn.to_uppercase();
        let from = self.0.partition_point(|entry| *entry.urn < *urn);
        let count = self.0[from..].partition_point(|entry| *entry.urn == *urn);
        &self.0[from..from + count]
    }
}

fn codes(cell: &str) -> Vec<Code> {
    let parts = cell.split(|letter: char| letter == ',' || letter.is_whitespace());
    parts.filter(|part| !part.is_empty()).filter_map(Code::read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_found_by_their_number_in_any_case() {
        let mut sheet = Sheet::new("providers.csv", None);
        for (number, line) in (1..).zip([
            "URN,LA,PLACE_CODES,PROVIDER_CODES,CLOSED_ON,POSTCODE",
            "SC2,E08000012,\"U1\",PR4,31/12/2025,L1 1aa",
            "SC10,,K2,PR4,,",
            "sc2,E08000012,U4,PR4,,L1 1AA",
            ",,,,,X",
            "SC3,,,,soon,",
        ]) {
            sheet.push(number, line.split(','));
        }
        let mut remarks = Vec::new();
        let list = Providers::read(&sheet, &mut remarks).unwrap();
        assert_eq!((list.of("Sc2").len(), list.of("SC10").len(), list.of("SC1").len()), (2, 1, 0));
        assert_eq!(list.of("SC2")[0].postcode.as_deref(), Some("L11AA"));
        let refused: Vec<_> = remarks.iter().map(|remark| remark.place.row).collect();
        assert_eq!(refused, [Some(5), Some(6)]);
    }

    #[test]
    fn a_list_without_a_column_is_not_used() {
        let mut sheet = Sheet::new("providers.csv", None);
        sheet.push(1, ["URN", "LA"]);
        let mut remarks = Vec::new();
        assert!(Providers::read(&sheet, &mut remarks).is_none() && remarks.len() == 1);
    }
}
