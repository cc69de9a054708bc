//! Scores by every form: better is never worth less, and only a form of steps jumps.

use super::{always, contract};
use crate::chance::Chance;
use crate::made_up::{Kind, case};
use outturn::contracts::{Clause, Contract, Form, Nobody, Scale};
use outturn::indicators::Better;
use outturn::payments::{Earned, Outcome, Terms};
use outturn::words::{Date, Exact, Share, exact, whole};

const KIND: Kind = Kind { stepped: false, places: 2 };

/// A random contract without companions and minimum numbers, which have tests of their own.
fn made_up(chance: &mut Chance) -> Contract {
    let case = case(chance.between(0, u64::MAX - 1), KIND);
    let mut contract = contract(&case.tables).unwrap();
    for clause in &mut contract.clauses {
        clause.companion = None;
        clause.minimum = 0;
    }
    contract
}

fn earned(contract: &Contract, clause: &Clause, outcome: &Outcome) -> Option<Earned> {
    Terms::of(contract, &contract.years[0], Date::MAX).earned(clause, outcome).ok()
}

/// A rate at which something may happen: an end, a mark of the form, or any.
fn rate(chance: &mut Chance, clause: &Clause) -> Exact {
    let unit = if clause.measure.scale == Scale::Percent { 100 } else { 1 };
    let top = if clause.measure.scale == Scale::Percent { 10_000 } else { 30_000 };
    let any = exact(chance.between(0, top).into(), 100 * unit);
    let mark = match &clause.form {
        Form::Gate(mark) => *mark,
        Form::Bands(bands) => bands[0].below.unwrap_or(any),
        form => match (form.line(), chance.once_in(2)) {
            (Some(line), true) => line.zero,
            (Some(line), false) => line.full,
            (None, _) => any,
        },
    };
    match chance.between(0, 3) {
        0 => mark,
        1 => mark + exact(1, 1_000_000),
        2 => (mark - exact(1, 1_000_000)).max(whole(0)),
        _ => any,
    }
}

#[test]
fn m11_a_better_rate_never_lowers_a_score() {
    always(|chance| {
        let contract = made_up(chance);
        for clause in contract.clauses.iter().filter(|clause| clause.form.price().is_none()) {
            let (one, other) = (rate(chance, clause), rate(chance, clause));
            let baseline = (!chance.once_in(3)).then(|| rate(chance, clause));
            let among = Some(whole(chance.between(1, 500).into()));
            let score = |rate| {
                let outcome = Outcome { rate: Some(rate), rate_among: among, baseline, ..Outcome::default() };
                earned(&contract, clause, &outcome).map(|earned| earned.score)
            };
            let higher = clause.measure.better == Better::Higher;
            let (worse, better) = if (one < other) == higher { (one, other) } else { (other, one) };
            assert!(score(worse) <= score(better), "{worse} and {better} by {clause:?} from {baseline:?}");
        }
    });
}

#[test]
fn m11_one_case_more_that_is_good_never_lowers_a_score() {
    always(|chance| {
        let contract = made_up(chance);
        for clause in contract.clauses.iter().filter(|clause| clause.form.price().is_none()) {
            let among = chance.between(1, 300);
            let having = chance.between(0, among);
            let baseline = Some(rate(chance, clause));
            let score = |having, among| {
                let outcome = Outcome::of(Share::new(having, among)).with_baseline(baseline);
                earned(&contract, clause, &outcome).map(|earned| earned.score)
            };
            let more = if clause.measure.better == Better::Higher { having + 1 } else { having };
            // A shrunken rate of a plain number may lie above one, where one case more pulls it down.
            let shares = clause.measure.scale == Scale::Percent;
            assert!(
                !shares || score(having, among) <= score(more, among + 1),
                "{having} of {among}: {clause:?}"
            );
        }
    });
}

#[test]
fn m11_one_unit_more_never_pays_less_where_each_has_its_price() {
    always(|chance| {
        let contract = made_up(chance);
        for clause in contract.clauses.iter().filter(|clause| clause.form.price().is_some()) {
            let among = chance.between(1, 300);
            let having = chance.between(0, among - 1);
            let paid = |having| {
                let outcome = Outcome::of(Share::new(having, among));
                earned(&contract, clause, &outcome).map(|earned| earned.exact)
            };
            let (less, more) = (paid(having), paid(having + 1));
            let avoided = matches!(clause.form, Form::DaysAvoided { .. });
            assert!(if avoided { more <= less } else { less <= more }, "{having} of {among}: {clause:?}");
        }
    });
}

#[test]
fn m11_only_a_form_of_steps_jumps() {
    always(|chance| {
        let contract = made_up(chance);
        let smooth = |clause: &&Clause| clause.form.price().is_none() && !clause.form.is_step();
        for clause in contract.clauses.iter().filter(smooth) {
            let (at, baseline) = (rate(chance, clause), Some(rate(chance, clause)));
            let little = exact(1, 1_000_000_000);
            let score = |rate| {
                let rate_among = Some(whole(100));
                let outcome = Outcome { rate: Some(rate), rate_among, baseline, ..Outcome::default() };
                earned(&contract, clause, &outcome).map(|earned| earned.score)
            };
            let (Some(one), Some(other)) = (score(at), score(at + little)) else { continue };
            let moved = if one > other { one - other } else { other - one };
            assert!(moved <= little * steepest(clause, baseline.unwrap()), "{at} by {clause:?}");
        }
    });
}

/// By how much a rate can move a score at most, for a move of one: one over the shortest way from nothing to all.
fn steepest(clause: &Clause, past: Exact) -> Exact {
    let size = |way: Exact| if way < whole(0) { -way } else { way };
    let mut ways: Vec<Exact> = clause.form.line().iter().map(|line| size(line.full - line.zero)).collect();
    if let Form::BestOf(_, own) | Form::Change(own) = &clause.form {
        let past = own.baseline.unwrap_or(past);
        let full = clause.form.line().map(|line| size(line.full - past));
        ways.push(size(own.to.or(full).unwrap() - own.from));
    }
    let shortest = ways.into_iter().filter(|way| *way > whole(0)).min();
    shortest.map_or(whole(0), |way| whole(1) / way)
}

#[test]
fn m17_below_the_minimum_the_declared_treatment_applies_and_at_it_the_score() {
    always(|chance| {
        let mut contract = made_up(chance);
        let minimum = chance.between(2, 60);
        for clause in &mut contract.clauses {
            clause.minimum = minimum;
        }
        for clause in &contract.clauses {
            let at = |among| {
                let outcome =
                    Outcome::of(Share::new(1, among)).with_baseline(Some(rate(&mut Chance(1), clause)));
                Terms::of(&contract, &contract.years[0], Date::MAX).earned(clause, &outcome)
            };
            let below = at(minimum - 1);
            match clause.nobody {
                Nobody::Carry => assert!(below.is_err(), "nothing is there to carry: {clause:?}"),
                // A factor that is not known holds the clause, above the minimum and below it.
                _ if below.is_err() => assert!(at(minimum).is_err(), "{clause:?}"),
                _ => {
                    let below = below.unwrap();
                    assert_eq!(below.points, None, "{clause:?}");
                    let priced_in_full = clause.form.price().is_some() && clause.cap.is_none();
                    assert!(priced_in_full || below.score <= clause.nobody.score() || clause.cap.is_some());
                }
            }
            if let Ok(scored) = at(minimum) {
                assert_eq!(scored.points.is_some(), clause.form.price().is_none(), "{clause:?}");
            }
        }
    });
}
