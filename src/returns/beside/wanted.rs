//! The postcodes that a directory is asked for: those of episodes.

use super::postcode;
use crate::read::Sheet;
use crate::returns::rows_below::rows_below;
use crate::returns::{TableId, recognise};
use std::collections::BTreeSet;

/// Every postcode in the sheets' episodes, as [`postcode`] writes it: a national directory is read for these alone.
pub fn wanted_postcodes<'a>(sheets: impl Iterator<Item = &'a Sheet>) -> BTreeSet<Box<str>> {
    let mut wanted = BTreeSet::new();
    for sheet in sheets {
        // What is odd about a sheet is remarked upon when its return is assembled.
        let Some(is) = recognise(sheet, &mut Vec::new()).filter(|is| is.table == TableId::Episodes) else {
            continue;
        };
        let columns = TableId::Episodes.headings().into_iter().skip(1).zip(&is.cells);
        let named = columns.filter(|(name, _)| ["HOME_POST", "PL_POST"].contains(name));
        let cells: Vec<usize> = named.filter_map(|(_, cell)| *cell).collect();
        for row in rows_below(sheet, &is).flatten() {
            wanted.extend(cells.iter().map(|at| row.cell(*at)).filter(|code| !code.is_empty()).map(postcode));
        }
    }
    wanted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_postcodes_of_episodes_are_wanted_and_no_others() {
        let sheet = |file: &str, headings: &[&str], row: &[&str]| {
            let mut sheet = Sheet::new(file, None);
            sheet.push(1, headings.iter().copied());
            sheet.push(2, row.iter().copied());
            sheet
        };
        let headings = TableId::Episodes.required();
        let row: Vec<&str> = headings
            .iter()
            .map(|name| match *name {
                "CHILD" => "1",
                "HOME_POST" => "l1  8jq",
                "URN" => "L1 8JR",
                _ => "",
            })
            .collect();
        let episodes = sheet("episodes.csv", &headings, &row);
        let others = sheet("reviews.csv", &TableId::Reviews.required(), &["1", "", "L1 1AA", ""]);
        let wanted = wanted_postcodes([&episodes, &others].into_iter());
        assert_eq!(wanted.into_iter().collect::<Vec<_>>(), ["L18JQ".into()]);
    }
}
