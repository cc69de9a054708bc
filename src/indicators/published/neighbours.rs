//! Statistical neighbours: the ten authorities that are most like each one.

use super::Published;
use crate::read::Sheet;
use std::collections::BTreeMap;

/// How many neighbours each authority has.
const TEN: usize = 10;

/// Each authority's neighbours, closest first, by their old codes as the file has them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Neighbours(BTreeMap<Box<str>, Vec<Box<str>>>);

impl Neighbours {
    /// Reads the table of neighbours.
    ///
    /// # Errors
    /// When a column is missing, or an authority has not ten.
    pub fn of(sheet: &Sheet) -> Result<Self, Vec<String>> {
        let mut rows = sheet.rows();
        let headings: Vec<&str> = rows.next().map(|row| row.cells().collect()).unwrap_or_default();
        let at = |name: &str| headings.iter().position(|heading| *heading == name);
        let columns: Option<Vec<usize>> = (1..=TEN).map(|number| at(&format!("SN_{number}"))).collect();
        let (Some(own), Some(columns)) = (at("old_la_code"), columns) else {
            let says =
                "The columns old_la_code and SN_1 to SN_10 must be there. Take the file as it was published.";
            return Err(vec![format!("{}: {says}", sheet.place())]);
        };
        let mut all = BTreeMap::new();
        for row in rows.filter(|row| !row.cell(own).is_empty()) {
            let ten = columns.iter().map(|at| row.cell(*at)).filter(|code| !code.is_empty());
            all.insert(row.cell(own).into(), ten.map(Box::from).collect());
        }
        Ok(Self(all))
    }

    /// The neighbours of an authority, as codes of the file in which they are to be looked up: they are joined on the
    /// newest code, since old ones outlive the authorities they stood for.
    pub fn in_file<'a>(&self, published: &'a Published, authority: &str) -> Vec<&'a str> {
        let Some(ten) = published.authorities.get(authority).and_then(|own| self.0.get(&own.old_code)) else {
            return Vec::new();
        };
        let code = |old: &str| {
            let mut same = published.authorities.iter().filter(|(_, other)| *other.old_code == *old);
            same.next().map(|(code, _)| &**code)
        };
        ten.iter().filter_map(|old| code(old)).collect()
    }
}
