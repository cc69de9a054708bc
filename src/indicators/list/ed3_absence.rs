//! ED3: overall absence from school.

use crate::indicators::blocks::{Life, Window};
use crate::indicators::population::looked_after_all_year;
use crate::indicators::{Better, Has, Indicator, LeftOut, Unit};
use crate::returns::TableId;
use crate::words::{Date, Share, age_on, day};

/// ED3.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "ED3",
    version: "2025",
    title: "School sessions missed",
    says: "Sessions missed out of sessions possible in the last complete academic year, of children of school age who \
           have been looked after for twelve months.",
    better: Better::Lower,
    unit: Unit::Sessions,
    tables: &[TableId::Header, TableId::Episodes, TableId::Education],
    source: "Department for Education, Outcomes for children in need, including children looked after (2 April 2026), \
             overall absence over six half terms",
    to_confirm: "",
    counts,
    has,
    event: None,
};

/// The first day of the last academic year that had ended on a day: years run from 1 September to 31 August.
fn academic_year(end: Date) -> Date {
    let ended = if end.month() >= 9 { end.year() } else { end.year() - 1 };
    day(ended - 1, 9, 1)
}

fn counts(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    let born = life.born.ok_or_else(|| LeftOut::Unknown("no readable date of birth".into()))?;
    let age = age_on(born, academic_year(window.end));
    if !(5..16).contains(&age) {
        return Err(LeftOut::Out("not of school age in the academic year"));
    }
    looked_after_all_year(life, window)
}

fn has(life: &Life<'_>, window: Window) -> Has {
    let first = academic_year(window.end);
    let name = format!("{}/{:02}", first.year(), (first.year() + 1) % 100);
    let mut rows = life.education.iter().filter(|row| row.academic_year.as_str() == Some(&name));
    let (Some(row), None) = (rows.next(), rows.next()) else {
        return Has::Unknown(format!("not exactly one row in Education for {name}").into());
    };
    match (row.sessions_missed.get(), row.sessions_possible.get()) {
        (Some(missed), Some(possible)) if possible > 0 && missed <= possible => {
            Has::Share(Share::new(missed.into(), possible.into()), vec![row.row])
        }
        _ => Has::Unknown("sessions missed and possible do not fit".into()),
    }
}
