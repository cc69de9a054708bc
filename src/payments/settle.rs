//! What is due for a month: core and retainer in twelfths, outcomes on account.

use super::calculation::{self, Priced};
use super::instalment::{instalment, twelfth};
use super::of_figures::{Years, in_children};
use super::{Calculation, Component, Due, Earned, Fund, Line, Outcome, Scored, Statement, Step, Terms};
use crate::contracts::{Clause, Contract, Element, Mode, NoReturn, OnAccountFrom};
use crate::indicators::{Measured, PracticeFigures, wilson};
use crate::words::{Date, Exact, Long, Month, Pence, Share, exact, half_away, show_decimal, whole};

/// Settles a month, with parameters as known on a day. `None` when the month lies outside the contract's years.
pub fn settle(contract: &Contract, month: Month, measured: &Measured<'_>, known: Date) -> Option<Statement> {
    let year = contract.year_of(month)?;
    let terms = Terms::of(contract, year, known);
    let day = month.last_day();
    let element = |element, line: Line| in_mode(contract.mode(element, day), line);
    let mut lines = Vec::new();
    lines.extend(element(Element::Core, instalment(Component::Core, year, year.core, month)));
    lines.extend(element(Element::Retainer, instalment(Component::Retainer, year, year.retainer, month)));
    lines.extend(outcome_lines(&terms, month, measured));
    let claims = match measured {
        Measured::Yes(figures) => figures.claims.as_slice(),
        Measured::No(_) => &[],
    };
    let kept = contract.mode(Element::Corporate, day) == Mode::Live;
    Some(Statement {
        practice: contract.practice.clone(),
        council: contract.council.clone(),
        month,
        contract_year: year.number,
        lines,
        fund: Fund::of(contract, year, month, claims, known),
        kept_by_council: if kept { twelfth(year.sum(year.corporate), month) } else { Pence::ZERO },
    })
}

/// A line in its mode: paid when live, shown as shadow, not there when off.
pub(super) fn in_mode(mode: Mode, line: Line) -> Option<Line> {
    match (mode, &line.due) {
        (Mode::Off, _) => None,
        (Mode::Shadow, Due::Pay(pence) | Due::Estimated(pence, _)) => {
            let mut working = line.working.clone();
            working.push(Step::new("Not paid", "the contract tries this term out before it pays", "shadow"));
            Some(Line { due: Due::Shadow(*pence), working, ..line })
        }
        _ => Some(line),
    }
}

/// A line for each outcome clause.
fn outcome_lines(terms: &Terms<'_>, month: Month, measured: &Measured<'_>) -> Vec<Line> {
    let contract = terms.contract;
    let outcomes: Vec<Result<Outcome, String>> = contract
        .clauses
        .iter()
        .map(|clause| match measured {
            Measured::No(why) => Err(why.clone()),
            Measured::Yes(figures) => {
                Years::of(clause, figures, terms.year.number).map(|years| years.outcome(clause, figures))
            }
        })
        .collect();
    let there: Vec<Option<Outcome>> = outcomes.iter().map(|outcome| outcome.clone().ok()).collect();
    let earned = terms.all_earned(&there);
    let clauses = contract.clauses.iter().zip(outcomes).zip(earned);
    clauses
        .filter_map(|((clause, outcome), earned)| {
            let line = match (contract.on_account_from, earned, outcome, measured) {
                (OnAccountFrom::LastYear, ..) => from_last_year(terms, clause, month),
                (_, Some(Ok(earned)), Ok(outcome), Measured::Yes(figures)) => {
                    scored(terms, clause, month, earned, &outcome, figures)
                }
                (_, Some(Err(why)), ..) | (_, _, Err(why), _) => not_measured(terms, clause, month, &why),
                (_, None, ..) | (.., Measured::No(_)) => {
                    unreachable!("a figure that is there is earned or held")
                }
            };
            in_mode(contract.clause_mode(clause, month.last_day()), line)
        })
        .collect()
}

/// The exact monthly part of a yearly sum that is paid on account.
/// A yearly sum with too many digits for it is taken to the penny first.
pub(super) fn monthly(yearly: Exact, on_account: Exact) -> Exact {
    let part = on_account * exact(1, 12);
    let to_the_penny = |_| whole(half_away(yearly).count().into()) * part;
    (Long::from(yearly) * part).fits().unwrap_or_else(to_the_penny)
}

