//! What the tables of one folder say of themselves: whose children they speak of, and of which months. Folder, data and
//! register must agree on whose return it is and of when; this is the data's side of that match.

use super::guess::DATED;
use super::no_rows::no_rows;
use super::rows_below::{child_id, rows_below};
use super::{Effect, Remark, TableId, recognise};
use crate::read::Sheet;
use crate::words::{Date, Month, read_date};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What the tables of one folder say of themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Its tables, each with the file it lies in and whether it speaks of any child.
    pub tables: Vec<(TableId, Arc<str>, bool)>,
    /// Its children, by number and birthday: a number alone means nothing outside the council.
    pub children: BTreeSet<(Box<str>, Date)>,
    /// How many of its days lie in each month: of episodes, reviews and the like.
    pub months: BTreeMap<Month, usize>,
    /// Is a table not used?
    pub refused: bool,
    /// What is wrong with the headings of those, or that they have no rows.
    pub wrong: Vec<Remark>,
}

impl Told {
    /// The file that holds a table.
    pub fn file_of(&self, table: TableId) -> Option<&Arc<str>> {
        self.tables.iter().find(|(of, ..)| *of == table).map(|(_, file, _)| file)
    }
}

/// Reads what a folder's sheets say of themselves.
pub fn told(sheets: &[&Sheet]) -> Told {
    let mut told = Told::default();
    let mut remarks = Vec::new();
    for sheet in sheets {
        let Some(known) = recognise(sheet, &mut remarks) else { continue };
        remarks.extend(no_rows(sheet, &known));
        let columns: Vec<&str> = known.table.headings().into_iter().skip(1).collect();
        let cell_of = |name: &str| known.cells[columns.iter().position(|column| *column == name)?];
        let dated: Vec<usize> = DATED
            .iter()
            .filter(|(table, _)| *table == known.table)
            .filter_map(|(_, column)| cell_of(column))
            .collect();
        let born = if known.table == TableId::Header { cell_of("DOB") } else { None };
        let mut speaks = false;
        for row in rows_below(sheet, &known).flatten() {
            speaks = true;
            if let Some(born) = born.and_then(|cell| read_date(row.cell(cell))) {
                told.children.insert((child_id(row.cell(known.child)).into(), born));
            }
            for day in dated.iter().filter_map(|cell| read_date(row.cell(*cell))) {
                *told.months.entry(Month::of(day)).or_default() += 1;
            }
        }
        told.refused |= told.tables.iter().any(|(table, ..)| *table == known.table);
        told.tables.push((known.table, sheet.file().clone(), speaks));
    }
    told.wrong = remarks.into_iter().filter(|remark| remark.effect == Effect::TableRefused).collect();
    told.refused |= !told.wrong.is_empty();
    told.tables.sort();
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_says_whose_children_and_which_months_it_speaks_of() {
        let sheet = |file: &str, rows: &[&str]| {
            let mut sheet = Sheet::new(file, None);
            (1..).zip(rows).for_each(|(number, row)| sheet.push(number, row.split(',')));
            sheet
        };
        let header =
            sheet("h.csv", &["CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", "a1,M,01/02/2015,,,,", "a2,M,x,,,,"]);
        let reviews = sheet(
            "r.csv",
            &["CHILD,DOB,REVIEW,REVIEW_CODE", "a1,01/02/2015,05/06/2026,PN1", "a1,01/02/2015,31/06/2026,PN1"],
        );
        let nil = sheet("n.csv", &["CHILD,DOB,MISSING,MIS_START,MIS_END", "NIL,,,,"]);
        let told = told(&[&reviews, &nil, &header]);
        let names: Vec<(&str, bool)> = told.tables.iter().map(|(of, _, any)| (of.name(), *any)).collect();
        assert_eq!(names, [("Header", true), ("Reviews", true), ("Missing", false)]);
        assert_eq!(told.children.len(), 1);
        assert_eq!(told.children.first().map(|(id, _)| &**id), Some("A1"));
        assert_eq!(told.months.values().sum::<usize>(), 1);
        assert!(!told.refused);
        let twice = super::told(&[&reviews, &reviews]);
        assert!(twice.refused);
    }
}
