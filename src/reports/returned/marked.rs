//! The tables that were sent, with what is said of each row, and what concerns no row of theirs.

use super::Returned;
use super::by_row::Said;
use super::row_said::RowSaid;
use crate::read::{Row, Sheet};
use crate::returns::{Effect, Recognised, TableId, recognise};
use std::collections::BTreeMap;

/// A return with its marks.
pub(in crate::reports) struct Marked<'a> {
    /// The tables, in the order in which they were sent.
    pub(in crate::reports) sheets: Vec<MarkedSheet<'a>>,
    /// What concerns no row of them: where, and what is wrong.
    pub(in crate::reports) elsewhere: Vec<(String, String)>,
}

/// A table that was sent.
pub(in crate::reports) struct MarkedSheet<'a> {
    pub(in crate::reports) sheet: &'a Sheet,
    /// Which table it is; `None` when its headings do not say.
    pub(in crate::reports) known: Option<Recognised>,
    /// Why none of it is used.
    pub(in crate::reports) refused: Vec<String>,
    /// What is said of its rows, by their numbers.
    pub(in crate::reports) rows: BTreeMap<u32, RowSaid>,
}

impl<'a> Marked<'a> {
    /// Puts what was found to the rows that it was found in.
    pub(in crate::reports) fn of(given: &Returned<'a>) -> Self {
        let sheets: Vec<MarkedSheet<'a>> =
            given.sheets.iter().filter_map(|sheet| MarkedSheet::of(sheet)).collect();
        let mut said = Said::new(sheets);
        given.remarks.iter().for_each(|remark| said.remark(remark));
        let grouped = given.validated.grouped();
        grouped.by_child.values().flatten().for_each(|finding| said.finding(finding));
        grouped.common.iter().flat_map(|common| &common.findings).for_each(|finding| said.common(finding));
        given.validated.waived.iter().for_each(|waived| said.waived(waived));
        said.done()
    }
}

impl<'a> MarkedSheet<'a> {
    /// A sheet that is a table or was meant to be one; sheets of a workbook that are neither are nobody's to put right.
    fn of(sheet: &'a Sheet) -> Option<Self> {
        let mut remarks = Vec::new();
        let known = recognise(sheet, &mut remarks);
        let refused = remarks.iter().any(|remark| remark.effect == Effect::TableRefused);
        (known.is_some() || refused).then(|| Self {
            sheet,
            // What a worksheet's table cannot have for a heading is given back as it stands, under plain headings.
            known: known.filter(|known| can_head(sheet, known)),
            refused: Vec::new(),
            rows: BTreeMap::new(),
        })
    }

    /// What the table is called: by its headings, or else by the name that it came under.
    pub(in crate::reports) fn name(&self) -> String {
        if let Some(known) = &self.known {
            return known.table.name().to_string();
        }
        let file = self.sheet.file().rsplit('/').next().unwrap_or_default();
        let name = self.sheet.name().map_or(file.split('.').next().unwrap_or(file), |name| name);
        let meant = TableId::named(&name.replace(['_', '-', ' '], ""));
        // A name of the sender's own must not pass for one that every workbook has, such as Notes.
        meant.map_or_else(|| format!("Sent {name}"), |table| table.name().to_string())
    }

    /// The rows to give back: those below the headings, or all of a sheet without any.
    pub(in crate::reports) fn sent(&self) -> impl Iterator<Item = Row<'a>> + use<'a> {
        let above = self.known.as_ref().map_or(0, |known| known.heading + 1);
        self.sheet.rows().skip(above).filter(|row| !row.is_empty())
    }

    /// The row of headings.
    pub(super) fn headings(&self) -> Option<Row<'a>> {
        self.sheet.rows().nth(self.known.as_ref()?.heading)
    }
}

/// Can the headings stand over a table of a worksheet? Each must be short, of letters that XML can hold, and there once;
/// blank ones are named.
fn can_head(sheet: &Sheet, known: &Recognised) -> bool {
    let Some(row) = sheet.rows().nth(known.heading) else { return false };
    let headings = row.cells().map(str::to_lowercase).filter(|heading| !heading.is_empty());
    let mut headings: Vec<String> = headings.collect();
    headings.sort_unstable();
    let fits = |letter: char| !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}');
    headings.iter().all(|heading| heading.chars().count() <= 255 && heading.chars().all(fits))
        && headings.windows(2).all(|two| two[0] != two[1])
}
