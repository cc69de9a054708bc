//! How the days of a column are written is decided for the whole column, never cell by cell: where one of them has the
//! month first, nobody knows which of the others do.

use super::heading::Recognised;
use super::rows_below::rows_below;
use super::{Effect, Record, Remark, Seen};
use crate::read::Sheet;
use crate::words::read_date;

/// For each of the table's columns, whether its days can be relied on; those that cannot are remarked upon.
pub(super) fn reliable<R: Record>(sheet: &Sheet, known: &Recognised, remarks: &mut Vec<Remark>) -> Vec<bool> {
    let blank = R::default();
    let columns = R::COLUMNS.iter().zip(&known.cells);
    let checked = columns.map(|(column, cell)| {
        let (Seen::Date(_), Some(cell)) = ((column.see)(&blank), *cell) else { return true };
        let odd = || rows_below(sheet, known).filter_map(Result::ok).filter(|row| month_first(row.cell(cell)));
        let Some(first) = odd().next() else { return true };
        let says = format!(
            "Days of {} have the month first, such as {} ({} in all), so nobody knows which others do: no day of the \
             column is read. Write all as dd/mm/yyyy.",
            column.name,
            first.cell(cell),
            odd().count()
        );
        // The return waits for its sender: with a whole column of days unknown it would say little and cost much.
        remarks.push(Remark::new(first.place().at_column(column.name), Effect::TableRefused, says));
        false
    });
    checked.collect()
}

/// Is it a day with the month first, and none with the day first? What stands second must be more than twelve, which costs
/// next to nothing to see.
fn month_first(text: &str) -> bool {
    let swapped = || {
        let (month, rest) = text.split_once('/')?;
        let (day, year) = rest.split_once('/')?;
        if day.len() == 2 && day > "12" { read_date(&format!("{day}/{month}/{year}")) } else { None }
    };
    swapped().is_some()
}

#[cfg(test)]
mod tests {
    use crate::returns::{Given, assemble};
    use crate::{read::Sheet, words::day};

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
        let kept = |text: &str| Given::Unreadable(text.into());
        assert!(
            [kept("04/05/2026"), kept("05/25/2026"), Given::Blank]
                .iter()
                .all(|given| reviews.iter().any(|review| review.held_on == *given))
        );
        assert_eq!(
            format!("{}: {}", mixed.remarks[0].place, mixed.remarks[0].says),
            "reviews.csv · row 4 · REVIEW: Days of REVIEW have the month first, such as 05/25/2026 (1 in \
             all), so nobody knows which others do: no day of the column is read. Write all as dd/mm/yyyy."
        );
    }
}
