//! The table of figures: a row for each practice and indicator, or every cell that is wrong.

use super::figure::figure;
use super::headings::Columns;
use super::named::{Named, Names};
use crate::contracts::Contract;
use crate::payments::Outcome;
use crate::read::{Row, Sheet};
use crate::words::{Place, nearest};
use std::collections::{BTreeMap, BTreeSet};

/// No more faults than these are listed: a wrong column makes one in every row.
const LISTED: usize = 100;

/// Figures as they were given.
pub(super) struct Figures<'a> {
    /// The rows, in order.
    pub(super) rows: Vec<Given<'a>>,
    /// The table.
    pub(super) place: Place,
}

/// One row.
pub(super) struct Given<'a> {
    /// The practice.
    pub(super) practice: &'a str,
    /// The indicator as the row writes it.
    pub(super) indicator: &'a str,
    /// What that is.
    pub(super) named: Named,
    /// The figure.
    pub(super) outcome: Outcome,
    /// The row.
    pub(super) row: Row<'a>,
}

/// Reads the table.
pub(super) fn read<'a>(sheet: &'a Sheet, contract: &Contract) -> Result<Figures<'a>, Vec<String>> {
    let columns = Columns::of(sheet)?;
    let width = sheet.rows().next().map_or(0, Row::len);
    let mut wrong = Vec::new();
    let (names, members) = (Names::of(contract), members(contract));
    let mut rows: Vec<Given<'a>> = Vec::new();
    let mut met: BTreeMap<(&str, Named), u32> = BTreeMap::new();
    for row in sheet.rows().skip(1).filter(|row| !row.is_empty()) {
        let place = |heading: &str| row.place().at_column(heading);
        if sheet.name().is_none() && row.len() != width {
            let (found, place) = (row.len(), row.place());
            wrong.push(format!(
                "{place}: The row has {found} values, but there are {width} headings. Give a value for each."
            ));
            continue;
        }
        let (practice, indicator) = (columns.cell(row, "PRACTICE"), columns.cell(row, "INDICATOR"));
        if let Some(says) = no_practice(practice, &members) {
            wrong.push(format!("{}: {says}", place("PRACTICE")));
        }
        let Some(found) = names.find(indicator) else {
            wrong.push(format!("{}: {}", place("INDICATOR"), names.unknown(indicator)));
            continue;
        };
        if let Some(first) = met.insert((practice, found), row.number()) {
            let says = format!("{practice} has {indicator} in row {first} already. Keep one of the two.");
            wrong.push(format!("{}: {says}", place("INDICATOR")));
        }
        let outcome = figure(columns, row, names.measure(found), &mut wrong);
        rows.push(Given { practice, indicator, named: found, outcome, row });
    }
    if rows.is_empty() && wrong.is_empty() {
        let place = sheet.place();
        wrong.push(format!("{place}: There is no row of figures. Give one for each practice and indicator."));
    }
    if wrong.is_empty() { Ok(Figures { rows, place: sheet.place() }) } else { Err(listed(wrong)) }
}

fn members(contract: &Contract) -> BTreeSet<&str> {
    contract.members.iter().map(|member| &*member.practice).collect()
}

/// What is wrong with the code of a practice, where anything is.
fn no_practice(practice: &str, members: &BTreeSet<&str>) -> Option<String> {
    if practice.is_empty() {
        return Some("Nothing stands here. Give the practice's code.".into());
    }
    if members.is_empty() || members.contains(practice) {
        return None;
    }
    let meant = nearest(practice, members.iter().copied());
    let meant = meant.map(|name| format!(" Did you mean {name}?")).unwrap_or_default();
    Some(format!("'{practice}' is not a member of the contract.{meant} Add it to the table 'members'."))
}

fn listed(mut wrong: Vec<String>) -> Vec<String> {
    let more = wrong.len().saturating_sub(LISTED);
    wrong.truncate(LISTED);
    if more > 0 {
        wrong.push(format!("{more} more faults are not listed. Put these right and run again."));
    }
    wrong
}
