//! Where a practice's contract year stands: what is posted, what it has earned, what is bound to follow, and where it ends if
//! the rest of the year is like this month.

use super::book::{Book, PracticeBook};
use crate::contracts::{Contract, ContractYear, Element, Mode};
use crate::payments::{Component, Due, Line, twelfth};
use crate::words::{Exact, Month, Pence, half_away, whole};

/// One line of the contract year.
#[derive(Clone, Debug)]
pub(super) struct Outlook<'a> {
    /// The month's line.
    pub(super) line: &'a Line,
    /// What was paid for the year before this program paid its first month.
    pub(super) before: Pence,
    /// What has been posted for months of the year.
    pub(super) posted: Pence,
    /// What the contract pays for the year at most.
    pub(super) most: Pence,
    /// What is certain to follow this year: the twelfths of the months to come.
    pub(super) committed: Pence,
    /// What a whole year brings at this month's score; `None` where it was not measured.
    pub(super) year: Option<Pence>,
    /// What of it the months so far have earned.
    pub(super) earned: Option<Pence>,
}

impl Outlook<'_> {
    /// What is earned so far and not paid; negative where more was paid than is earned.
    pub(super) fn not_posted(&self) -> Option<Pence> {
        Some(self.earned? - self.before - self.posted)
    }
}

/// Every line of the month that is paid month by month; empty without a contract year, or where the contract's look-back is
/// too short to see the year whole.
pub(super) fn outlook<'a>(book: &Book, practice: &'a PracticeBook) -> Vec<Outlook<'a>> {
    let Some((contract, statement)) = practice.contract.as_ref().zip(practice.statement.as_ref()) else {
        return Vec::new();
    };
    let Some(year) = contract.year_of(book.period) else { return Vec::new() };
    let seen = usize::from(contract.look_back) > book.period.in_financial_year();
    let lines = statement.lines.iter().filter(|line| seen && !matches!(line.due, Due::Shadow(_)));
    lines.filter_map(|line| of_line(book, practice, contract, year, line)).collect()
}

fn of_line<'a>(
    book: &Book,
    practice: &PracticeBook,
    contract: &Contract,
    year: &ContractYear,
    line: &'a Line,
) -> Option<Outlook<'a>> {
    let (before, most, committed, whole_year) = match &line.component {
        Component::Core => certain(contract, year, Element::Core, year.core, book.period),
        Component::Retainer => certain(contract, year, Element::Retainer, year.retainer, book.period),
        Component::OnAccount(id) => {
            let clause = contract.clause(id)?;
            let inside = contract.first_period > year.first_month();
            let before = if inside { clause.paid_before } else { Pence::ZERO };
            (before, half_away(year.most(clause)), Pence::ZERO, line.earned_in_a_year())
        }
        Component::Settlement(_) | Component::RetainerBalance | Component::Risk => return None,
    };
    let component = line.component.to_string();
    let ours = book.posting.of(&practice.code).filter(|of| {
        *of.target.component == *component
            && contract.year_of(of.target.period).is_some_and(|of| of.number == year.number)
    });
    let posted = ours.map(|of| of.elsewhere + of.this_month()).sum();
    let months = whole(book.period.in_financial_year() as i128 + 1);
    let so_far = |year: Pence| half_away(whole(year.count().into()) * months / whole(12));
    let earned = match line.component {
        Component::OnAccount(_) => whole_year.map(so_far),
        // A twelfth is earned when it is due.
        _ => Some(before + posted),
    };
    Some(Outlook { line, before, posted, most, committed, year: whole_year, earned })
}

/// What is paid in twelfths: before the first month of this program, in the whole year, and in the months to come.
fn certain(
    contract: &Contract,
    year: &ContractYear,
    element: Element,
    share: Exact,
    now: Month,
) -> (Pence, Pence, Pence, Option<Pence>) {
    let annual = year.sum(share);
    let live = |month: &Month| contract.mode(element, month.last_day()) == Mode::Live;
    let of = |wanted: &dyn Fn(&Month) -> bool| -> Pence {
        let months = year.first_month().up_to(Month::of(year.to)).filter(live);
        months.filter(|month| wanted(month)).map(|month| twelfth(annual, month)).sum()
    };
    let before = of(&|month| *month < contract.first_period);
    (before, annual, of(&|month| *month > now), Some(of(&|_| true)))
}
