//! Control totals: what the sender's own system counted, so that a table of which the end is missing does not pass for whole.
//! A table of ours with a row a table of the return: need not be sent, and where it is nothing may differ from it.

use super::heading::{Recognised, normal};
use super::rows_below::{child_id, rows_below};
use super::{Effect, Remark, TableId};
use crate::read::{Row, Sheet};
use crate::words::{Date, Period, read_date, short_date};
use std::collections::BTreeSet;

/// The headings: the first two must be there.
const HEADINGS: [&str; 4] = ["TABLE", "ROWS", "CHILDREN", "LAST_DATE"];

/// A sheet of control totals, with the cells of its columns.
pub(super) struct Controls<'a> {
    period: Period,
    sheet: &'a Sheet,
    cells: [Option<usize>; 4],
}

/// Is it a sheet of control totals?
pub(super) fn is_controls(sheet: &Sheet) -> bool {
    cells(sheet).is_some()
}

fn cells(sheet: &Sheet) -> Option<[Option<usize>; 4]> {
    let found: Vec<String> = sheet.rows().next()?.cells().map(normal).collect();
    let cells = HEADINGS.map(|name| found.iter().position(|heading| heading == name));
    (cells[0].is_some() && cells[1].is_some()).then_some(cells)
}

/// What a table that came comes to.
struct Counted {
    rows: usize,
    children: usize,
    last: Option<Date>,
}

impl<'a> Controls<'a> {
    /// The control totals on a sheet; `None` when it holds none.
    pub(super) fn of(period: Period, sheet: &'a Sheet) -> Option<Self> {
        Some(Self { period, sheet, cells: cells(sheet)? })
    }

    /// Holds the tables that came to the totals. `came` are those of the return, each with its period.
    pub(super) fn hold(&self, came: &[(Period, &Sheet, &Recognised)]) -> Vec<Remark> {
        let rows = self.sheet.rows().skip(1).filter(|row| !row.is_empty());
        rows.flat_map(|row| self.hold_row(row, came)).collect()
    }

    fn hold_row(&self, row: Row<'_>, came: &[(Period, &Sheet, &Recognised)]) -> Vec<Remark> {
        let at = |which: usize, says: String| {
            Remark::new(row.place().at_column(HEADINGS[which]), Effect::TableRefused, says)
        };
        let given = |which: usize| self.cells[which].map_or("", |cell| row.cell(cell));
        let name = given(0);
        let Some(table) = TableId::named(&name.replace(['_', '-', ' '], "")) else {
            return vec![at(0, format!("'{name}' is no table. Give a table's name, such as Episodes."))];
        };
        let ours = |of: &&(Period, &Sheet, &Recognised)| of.0 == self.period && of.2.table == table;
        let Some(counted) = came.iter().find(ours).map(|(_, sheet, known)| count(sheet, known)) else {
            // Nothing to report is nothing missing.
            let nil = given(1) == "0";
            let says = format!("{table} should have {} rows, and it did not come. Send it.", given(1));
            return if nil { Vec::new() } else { vec![at(0, says)] };
        };
        let number = |which: usize| match given(which) {
            "" => Ok(None),
            text if text.len() < 10 && text.bytes().all(|byte| byte.is_ascii_digit()) => {
                Ok(text.parse().ok())
            }
            text => {
                Err(at(which, format!("'{text}' is no number of rows or children. Give one, in digits.")))
            }
        };
        let rows = number(1).map(|wanted: Option<usize>| {
            let differs = wanted.filter(|wanted| *wanted != counted.rows);
            differs.map(|wanted| {
                at(1, format!("{table} should have {wanted} rows, and {} came. {AGAIN}", counted.rows))
            })
        });
        let children = number(2).map(|wanted: Option<usize>| {
            let differs = wanted.filter(|wanted| *wanted != counted.children);
            let spoken = counted.children;
            differs.map(|wanted| {
                at(
                    2,
                    format!("{table} should speak of {wanted} children, and it speaks of {spoken}. {AGAIN}"),
                )
            })
        });
        let last = match (given(3), read_date(given(3))) {
            ("", _) => Ok(None),
            (text, None) => Err(at(3, format!("'{text}' is no day. Write it as dd/mm/yyyy."))),
            (_, Some(wanted)) if counted.last == Some(wanted) => Ok(None),
            (_, Some(wanted)) => {
                let found = counted.last.map_or_else(|| "none".into(), short_date);
                let dates = table.dates().join(" or ");
                let dates = if dates.is_empty() { "it has no dates of events".into() } else { dates };
                let wanted = short_date(wanted);
                Ok(Some(at(
                    3,
                    format!(
                        "{table} should go up to {wanted}, and its last day ({dates}) is {found}. {AGAIN}"
                    ),
                )))
            }
        };
        [rows, children, last].into_iter().filter_map(|found| found.unwrap_or_else(Some)).collect()
    }
}

