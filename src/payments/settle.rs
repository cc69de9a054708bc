//! What is due for a month: core and retainer in twelfths, outcomes on account.

use super::earned::monthly;
use super::instalment::{instalment, twelfth};
use super::{Component, Due, Fund, Line, Scored, Statement, Step, earned};
use crate::contracts::{Clause, Contract, ContractYear, NoReturn, UnknownChild};
use crate::indicators::{Better, Figure, Measured, Unit, wilson};
use crate::words::{Exact, Month, Pence, Share, exact, half_away, show_decimal, whole};

/// Settles a month. `None` when the month lies outside the contract's years.
pub fn settle(contract: &Contract, month: Month, measured: &Measured<'_>) -> Option<Statement> {
    let year = contract.year_of(month)?;
    let mut lines = vec![
        instalment(Component::Core, year, year.core, month),
        instalment(Component::Retainer, year, year.retainer, month),
    ];
    lines.extend(contract.clauses.iter().map(|clause| on_account(contract, year, clause, month, measured)));
    let claims = match measured {
        Measured::Yes(figures) => figures.claims.as_slice(),
        Measured::No(_) => &[],
    };
    Some(Statement {
        practice: contract.practice.clone(),
        council: contract.council.clone(),
        month,
        contract_year: year.number,
        lines,
        fund: Fund::of(contract, year, month, claims),
        kept_by_council: twelfth(year.sum(year.corporate), month),
    })
}

fn on_account(
    contract: &Contract,
    year: &ContractYear,
    clause: &Clause,
    month: Month,
    measured: &Measured<'_>,
) -> Line {
    let component = Component::OnAccount(clause.id.clone());
    let why = match measured {
        Measured::No(why) => why.clone(),
        Measured::Yes(figures) => match figures.figure(clause.indicator.id) {
            Some(figure) => match &figure.not_measured {
                None => return scored(contract, year, clause, month, figure),
                Some(why) => why.clone(),
            },
            None => format!("{} was not measured", clause.indicator.id),
        },
    };
    let (due, working) = not_measured(contract, year, clause, &why);
    Line { component, month, due, working, scored: None }
}

/// The line of a clause whose figure is there.
fn scored(contract: &Contract, year: &ContractYear, clause: &Clause, month: Month, figure: &Figure) -> Line {
    let share = counted(clause, figure);
    let pay = |share: Share| half_away(monthly(earned(clause, year, share).exact, contract.on_account));
    let earned = earned(clause, year, share);
    let due = pay(share);
    let mut working = earned.working;
    working.push(month_step(contract.on_account, due));
    let children = clause.indicator.unit == Unit::Children;
    let one_more =
        (children && share.having < share.among).then(|| pay(Share::new(share.having + 1, share.among)));
    let one_fewer = (children && share.having > 0).then(|| pay(Share::new(share.having - 1, share.among)));
    // Counting unknown children against the practice changes the rate, and with it how far chance could carry it.
    let interval = if share == figure.share { figure.interval } else { wilson(share) };
    let between = interval.map(|interval| {
        let at = |rate: Exact| pay(at_rate(rate, share));
        let (low, high) = (at(interval.low), at(interval.high));
        (low.min(high), low.max(high))
    });
    let scored =
        Scored { clause: clause.clone(), share, interval, score: earned.score, one_more, one_fewer, between };
    let component = Component::OnAccount(clause.id.clone());
    Line { component, month, due: Due::Pay(due), working, scored: Some(scored) }
}

/// The counts that are priced: what the clause says of children about whom nobody can say.
pub(super) fn counted(clause: &Clause, figure: &Figure) -> Share {
    match clause.unknown {
        UnknownChild::LeftOut => figure.share,
        UnknownChild::CountsAgainst => {
            let unknown = figure.weighed.unknown as u64;
            let against = if clause.indicator.better == Better::Lower { unknown } else { 0 };
            figure.share + Share::new(against, unknown)
        }
    }
}

/// Counts with another rate among as many, to the nearest child (or session).
fn at_rate(rate: Exact, share: Share) -> Share {
    let having = (rate * whole(share.among.into()) + exact(1, 2)).floor().to_integer();
    Share::new(u64::try_from(having).unwrap_or(0).min(share.among), share.among)
}

fn month_step(on_account: Exact, due: Pence) -> Step {
    let how = format!("{} % of it on account, a twelfth", show_decimal(on_account * whole(100), 2));
    Step::new("This month", how, due.to_string())
}

/// The line of a clause that could not be measured: the contract says what then.
fn not_measured(contract: &Contract, year: &ContractYear, clause: &Clause, why: &str) -> (Due, Vec<Step>) {
    let most = year.most(clause);
    let stake = half_away(monthly(most, contract.on_account));
    let first = Step::new("It could not be measured", why, "not received is never nought");
    match contract.no_return {
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
    }
}
