//! The layouts in which the list of registered providers is published, and ours: one row a kind of sheet.

use super::layout::Layout;
use crate::read::Sheet;

/// A kind of sheet of the list.
pub(super) struct ProviderLayout {
    /// How the sheet's name begins; a CSV file has none, and is known by its headings alone.
    pub(super) sheet: &'static str,
    /// Its headings for number, placements, kinds of provider, closing date, postcode and council; `""` where it has none.
    headings: [&'static str; 6],
    /// The placements of every entry, where the sheet has no column of them.
    pub(super) placements: &'static str,
    /// The kinds of provider of every entry, where the sheet has no column of them.
    pub(super) kinds: &'static str,
}

/// The columns of our own layout.
pub(super) const OURS: [&str; 6] = ["URN", "PLACE_CODES", "PROVIDER_CODES", "CLOSED_ON", "POSTCODE", "LA"];

/// Supported accommodation: H5 until 2024-25, and K3 from that year. Those sheets hold nothing else.
const SUPPORTED: &str = "H5,K3";
/// Where a sheet does not say who provides, it may be anybody but the parents.
const ANY_KIND: &str = "PR1,PR2,PR3,PR4,PR5";

/// Every layout that is known. Councils stand in the published ones by name, which cannot be compared with codes.
static LAYOUTS: [ProviderLayout; 8] = [
    layout("", OURS),
    layout(
        "Providers closed in",
        ["URN", "Placement code", "Placement provider code", "Deregistration date", "Setting postcode", ""],
    ),
    layout(
        "Current providers",
        ["URN", "Placement code", "Placement provider code", "", "Setting postcode", ""],
    ),
    layout(
        "Provider information",
        ["URN", "Provider placement code", "Provider code", "Closed date", "Setting address postcode", ""],
    ),
    layout(
        "Providers",
        [
            "URN",
            "Placement code",
            "Placement provider code",
            "Deregistration date",
            "Setting address postcode",
            "",
        ],
    ),
    layout(
        "Providers",
        ["URN", "Placement code", "Placement provider code", "Deregistration date", "Provider postcode", ""],
    ),
    ProviderLayout {
        placements: SUPPORTED,
        ..layout(
            "SA Providers",
            ["URN", "", "Placement provider code", "Closed date", "Setting address postcode", ""],
        )
    },
    ProviderLayout {
        kinds: ANY_KIND,
        ..layout("SA Providers", ["URN", "Placement code", "", "Closed date", "Setting address postcode", ""])
    },
];

const fn layout(sheet: &'static str, headings: [&'static str; 6]) -> ProviderLayout {
    ProviderLayout { sheet, headings, placements: "", kinds: "" }
}

impl ProviderLayout {
    /// The layout of a sheet, and where its columns stand; `None` when it is no list of providers that is known.
    pub(super) fn of(sheet: &Sheet) -> Option<(&'static Self, Layout<6>)> {
        let mut known = LAYOUTS.iter().filter(|layout| layout.may_be(sheet));
        known.find_map(|layout| Some((layout, Layout::here(sheet, layout.headings)?)))
    }

    /// Is a sheet, by its name, one of a published list, so that the list would be in part without it?
    pub(super) fn is_promised_by(sheet: &Sheet) -> bool {
        let published = LAYOUTS.iter().filter(|layout| !layout.sheet.is_empty());
        sheet.name().is_some() && published.into_iter().any(|layout| layout.may_be(sheet))
    }

    /// What to give, where no sheet is known.
    pub(super) fn known() -> String {
        let mut sheets: Vec<&str> =
            LAYOUTS.iter().map(|layout| layout.sheet).filter(|name| !name.is_empty()).collect();
        sheets.dedup();
        format!(
            "a workbook of Ofsted's with sheets such as {}, or a file with the columns {}",
            sheets.join(", "),
            OURS.join(", ")
        )
    }

    fn may_be(&self, sheet: &Sheet) -> bool {
        let begins = |name: &str| {
            name.get(..self.sheet.len()).is_some_and(|start| start.eq_ignore_ascii_case(self.sheet))
        };
        sheet.name().is_none_or(|name| begins(name))
    }
}
