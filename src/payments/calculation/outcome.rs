//! An outcome clause laid out: the most it can pay, its score, what it earned, and the part that is due.

use super::score::{rate, score};
use super::{Calculation, Formula, Unit};
use crate::contracts::{Clause, Form, NoReturn, Nobody, Price, Worth};
use crate::payments::earned::why_not;
use crate::payments::{Earned, Outcome, Terms};
use crate::words::{Exact, Long, Pence, TooLong, exact, whole};

/// A clause that was priced.
#[derive(Clone, Copy)]
pub(in crate::payments) struct Priced<'a> {
    /// The terms by which.
    pub(in crate::payments) terms: &'a Terms<'a>,
    /// The clause.
    pub(in crate::payments) clause: &'a Clause,
    /// What it was applied to.
    pub(in crate::payments) outcome: &'a Outcome,
    /// What came out.
    pub(in crate::payments) earned: &'a Earned,
}

/// The rows to what the clause earned in a whole year, not rounded.
pub(in crate::payments) fn priced(of: Priced<'_>) -> Result<(Calculation, Formula), TooLong> {
    let mut rows = Calculation::default();
    let by = clause_name(of.clause);
    let most = most(&mut rows, of.terms, of.clause, of.earned.weight)?;
    let earned = if of.clause.form.price().is_some() && why_not(of.clause, of.outcome).is_none() {
        let units = units(&mut rows, of)?;
        let each = rows.given(PRICE, Unit::Number, price(of)?, &*by);
        let sum = units * each;
        match of.clause.worth {
            Worth::Weight(_) => sum.at_most(most),
            Worth::Points(..) | Worth::Open => sum,
        }
    } else {
        most * counts(&mut rows, of)?
    };
    let earned = match of.clause.cap {
        Some(cap) => earned.at_most(rows.given_money("The clause's limit", cap, &*by)),
        None => earned,
    };
    let earned = rows.worked(EARNED, Unit::Number, earned)?;
    // A score that was carried or a term that these rows do not know: then what was earned is given.
    let exact_pounds = (Long::from(of.earned.exact) / whole(100)).fits()?;
    if rows.value_of(&earned)? != exact_pounds {
        return Err(TooLong);
    }
    Ok((rows, earned))
}

/// The most that a clause can pay in a year, not rounded; nought where its price alone says.
fn most(
    rows: &mut Calculation,
    terms: &Terms<'_>,
    clause: &Clause,
    weight: Exact,
) -> Result<Formula, TooLong> {
    let by = clause_name(clause);
    let year = format!("the contract, year {}", terms.year.number);
    let most = match &clause.worth {
        Worth::Weight(_) => {
            let base = rows.given_money("The base of the year", terms.base, &*year);
            let share = rows.given("The share of outcomes", Unit::Rate, terms.year.outcomes, &*year);
            let pot = rows.worked("The outcome pot", Unit::Money, (base * share).to_the_penny())?;
            pot * rows.given("The weight of the clause", Unit::Rate, weight, &*by)
        }
        Worth::Points(points, point) => {
            let pence = terms.price(point).map_err(|_| TooLong)?;
            let points = rows.given("Its points", Unit::Number, *points, &*by);
            points * rows.given("The price of a point", Unit::Number, pounds(pence)?, &*by)
        }
        Worth::Open => return Ok(0.into()),
    };
    let most = terms.factors(clause).fold(most, |most, factor| {
        most * rows.given(format!("Factor {}", factor.name), Unit::Number, factor.value(), &*by)
    });
    rows.worked(MOST, Unit::Number, most)
}

/// The part of the most: scored, or what the clause says when it cannot be.
fn counts(rows: &mut Calculation, of: Priced<'_>) -> Result<Formula, TooLong> {
    let by = clause_name(of.clause);
    if why_not(of.clause, of.outcome).is_some() {
        if of.clause.nobody == Nobody::Carry {
            return Err(TooLong);
        }
        let score = of.clause.nobody.score();
        return Ok(rows.given(UNSCORED, Unit::Rate, score, by));
    }
    let rate = rate(rows, of.clause, of.outcome)?;
    let scored = score(rows, of.clause, &rate, of.outcome)?;
    let scored = match &of.clause.companion {
        Some(companion) if of.outcome.companion_worsened.is_some_and(|worse| worse > companion.margin) => {
            let says = "The most of it, as its companion has worsened";
            scored.at_most(rows.given(says, Unit::Rate, companion.pays_at_most, by))
        }
        _ => scored,
    };
    rows.worked(SCORE, Unit::Number, scored)
}

