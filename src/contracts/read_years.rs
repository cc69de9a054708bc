//! The table of contract years.

use super::grid::{Grid, GridRow};
use super::{ContractYear, Lint};
use crate::words::{show_decimal, whole};

/// Headings of the table `years`.
pub(super) const HEADINGS: &[&str] =
    &["YEAR", "FROM", "TO", "BASE", "CORE", "OUTCOMES", "RETAINER", "CORPORATE", "SETTLED_IN"];

/// Reads the years and checks that they add up and follow one another.
pub(super) fn read_years(grid: &Grid<'_>, lints: &mut Vec<Lint>) -> Vec<ContractYear> {
    let years: Vec<ContractYear> = grid.rows().filter_map(|row| read(&row, lints)).collect();
    if years.is_empty() {
        lints.push(Lint::error("L102", grid.place(), "There is no contract year. Give a row for each."));
    }
    for (number, year) in (1..).zip(&years) {
        if year.number != number {
            let says = format!("Year {number} should stand here. Number the years 1, 2, 3 in order.");
            lints.push(Lint::error("L102", year.place.clone().at_column("YEAR"), says));
        }
        shares_add_up(year, lints);
    }
    for (year, next) in years.iter().zip(years.iter().skip(1)) {
        if year.to.tomorrow().ok() != Some(next.from) {
            let says =
                format!("Year {} does not begin on the day after year {} ends.", next.number, year.number);
            lints.push(Lint::error("L102", next.place.clone().at_column("FROM"), says));
        }
    }
    years
}

fn read(row: &GridRow<'_, '_>, lints: &mut Vec<Lint>) -> Option<ContractYear> {
    let number = row.read("YEAR", "the number of the contract year", lints, |text| text.parse().ok());
    let (from, to) = (row.day("FROM", lints), row.day("TO", lints));
    let base = row.pounds("BASE", lints);
    let [core, outcomes, retainer, corporate] =
        ["CORE", "OUTCOMES", "RETAINER", "CORPORATE"].map(|heading| row.percent(heading, lints));
    let settled_in = row.month("SETTLED_IN", lints);
    let year = ContractYear {
        number: number?,
        from: from?,
        to: to?,
        base: base?,
        core: core?,
        outcomes: outcomes?,
        retainer: retainer?,
        corporate: corporate?,
        settled_in: settled_in?,
        place: row.place(),
    };
    if !is_financial_year(&year) {
        let says = "A contract year runs from 1 April to 31 March, as the collection does.";
        lints.push(Lint::error("L102", row.place_of("FROM"), says));
        return None;
    }
    if year.settled_in.first_day() <= year.to {
        let says = "The settlement must lie after the end of the year: it needs the final return.";
        lints.push(Lint::error("L501", row.place_of("SETTLED_IN"), says));
    }
    Some(year)
}

fn is_financial_year(year: &ContractYear) -> bool {
    let (from, to) = (year.from, year.to);
    (from.month(), from.day(), to.month(), to.day(), to.year()) == (4, 1, 3, 31, from.year() + 1)
}

fn shares_add_up(year: &ContractYear, lints: &mut Vec<Lint>) {
    let sum = year.core + year.outcomes + year.retainer + year.corporate;
    if sum != whole(1) {
        let percent = |share| show_decimal(share * whole(100), 2);
        let (off, way) =
            if sum > whole(1) { (sum - whole(1), "too much") } else { (whole(1) - sum, "too little") };
        let says = format!(
            "The shares of year {} add up to {} %, which is {} % {way}. They must add up to 100 %.",
            year.number,
            percent(sum),
            percent(off)
        );
        lints.push(Lint::error("L101", year.place.clone(), says));
    }
}
