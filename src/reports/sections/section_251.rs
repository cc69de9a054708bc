//! F12, the budget by line of the yearly section 251 return and by sector, as the council's own codes have them.

use crate::reports::book::{Book, CouncilBook};
use crate::reports::finance::{Code, code_of_element, code_of_movement};
use crate::reports::forecast::outlook;
use crate::reports::said::{Cell, Kind, Matter, Section, Table};
use crate::words::Pence;
use std::collections::{BTreeMap, BTreeSet};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "section_251", gives: &["year"] };

struct Line {
    actual: Pence,
    month: Pence,
    /// Each row of codes counts its budget once.
    budgets: BTreeSet<u32>,
    budget: Option<Pence>,
    commitment: Pence,
    /// What comes to the actual sum until the year's outcomes are settled; `None` where it cannot be forecast.
    rest: Option<Pence>,
}

impl Default for Line {
    fn default() -> Self {
        let (actual, month, commitment) = (Pence::ZERO, Pence::ZERO, Pence::ZERO);
        Self { actual, month, budgets: BTreeSet::new(), budget: None, commitment, rest: Some(Pence::ZERO) }
    }
}

/// The monitor; `None` where the council gives no codes.
pub(in crate::reports) fn section_251(book: &Book, council: &CouncilBook) -> Option<Section> {
    let lines = lines(book, council);
    if lines.is_empty() {
        return None;
    }
    let columns = [
        ("Line", Kind::Id),
        ("Sector", Kind::Text),
        ("Budget of the year", Kind::Money),
        ("This month", Kind::Money),
        ("Year to date", Kind::Money),
        ("Commitment", Kind::Money),
        ("Forecast", Kind::Money),
        ("Left", Kind::Money),
    ];
    let mut table = Table::new("section_251", "Budget by line and sector", &columns);
    let mut totals = [Pence::ZERO; 3];
    let mut all_forecast = Some(Pence::ZERO);
    for ((line, sector), sums) in lines {
        totals = [totals[0] + sums.month, totals[1] + sums.actual, totals[2] + sums.commitment];
        let forecast = sums.rest.map(|rest| sums.actual + rest);
        all_forecast = all_forecast.zip(forecast).map(|(all, one)| all + one);
        let money = |sum: Option<Pence>| sum.map_or(Cell::Symbol('x'), Cell::Money);
        table.push(vec![
            Cell::Id(line),
            Cell::text(sector),
            money(sums.budget),
            Cell::Money(sums.month),
            Cell::Money(sums.actual),
            Cell::Money(sums.commitment),
            money(forecast),
            money(sums.budget.zip(forecast).map(|(budget, forecast)| budget - forecast)),
        ]);
    }
    let [month, actual, commitment] = totals.map(Cell::Money);
    let forecast = all_forecast.map_or(Cell::Symbol('x'), Cell::Money);
    let z = || Cell::Symbol('z');
    table.close(vec![
        Cell::Id("Total".into()),
        Cell::text("all"),
        z(),
        month,
        actual,
        commitment,
        forecast,
        z(),
    ]);
    let mut table = table.note("[z] stands in the total, because budgets of several lines are not set off.");
    if table.symbols().contains(&'x') {
        table = table.note("[x] stands where the council's codes give no budget, or where an outcome is held and the year cannot be forecast.");
    }
    let year = Cell::text(book.period.collection_year().to_string());
    Some(Section::on("section-251", &WORDS).with("year", &year).table(table))
}

/// The sums of the financial year by line and sector.
fn lines(book: &Book, council: &CouncilBook) -> BTreeMap<(String, String), Line> {
    let mut lines: BTreeMap<(String, String), Line> = BTreeMap::new();
    for practice in &council.practices {
        for movement in book.posting.of(&practice.code) {
            let Some(code) = code_of_movement(book, council, movement) else { continue };
            let line = lines.entry(key(code)).or_default();
            line.month = line.month + movement.this_month();
            if movement.target.period.collection_year() == book.period.collection_year() {
                line.actual = line.actual + movement.elsewhere + movement.this_month();
            }
            if let Some((row, budget)) = code.place.row.zip(code.budget)
                && line.budgets.insert(row)
            {
                line.budget = Some(line.budget.unwrap_or_default() + budget);
            }
        }
    }
    for practice in &council.practices {
        for of in outlook(book, practice) {
            let Some(code) = code_of_element(council, &practice.code, &of.line.component) else { continue };
            let line = lines.entry(key(code)).or_default();
            line.commitment = line.commitment + of.committed;
            let rest = of.year.map(|year| year - of.posted);
            line.rest = line.rest.zip(rest).map(|(all, one)| all + one);
        }
    }
    lines
}

fn key(code: &Code) -> (String, String) {
    let line = if code.analysis.is_empty() { "no line" } else { &code.analysis };
    (line.to_string(), code.sector.clone())
}
