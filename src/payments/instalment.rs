//! Twelfths of a yearly sum: the year is split once, so that the months add up to it to the penny.

use super::{Calculation, Component, Due, Line, Step, calculation};
use crate::contracts::ContractYear;
use crate::words::{Exact, Month, Pence, show_decimal, split, whole};

/// What of a yearly sum falls to a month.
pub fn twelfth(annual: Pence, month: Month) -> Pence {
    split(annual, &[whole(1); 12])[month.in_financial_year()]
}

/// The line of an element that is paid in twelfths whatever happens.
pub(super) fn instalment(component: Component, year: &ContractYear, share: Exact, month: Month) -> Line {
    let annual = year.sum(share);
    let due = twelfth(annual, month);
    let working = vec![
        Step::new(
            "The year's sum",
            format!("{} % of {}", show_decimal(share * whole(100), 2), year.base),
            annual.to_string(),
        ),
        Step::new(
            "This month's twelfth",
            "the year in twelve, the pennies that are left to the first months".to_string(),
            due.to_string(),
        ),
    ];
    let due = Due::Pay(due);
    let calculation = Calculation::come_to(calculation::twelfth(year, share, month), &due);
    Line { component, month, due, working, calculation, scored: None }
}
