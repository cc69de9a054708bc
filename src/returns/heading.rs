//! Which table is this sheet, and which column is which? By the headings, wherever they start and in any order.

use super::control::is_controls;
use super::given_back::{is_cover, is_ours, is_to_read, is_unnamed};
use super::{Effect, Remark, TableId};
use crate::read::{Row, Sheet};
use crate::words::nearest;

/// How far down a heading row is looked for, below titles and blank rows.
const SEARCHED_ROWS: usize = 20;

/// A sheet whose table is known.
#[derive(Clone, Debug)]
pub struct Recognised {
    /// The table.
    pub table: TableId,
    /// The position of the heading row among the sheet's rows.
    pub heading: usize,
    /// The cell that holds CHILD.
    pub child: usize,
    /// For each other column of the table in order, the cell that holds it; `None` for an optional one that is missing.
    pub cells: Vec<Option<usize>>,
    /// The cells of columns that a return given back has beside what was sent.
    pub ours: Vec<usize>,
    /// May a cell show a spreadsheet's error? All of them begin with a sign that little else has.
    pub(super) may_show_errors: bool,
}

impl Recognised {
    /// The cell that holds a column of the table.
    pub fn cell(&self, column: &str) -> Option<usize> {
        let at = self.table.headings().iter().position(|name| *name == column)?;
        at.checked_sub(1).map_or(Some(self.child), |at| self.cells.get(at).copied().flatten())
    }

    /// The columns that a sheet of the table may come without and this one came with.
    pub(super) fn optional(&self) -> impl Iterator<Item = &'static str> {
        let columns = self.table.columns().into_iter().skip(1).zip(&self.cells);
        columns.filter(|((_, optional), cell)| *optional && cell.is_some()).map(|((name, _), _)| name)
    }
}

/// Recognises a sheet by its headings. All columns of a table must be there, but for optional ones: then order, case and
/// extra columns do not matter. A wrong heading is remarked upon first and alone, with the nearest right one.
pub fn recognise(sheet: &Sheet, remarks: &mut Vec<Remark>) -> Option<Recognised> {
    if is_controls(sheet) {
        return None;
    }
    if is_to_read(sheet) {
        // A workbook has such sheets of ours; a file of its own was sent as if it were a table.
        let says = "The file says that it is to be read and no part of the return; it is not used.";
        remarks.extend(sheet.name().is_none().then(|| Remark::new(sheet.place(), Effect::Noted, says)));
        return None;
    }
    let Some((at, row)) = heading_row(sheet) else {
        if is_cover(sheet) {
            return None;
        }
        let (effect, says) = without_headings(sheet);
        remarks.push(Remark::new(sheet.place(), effect, says));
        return None;
    };
    let found: Vec<String> = row.cells().map(normal).collect();
    let fits = |table: &TableId| missing(*table, &found).is_empty();
    let Some(table) = TableId::ALL.into_iter().filter(fits).max_by_key(|table| table.required().len()) else {
        remarks.push(not_recognised(sheet, row, &found));
        return None;
    };
    let wanted = table.headings();
    let mut cells = wanted.iter().map(|name| found.iter().position(|heading| heading == name));
    let twice = wanted.iter().find(|name| found.iter().filter(|heading| heading == *name).count() > 1);
    if let Some(name) = twice {
        let says = format!("The heading {name} stands here twice. Delete one of the two columns.");
        remarks.push(Remark::new(row.place(), Effect::TableRefused, says));
        return None;
    }
    let ours: Vec<usize> =
        (0..).zip(&found).filter(|(_, heading)| is_ours(heading)).map(|(at, _)| at).collect();
    let strange =
        |heading: &&String| !wanted.contains(&heading.as_str()) && !is_ours(heading) && !is_unnamed(heading);
    for extra in found.iter().filter(|heading| !heading.is_empty()).filter(strange) {
        let says = format!("The column '{extra}' is not part of {table}; it is not used.");
        remarks.push(Remark::new(row.place(), Effect::Noted, says));
    }
    let child = cells.next().flatten()?;
    if ours.is_empty() {
        remarks.extend(below_a_title(row));
        remarks.extend(other_letters(row, &wanted));
    }
    Some(Recognised {
        table,
        heading: at,
        child,
        cells: cells.collect(),
        ours,
        may_show_errors: sheet.has('#'),
    })
}

/// Whoever meant the rows above the headings to count must hear that they do not. A form without headings gets them in row 0.
fn below_a_title(row: Row<'_>) -> Option<Remark> {
    let number = row.number();
    let says = format!("The headings were found on row {number}; what stands above them is not read.");
    (number > 1).then(|| Remark::new(row.place(), Effect::Noted, says))
}

/// Which headings were taken for which, where some are written as published and others are not: a hand has been at them. Where
/// none is, it is how the sender's system writes them, and to say so again every month would help nobody.
fn other_letters(row: Row<'_>, wanted: &[&'static str]) -> Option<Remark> {
    let named = |cell: &str| wanted.iter().find(|name| **name == normal(cell)).copied();
    let known = row.cells().filter_map(|cell| Some((cell, named(cell)?)));
    let (published, others): (Vec<_>, Vec<_>) = known.partition(|(cell, name)| cell == name);
    let taken: Vec<String> = others.iter().map(|(cell, name)| format!("'{cell}' as {name}")).collect();
    let says = format!("The headings were read without regard to capitals: {}.", taken.join(", "));
    (!published.is_empty() && !taken.is_empty()).then(|| Remark::new(row.place(), Effect::Noted, says))
}

