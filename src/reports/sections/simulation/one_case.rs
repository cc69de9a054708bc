//! What one avoided event is worth.

use super::titled;
use crate::contracts::Contract;
use crate::payments::simulate::Outlook;
use crate::reports::said::{Bar, Cell, Chart, Kind, Matter, Section, Table};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "one_case", gives: &[] };

/// Each clause: what one case more or less moves, and how often an average practice scores nothing or all.
pub(in crate::reports) fn one_case(contract: &Contract, outlook: &Outlook) -> Section {
    let columns = [
        ("Outcome", Kind::Text),
        ("Cases scored", Kind::Count),
        ("One case, on average", Kind::Pounds),
        ("One case, at most", Kind::Pounds),
        ("Scores nothing", Kind::Percent),
        ("Scores in full", Kind::Percent),
        ("Too few to score", Kind::Percent),
        ("Gate is passed", Kind::Percent),
    ];
    let caption = format!("One case more or less in year {}", outlook.judged_in);
    let mut table = Table::new("one_case", caption, &columns);
    let or_none = |part: Option<_>| part.map_or(Cell::Symbol('z'), Cell::Percent);
    for clause in &outlook.clauses {
        table.push(vec![
            Cell::text(titled(contract, &clause.clause)),
            Cell::count(clause.cases),
            Cell::Pounds(clause.expected),
            Cell::Pounds(clause.one_case),
            Cell::Percent(clause.nothing),
            Cell::Percent(clause.full),
            or_none(clause.not_scored),
            or_none(clause.power),
        ]);
    }
    let table = table
        .note("Cases scored: those planned for a year, times the years pooled.")
        .note("On average: what the mean payment of an average practice changes by when one case comes out otherwise.")
        .note("At most: the largest step of the year's payment between two neighbouring counts.")
        .note("Scores nothing, in full: how often an average practice's year pays none or all of the outcome.")
        .note("Too few: the chance that fewer than the clause's minimum are there, when children arrive as they happen to.")
        .note("Gate is passed: by a practice with a fifth fewer bad outcomes than the gate's rate. [z]: there is no gate, or the minimum is one of sessions.");
    let bar = |clause: &crate::payments::simulate::ClauseOutlook| Bar {
        label: titled(contract, &clause.clause),
        value: Cell::Pounds(clause.expected),
    };
    let chart = Chart::Bars {
        description: "What one case is worth on average, outcome by outcome.".into(),
        bars: outlook.clauses.iter().map(bar).collect(),
    };
    Section::on("one-case", &WORDS).chart(chart).table(table)
}
