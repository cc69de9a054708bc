//! The postcodes that a return names, out of a directory of every postcode of the country.

use super::postcodes::in_england;
use super::{Postcodes, Spot, postcode};
use crate::read::each_row;
use crate::returns::{Effect, Remark};
use crate::words::Place;
use std::collections::BTreeSet;
use std::path::Path;

/// The headings by which a column is known, in small letters: ours, and those that the national directory has had. `#` stands for
/// the two digits of a year.
const CODE: &[&str] = &["postcode", "pcds", "pcd8", "pcd7", "pcd"];
const COUNCIL: &[&str] = &["la", "oslaua", "laua", "lad#cd"];
const COUNTY: &[&str] = &["oscty", "cty", "cty#cd"];
const EAST: &[&str] = &["easting", "oseast1m", "east1m"];
const NORTH: &[&str] = &["northing", "osnrth1m", "north1m"];

/// Where the columns stand.
struct Columns {
    code: usize,
    council: usize,
    county: Option<usize>,
    east: usize,
    north: usize,
}

impl Postcodes {
    /// Reads the directory at `path` below `root` row by row, and keeps the wanted postcodes, as [`postcode`] writes them.
    /// `None`, with a remark, when a column is missing.
    ///
    /// # Errors
    /// When the file cannot be read to its end: a directory in part would call good postcodes wrong.
    pub fn choose(
        root: &Path,
        path: &str,
        wanted: &BTreeSet<Box<str>>,
        remarks: &mut Vec<Remark>,
    ) -> anyhow::Result<Option<Self>> {
        let mut columns: Option<Option<Columns>> = None;
        let (mut entries, mut without_county) = (Vec::new(), 0);
        each_row(root, path, |cells| {
            let Some(columns) = columns.get_or_insert_with(|| Columns::of(cells)) else { return };
            let code = postcode(&cells[columns.code]);
            if !wanted.contains(&code) {
                return;
            }
            match columns.spot(cells) {
                Some(spot) => entries.push((code, spot)),
                None => without_county += 1,
            }
        })?;
        if !matches!(columns, Some(Some(_))) {
            let says = "The directory of postcodes must have the columns POSTCODE, LA, EASTING and NORTHING, or those of the \
                        national directory: pcds, lad25cd or oslaua, cty25cd or oscty, east1m or oseast1m, north1m or \
                        osnrth1m. Not all of them are here. The rules that need it did not run.";
            remarks.push(Remark::new(Place::file(path), Effect::TableRefused, says));
            return Ok(None);
        }
        if without_county > 0 {
            let says = format!(
                "{without_county} of the wanted postcodes have no council, or a district whose county the directory does not \
                 tell: not used. Give a directory with the column cty25cd or oscty."
            );
            remarks.push(Remark::new(Place::file(path), Effect::RowRefused, says));
        }
        Ok(Some(Self::new(entries)))
    }
}

impl Columns {
    fn of(headings: &csv::StringRecord) -> Option<Self> {
        let at = |names: &[&str]| {
            names.iter().find_map(|name| headings.iter().position(|heading| is_named(heading, name)))
        };
        Some(Self {
            code: at(CODE)?,
            council: at(COUNCIL)?,
            county: at(COUNTY),
            east: at(EAST)?,
            north: at(NORTH)?,
        })
    }

    /// Where a row's postcode lies: in its county where it has one, for the county is the council that looks after children.
    fn spot(&self, cells: &csv::StringRecord) -> Option<Spot> {
        let council = in_england(&cells[self.council]);
        let county = self.county.map(|at| &cells[at]).filter(|code| code.starts_with("E10"));
        let authority = if council.starts_with("E07") { county? } else { council };
        // The places of Northern Ireland are told on a grid of its own.
        let grid = cells[self.east].parse().ok().zip(cells[self.north].parse().ok());
        (!authority.is_empty())
            .then(|| Spot { authority: authority.into(), grid: grid.filter(|_| authority != "NIR") })
    }
}

