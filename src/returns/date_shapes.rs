//! How the dates of one column are written. A spreadsheet that puts the month first turns half of them into other days that
//! look just as good, so one cell that shows it speaks against the whole column.

use super::either_way::EitherWay;
use super::{Effect, Given, Remark};
use crate::words::{Date, Place, read_date};

/// What is seen in one column of dates.
pub(super) struct DateShapes {
    /// Is their shape the sender's own? What a spreadsheet holds as a date has none.
    is_text: bool,
    /// Dates that are days only if the month comes first: how many, and the first.
    month_first: Option<(usize, Place, String)>,
    /// The first with the year first, and whether others have it last.
    year_first: Option<Place>,
    year_last: bool,
    either_way: EitherWay,
}

impl DateShapes {
    /// Of a column in which nothing was seen yet; in a file of text, dates are written as the sender would have them.
    pub(super) fn new(is_text: bool) -> Self {
        let either_way = EitherWay::default();
        Self { is_text, month_first: None, year_first: None, year_last: false, either_way }
    }

    /// Can its dates be read? Where one has the month first, nobody knows which others have.
    pub(super) fn can_be_read(&self) -> bool {
        self.month_first.is_none()
    }

    /// Looks at a cell, and at what was read from it with the day first; `place` says where it is.
    pub(super) fn look(&mut self, text: &str, date: &Given<Date>, place: impl FnOnce() -> Place) {
        if matches!(text.as_bytes(), [_, _, b'/', ..]) || text.contains('/') {
            self.year_last |= self.is_text;
            if !matches!(date, Given::Value(_)) && other_way(text) {
                match &mut self.month_first {
                    Some((count, ..)) => *count += 1,
                    None => self.month_first = Some((1, place(), text.into())),
                }
            } else {
                self.either_way.look(text, place);
            }
        } else if self.is_text && self.year_first.is_none() && matches!(date, Given::Value(_)) {
            self.year_first = Some(place());
        }
    }

    /// Why no date of the column can be trusted, or that it looks as if none could be.
    pub(super) fn remark(self) -> Option<Remark> {
        let (place, says) = match self {
            Self { month_first: Some((count, place, text)), .. } => {
                let these = if count == 1 { "1 date looks".into() } else { format!("{count} dates look") };
                (place, format!(
                    "{these} like month/day/year ({text}), with the month first, so no date of the column can be trusted. Write \
                     all of them as dd/mm/yyyy and send the table again."
                ))
            }
            Self { year_first: Some(place), year_last: true, .. } => (
                place,
                "Some dates of the column are written yyyy-mm-dd and others with slashes, so a program may have turned day and \
                 month of some. Write all of them as dd/mm/yyyy and send the table again."
                    .into(),
            ),
            Self { either_way, .. } => return either_way.remark(),
        };
        Some(Remark::new(place, Effect::TableRefused, says))
    }
}

/// Is what is no day with the day first one with the month first?
fn other_way(text: &str) -> bool {
    let mut parts = text.splitn(3, '/');
    let (Some(month), Some(day), Some(year)) = (parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    read_date(&format!("{day}/{month}/{year}")).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Sheet;
    use crate::returns::{assemble, give};
    use crate::words::day;

    fn said(cells: &[&str], is_text: bool) -> Option<String> {
        let mut shapes = DateShapes::new(is_text);
        for (row, text) in (1..).zip(cells) {
            shapes.look(text, &give(text), || Place::file("a.csv").at_row(row));
        }
        shapes.remark().map(|remark| format!("{}: {}", remark.place, remark.says))
    }

    #[test]
    fn one_date_with_the_month_first_speaks_against_the_column() {
        let says = said(&["03/04/2026", "03/25/2026", "12/31/2026"], true).unwrap();
        assert!(says.starts_with("a.csv · row 2: 2 dates look like month/day/year (03/25/2026)"), "{says}");
        let says = said(&["03/04/2026", "2026-04-25"], true).unwrap();
        assert!(says.starts_with("a.csv · row 2: Some dates of the column are written yyyy-mm-dd"), "{says}");
        assert_eq!(said(&["03/04/2026", "", "31/02/2026", "25/13/2026", "ZZ/12/2016"], true), None);
        assert_eq!(said(&["2026-04-03", "2026-04-25"], true), None);
        assert_eq!(
            said(&["03/04/2026", "2026-04-25"], false),
            None,
            "a spreadsheet's own dates have no shape"
        );
    }

    #[test]
    fn one_day_with_the_month_first_leaves_its_column_unread_and_no_other() {
        let read = |last: &str| {
            let mut sheet = Sheet::new("reviews.csv", None);
            let rows = ["CHILD,DOB,REVIEW,REVIEW_CODE", "1,01/02/2013,04/05/2026,PN1", "1,01/02/2013,,PN1"];
            for (number, row) in (1..).zip(rows.into_iter().chain([last])) {
                sheet.push(number, row.split(','));
            }
            let period = "2026-10".parse().unwrap();
            assemble("kent", period, &[(period, vec![&sheet])])
        };
        let good = read("1,01/02/2013,30/02/2026,PN1");
        let held = |on| good.child(0).this.reviews.iter().any(|review| review.held_on.get() == Some(on));
        assert!(good.remarks.is_empty() && held(day(2026, 5, 4)));
        let mixed = read("1,01/02/2013,05/25/2026,PN1");
        let reviews = mixed.child(0).this.reviews;
        assert!(reviews.iter().all(|review| review.held_on.get().is_none() && review.born.get().is_some()));
        let kept = |text: &str| Given::unreadable(text);
        assert!(
            [kept("04/05/2026"), kept("05/25/2026"), Given::Blank]
                .iter()
                .all(|given| reviews.iter().any(|review| review.held_on == *given))
        );
        assert_eq!(
            format!("{}: {}", mixed.remarks[0].place, mixed.remarks[0].says),
            "reviews.csv · row 4 · REVIEW: 1 date looks like month/day/year (05/25/2026), with the month first, so no date of the \
             column can be trusted. Write all of them as dd/mm/yyyy and send the table again."
        );
    }
}
