//! What was read otherwise than it is written, which the sender must be able to see: codes and children's numbers in
//! capitals, whole numbers without `.0`, amounts without signs.

use super::{Effect, Remark, Seen};
use crate::words::Place;

/// The cells of one column that were read otherwise than they are written.
pub(super) struct ReadAs {
    /// Can a cell be such a one? Nearly none can, and the question costs little. `None` where no cell is.
    may_be: Option<fn(&str) -> bool>,
    cells: usize,
    /// The first, as it is written and as it was read.
    first: Option<(Box<str>, Box<str>)>,
}

impl ReadAs {
    /// Of a column of the same kind as a cell.
    pub(super) fn of(kind: Seen<'_>) -> Self {
        let may_be: Option<fn(&str) -> bool> = match kind {
            Seen::Code(_) => Some(has_small_letters),
            Seen::Number(_) => Some(|text| text.contains('.') || (text.len() > 1 && text.starts_with('0'))),
            Seen::Money(_) => Some(|text| text.contains(['£', ','])),
            // A day is one day however it is written (see [`super::date_shapes`]), and text is read as it stands.
            Seen::Date(_) | Seen::Text(_) => None,
        };
        Self { may_be, cells: 0, first: None }
    }

    /// Looks at a cell; `read` says as what it was read.
    pub(super) fn look(&mut self, text: &str, read: impl FnOnce() -> String) {
        if !self.may_be.is_some_and(|may_be| may_be(text)) {
            return;
        }
        let read = read();
        if read != text {
            self.cells += 1;
            self.first.get_or_insert_with(|| (text.into(), read.into()));
        }
    }

    fn says(&self, heading: &str) -> Option<String> {
        let (written, read) = self.first.as_ref()?;
        Some(format!("{heading} '{written}' as {read} ({})", cells(self.cells)))
    }
}

fn cells(count: usize) -> String {
    if count == 1 { "1 cell".into() } else { format!("{count} cells") }
}

/// Codes and children's numbers are read in capitals.
pub(super) fn has_small_letters(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_lowercase())
}

/// What to say of a table, by its columns with their headings and how many children's numbers have small letters. Those are
/// counted and not shown: whoever has the table finds them, and nobody else needs to.
pub(super) fn remark<'c>(
    place: Place,
    children: usize,
    columns: impl Iterator<Item = (&'static str, &'c ReadAs)>,
) -> Option<Remark> {
    let of_children = (children > 0).then(|| format!("CHILD in capitals ({})", cells(children)));
    let of_columns = columns.filter_map(|(heading, column)| column.says(heading));
    let said: Vec<String> = of_children.into_iter().chain(of_columns).collect();
    let says = format!(
        "Some cells are read otherwise than they are written: {}. Check that they mean this.",
        said.join(", ")
    );
    (!said.is_empty()).then(|| Remark::new(place, Effect::Noted, says))
}

#[cfg(test)]
mod tests {
    use crate::read::Sheet;
    use crate::returns::{Effect, assemble};
    use crate::words::Period;

    fn remarks(file: &str, rows: &[&str]) -> Vec<(Effect, String)> {
        let mut sheet = Sheet::new(file, None);
        for (number, row) in (1..).zip(rows) {
            sheet.push(number, row.split(';'));
        }
        let period: Period = "2026-10".parse().unwrap();
        let whole = assemble("kent", period, &[(period, vec![&sheet])]);
        whole.remarks.into_iter().map(|remark| (remark.effect, remark.says)).collect()
    }

    #[test]
    fn what_was_read_otherwise_is_listed_by_column() {
        let headings = "CHILD;DOB;REVIEW;REVIEW_CODE";
        let said =
            remarks("a.csv", &[headings, "ab1;2/1/2012;1/6/2026;pn1", "ab1;;2026-05-01;Pn2", "AB2;;x;PN3"]);
        let says = "Some cells are read otherwise than they are written: CHILD in capitals (2 cells), REVIEW_CODE 'pn1' as \
                    PN1 (2 cells). Check that they mean this.";
        assert!(said.contains(&(Effect::Noted, says.to_owned())), "{said:?}");
    }

    #[test]
    fn numbers_and_amounts_are_listed_too_and_what_cannot_be_read_is_not() {
        let headings = "CHILD;CLAIM;PRACTICE;COST_FROM;COST_TO;COST;AGREED_BY;AGREED_ON;EVIDENCE";
        let said =
            remarks("b.csv", &[headings, "1;c;p;01/04/2026;;£1,200;x;;", "1;c;p;01/04/2026;;£1,2;x;;"]);
        assert!(said.iter().any(|(_, says)| says.contains("COST '£1,200' as 1200.00 (1 cell)")), "{said:?}");
        let headings = "CHILD;ACADEMIC_YEAR;SESSIONS_POSSIBLE;SESSIONS_MISSED;STATUS;SOURCE_DATE";
        let said = remarks("c.csv", &[headings, "1;2026;12.0;03;;"]);
        let says = "SESSIONS_POSSIBLE '12.0' as 12 (1 cell), SESSIONS_MISSED '03' as 3 (1 cell)";
        assert!(said.iter().any(|(_, said)| said.contains(says)), "{said:?}");
    }

    #[test]
    fn a_table_as_published_has_nothing_to_list() {
        let headings = "CHILD;DOB;REVIEW;REVIEW_CODE";
        assert_eq!(remarks("a.csv", &[headings, "1;02/01/2012;01/06/2026;PN1"]), []);
        assert_eq!(remarks("a.csv", &[headings, "1;02/01/2012;01/06/2026;pnééé"]), []);
    }
}