/// How many units are priced.
fn units(rows: &mut Calculation, of: Priced<'_>) -> Result<Formula, TooLong> {
    let counts = of.outcome.counts.ok_or(TooLong)?;
    let by = clause_name(of.clause);
    let having = rows.given("Counted", Unit::Number, counts.having, RETURN);
    let among = |rows: &mut Calculation| rows.given("Among", Unit::Number, counts.among, RETURN);
    let units = match of.clause.form {
        Form::RateCard { deadweight, .. } => {
            let among = among(rows);
            let says = "The part that would have had it anyway";
            let anyway = rows.given(says, Unit::Rate, deadweight, by);
            (having - anyway * among).at_least(0)
        }
        Form::DaysAvoided { baseline, .. } => {
            let among = among(rows);
            let without = rows.given("The rate without the practice", Unit::Number, baseline, by);
            (without * among - having).at_least(0)
        }
        _ => having,
    };
    rows.worked(UNITS, Unit::Number, units)
}

/// The price of a unit in pounds, factors and all.
fn price(of: Priced<'_>) -> Result<Exact, TooLong> {
    let price: &Price = of.clause.form.price().ok_or(TooLong)?;
    let plain = Long::from(of.terms.price(price).map_err(|_| TooLong)?);
    let each = of.terms.factors(of.clause).fold(plain, |price, factor| price * factor.value());
    pounds(each.fits()?)
}

fn pounds(pence: Exact) -> Result<Exact, TooLong> {
    (Long::from(pence) / whole(100)).fits()
}

/// The month's part of a clause that is paid at the score agreed for a return that did not come.
pub(in crate::payments) fn agreed(terms: &Terms<'_>, clause: &Clause) -> Result<Calculation, TooLong> {
    let NoReturn::OnAccount(score) = terms.contract.no_return else { return Err(TooLong) };
    let mut rows = Calculation::default();
    let most = most(&mut rows, terms, clause, clause.weight())?;
    let earned = most * rows.given(AGREED, Unit::Rate, score, "the contract");
    rows.on_account(earned, terms.contract.on_account)
}

/// What the clause earns in a whole year.
pub(in crate::payments) const EARNED: &str = "Earned in a whole year, not rounded";
/// How many units are priced.
pub(in crate::payments) const UNITS: &str = "Units that are priced";
/// What one of them pays.
pub(in crate::payments) const PRICE: &str = "The price of each";
/// The most that a clause pays for a score of one.
pub(in crate::payments) const MOST: &str = "The most it can pay, not rounded";
/// The part of it that was scored.
pub(in crate::payments) const SCORE: &str = "The score";
/// The part of it that the contract gives where nothing can be scored.
pub(in crate::payments) const UNSCORED: &str = "The part paid when it cannot be scored";
/// The part of it that the contract agrees for a return that did not come.
pub(in crate::payments) const AGREED: &str = "The part agreed while it is not measured";

/// Where counts come from.
pub(super) const RETURN: &str = "the return";

/// Where a clause's own values come from.
pub(super) fn clause_name(clause: &Clause) -> String {
    format!("the contract, clause {}", clause.id)
}

impl Calculation {
    /// The month's part of what is earned in a year.
    pub(in crate::payments) fn on_account(
        mut self,
        earned: Formula,
        on_account: Exact,
    ) -> Result<Self, TooLong> {
        let part = self.given("The part paid on account", Unit::Rate, on_account, "the contract");
        self.worked("Due", Unit::Money, (earned * part / 12).to_the_penny())?;
        Ok(self)
    }

    /// What is left of a year after what was paid on account.
    pub(in crate::payments) fn settled(mut self, earned: Formula, paid: Pence) -> Result<Self, TooLong> {
        let year = self.worked("Earned in the year", Unit::Money, earned.to_the_penny())?;
        let paid = self.given("Paid on account", Unit::Money, exact(paid.count().into(), 100), "the ledger");
        self.worked("Due", Unit::Money, (year - paid).to_the_penny())?;
        Ok(self)
    }
}
