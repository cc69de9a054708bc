//! Who is to be asked for a return, with a subject and a message that can be sent as they are.

use crate::reports::returns_due::{ReturnDue, State};
use crate::reports::said::{Cell, Kind, Matter, Section, Table};
use crate::words::{Period, long_date};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "chased", gives: &["chased", "nobody"] };

/// The returns that somebody must be asked for.
pub(in crate::reports) fn chased(returns: &[ReturnDue]) -> Section {
    let columns = [
        ("Council", Kind::Text),
        ("Send to", Kind::Text),
        ("Period", Kind::Text),
        ("State", Kind::Text),
        ("Due", Kind::Day),
        ("Days late", Kind::Count),
        ("Subject", Kind::Text),
        ("Message", Kind::Text),
    ];
    let mut table = Table::new("chased", "Returns to be asked for", &columns)
        .note("'Send to' is CONTACT in councils.csv; blank where nobody is declared.");
    for of in returns.iter().filter(|of| of.state.is_chased()) {
        table.push(vec![
            Cell::text(&*of.name),
            if of.contact.is_empty() { Cell::Blank } else { Cell::text(&*of.contact) },
            Cell::text(of.period.to_string()),
            Cell::text(of.state.as_str()),
            Cell::Day(of.due),
            Cell::count(of.days_late),
            Cell::text(format!("{}: return for {}, {}", of.name, told(of.period), of.state.as_str())),
            Cell::text(message(of)),
        ]);
    }
    let (chased, nobody) = (table.rows.len(), returns.iter().filter(|of| of.contact.is_empty()).count());
    let section = Section::on("chased", &WORDS)
        .with("chased", &Cell::count(chased))
        .with("nobody", &Cell::count(nobody));
    if chased == 0 { section } else { section.table(table) }
}

fn told(period: Period) -> String {
    match period {
        Period::Month(month) => month.long(),
        Period::Year(year) => format!("the year {year}"),
    }
}

/// What the sender is asked: what is wrong, then every sentence that says what to do.
fn message(of: &ReturnDue) -> String {
    let (name, period, due) = (&of.name, told(of.period), long_date(of.due));
    let what = match of.state {
        State::Missing | State::Awaited => {
            format!("The return of {name} for {period} was due on {due} and has not come.")
        }
        State::Withdrawn => {
            format!("The return of {name} for {period} had come and is no longer where it was sent.")
        }
        State::NotReady => {
            format!("The return of {name} for {period}, due on {due}, is still open in another program.")
        }
        State::Refused | State::Held | State::Taken => {
            format!("The return of {name} for {period}, due on {due}, cannot be used as it is.")
        }
    };
    let mut message = what;
    for says in &of.says {
        message.push(' ');
        message.push_str(says);
    }
    message
}
