//! The list of registered providers: which number is whose, for which placements, until when, and where.

use super::provider_layouts::{OURS, ProviderLayout};
use super::{Postcodes, postcode};
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

/// What stands for no closing date in the published lists.
const NOT_CLOSED: [&str; 3] = ["-", "na", "n/a"];

impl Providers {
    /// The columns of our own layout.
    pub const HEADINGS: [&str; 6] = OURS;

    /// A list of entries in any order.
    pub fn new(mut entries: Vec<Provider>) -> Self {
        entries.sort();
        Self(entries)
    }

    /// Reads the list from the sheets of a file, or of several: in our own layout, whose columns are the headings, or in
    /// one of the published ones. Other sheets of a workbook are passed over. A list in no known layout is not used, nor one with
    /// a sheet whose name promises providers and whose columns are not known: half a list would call the others wrong.
    pub fn read(sheets: &[&Sheet], remarks: &mut Vec<Remark>) -> Option<Self> {
        let known: Vec<_> = sheets.iter().map(|sheet| (*sheet, ProviderLayout::of(sheet))).collect();
        let promised =
            |(sheet, found): &&(&Sheet, Option<_>)| found.is_none() && ProviderLayout::is_promised_by(sheet);
        let none = known.iter().all(|(_, found)| found.is_none());
        if let Some((sheet, _)) = known.iter().find(promised).or_else(|| known.first().filter(|_| none)) {
            let says = format!(
                "The layout of this provider list is not known. Give {}. The rules that need the list did not run.",
                ProviderLayout::known()
            );
            remarks.push(Remark::new(sheet.place(), Effect::TableRefused, says));
            return None;
        }
        let mut entries = Vec::new();
        for (sheet, found) in &known {
            let Some((layout, columns)) = found else { continue };
            for (row, cells) in columns.rows(sheet) {
                if let Some(entry) = entry(layout, cells) {
                    entries.push(entry);
                    continue;
                }
                let says = "The provider has no URN, or the day it closed is not a date. Give both as the list's layout \
                            says.";
                remarks.push(Remark::new(row.place(), Effect::RowRefused, says));
            }
        }
        (!none).then(|| Self::new(entries))
    }

    /// The same list, with the council in whose area each provider lies where only its postcode was given.
    #[must_use]
    pub fn located(mut self, postcodes: &Postcodes) -> Self {
        for entry in self.0.iter_mut().filter(|entry| entry.authority.is_none()) {
            let spot = entry.postcode.as_deref().and_then(|code| postcodes.find(code));
            entry.authority = spot.map(|spot| spot.authority.clone());
        }
        Self::new(self.0)
    }

