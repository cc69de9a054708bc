//! Nobody is lost and nobody counts twice, whatever the returns say.

use super::{given, measured};
use crate::indicators::blocks::{Assigned, Life, Window};
use crate::indicators::{Attribution, Figure, Figures, Practice, Reason, State, list};
use crate::returns::{Return, RowRef};
use crate::words::{Date, Share, day, exact};
use jiff::ToSpan;
use proptest::prelude::*;
use std::collections::BTreeMap;

const PRACTICES: [&str; 3] = ["north", "south", "west"];
const REASONS: [Reason<'_>; 1] = [Reason { code: "COURT", evidence: false }];

fn kind() -> impl Strategy<Value = Attribution> {
    prop_oneof![
        Just(Attribution::Census),
        (1..=31_u8).prop_map(Attribution::DayOfMonth),
        (1..=366_u32).prop_map(Attribution::HeldAtLeast),
        Just(Attribution::DayShare),
        Just(Attribution::Event),
        Just(Attribution::Cohort),
    ]
}

/// So many days after 1 January of the year before the window.
fn at(days: i64) -> Date {
    day(2024, 1, 1).saturating_add(days.days())
}

/// A practice, the day it began to hold a child, and for how long; the longest goes on.
type Holding = (usize, i64, i64);

fn holdings() -> impl Strategy<Value = Vec<Holding>> {
    prop::collection::vec((0..PRACTICES.len(), 0..830_i64, 0..500_i64), 0..4)
}

fn ends((_, from, days): Holding) -> Option<Date> {
    (days < 400).then(|| at(from + days))
}

fn assigned(holdings: &[Holding]) -> Vec<Assigned<'static>> {
    let one = |of: &Holding| Assigned {
        practice: PRACTICES[of.0],
        from: at(of.1),
        to: ends(*of),
        row: RowRef::default(),
    };
    holdings.iter().map(one).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_weights_of_a_child_add_up_to_exactly_one(
        kind in kind(),
        leap in any::<bool>(),
        holdings in holdings(),
        events in prop::collection::vec(0..830_i64, 0..3),
    ) {
        let window = Window::months_to(if leap { day(2024, 12, 31) } else { day(2026, 3, 31) }, 12);
        let held = assigned(&holdings);
        let events: Vec<Date> = events.into_iter().map(at).collect();
        let weights = kind.weights(&held, window, &events);
        let sum: u32 = weights.of.iter().map(|(_, parts)| parts).sum();
        prop_assert_eq!(sum + weights.none, kind.parts(window));
        if kind == Attribution::DayShare {
            let days = || std::iter::successors(Some(window.start), |day| day.tomorrow().ok());
            for practice in PRACTICES {
                let alone = |day: &Date| {
                    let mut holders = held.iter().filter(|held| held.covers(*day)).map(|held| held.practice);
                    holders.next() == Some(practice) && holders.all(|other| other == practice)
                };
                let days = days().take_while(|day| *day <= window.end).filter(alone).count();
                prop_assert_eq!(weights.with(practice) as usize, days, "{} day by day", practice);
            }
        }
    }
}

/// A child: when care began and ended, moves in it, holdings, days missing, health flag, an exception.
type Child = (i64, Option<i64>, Vec<i64>, Vec<Holding>, Vec<i64>, Option<bool>, Option<(usize, i64)>);

fn child() -> impl Strategy<Value = Child> {
    let care = (0..820_i64, prop::option::of(1..600_i64), prop::collection::vec(1..300_i64, 0..3));
    let rest = (
        prop::collection::vec(0..820_i64, 0..3),
        prop::option::of(any::<bool>()),
        prop::option::of((0..PRACTICES.len(), 0..830_i64)),
    );
    (care, holdings(), rest).prop_map(|((from, days, moves), holdings, (missing, health, exception))| {
        (from, days, moves, holdings, missing, health, exception)
    })
}

/// A return of these children; `turned` writes the rows of every table the other way round.
fn a_return(children: &[Child], turned: bool) -> Return {
    let mut tables: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (number, (from, days, moves, holdings, missing, health, exception)) in children.iter().enumerate() {
        let mut add = |table, row: String| tables.entry(table).or_default().push(format!("{number} | {row}"));
        let mut start = *from;
        for days in moves {
            let end = start + days;
            add("Episodes", format!("{} | {} | C2 | {} | X1", at(start), rne(start, *from), at(end)));
            start = end;
        }
        let end = days.map_or(" | ".into(), |days| format!("{} | E4A", at(start + days)));
        add("Episodes", format!("{} | {} | C2 | {end}", at(start), rne(start, *from)));
        for holding in holdings {
            let end = ends(*holding).map_or(String::new(), |day| day.to_string());
            add("Assignments", format!("{} | {} | {end}", PRACTICES[holding.0], at(holding.1)));
        }
        for day in missing {
            add("Missing", format!("M | {} | {}", at(*day), at(day + 1)));
        }
        if let Some(flag) = health {
            add("OC2", u8::from(*flag).to_string());
        }
        if let Some((practice, on)) = exception {
            add("Exceptions", format!("{} | COURT | panel | {}", PRACTICES[*practice], at(*on)));
        }
    }
    let mut blocks = Vec::new();
    for (table, headings) in [
        ("Episodes", "CHILD | DECOM | RNE | LS | DEC | REC"),
        ("Assignments", "CHILD | PRACTICE | HELD_FROM | HELD_TO"),
        ("Missing", "CHILD | MISSING | MIS_START | MIS_END"),
        ("OC2", "CHILD | HEALTH_ASSESSMENT"),
        ("Exceptions", "CHILD | PRACTICE | REASON | DECIDED_BY | DECIDED_ON"),
    ] {
        let mut rows = tables.remove(table).unwrap_or_else(|| vec!["nil".into()]);
        if turned {
            rows.reverse();
        }
        blocks.push(format!("{table} 2025-26\n{headings}\n{}", rows.join("\n")));
    }
    given("2025-26", &blocks.join("\n\n"))
}

