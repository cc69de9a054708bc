//! What the contract does with the fund at the year's end: what is left goes back to the council, or into the next year.

use super::Fund;
use crate::contracts::{ContractYear, RetainerRule};
use crate::indicators::Measured;
use crate::payments::{Calculation, Component, Due, Line, Step, Terms, Unit};
use crate::words::{Date, Month, Pence, TooLong, exact, half_away, long_date, whole};

/// The fund of a contract year, settled in `month` from the claims of the final return. What is left is returned by a
/// negative line; where it is carried the line is of nothing, and its steps say what the next year opens with. `None` where
/// the year has no retainer.
pub(in crate::payments) fn balance_line(
    terms: &Terms<'_>,
    month: Month,
    last: &Measured<'_>,
) -> Option<Line> {
    let (contract, year) = (terms.contract, terms.year);
    let of = |claims| Fund::of(contract, year, Month::of(year.to), claims, terms.known);
    let component = Component::RetainerBalance;
    let line = |due, working, calculation| Line { component, month, due, working, calculation, scored: None };
    let figures = match last {
        Measured::Yes(figures) => figures,
        Measured::No(why) => {
            let fund = of(&[]);
            let most = fund.balance();
            let step = Step::new("The fund cannot be settled", why.clone(), format!("up to {most}"));
            let held = || line(Due::Held(why.clone(), most), vec![step], Calculation::default());
            return (most > Pence::ZERO).then(held);
        }
    };
    let fund = of(&figures.claims);
    if fund.opening + fund.paid_in == Pence::ZERO {
        return None;
    }
    let mut working = steps(&fund);
    if contract.retainer.carried {
        working.push(carried(terms, year, fund.balance()));
        let due = Due::Pay(Pence::ZERO);
        let calculation = Calculation::come_to(laid_out(&fund, true), &due);
        return Some(line(due, working, calculation));
    }
    let due = Due::Pay(-fund.balance());
    working.push(Step::new(
        "Returned to the council",
        "the contract returns what is left",
        (-fund.balance()).signed(),
    ));
    let calculation = Calculation::come_to(laid_out(&fund, false), &due);
    Some(line(due, working, calculation))
}

fn steps(fund: &Fund) -> Vec<Step> {
    let unmet = fund.drawn() - fund.met();
    let met = if unmet > Pence::ZERO {
        format!("claims draw {}, more than the fund holds", fund.drawn())
    } else {
        "agreed claims above their attachment".into()
    };
    let mut steps = vec![
        Step::new("Opening balance", "carried from the year before", fund.opening.to_string()),
        Step::new("Paid in", "the retainer's twelfths of the year", fund.paid_in.to_string()),
        Step::new("Met", met, fund.met().to_string()),
    ];
    if !fund.held.is_empty() {
        let how = format!("{} claims are not agreed and draw nothing", fund.held.len());
        steps.push(Step::new("Not met", how, format!("up to {}", fund.at_stake())));
    }
    let how = format!("{} + {} − {}", fund.opening, fund.paid_in, fund.met());
    steps.push(Step::new("Closing balance", how, fund.balance().to_string()));
    steps
}

/// The parameter's name.
const CARRIED: &str = RetainerRule::CARRIED;

/// Carried money is a value of the contract like any other: the parties write it down. The step says whether they have.
fn carried(terms: &Terms<'_>, year: &ContractYear, balance: Pence) -> Step {
    let next: Option<Date> = year.to.tomorrow().ok();
    let said = next.and_then(|day| terms.contract.parameters.value(CARRIED, day, terms.known).ok());
    let said = said.map(|pounds| half_away(pounds * whole(100)));
    let how = match said {
        Some(said) if said == balance => format!("the contract's parameter {CARRIED} says the same"),
        Some(said) => format!("but the contract's parameter {CARRIED} says {said}: put it right"),
        None => {
            let day = next.map_or_else(String::new, |day| format!(" for {}", long_date(day)));
            format!("the contract carries what is left: give it the parameter {CARRIED}{day}")
        }
    };
    Step::new("Carried into the next year", how, balance.to_string())
}

/// What is not carried is due back.
fn laid_out(fund: &Fund, carried: bool) -> Result<Calculation, TooLong> {
    let pounds = |sum: Pence| exact(sum.count().into(), 100);
    let mut rows = Calculation::default();
    let opening =
        rows.given("Opening balance of the retainer", Unit::Money, pounds(fund.opening), "the contract");
    let paid_in = rows.given("Paid in", Unit::Money, pounds(fund.paid_in), "the retainer's twelfths");
    let met =
        rows.given("Met by agreed claims", Unit::Money, pounds(fund.met()), "the claims of the final return");
    let left = rows.worked("What is left", Unit::Money, (opening + paid_in - met).to_the_penny())?;
    let goes_on = if carried {
        rows.worked("Carried into the next year", Unit::Money, (left.clone() * 1).to_the_penny())?
    } else {
        rows.given("Carried into the next year", Unit::Money, pounds(Pence::ZERO), "the contract returns it")
    };
    rows.worked("Due", Unit::Money, (goes_on - left).to_the_penny())?;
    Ok(rows)
}
