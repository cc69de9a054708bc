//! What an indicator cannot be measured without, for anybody or for a part of the window.

use super::Indicator;
use super::blocks::Window;
use crate::returns::{Return, Submission, TableId};
use crate::words::{CollectionYear, Period};

/// Days of a window for which a table did not come: a child looked after on one of them is unknown.
pub(super) struct Gap {
    pub(super) days: Window,
    pub(super) why: &'static str,
}

/// Why an indicator cannot be measured for anybody: a table did not come, or rows of it are not used, so that nobody
/// knows whose they were. Without assignments nobody knows whom the practice held, which is not holding nobody.
pub(super) fn why_not(given: &Return, indicator: &Indicator, window: Window) -> Option<String> {
    if !given.has(TableId::Assignments) {
        return Some(format!("{} did not come", TableId::Assignments));
    }
    let year = CollectionYear::of(window.end);
    if !indicator.years.hold(year) {
        return Some(format!("it is not measured in {year}"));
    }
    let sent = sent_for(given, year);
    indicator.tables.iter().chain(&[TableId::Assignments]).find_map(|table| {
        // Whose year did not come at all, of that child nobody can say; the blocks know.
        if *table != TableId::Assignments && sent.is_some_and(|sent| !sent.came.contains(table)) {
            let when = if year == given.year() { String::new() } else { format!(" for {year}") };
            return Some(format!("{table} did not come{when}"));
        }
        let torn = given.submissions.iter().find(|sent| sent.torn.contains(table))?;
        Some(format!("rows of {table} for {} are not used", torn.period))
    })
}

/// The submission that speaks of a collection year, if anything came.
fn sent_for(given: &Return, year: CollectionYear) -> Option<&Submission> {
    if year == given.year() {
        return Some(given.this());
    }
    given.submissions.iter().find(|sent| sent.period == Period::Year(year) && !sent.came.is_empty())
}

/// The parts of a window for which a table of events did not come: without it "none" would be a guess.
pub(super) fn gaps(given: &Return, indicator: &Indicator, window: Window) -> Vec<Gap> {
    let last = CollectionYear::of(window.end);
    let first = CollectionYear::of(window.start);
    let years =
        std::iter::successors(Some(last), |year| Some(year.before())).take_while(|year| *year >= first);
    let mut gaps = Vec::new();
    for year in years {
        let came = |table: TableId| sent_for(given, year).is_some_and(|sent| sent.came.contains(&table));
        let days = Window { start: window.start.max(year.first_day()), end: window.end.min(year.last_day()) };
        let missing = indicator.tables.iter().filter(|table| !came(**table));
        gaps.extend(missing.filter_map(|table| Some(Gap { days, why: of_events(*table)? })));
    }
    gaps
}

fn of_events(table: TableId) -> Option<&'static str> {
    match table {
        TableId::Reviews => Some("Reviews did not come for every year of the window"),
        TableId::Missing => Some("Missing did not come for every year of the window"),
        TableId::SwEpisodes => Some("SWEpisodes did not come for every year of the window"),
        _ => None,
    }
}
