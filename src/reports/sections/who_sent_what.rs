//! Every return that is expected, what has become of it, and what waits for whom.

use crate::reports::returns_due::ReturnDue;
use crate::reports::said::{Cell, Kind, Matter, Section, Table};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "who_sent_what", gives: &["taken", "all"] };

/// All returns.
pub(in crate::reports) fn who_sent_what(returns: &[ReturnDue]) -> Section {
    let columns = [
        ("Council", Kind::Text),
        ("Period", Kind::Text),
        ("State", Kind::Text),
        ("Due", Kind::Day),
        ("First seen", Kind::Day),
        ("Days late", Kind::Count),
        ("Version", Kind::Count),
        ("Month's stage", Kind::Text),
        ("Waits for", Kind::Text),
    ];
    let mut table = Table::new("who_sent_what", "Every return that is expected", &columns)
        .note("First seen is blank where nothing has come. A year's final return has no stage of its own.");
    for of in returns {
        table.push(vec![
            Cell::text(&*of.name),
            Cell::text(of.period.to_string()),
            Cell::text(of.state.as_str()),
            Cell::Day(of.due),
            of.first_seen.map_or(Cell::Blank, Cell::Day),
            Cell::count(of.days_late),
            Cell::count(of.version),
            if of.stage.is_empty() { Cell::Blank } else { Cell::text(of.stage) },
            Cell::text(&*of.waits_for),
        ]);
    }
    let taken = returns.iter().filter(|of| !of.state.is_chased() && of.first_seen.is_some()).count();
    Section::on("who-sent-what", &WORDS)
        .with("taken", &Cell::count(taken))
        .with("all", &Cell::count(returns.len()))
        .table(table)
}
