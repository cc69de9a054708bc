//! Dates: a day is read as it is written or not at all, column by column; and no day of the calendar breaks a rule.

#![no_main]

use arbitrary::{Arbitrary, Unstructured};
use libfuzzer_sys::fuzz_target;
use outturn::read::Sheet;
use outturn::returns::{Given, Return, Seen, TableId, assemble};
use outturn::validate::{Year, rules, validate};
use outturn::words::{Date, Period, long_date, read_date, short_date};
use outturn_fuzz::days::{day, month_first};
use outturn_fuzz::told;
use std::collections::BTreeMap;

#[derive(Arbitrary, Debug)]
struct Made<'a> {
    tables: [(u8, u8); 3],
    cells: Vec<Cell<'a>>,
}

#[derive(Arbitrary, Debug)]
enum Cell<'a> {
    Blank,
    /// A day near to those that returns speak of, in one of the ways of writing.
    Near(u16, u8),
    /// A day, perhaps of no calendar.
    Far(u16, u8, u8, u8),
    Text(&'a str),
}

fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = std::str::from_utf8(bytes) {
        as_it_is_written(text);
    }
    let Ok(made) = Made::arbitrary_take_rest(Unstructured::new(bytes)) else { return };
    let cells: Vec<String> = made.cells.iter().take(400).map(Cell::written).collect();
    cells.iter().for_each(|cell| as_it_is_written(cell));
    if cells.is_empty() {
        return;
    }
    let mut tables = BTreeMap::new();
    for (at, rows) in made.tables {
        tables.entry(TableId::ALL[usize::from(at) % TableId::ALL.len()]).or_insert(1 + usize::from(rows) % 6);
    }
    let mut cells = cells.iter().cycle();
    let sheets: Vec<(TableId, Sheet)> =
        tables.into_iter().map(|(table, rows)| (table, sheet(table, rows, &mut cells))).collect();
    let period: Period = "2026-10".parse().expect("it is one");
    let whole = assemble("kent", period, &[(period, sheets.iter().map(|(_, sheet)| sheet).collect())]);
    for (table, sheet) in &sheets {
        by_column(*table, sheet, &whole);
    }
    let year = Year::of(period);
    let rules = rules::in_force(year.year).expect("the year is known");
    for finding in validate(whole, &year, &rules).findings {
        let row = finding.place.row.expect("a finding is about a row");
        assert!(!finding.says.is_empty() && (2..9).contains(&row), "{}: {}", finding.place, finding.says);
    }
});

impl Cell<'_> {
    fn written(&self) -> String {
        let (year, month, day, way) = match *self {
            Self::Blank => return String::new(),
            Self::Text(text) => return told::seen(text),
            Self::Near(day, way) => (2_003 + day / 372 % 26, 1 + day / 31 % 12, 1 + day % 31, way),
            Self::Far(year, month, day, way) => (year % 10_000, (month % 14).into(), (day % 33).into(), way),
        };
        match way % 8 {
            0 => format!("{year:04}-{month:02}-{day:02}"),
            1 => format!("{day}/{month}/{year}"),
            2 => format!("{month:02}/{day:02}/{year:04}"),
            3 => format!("{day:02}/{month:02}/{:02}", year % 100),
            _ => format!("{day:02}/{month:02}/{year:04}"),
        }
    }
}

/// A table whose cells are what came, its rows being of three children.
fn sheet<'c>(table: TableId, rows: usize, cells: &mut impl Iterator<Item = &'c String>) -> Sheet {
    let mut sheet = Sheet::new(format!("{table}.csv"), None);
    let headings = table.headings();
    sheet.push(1, headings.iter().copied());
    for at in 0..rows {
        let child = ["1", "2", "3"][at % 3];
        let row = std::iter::once(child).chain(cells.by_ref().map(String::as_str)).take(headings.len());
        sheet.push(u32::try_from(at).expect("few rows") + 2, row);
    }
    sheet
}

/// What is read is what stands there by the calendar; printed and read again it is the same.
fn as_it_is_written(text: &str) {
    let read = read_date(text).map(|date: Date| (date.year(), date.month(), date.day()));
    assert_eq!(read, day(text), "{text:?}");
    let Some(date) = read_date(text) else { return };
    assert!((0..=9_999).contains(&date.year()));
    assert_eq!(read_date(&short_date(date)), Some(date), "{}", short_date(date));
    assert_eq!(read_date(&date.to_string()), Some(date), "{date}");
    assert!(!long_date(date).is_empty());
}

/// Every cell of a column of days is blank, kept as it was written, or the day that stands there; and a column in which
/// a day has the month first is read nowhere.
fn by_column(table: TableId, sheet: &Sheet, whole: &Return) {
    let rows = whole.this().all();
    for (at, name) in table.headings().into_iter().enumerate().skip(1) {
        let column = rows.column(table, name);
        let text = |number: u32| {
            let row = sheet.rows().find(|row| row.number() == number).expect("a row of the sheet");
            row.cell(at)
        };
        let mut mixed = false;
        let mut days = 0;
        for (row, seen) in column {
            let Seen::Date(given) = seen else { break };
            let text = text(row.number);
            mixed |= day(text).is_none() && month_first(text).is_some();
            match given {
                Given::Blank => assert_eq!(text, ""),
                Given::Unreadable(kept) => assert_eq!(&**kept, text),
                Given::Value(date) => {
                    days += 1;
                    assert_eq!(Some((date.year(), date.month(), date.day())), day(text), "{text:?}");
                }
            }
        }
        assert!(!mixed || days == 0, "days of {name} are read beside one with the month first");
    }
}