    /// The postcodes of the list, for whoever reads a directory of no more than the wanted ones.
    pub fn postcodes(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|entry| entry.postcode.as_deref())
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

/// An entry from the cells of our six columns; `None` without a number, or with a closing date that is no date.
fn entry(layout: &ProviderLayout, cells: [&str; 6]) -> Option<Provider> {
    let [urn, placements, kinds, closed, code, authority] = cells;
    let open = closed.is_empty() || NOT_CLOSED.iter().any(|written| closed.eq_ignore_ascii_case(written));
    let closed_on = if open { None } else { Some(read_date(closed)?) };
    let or = |cell: &str, every: &'static str| codes(if every.is_empty() { cell } else { every });
    (!urn.is_empty()).then(|| Provider {
        urn: urn.to_uppercase().into(),
        placements: or(placements, layout.placements),
        kinds: or(kinds, layout.kinds),
        closed_on,
        postcode: (!code.is_empty()).then(|| postcode(code)),
        authority: (!authority.is_empty()).then(|| authority.into()),
    })
}

fn codes(cell: &str) -> Vec<Code> {
    let parts = cell.split(|letter: char| letter == ',' || letter.is_whitespace());
    parts.filter(|part| !part.is_empty()).filter_map(Code::read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::returns::Spot;
    use crate::words::day;

    fn sheet(name: Option<&str>, lines: &[&str]) -> Sheet {
        let mut sheet = Sheet::new("providers.xlsx", name.map(Into::into));
        for (number, line) in (1..).zip(lines) {
            sheet.push(number, line.split('|'));
        }
        sheet
    }

    /// One sheet with one row, which must be read without a remark.
    fn only(name: Option<&str>, lines: &[&str]) -> Provider {
        let mut remarks = Vec::new();
        let list = Providers::read(&[&sheet(name, lines)], &mut remarks).unwrap();
        assert!(list.0.len() == 1 && remarks.is_empty(), "{remarks:?}");
        list.0[0].clone()
    }

    fn told(codes: &[Code]) -> String {
        codes.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
    }

    #[test]
    fn entries_are_found_by_their_number_in_any_case() {
        let sheet = sheet(
            None,
            &[
                "URN|LA|PLACE_CODES|PROVIDER_CODES|CLOSED_ON|POSTCODE",
                "SC2|E08000012|U1|PR4|31/12/2025|L1 1aa",
                "SC10||K2|PR4||",
                "sc2|E08000012|U4|PR4||L1 1AA",
                "|||||X",
                "SC3||||soon|",
            ],
        );
        let mut remarks = Vec::new();
        let list = Providers::read(&[&sheet], &mut remarks).unwrap();
        assert_eq!((list.of("Sc2").len(), list.of("SC10").len(), list.of("SC1").len()), (2, 1, 0));
        assert_eq!(list.of("SC2")[0].postcode.as_deref(), Some("L11AA"));
        assert_eq!(list.postcodes().collect::<Vec<_>>(), ["L11AA", "L11AA"]);
        let refused: Vec<_> = remarks.iter().map(|remark| remark.place.row).collect();
        assert_eq!(refused, [Some(5), Some(6)]);
    }

    #[test]
    fn every_published_layout_is_read() {
        let closed = |provider: &Provider| provider.closed_on == Some(day(2023, 1, 1));
        let one = only(
            Some("Provider information"),
            &[
                "URN|Closed Date|Provider Code|Provider Placement Code|Setting Address Postcode|Owner Postcode",
                "a1|-|PR1|K2|bn20 8jx|X1 1XX",
            ],
        );
        assert_eq!((&*one.urn, one.closed_on, one.postcode.as_deref()), ("A1", None, Some("BN208JX")));
        assert_eq!(
            (told(&one.placements), told(&one.kinds), &one.authority),
            ("K2".into(), "PR1".into(), &None)
        );
        let combined = "Local Authority|URN|Deregistration Date|Placement Code|Setting Address Postcode|Placement Provider Code";
        let one =
            only(Some("Providers"), &["A title", "", combined, "Kent|A1|01/01/2023|U1,U2|ND1 8AD|PR1, PR2"]);
        assert!(closed(&one) && told(&one.placements) == "U1,U2" && told(&one.kinds) == "PR1,PR2");
        let of_2025 = "URN|Deregistration date|Placement code|Provider postcode|Placement provider code";
        assert_eq!(
            only(Some("Providers"), &[of_2025, "1||H5|RT1 4RT|PR4"]).postcode.as_deref(),
            Some("RT14RT")
        );
        let two = "URN|Setting postcode|Placement code|Placement provider code|Deregistration date";
        assert!(closed(&only(Some("Providers closed in 2022-23"), &[two, "1|RT1 4RT|K2|PR4|01/01/2023"])));
        let current = "URN|Setting postcode|Placement code|Placement provider code";
        assert_eq!(only(Some("Current providers"), &[current, "1|RT1 4RT|K2|PR4"]).closed_on, None);
    }

    #[test]
    fn supported_accommodation_is_told_by_its_sheet_where_a_column_is_missing() {
        let without_placement = "URN|Closed date|Placement provider code|Setting address postcode";
        let one = only(Some("SA Providers"), &[without_placement, "1|na|PR4|SM1 1AA"]);
        assert_eq!((told(&one.placements), told(&one.kinds)), ("H5,K3".into(), "PR4".into()));
        let without_kind = "URN|Closed date|Placement code|Setting address postcode";
        let one = only(Some("SA providers"), &[without_kind, "1|N/A|K3|SM1 1AA"]);
        assert_eq!((told(&one.placements), told(&one.kinds)), ("K3".into(), "PR1,PR2,PR3,PR4,PR5".into()));
    }

    #[test]
    fn a_list_in_no_known_layout_is_not_used_nor_half_a_list() {
        let refused = |sheets: &[&Sheet]| {
            let mut remarks = Vec::new();
            assert!(Providers::read(sheets, &mut remarks).is_none());
            assert_eq!((remarks.len(), remarks[0].effect), (1, Effect::TableRefused));
            assert!(
                remarks[0]
                    .says
                    .contains("Current providers, Provider information, Providers, SA Providers, or")
            );
            remarks[0].place.to_string()
        };
        let (other, conditions) =
            (sheet(None, &["URN|LA"]), sheet(Some("Registration conditions"), &["URN|Conditions"]));
        assert_eq!(refused(&[&other, &conditions]), "providers.xlsx");
        let current = sheet(
            Some("Current providers"),
            &["URN|Setting postcode|Placement code|Placement provider code", "1|A|B|C"],
        );
        let changed = sheet(Some("SA providers"), &["Number|Postcode"]);
        assert_eq!(refused(&[&current, &changed]), "providers.xlsx · sheet SA providers");
        assert!(Providers::read(&[&current, &conditions], &mut Vec::new()).is_some());
        assert!(Providers::read(&[], &mut Vec::new()).is_none());
    }

    #[test]
    fn a_provider_lies_where_its_postcode_does_unless_the_list_says() {
        let lines = [
            "URN|PLACE_CODES|PROVIDER_CODES|CLOSED_ON|POSTCODE|LA",
            "1||||L1 8JQ|",
            "2||||L1 8JQ|E1",
            "3||||X1 1XX|",
            "4",
        ];
        let list = Providers::read(&[&sheet(None, &lines)], &mut Vec::new()).unwrap();
        let spot = Spot { authority: "E08000012".into(), grid: None };
        let located = list.clone().located(&Postcodes::new(vec![("L18JQ".into(), spot)]));
        let areas = ["1", "2", "3", "4"].map(|urn| located.of(urn)[0].authority.as_deref());
        assert_eq!(areas, [Some("E08000012"), Some("E1"), None, None]);
        let nowhere = Providers::read(&[&sheet(None, &lines[..2])], &mut Vec::new()).unwrap();
        assert!(list.has_areas() && !nowhere.has_areas());
    }
}
