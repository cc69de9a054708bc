//! L201, L202: an indicator that the tables which will arrive cannot give.

use crate::contracts::{Clause, Contract, Lint, Measure};
use crate::indicators::Indicator;
use crate::returns::TableId;

/// PS2 asks for thirty months without a break before its own window's end.
const WITHOUT_A_BREAK: (&str, i32) = ("PS2", 30);

pub(super) fn lints(contract: &Contract) -> Vec<Lint> {
    if contract.sent.is_empty() {
        return Vec::new();
    }
    contract
        .clauses
        .iter()
        .flat_map(|clause| measures(clause).filter_map(|measure| wrong(contract, clause, measure)))
        .collect()
}

fn measures(clause: &Clause) -> impl Iterator<Item = &Measure> {
    [&clause.measure].into_iter().chain(clause.companion.as_ref().map(|companion| &companion.measure))
}

fn wrong(contract: &Contract, clause: &Clause, measure: &Measure) -> Option<Lint> {
    let indicator = measure.indicator?;
    let tables = indicator.tables;
    let place = clause.place.clone().at_column("INDICATOR");
    let years =
        |table: TableId| contract.sent.iter().find(|sent| sent.table == table).map(|sent| sent.earlier_years);
    if let Some(missing) = tables.iter().find(|table| years(**table).is_none()) {
        let says = format!(
            "{} needs the table {missing}, which is not among those that the council sends. Add it to the table 'sent', or measure something else.",
            measure.id
        );
        return Some(Lint::error("L201", place, says).of_clause(&clause.id));
    }
    let needed = earlier_years(indicator, clause.years_pooled);
    let arriving =
        tables.iter().filter_map(|table| years(*table)).min().filter(|arriving| *arriving < needed)?;
    let says = format!(
        "{} over {} needs the returns of {needed} earlier years, but {arriving} will arrive. Pool fewer years, or have the council give more.",
        measure.id,
        if clause.years_pooled == 1 { "one year".into() } else { format!("{} years", clause.years_pooled) }
    );
    Some(Lint::error("L202", place, says).of_clause(&clause.id))
}

/// Twelve months to the end of any month reach into the year before; each pooled year reaches one further.
fn earlier_years(indicator: &Indicator, pooled: u8) -> u64 {
    let months = if indicator.id == WITHOUT_A_BREAK.0 { WITHOUT_A_BREAK.1 } else { indicator.months };
    u64::from(months.unsigned_abs()).div_ceil(12) + u64::from(pooled) - 1
}