pub(super) fn normal(cell: &str) -> String {
    cell.to_uppercase()
}

fn missing(table: TableId, found: &[String]) -> Vec<&'static str> {
    table.required().into_iter().filter(|name| !found.iter().any(|heading| heading == name)).collect()
}

/// The first row that holds at least two known headings.
fn heading_row(sheet: &Sheet) -> Option<(usize, Row<'_>)> {
    let known: Vec<&str> = TableId::ALL.into_iter().flat_map(TableId::headings).collect();
    let is_heading =
        |row: &Row<'_>| row.cells().filter(|cell| known.contains(&normal(cell).as_str())).count() > 1;
    sheet.rows().take(SEARCHED_ROWS).enumerate().find(|(_, row)| is_heading(row))
}

/// A workbook may hold other sheets; a file of its own must be a table.
fn without_headings(sheet: &Sheet) -> (Effect, String) {
    if sheet.name().is_some() {
        return (Effect::Noted, "This sheet has no headings of a return; it is not used.".into());
    }
    let says = "No headings of a return were found in the first 20 rows. Send the table with its headings in one row.";
    (Effect::TableRefused, says.into())
}

fn not_recognised(sheet: &Sheet, row: Row<'_>, found: &[String]) -> Remark {
    let table = likely(sheet, found);
    let missing = missing(table, found);
    let unknown: Vec<&String> = found
        .iter()
        .filter(|heading| !heading.is_empty() && !table.headings().contains(&heading.as_str()))
        .filter(|heading| !is_ours(heading) && !is_unnamed(heading))
        .collect();
    let hints = unknown.iter().filter_map(|heading| {
        let near = nearest(heading, missing.iter().copied())?;
        Some(format!(" '{heading}' is not recognised: did you mean {near}?"))
    });
    let says = format!(
        "This looks like {table}, but these headings are missing: {}.{} Mend the headings and send the table again.",
        missing.join(", "),
        hints.collect::<String>()
    );
    Remark::new(row.place(), Effect::TableRefused, says)
}

/// The table a sheet with wrong headings was meant to be: by its name, else by the most headings in common.
fn likely(sheet: &Sheet, found: &[String]) -> TableId {
    let named = sheet.name().map_or_else(|| stem(sheet.file()), ToString::to_string);
    let plain = named.replace(['_', '-', ' '], "");
    TableId::named(&plain).unwrap_or_else(|| {
        let misses = |table: &TableId| missing(*table, found).len();
        TableId::ALL.into_iter().min_by_key(misses).expect("there are tables")
    })
}

fn stem(file: &str) -> String {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.split('.').next().unwrap_or(name).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(rows: &[&[&str]]) -> Sheet {
        let mut sheet = Sheet::new("reviews.csv", None);
        for (at, row) in rows.iter().enumerate() {
            sheet.push(u32::try_from(at).unwrap() + 1, row.iter().copied());
        }
        sheet
    }

    #[test]
    fn headings_are_found_below_a_title_in_any_order_and_case() {
        let mut remarks = Vec::new();
        let sheet = sheet(&[&["Reviews 2026"], &["review", "Review_Code ", "CHILD", "dob", "NOTES"], &[]]);
        let found = recognise(&sheet, &mut remarks).unwrap();
        assert_eq!((found.table, found.heading, found.child), (TableId::Reviews, 1, 2));
        assert_eq!(found.cells, [Some(3), Some(0), Some(1)]);
        let said: Vec<&str> = remarks.iter().map(|remark| remark.says.as_str()).collect();
        assert_eq!(
            said,
            [
                "The column 'NOTES' is not part of Reviews; it is not used.",
                "The headings were found on row 2; what stands above them is not read.",
                "The headings were read without regard to capitals: 'review' as REVIEW, 'Review_Code' as REVIEW_CODE, 'dob' as \
                 DOB.",
            ]
        );
    }

    #[test]
    fn optional_columns_may_be_missing_and_are_found_when_they_came() {
        let plain =
            ["CHILD", "ACADEMIC_YEAR", "SESSIONS_POSSIBLE", "SESSIONS_MISSED", "STATUS", "SOURCE_DATE"];
        let mut remarks = Vec::new();
        let found = recognise(&sheet(&[&plain]), &mut remarks).unwrap();
        assert_eq!((found.table, found.cells[5..].iter().flatten().count()), (TableId::Education, 0));
        let more = [&plain[..], &["ATTAINMENT_8"]].concat();
        let found = recognise(&sheet(&[&more]), &mut remarks).unwrap();
        assert_eq!(found.cells.iter().flatten().max(), Some(&6));
        assert!(remarks.is_empty());
    }

    #[test]
    fn a_wrong_heading_is_told_alone_with_the_nearest_right_one() {
        let mut remarks = Vec::new();
        assert!(recognise(&sheet(&[&["CHILD ID", "DOB", "REVIEW", "REVIEWCODE"]]), &mut remarks).is_none());
        assert_eq!(remarks.len(), 1);
        assert_eq!(
            remarks[0].says,
            "This looks like Reviews, but these headings are missing: CHILD, REVIEW_CODE. 'CHILD ID' is not recognised: \
             did you mean CHILD? 'REVIEWCODE' is not recognised: did you mean REVIEW_CODE? Mend the headings and send \
             the table again."
        );
    }
}