fn is_named(heading: &str, name: &str) -> bool {
    let alike = |(one, other): (u8, u8)| {
        if other == b'#' { one.is_ascii_digit() } else { one.eq_ignore_ascii_case(&other) }
    };
    let name = name.replace('#', "##");
    heading.len() == name.len() && heading.bytes().zip(name.bytes()).all(alike)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(text: &str, wanted: &[&str]) -> (Option<Postcodes>, Vec<Remark>) {
        let root = tempfile::tempdir().unwrap();
        std::fs::write(root.path().join("directory.csv"), text).unwrap();
        let wanted = wanted.iter().map(|code| postcode(code)).collect();
        let mut remarks = Vec::new();
        (Postcodes::choose(root.path(), "directory.csv", &wanted, &mut remarks).unwrap(), remarks)
    }

    #[test]
    fn our_columns_are_read_and_only_wanted_postcodes_kept() {
        let text = "EASTING,POSTCODE,LA,NORTHING\n334977,L1 8JQ,E08000012,389954\n1,L1 8JR,E08000012,2\n,eh11yz,S12000036,\n";
        let (directory, remarks) = chosen(text, &["l18jq", "EH1 1YZ", "ZZ1 1ZZ"]);
        let directory = directory.unwrap();
        assert_eq!(directory.find("L1 8JQ").unwrap().grid, Some((334_977, 389_954)));
        assert_eq!(&*directory.find("EH1 1YZ").unwrap().authority, "SCO");
        assert!(
            directory.find("L1 8JR").is_none() && directory.find("ZZ1 1ZZ").is_none() && remarks.is_empty()
        );
    }

    #[test]
    fn the_national_directory_is_read_with_its_counties() {
        let older = "pcd,pcd2,pcds,oscty,oslaua,oseast1m,osnrth1m\n";
        let newer = "pcd7,pcd8,pcds,cty25cd,lad25cd,east1m,north1m\n";
        let rows = "x,x,CM1 1AA,E10000012,E07000070,570000,206000\n\
                    x,x,L1 8JQ,E99999999,E08000012,334977,389954\n\
                    x,x,BT1 1AA,N99999999,N09000003,333000,374000\n\
                    x,x,CM1 1AB,E99999999,E07000070,570000,206000\n\
                    x,x,ZZ1 1ZZ,,,,\n";
        for headings in [older, newer] {
            let wanted = ["CM1 1AA", "L1 8JQ", "BT1 1AA", "CM1 1AB", "ZZ1 1ZZ"];
            let (directory, remarks) = chosen(&format!("{headings}{rows}"), &wanted);
            let directory = directory.unwrap();
            assert_eq!(&*directory.find("CM1 1AA").unwrap().authority, "E10000012");
            assert_eq!(&*directory.find("L1 8JQ").unwrap().authority, "E08000012");
            let belfast = directory.find("BT1 1AA").unwrap();
            assert_eq!((&*belfast.authority, belfast.grid), ("NIR", None));
            assert!(directory.find("CM1 1AB").is_none() && directory.find("ZZ1 1ZZ").is_none());
            assert!(
                remarks.len() == 1 && remarks[0].says.starts_with("2 of the wanted postcodes"),
                "{remarks:?}"
            );
        }
        let (directory, remarks) = chosen("pcd,laua,oseast1m,osnrth1m\nL1 8JQ,E08000012,1,2\n", &["L1 8JQ"]);
        assert!(directory.unwrap().find("L18JQ").is_some() && remarks.is_empty());
    }

    #[test]
    fn a_directory_without_a_column_is_not_used() {
        for text in ["", "pcds,ladxxcd,east1m,north1m\n", "pcds,lad25cd,east1m\n"] {
            let (directory, remarks) = chosen(text, &["L1 8JQ"]);
            assert!(directory.is_none() && remarks.len() == 1, "{text}");
        }
    }
}