fn rne(start: i64, first: i64) -> char {
    if start == first { 'S' } else { 'P' }
}

fn asked(kind: Attribution, cap: Option<i128>) -> [Practice<'static>; 3] {
    let exception_cap = cap.map(|cap| exact(cap, 100));
    PRACTICES.map(|code| Practice { reasons: &REASONS, exception_cap, ..Practice::new(code, kind) })
}

/// What must not depend on the order of rows: everything but the rows' numbers.
type Told = (Share, Share, u64, Vec<(u32, u32, State)>);

fn told(figures: &Figures) -> Vec<Told> {
    let of = |figure: &Figure| {
        let verdicts = figure.verdicts.iter();
        let verdicts = verdicts.map(|verdict| (verdict.child, verdict.weight, verdict.state.clone()));
        (figure.share, figure.under_cohort, figure.excepted, verdicts.collect())
    };
    figures.practices.iter().flat_map(|practice| practice.figures.iter().map(of)).collect()
}

/// In = has + has not + out + excluded + excepted + unknown, in each figure; what a decision took out of the counts,
/// or the unknown, is among the excepted.
fn six_states(given: &Return, window: Window, figures: &Figures, undecided: &Figures) {
    for (practice, before) in figures.practices.iter().zip(&undecided.practices) {
        let ours = |row: &&crate::returns::tables::Assignment| {
            row.practice.as_str() == Some(&practice.practice)
                && row
                    .from
                    .get()
                    .is_some_and(|from| crate::indicators::blocks::days_in(from, row.to.get(), window) > 0)
        };
        let held =
            given.children().filter(|child| child.this.assignments.iter().any(|row| ours(&row))).count();
        for (figure, before) in practice.figures.iter().zip(&before.figures) {
            if figure.not_measured.is_some() {
                continue;
            }
            assert_eq!(figure.states.all(), held, "{}", figure.indicator.id);
            let [after, before] = [figure, before].map(|figure| figure.weighed);
            assert_eq!((after.out, after.excluded, after.all()), (before.out, before.excluded, before.all()));
            let left = |count: crate::indicators::StateCount| count.has + count.has_not + count.unknown;
            assert_eq!(left(after) + after.excepted, left(before));
        }
    }
}

/// The practices' counts and the parts with no practice are the counts of all children, each taken once.
fn denominators_add_up(given: &Return, window: Window, kind: Attribution, figures: &Figures) {
    let known_from = given.year().first_day();
    for (at, indicator) in list::ALL.iter().enumerate() {
        if figures.practices[0].figures[at].not_measured.is_some() {
            continue;
        }
        let (mut all, mut none) = (Share::default(), Share::default());
        for child in given.children() {
            let life = Life::of(&child, known_from);
            let events = indicator.event.map_or_else(Vec::new, |event| event(&life, window));
            let weights = kind.weights(&life.assignments, window, &events);
            let states = figures.practices.iter().flat_map(|of| &of.figures[at].verdicts);
            let counted = states.filter(|verdict| verdict.child == child.key).find_map(|verdict| {
                if let State::Counted(share) = verdict.state { Some(share) } else { None }
            });
            let of = |parts: u64| {
                let share = counted.unwrap_or_default();
                Share::new(share.having * parts, share.among * parts)
            };
            all = all + of(kind.parts(window).into());
            none = none + of(weights.none.into());
        }
        let practices = figures.practices.iter().map(|of| of.figures[at].share);
        assert_eq!(practices.fold(none, |sum, share| sum + share), all, "{}", indicator.id);
    }
}

// Ten thousand random children, in two thousand returns.
proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn m12_children_in_are_the_six_states_and_denominators_add_up(
        children in prop::collection::vec(child(), 1..10),
        kind in kind(),
        cap in prop::option::of(0..=100_i128),
    ) {
        let given = a_return(&children, false);
        let window = Window::months_to(given.this().period.last_day(), 12);
        let decided = measured(given.clone(), &asked(kind, cap));
        let undecided = measured(given.clone(), &PRACTICES.map(|code| Practice::new(code, kind)));
        six_states(&given, window, &decided, &undecided);
        denominators_add_up(&given, window, kind, &undecided);
        let turned = measured(a_return(&children, true), &asked(kind, cap));
        prop_assert_eq!(told(&decided), told(&turned));
    }
}
