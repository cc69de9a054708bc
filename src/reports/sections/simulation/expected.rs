//! What the practice may expect each year.

use super::{estimate, rate};
use crate::contracts::{Contract, ContractYear};
use crate::payments::simulate::{Outlook, Simulated, YearOutlook};
use crate::reports::said::{Bar, Cell, Chart, Kind, Matter, Section, Table};
use crate::words::CollectionYear;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "expected", gives: &[] };

/// Year by year by exact sums, and all years together by drawn runs.
pub(in crate::reports) fn expected(contract: &Contract, outlook: &Outlook) -> Section {
    let section = Section::on("expected", &WORDS)
        .table(years(contract, outlook))
        .table(losses(contract, outlook))
        .table(together(outlook));
    match outlook.judged() {
        Some(year) => section.chart(chart(outlook, year)),
        None => section,
    }
}

fn years(contract: &Contract, outlook: &Outlook) -> Table {
    let columns = [
        ("Contract year", Kind::Text),
        ("Core and retainer", Kind::Pounds),
        ("Outcomes, on average", Kind::Pounds),
        ("1 year in 20 below", Kind::Pounds),
        ("Half of years below", Kind::Pounds),
        ("1 year in 20 above", Kind::Pounds),
        ("Better practice, on average", Kind::Pounds),
    ];
    let mut table = Table::new("expected", "What an average practice is paid in each year", &columns);
    for (year, terms) in outlook.years.iter().zip(&contract.years) {
        table.push(vec![
            named(year, terms),
            Cell::Pounds(year.certain),
            Cell::Pounds(year.average.mean),
            Cell::Pounds(year.average.p5),
            Cell::Pounds(year.average.p50),
            Cell::Pounds(year.average.p95),
            Cell::Pounds(year.better),
        ]);
    }
    table
        .note("Core and retainer are certain. Outcomes are the year's outcomes after settlement and risk terms, by exact sums.")
        .note("1 year in 20 below: in five years of a hundred an average practice earns less than this, by chance alone.")
        .note("A better practice has the better true rate of every outcome.")
}

/// A contract year by its number and its collection year.
fn named(year: &YearOutlook, terms: &ContractYear) -> Cell {
    Cell::text(format!("{} ({})", year.number, CollectionYear::of(terms.to)))
}

fn losses(contract: &Contract, outlook: &Outlook) -> Table {
    let columns = [
        ("Contract year", Kind::Text),
        ("Income, on average", Kind::Pounds),
        ("Planned cost", Kind::Pounds),
        ("Chance of a loss", Kind::Percent),
        ("Chance of a loss, rates unknown", Kind::Percent),
    ];
    let mut table = Table::new("losses", "Income and planned cost of an average practice", &columns);
    for (year, terms) in outlook.years.iter().zip(&contract.years) {
        table.push(vec![
            named(year, terms),
            Cell::Pounds(year.certain + year.average.mean),
            estimate(year.planned_cost),
            rate(year.loss),
            rate(year.loss_unknown),
        ]);
    }
    table
        .note("A loss: core, retainer and outcomes of the year are below its planned cost. [x]: the contract plans no cost.")
        .note("Rates unknown: the same for a practice of which nobody knows how good it is, so that true rates vary too.")
}

fn together(outlook: &Outlook) -> Table {
    let columns = [
        ("Practice", Kind::Text),
        ("Paid, on average", Kind::Pounds),
        ("1 in 20 below", Kind::Pounds),
        ("Half below", Kind::Pounds),
        ("1 in 20 above", Kind::Pounds),
        ("Chance of a loss", Kind::Percent),
    ];
    let mut table = Table::new("together", "All years of the contract together", &columns);
    let mut row = |name: &str, of: &Simulated| {
        table.push(vec![
            Cell::text(name),
            Cell::Pounds(of.income.mean),
            Cell::Pounds(of.income.p5),
            Cell::Pounds(of.income.p50),
            Cell::Pounds(of.income.p95),
            rate(of.loss),
        ]);
    };
    row("Average", &outlook.average);
    row("Rates unknown", &outlook.unknown);
    table
        .note("Core, retainer and outcomes of all years, in drawn runs; a practice keeps its true rates from year to year.")
        .note("A loss: all of it together is below all planned costs. [x]: a year of the contract plans no cost.")
}

fn chart(outlook: &Outlook, year: &YearOutlook) -> Chart {
    let bar = |label: &str, value| Bar { label: label.into(), value: Cell::Pounds(value) };
    Chart::Bars {
        description: format!(
            "Outcomes of year {}: what an average practice earns in a bad, a middling and a good year, what a better \
             practice earns on average, and the most that can be earned.",
            year.number
        ),
        bars: vec![
            bar("Average practice, 1 year in 20 below", year.average.p5),
            bar("Average practice, half of years below", year.average.p50),
            bar("Average practice, 1 year in 20 above", year.average.p95),
            bar("Better practice, on average", year.better),
            bar("The most", outlook.pot),
        ],
    }
}
