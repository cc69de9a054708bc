//! What a practice manager can do about a line that is held: whom to ask, for what, and until when.

use crate::contracts::Contract;
use crate::payments::{Component, Line};
use crate::reports::book::{CouncilBook, Standing};
use crate::words::Month;

/// What to do about a line that is held or paid as agreed, in the run of a month.
pub(in crate::reports) fn what_to_do(
    now: Month,
    council: &CouncilBook,
    contract: &Contract,
    line: &Line,
) -> String {
    let (ask, month) = (&contract.query_contact, line.month.long());
    let until = format!("The month stays open until the run for {}.", last_run(contract, line.month).long());
    match &line.component {
        Component::Core | Component::Retainer => format!("Ask {ask} why it is not paid."),
        Component::Settlement(_) | Component::RetainerBalance | Component::Risk => format!(
            "Ask {ask} for what the reason names: the final return of the contract year, or what other practices' sums \
             wait for. {until}"
        ),
        // Only this month's return is at hand: of an earlier month the reason alone is known.
        Component::OnAccount(_) if line.month != now => {
            format!(
                "Ask {ask} to send the return for {month}, or the part of it that the reason names. The first run after it \
                 comes pays the line. {until}"
            )
        }
        Component::OnAccount(clause) => {
            format!("{} {until}", of_return(council, contract, clause, &month))
        }
    }
}

/// By what came for the month.
fn of_return(council: &CouncilBook, contract: &Contract, clause: &str, month: &str) -> String {
    let ask = &contract.query_contact;
    let figures = council.figures.iter().flat_map(|figures| &figures.practices);
    let ours = figures.filter(|figures| figures.practice == contract.practice);
    let clause = contract.clause(clause);
    let not_measured = clause.is_some_and(|clause| {
        let mut found = ours.filter_map(|figures| figures.figure(&clause.measure.id));
        found.any(|figure| figure.not_measured.is_some())
    });
    match &council.standing {
        Standing::DidNotCome => format!(
            "Ask {ask} when the return for {month} will be sent. The first run after it comes measures the line and pays it."
        ),
        Standing::NotWhole(_) => format!(
            "Ask {ask} to put right the table that the reason names, and to send the return for {month} again. The council's \
             list of findings names its rows."
        ),
        Standing::Whole if clause.is_some_and(|clause| clause.measure.indicator.is_none()) => {
            format!("It is not in the return: ask {ask} to add it to the contract's tables.")
        }
        Standing::Whole if not_measured => format!(
            "Ask {ask} to send what the reason names with the return for {month}. The council's list of findings names \
             tables, columns and rows that could not be used."
        ),
        Standing::Whole => format!("Ask {ask} to put right the contract's value that the reason names."),
    }
}

/// The last run in which a month can still be measured or corrected.
pub(super) fn last_run(contract: &Contract, month: Month) -> Month {
    (1..contract.look_back).fold(month, |month, _| month.after())
}