/// The line of a clause whose figure is there.
fn scored(
    terms: &Terms<'_>,
    clause: &Clause,
    month: Month,
    earned: Earned,
    outcome: &Outcome,
    figures: &PracticeFigures,
) -> Line {
    let on_account = terms.contract.on_account;
    let due = half_away(monthly(earned.exact, on_account));
    let years =
        Years::of(clause, figures, terms.year.number).expect("an outcome that was scored has its figures");
    let (share, parts) = (years.share(clause), years.parts());
    let pay = |having: u64| {
        let counts = in_children(Share::new(having, share.among), parts);
        let outcome = Outcome { counts: Some(counts), ..outcome.clone() };
        terms.earned(clause, &outcome).ok().map(|earned| half_away(monthly(earned.exact, on_account)))
    };
    let children = clause.measure.counts_children();
    // Counting unknown children against the practice changes the rate, and with it how far chance could carry it.
    let interval = if years.is_newest_alone(clause) { years.newest().interval } else { wilson(share) };
    let between = interval.and_then(|interval| {
        let (low, high) = (pay(at_rate(interval.low, share))?, pay(at_rate(interval.high, share))?);
        Some((low.min(high), low.max(high)))
    });
    let scored = Scored {
        clause: clause.clone(),
        share,
        parts,
        interval,
        score: earned.score,
        one_more: Some(share.having + parts).filter(|more| children && *more <= share.among).and_then(pay),
        one_fewer: share.having.checked_sub(parts).filter(|_| children).and_then(pay),
        between,
    };
    let laid_out = calculation::priced(Priced { terms, clause, outcome, earned: &earned })
        .and_then(|(rows, earned)| rows.on_account(earned, on_account));
    let due = Due::Pay(due);
    let calculation = Calculation::come_to(laid_out, &due);
    let mut working = earned.working;
    working.push(month_step(on_account, due.amount().unwrap_or_default()));
    let component = Component::OnAccount(clause.id.clone());
    Line { component, month, due, working, calculation, scored: Some(scored) }
}

/// A rate among as many, to the nearest child (or session).
fn at_rate(rate: Exact, share: Share) -> u64 {
    let having = (rate * whole(share.among.into()) + exact(1, 2)).floor().to_integer();
    u64::try_from(having).unwrap_or(0).min(share.among)
}

fn month_step(on_account: Exact, due: Pence) -> Step {
    let how = format!("{} % of it on account, a twelfth", show_decimal(on_account * whole(100), 2));
    Step::new("This month", how, due.to_string())
}

/// On account of what was achieved last year: a parameter of the contract, in twelfths.
fn from_last_year(terms: &Terms<'_>, clause: &Clause, month: Month) -> Line {
    let name = format!("achieved:{}", clause.id);
    let component = Component::OnAccount(clause.id.clone());
    let achieved = match terms.contract.parameters.value(&name, month.last_day(), terms.known) {
        Ok(pounds) => half_away(pounds * whole(100)),
        Err(why) => return Line { component, ..not_measured(terms, clause, month, &why) },
    };
    let part = half_away(whole(achieved.count().into()) * terms.contract.on_account);
    let due = twelfth(part, month);
    let how = format!("{} % of {achieved}", show_decimal(terms.contract.on_account * whole(100), 2));
    let working = vec![
        Step::new("On account of last year's achievement", how, part.to_string()),
        Step::new("This month's twelfth", "left-over pennies go to the first months", due.to_string()),
    ];
    let due = Due::Pay(due);
    let laid_out = calculation::of_last_year(achieved, terms.contract.on_account, month);
    let calculation = Calculation::come_to(laid_out, &due);
    Line { component, month, due, working, calculation, scored: None }
}

/// The line of a clause that could not be measured: the contract says what then.
fn not_measured(terms: &Terms<'_>, clause: &Clause, month: Month, why: &str) -> Line {
    let contract = terms.contract;
    let most = terms.year.most(clause);
    let stake = half_away(monthly(most, contract.on_account));
    let first = Step::new("It could not be measured", why, "not received is never nought");
    let (due, working) = match contract.no_return {
        NoReturn::Hold => {
            let held = Step::new(
                "Held",
                "the contract holds outcomes until the return comes",
                format!("up to {stake}"),
            );
            (Due::Held(why.into(), stake), vec![first, held])
        }
        NoReturn::OnAccount(score) => {
            let due = half_away(monthly(most * score, contract.on_account));
            let agreed =
                format!("{} % of the most, as the contract agrees", show_decimal(score * whole(100), 2));
            let steps = vec![
                first,
                Step::new("Agreed instead", agreed, half_away(most * score).to_string()),
                month_step(contract.on_account, due),
            ];
            (Due::Estimated(due, why.into()), steps)
        }
    };
    let calculation = Calculation::come_to(calculation::agreed(terms, clause), &due);
    let component = Component::OnAccount(clause.id.clone());
    Line { component, month, due, working, calculation, scored: None }
}
