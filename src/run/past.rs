//! A contract over the final returns that a council has sent.

use super::Gathered;
use super::measured_for::{measured_for, reasons};
use super::open_months::{Looked, look};
use crate::contracts::Contract;
use crate::indicators::Measured;
use crate::payments::simulate::{BackTested, back_test};
use crate::returns::sort_out;
use crate::words::{CollectionYear, Date, Period};

/// Runs a contract over the final return of every collection year that its council has sent; `None` of a contract
/// without years.
pub fn over_past_returns(gathered: &Gathered, contract: &Contract, known: Date) -> Option<BackTested> {
    let deliveries = sort_out(&gathered.intake.sheets);
    let reasons = reasons(contract);
    let practice = measured_for(contract, &reasons);
    let sent = deliveries.sheets.get(&*contract.council);
    let years = sent.into_iter().flatten().filter_map(|(period, _)| match period {
        Period::Year(year) => Some(*year),
        Period::Month(_) => None,
    });
    let looked: Vec<(CollectionYear, Looked)> = years
        .map(|year| (year, look(gathered, &deliveries, &contract.council, Period::Year(year), &[practice])))
        .collect();
    let past: Vec<(CollectionYear, Measured<'_>)> =
        looked.iter().map(|(year, looked)| (*year, looked.measured(&contract.practice))).collect();
    back_test(contract, &past, known)
}
