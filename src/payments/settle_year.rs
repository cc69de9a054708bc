//! The year-end settlement: what was earned by the final return, less what was paid on account; then the
//! retainer's fund and the risk terms.

use super::calculation::{self, Priced};
use super::fund::balance_line;
use super::of_figures::Years;
use super::risk::under_all;
use super::settle::in_mode;
use super::{Calculation, Component, Due, Earned, Line, Outcome, Step, Terms};
use crate::contracts::{Clause, Contract, ContractYear, Mode, Risk};
use crate::indicators::Measured;
use crate::words::{Date, Exact, Month, Pence, TooLong, half_away, whole};
use std::collections::BTreeMap;

/// Settles a contract year in `month` from the final return's figures, with parameters as known on a day. `on_account`
/// says what each clause was paid on account for the year; a clause that is not in it cannot be settled, because nobody
/// knows what was paid.
pub fn settle_year(
    contract: &Contract,
    year: &ContractYear,
    month: Month,
    last: &Measured<'_>,
    on_account: &BTreeMap<Box<str>, Pence>,
    known: Date,
) -> Vec<Line> {
    let terms = Terms::of(contract, year, known);
    let outcomes: Vec<Result<Outcome, String>> = contract
        .clauses
        .iter()
        .map(|clause| match last {
            Measured::No(why) => Err(why.clone()),
            Measured::Yes(figures) => {
                Years::of(clause, figures, year.number).map(|years| years.outcome(clause, figures))
            }
        })
        .collect();
    let there: Vec<Option<Outcome>> = outcomes.iter().map(|outcome| outcome.clone().ok()).collect();
    let earned: Vec<Result<Earned, String>> = terms
        .all_earned(&there)
        .into_iter()
        .zip(outcomes)
        .map(|(earned, outcome)| earned.unwrap_or_else(|| Err(outcome.err().unwrap_or_default())))
        .collect();
    let risk = risk_line(&terms, month, &earned);
    let lines = contract.clauses.iter().zip(earned).zip(&there).filter_map(|((clause, earned), outcome)| {
        let settled = earned.map(|earned| (outcome.as_ref(), earned));
        let paid = on_account.get(&clause.id);
        in_mode(contract.clause_mode(clause, year.to), line(&terms, clause, month, settled, paid))
    });
    lines.chain(balance_line(&terms, month, last)).chain(risk).collect()
}

fn line(
    terms: &Terms<'_>,
    clause: &Clause,
    month: Month,
    earned: Result<(Option<&Outcome>, Earned), String>,
    paid: Option<&Pence>,
) -> Line {
    let component = Component::Settlement(clause.id.clone());
    let why = match (earned, paid) {
        (Ok((outcome, earned)), Some(paid)) => {
            let whole_year = half_away(earned.exact);
            let due = whole_year - *paid;
            let laid_out = outcome.ok_or(TooLong).and_then(|outcome| {
                let (rows, year) = calculation::priced(Priced { terms, clause, outcome, earned: &earned })?;
                rows.settled(year, *paid)
            });
            let mut working = earned.working;
            working.push(Step::new("Paid on account", "the months of the year", paid.to_string()));
            working.push(Step::new("Settlement", format!("{whole_year} − {paid}"), due.signed()));
            let calculation = Calculation::come_to(laid_out, &Due::Pay(due));
            return Line { component, month, due: Due::Pay(due), working, calculation, scored: None };
        }
        (Err(why), _) => why,
        (_, None) => "not every month of the year is known to the ledger".into(),
    };
    let most = half_away(terms.year.most(clause));
    let held = Step::new("It cannot be settled", why.clone(), format!("up to {most}"));
    let due = Due::Held(why, most);
    Line { component, month, due, working: vec![held], calculation: Calculation::default(), scored: None }
}

/// What the year's risk terms add or take, once every live clause can be settled. Terms that share a sum with other
/// practices are no matter of one practice: while there is one, what it does is held.
fn risk_line(terms: &Terms<'_>, month: Month, earned: &[Result<Earned, String>]) -> Option<Line> {
    let risks: Vec<Risk> = terms.contract.risk_in(terms.year.number).map(|term| term.risk).collect();
    if risks.is_empty() {
        return None;
    }
    let live = terms.contract.clauses.iter().zip(earned);
    let live = live.filter(|(clause, _)| terms.contract.clause_mode(clause, terms.year.to) == Mode::Live);
    let sums: Result<Vec<Pence>, String> = live
        .map(|(clause, earned)| match earned {
            Ok(earned) => Ok(half_away(earned.exact)),
            Err(why) => Err(format!("{}: {why}", clause.id)),
        })
        .collect();
    let held = |why: String| {
        let pot = terms.year.pot();
        let step = Step::new("The risk terms wait", why.clone(), format!("up to {pot}"));
        let due = Due::Held(why, pot);
        let calculation = Calculation::default();
        Some(Line { component: Component::Risk, month, due, working: vec![step], calculation, scored: None })
    };
    if risks.iter().any(|risk| risk.couples()) {
        return held("other practices share the sum: it is worked out for all of them together".into());
    }
    let sum: Pence = match sums {
        Ok(sums) => sums.into_iter().sum(),
        Err(why) => return held(why),
    };
    let certain = terms.year.sum(terms.year.core) + terms.year.sum(terms.year.retainer);
    let before: Exact = whole(sum.count().into());
    let mut working = vec![Step::new("The year's outcomes", "the clauses together", sum.to_string())];
    let after = half_away(under_all(risks.into_iter(), before, certain, &mut working));
    let due = after - sum;
    working.push(Step::new("The difference", format!("{after} − {sum}"), due.signed()));
    let laid_out = calculation::difference(after, sum);
    let calculation = Calculation::come_to(laid_out, &Due::Pay(due));
    Some(Line { component: Component::Risk, month, due: Due::Pay(due), working, calculation, scored: None })
}
