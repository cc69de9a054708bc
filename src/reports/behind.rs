//! What stands behind a line of a statement that was measured: the figures, and for each child the rows of the return.
//! It names children by the council's own numbers, so it is for the council's own staff and for nobody else.

use super::book::CouncilBook;
use crate::contracts::{Clause, Contract, ContractYear};
use crate::indicators::{Figure, State, Verdict};
use crate::payments::{Component, Line};
use crate::returns::Return;
use crate::words::{CollectionYear, Date};
use std::collections::BTreeSet;
use std::fmt::Write;

/// What stands behind one line.
#[derive(Debug)]
pub struct Behind<'a> {
    /// The clause.
    pub clause: &'a Clause,
    /// Is it the line that settles the contract year?
    pub settles: bool,
    /// The contract year.
    pub year: &'a ContractYear,
    /// The return that was measured: the month's own, or the final one of a year that is settled.
    pub given: &'a Return,
    /// The figures by the last day of their window, newest first: one, or one for each year that the clause pools.
    pub figures: Vec<(Date, &'a Figure)>,
}

/// The contract year that a line belongs to: for a settlement the year that is settled.
pub fn year_of<'a>(contract: &'a Contract, line: &Line) -> Option<&'a ContractYear> {
    settled_year(contract, line).or_else(|| contract.year_of(line.month))
}

fn settled_year<'a>(contract: &'a Contract, line: &Line) -> Option<&'a ContractYear> {
    let settles =
        matches!(line.component, Component::Settlement(_) | Component::RetainerBalance | Component::Risk);
    contract.years.iter().find(|year| settles && year.settled_in == line.month)
}

/// What stands behind a line; `None` for one that no return was measured for.
pub fn behind<'a>(council: &'a CouncilBook, contract: &'a Contract, line: &Line) -> Option<Behind<'a>> {
    let clause = contract.clause(line.component.clause()?)?;
    let settled = settled_year(contract, line);
    let (validated, figures) = match settled {
        Some(year) => {
            council.settled.get(&CollectionYear::of(year.to)).map(|(given, figures)| (given, figures))?
        }
        None => council.validated.as_ref().zip(council.figures.as_ref())?,
    };
    let ours = figures.practices.iter().find(|of| of.practice == contract.practice)?;
    let days = std::iter::once(figures.at).chain(ours.before.iter().map(|earlier| earlier.at));
    let pooled = days.zip(ours.over_years(&clause.measure.id)).take(clause.years_pooled.into());
    let figures: Vec<_> = pooled.collect();
    let year = year_of(contract, line)?;
    (!figures.is_empty()).then(|| {
        let given = validated.cleared.given();
        Behind { clause, settles: settled.is_some(), year, given, figures }
    })
}

/// How the six states of a figure add up to all children that the practice had anything to do with.
pub fn adds_up(figure: &Figure) -> String {
    let count = figure.states;
    format!(
        "{} = {} has + {} has not + {} out of population + {} excluded + {} excepted + {} unknown",
        count.all(),
        count.has,
        count.has_not,
        count.out,
        count.excluded,
        count.excepted,
        count.unknown
    )
}

/// How a child came to be counted so: what it brings to the counts, or why it brings nothing.
pub fn because(figure: &Figure, verdict: &Verdict) -> String {
    let State::Counted(share) = verdict.state else { return format!("because {}", verdict.state.why()) };
    let unit = figure.indicator.unit;
    let mut text = format!("{} of {}", share.having, share.among);
    if (unit.having(), unit.among()) != ("children", "children") {
        text = format!("{} {} of {} {}", share.having, unit.having(), share.among, unit.among());
    }
    if figure.parts > 1 {
        let _ = write!(text, ", for {} of {} parts of a child", verdict.weight, figure.parts);
    }
    text
}

/// The folder in which all of a council's returns lie, as places begin with it.
fn folder(given: &Return) -> String {
    format!("returns/{}/", given.council)
}

/// The rows that a verdict rests on, each file (and sheet) once with its rows in order, files named below the folder of the council's returns.
pub fn cells(given: &Return, figure: &Figure, verdict: &Verdict) -> String {
    let mut files: Vec<(u16, BTreeSet<u32>)> = Vec::new();
    for row in figure.rows_of(verdict) {
        match files.iter_mut().find(|(source, _)| *source == row.source) {
            Some((_, rows)) => drop(rows.insert(row.number)),
            None => files.push((row.source, BTreeSet::from([row.number]))),
        }
    }
    let folder = folder(given);
    let said = files.iter().map(|(source, rows)| {
        let place = given.sources[usize::from(*source)].to_string();
        let rows: Vec<String> = rows.iter().map(u32::to_string).collect();
        let word = if rows.len() == 1 { "row" } else { "rows" };
        format!("{} · {word} {}", place.strip_prefix(&folder).unwrap_or(&place), rows.join(", "))
    });
    said.collect::<Vec<_>>().join("; ")
}
