//! Which council and which period a sheet was sent for: its folder says so.

use crate::read::Sheet;
use crate::words::Period;
use std::collections::BTreeMap;

/// Below a council's folder, what somebody decided about files of its returns.
pub const DECISIONS: &str = "/decisions.csv";

/// What each council sent, by period.
#[derive(Debug, Default)]
pub struct Deliveries<'a> {
    /// Council code → period → sheets.
    pub sheets: BTreeMap<String, BTreeMap<Period, Vec<&'a Sheet>>>,
    /// Folders below `returns` that are no period, with what is wrong.
    pub strays: BTreeMap<String, String>,
}

/// Sorts sheets at `returns/<council>/<period>/…` by council and period.
pub fn sort_out(sheets: &[Sheet]) -> Deliveries<'_> {
    let mut sorted = Deliveries::default();
    for sheet in sheets {
        let mut parts = sheet.file().split('/');
        if parts.next() != Some("returns") {
            continue;
        }
        if sheet.file().ends_with(DECISIONS) && sheet.file().split('/').count() == 3 {
            continue;
        }
        let (Some(council), Some(period), Some(_)) = (parts.next(), parts.next(), parts.next()) else {
            let says = "A return's files lie in returns/<council>/<period>. Move the file there.";
            sorted.strays.insert(sheet.file().to_string(), says.into());
            continue;
        };
        match period.parse::<Period>() {
            Ok(period) => {
                sorted.sheets.entry(council.into()).or_default().entry(period).or_default().push(sheet);
            }
            Err(says) => {
                sorted.strays.insert(format!("returns/{council}/{period}"), says);
            }
        }
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_names_council_and_period() {
        let sheets = [
            "returns/kent/2026-10/a.csv",
            "returns/kent/october/b.csv",
            "returns/c.csv",
            "contracts/x/y.csv",
        ]
        .map(|file| Sheet::new(file, None));
        let sorted = sort_out(&sheets);
        assert_eq!(sorted.sheets["kent"].len(), 1);
        assert_eq!(sorted.strays.len(), 2);
        assert!(sorted.strays["returns/kent/october"].contains("not a period"));
    }
}
