//! In: lives and the window of a return. Out: its tables, and from them the files.
//! A return says only what its own year can know: what ends after its last day is still open in it.

mod adopted;
mod children;
mod claims;
mod csv_set;
mod deprived;
mod education;
mod episodes;
mod headings;
mod health;
mod holdings;
mod leavers;
mod missing;
mod permanence;
mod reviews;
mod seekers;
mod table;
mod workbook;
mod workers;

pub(super) use table::{Table, Value};

use super::{Council, Form, MadeFile, Window, calendar::days_after, life::Life};
use crate::words::{Date, months_before};

/// Every table of one return. Those without rows are there too: writing leaves out the ones that may be absent.
pub(super) fn tables<'a>(window: &Window, council: &Council, lives: &'a [Life<'a>]) -> Vec<Table<'a>> {
    let returned: Vec<&Life> = lives.iter().filter(|life| is_in(life, window)).collect();
    let mut tables = vec![
        children::table(window, council, lives),
        episodes::table(window, &returned),
        reviews::table(window, &returned),
        seekers::table(window, &returned),
        health::table(window, council, &returned),
        leavers::table(window, council, lives),
        adopted::facts(window, &returned),
        adopted::decisions(window, &returned),
        permanence::table(window, council, &returned),
        missing::table(window, &returned),
        workers::table(window, &returned),
    ];
    if window.year.ends_in() >= 2027 {
        tables.push(deprived::table(window, &returned));
    }
    tables.extend([
        holdings::table(window, council, lives),
        education::table(window, council, &returned),
        claims::table(window, council, &returned),
    ]);
    tables
}

/// The files of a return.
pub(super) fn files(window: &Window, council: &Council, tables: &[Table]) -> Vec<MadeFile> {
    let folder = format!("returns/{}/{}", council.wanted.code, window.period);
    let sent: Vec<&Table> =
        tables.iter().filter(|table| !table.rows.is_empty() || table.is_expected()).collect();
    match council.wanted.form {
        Form::CsvSet => csv_set::write(&folder, &sent, council.wanted.headings),
        Form::Workbook => vec![workbook::write(&folder, &sent, council.wanted.headings)],
    }
}

/// Is the child looked after on at least one day of the return?
fn is_in(life: &Life, window: &Window) -> bool {
    life.cares.iter().any(|care| care.from <= window.last && care.to.is_none_or(|to| to > window.first))
}

/// A date, when the return can know it.
fn known(date: Option<Date>, window: &Window) -> Option<Date> {
    date.filter(|date| *date <= window.last)
}

/// The first of the twelve months that end with the return's last day.
fn twelve_months(window: &Window) -> Date {
    months_before(days_after(window.last, 1), 12)
}