const AGAIN: &str = "Send the table again, or correct the total.";

fn count(sheet: &Sheet, known: &Recognised) -> Counted {
    let (mut rows, mut children, mut last) = (0, BTreeSet::new(), None);
    let dates: Vec<usize> = known.table.dates().iter().filter_map(|name| known.cell(name)).collect();
    for row in rows_below(sheet, known) {
        rows += 1;
        let Ok(row) = row else { continue };
        children.insert(child_id(row.cell(known.child)));
        last = dates.iter().filter_map(|cell| read_date(row.cell(*cell))).chain(last).max();
    }
    Counted { rows, children: children.len(), last }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::returns::assemble;

    fn sheet(file: &str, rows: &[&str]) -> Sheet {
        let mut sheet = Sheet::new(file, None);
        for (number, row) in (1..).zip(rows) {
            sheet.push(number, row.split(','));
        }
        sheet
    }

    fn said(totals: &[&str]) -> Vec<String> {
        let period: Period = "2026-10".parse().unwrap();
        let reviews = ["CHILD,DOB,REVIEW,REVIEW_CODE", "1,,05/06/2026,PN1", "2,,,PN1", "1,,06/06/2026,PN2"];
        let reviews = sheet("reviews.csv", &reviews);
        let totals = sheet("control.csv", totals);
        let whole = assemble("kent", period, &[(period, vec![&reviews, &totals])]);
        assert!(whole.has(TableId::Reviews) && whole.count.read == 3);
        assert!(whole.remarks.iter().all(|remark| remark.effect == Effect::TableRefused));
        whole.remarks.iter().map(|remark| format!("{}: {}", remark.place, remark.says)).collect()
    }

    #[test]
    fn what_agrees_with_the_totals_is_whole_and_what_differs_is_not() {
        assert_eq!(said(&["table,rows,children,last_date", "Reviews,3,2,06/06/2026", "OC3,0"]), [""; 0]);
        assert_eq!(said(&["TABLE,ROWS", "reviews,3"]), [""; 0]);
        let wrong =
            said(&["TABLE,ROWS,CHILDREN,LAST_DATE", "Reviews,4,3,07/06/2026", "Episodes,1", "Rows,x"]);
        assert_eq!(wrong.len(), 5, "{wrong:#?}");
        assert_eq!(
            wrong[1],
            "control.csv · row 2 · LAST_DATE: Reviews should go up to 07/06/2026, and its last day (REVIEW) is 06/06/2026. \
             Send the table again, or correct the total."
        );
        assert!(wrong[2].ends_with(
            "ROWS: Reviews should have 4 rows, and 3 came. Send the table again, or correct the total."
        ));
        assert!(wrong[3].contains("row 3 · TABLE: Episodes should have 1 rows, and it did not come"));
        assert!(wrong[4].contains("'Rows' is no table"));
        assert!(said(&["TABLE,ROWS", "Reviews,three"])[0].contains("'three' is no number"));
    }
}
