//! The table of contract years.

use super::grid::{Grid, GridRow};
use super::table::{
    Accepts::{Count, Day, Month, Percent, Pounds},
    Column, Table,
};
use crate::contracts::{ContractYear, Lint};
use crate::words::{short_date, show_decimal, whole};

/// The table `years`.
pub(crate) static TABLE: Table = Table {
    name: "years",
    says: "One row a contract year: what it is worth and how that is divided. The four shares add up to 100 %.",
    needed: true,
    columns: &[
        Column::new("YEAR", Count, "1 for the first"),
        Column::new("FROM", Day, "1 April"),
        Column::new("TO", Day, "31 March"),
        Column::new("BASE", Pounds, "the sum that the shares divide"),
        Column::new("CORE", Percent, "certain"),
        Column::new("OUTCOMES", Percent, "paid by outcomes"),
        Column::new("RETAINER", Percent, "the emergency retainer for high-cost children"),
        Column::new("CORPORATE", Percent, "kept by the council as corporate parent"),
        Column::new("SETTLED_IN", Month, "the month in which the year's outcomes are settled"),
        Column::optional("PLANNED_COST", Pounds, "what the practice plans to spend, for the odds of a loss"),
    ],
};

/// Reads the years and checks that they add up and follow one another.
pub(crate) fn read_years(grid: &Grid<'_>, lints: &mut Vec<Lint>) -> Vec<ContractYear> {
    let years: Vec<ContractYear> = grid.rows().filter_map(|row| read(&row, lints)).collect();
    if grid.rows().next().is_none() {
        lints.push(Lint::error("L102", grid.place(), "There is no contract year. Give a row for each."));
    }
    let all_read = years.len() == grid.rows().count();
    for (number, year) in (1..).zip(&years) {
        // A row that could not be read would make every number after it look wrong.
        if all_read && year.number != number {
            let says =
                format!("Year {} stands here, not {number}. Number the years 1, 2, 3 in order.", year.number);
            lints.push(Lint::error("L102", year.place.clone().at_column("YEAR"), says));
        }
        shares_add_up(year, lints);
    }
    for (year, next) in years.iter().zip(years.iter().skip(1)) {
        if all_read && year.to.tomorrow().ok() != Some(next.from) {
            let says = format!(
                "Year {} ends on {}, but year {} begins on {}. Give the day after.",
                year.number,
                short_date(year.to),
                next.number,
                short_date(next.from)
            );
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
    let planned_cost = row.if_given("PLANNED_COST", |row| row.pounds("PLANNED_COST", lints));
    let year = ContractYear {
        number: number?,
        from: from?,
        to: to?,
        base: base?,
        core: core?,
        outcomes: outcomes?,
        retainer: retainer?,
        corporate: corporate?,
        planned_cost: planned_cost?,
        settled_in: settled_in?,
        place: row.place(),
    };
    if !is_financial_year(&year) {
        let says = format!(
            "The year runs from {} to {}. Give one from 1 April to 31 March, as the collection has.",
            short_date(year.from),
            short_date(year.to)
        );
        lints.push(Lint::error("L102", row.place_of("FROM"), says));
        return None;
    }
    if year.settled_in.first_day() <= year.to {
        let says = format!(
            "The year ends on {} but is settled in {}. Give a later month: settlement needs the final return.",
            short_date(year.to),
            year.settled_in
        );
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
