//! A table of which only some columns came: read as if the others were blank, where somebody only wants it checked.

use super::heading::normal;
use super::{Effect, Remark, TableId};
use crate::read::Sheet;
use crate::words::nearest;

/// A sheet made whole.
#[derive(Debug)]
pub struct Completed {
    /// The sheet, with blank cells under the headings that did not come.
    pub sheet: Sheet,
    /// The table.
    pub table: TableId,
    /// The headings that did not come.
    pub absent: Vec<&'static str>,
    /// What to say of it.
    pub remark: Remark,
}

/// Completes a CSV file that is named as a table and has some of its columns, CHILD among them, and none that may be a
/// missing one under another name: an extract. `None` for any other sheet.
pub fn completed(sheet: &Sheet) -> Option<Completed> {
    let table = of_file(sheet.file()).filter(|_| sheet.name().is_none())?;
    let heading = sheet.rows().next()?;
    let found: Vec<String> = heading.cells().map(normal).collect();
    let here = |name: &str| found.iter().any(|heading| heading == name);
    let absent: Vec<&'static str> = table.required().into_iter().filter(|name| !here(name)).collect();
    let known = table.headings();
    let strange: Vec<&String> = found.iter().filter(|heading| !known.contains(&heading.as_str())).collect();
    let misspelt = strange.iter().any(|heading| nearest(heading, absent.iter().copied()).is_some());
    // As many strange headings as missing ones may be the missing ones under other names.
    if !here("CHILD") || misspelt || strange.len() >= absent.len() {
        return None;
    }
    let mut whole = Sheet::new(sheet.file().clone(), None);
    for (at, row) in sheet.rows().enumerate() {
        let width = found.len().max(row.len());
        let cells = (0..width).map(|column| row.cell(column));
        // A row of another length is left as it is, to be refused with its own remark.
        let filling = if at == 0 { absent.as_slice() } else { &[] };
        let blank = if at > 0 && row.len() == found.len() { absent.len() } else { 0 };
        let cells = cells.chain(filling.iter().copied()).chain(std::iter::repeat_n("", blank));
        whole.push(row.number(), cells);
    }
    let says = format!(
        "{table} came without {}. Their cells count as blank here; a month would refuse the table. Send every column.",
        absent.join(", ")
    );
    let remark = Remark::new(heading.place(), Effect::Noted, says);
    Some(Completed { sheet: whole, table, absent, remark })
}

/// The table that a file is named as, such as `Episodes.csv` or `placed_for_adoption.csv`.
fn of_file(file: &str) -> Option<TableId> {
    let name = file.rsplit('/').next().unwrap_or(file);
    let stem: String = name.rsplit_once('.').map_or(name, |(stem, _)| stem).split('_').collect();
    match stem.to_lowercase().as_str() {
        "placedforadoption" => Some(TableId::PlacedAdoption),
        "previouspermanence" => Some(TableId::PrevPerm),
        stem => TableId::named(stem),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::returns::assemble;
    use crate::words::Period;

    fn sheet(file: &str, rows: &[&str]) -> Sheet {
        let mut sheet = Sheet::new(file, None);
        for (number, row) in (1..).zip(rows) {
            sheet.push(number, row.split(','));
        }
        sheet
    }

    #[test]
    fn an_extract_is_read_with_blank_cells_for_what_is_not_there() {
        let some = sheet("x/placed_for_adoption.csv", &["Date_Placed,CHILD", "01/06/2026,1", "01/06/2026"]);
        let whole = completed(&some).unwrap();
        assert_eq!(whole.absent, ["DOB", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"]);
        let period: Period = "2026-27".parse().unwrap();
        let given = assemble("x", period, &[(period, vec![&whole.sheet])]);
        assert_eq!((given.count.used(), given.count.refused), (1, 1));
        assert!(given.child(0).this.placed_adoptions[0].decided_on.get().is_some());
    }

    #[test]
    fn a_strange_heading_or_file_name_is_no_extract() {
        assert!(completed(&sheet("Reviews.csv", &["CHILD,REVIEWED"])).is_none());
        assert!(completed(&sheet("Reviews.csv", &["CHILD,REVIEW,TEAM"])).is_some());
        assert!(completed(&sheet("Reviews.csv", &["CHILD,DOB,REVIEW,KIND"])).is_none());
        assert!(completed(&sheet("Reviews.csv", &["REVIEW"])).is_none());
        assert!(completed(&sheet("Reviewed.csv", &["CHILD,REVIEW"])).is_none());
        assert!(completed(&sheet("Reviews.csv", &["CHILD,DOB,REVIEW,REVIEW_CODE"])).is_none());
    }
}
