//! The directory of postcodes: in which council's area each lies, and where on the national grid.

use super::layout::Layout;
use crate::read::Sheet;
use crate::returns::{Effect, Remark};

/// Where a postcode lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The upper-tier council, such as `E08000012`; `SCO`, `NIR` or `WAL` outside England.
    pub authority: Box<str>,
    /// Metres east and north of the national grid's corner; `None` where the directory gives none.
    pub grid: Option<(u32, u32)>,
}

/// The directory, in the order of postcodes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Postcodes(Vec<(Box<str>, Spot)>);

/// A postcode as it is compared: in capitals, without spaces.
pub fn postcode(written: &str) -> Box<str> {
    written.chars().filter(|letter| !letter.is_whitespace()).collect::<String>().to_uppercase().into()
}

impl Postcodes {
    /// The columns of the directory.
    pub const HEADINGS: [&str; 4] = ["POSTCODE", "LA", "EASTING", "NORTHING"];

    /// A directory of entries in any order.
    pub fn new(mut entries: Vec<(Box<str>, Spot)>) -> Self {
        entries.sort_by(|(one, _), (other, _)| one.cmp(other));
        Self(entries)
    }

    /// Reads the directory: POSTCODE, LA, EASTING, NORTHING. A directory without one of the columns is not used.
    pub fn read(sheet: &Sheet, remarks: &mut Vec<Remark>) -> Option<Self> {
        let layout = Layout::find(sheet, "postcode directory", Self::HEADINGS, remarks)?;
        let mut entries = Vec::new();
        for (row, [code, authority, easting, northing]) in layout.rows(sheet) {
            if code.is_empty() || authority.is_empty() {
                let says = "The postcode or its LA is blank. Give both.";
                remarks.push(Remark::new(row.place(), Effect::RowRefused, says));
                continue;
            }
            let grid = easting.parse().ok().zip(northing.parse().ok());
            entries.push((postcode(code), Spot { authority: in_england(authority).into(), grid }));
        }
        Some(Self::new(entries))
    }

    /// Where a postcode lies; `None` when it is not in the directory.
    pub fn find(&self, written: &str) -> Option<&Spot> {
        let wanted = postcode(written);
        let at = self.0.binary_search_by(|(code, _)| code.cmp(&wanted)).ok()?;
        Some(&self.0[at].1)
    }
}

/// A council's code; for one outside England, its country's.
pub(super) fn in_england(code: &str) -> &str {
    match code.as_bytes() {
        [b'S', b'0'..=b'9', ..] => "SCO",
        [b'N', b'0'..=b'9', ..] => "NIR",
        [b'W', b'0'..=b'9', ..] => "WAL",
        _ => code,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_postcode_is_found_however_it_is_spaced() {
        let mut sheet = Sheet::new("postcodes.csv", None);
        for (number, line) in (1..).zip([
            "POSTCODE,LA,EASTING,NORTHING",
            "L1 8JQ,E08000012,334977,389954",
            "EH1 1YZ,S12000036,,",
            ",E08000012,1,1",
        ]) {
            sheet.push(number, line.split(','));
        }
        let mut remarks = Vec::new();
        let directory = Postcodes::read(&sheet, &mut remarks).unwrap();
        assert_eq!(directory.find("l18jq").unwrap().grid, Some((334_977, 389_954)));
        let scottish = directory.find("EH1  1YZ").unwrap();
        assert_eq!((&*scottish.authority, scottish.grid), ("SCO", None));
        assert!(directory.find("L1 8J").is_none() && remarks.len() == 1);
    }
}
