//! Counts one indicator over the children that a practice held.

use super::blocks::{Life, Window};
use super::cap::{Excepted, keep_to};
use super::decisions::Decisions;
use super::figure::weighted;
use super::gaps::{Gap, gaps, why_not};
use super::held::{Answer, HeldChild, answer, rows};
use super::small_numbers::{clustered, wilson, with_effective};
use super::{Figure, Indicator, Practice, Spread, State, StateCount, Verdict};
use crate::returns::{Return, RowRef};
use crate::words::{Date, Share};

/// What is counted: a practice's children in a window.
pub(super) struct Asked<'x, 'a> {
    pub(super) given: &'x Return,
    pub(super) practice: &'x Practice<'x>,
    pub(super) window: Window,
    pub(super) held: &'x [HeldChild<'x, 'a>],
    pub(super) decisions: &'x Decisions<'x>,
}

/// The figure of an indicator.
pub(super) fn count(asked: &Asked<'_, '_>, indicator: &'static Indicator) -> Figure {
    let mut figure = Figure::nobody(indicator);
    figure.parts = asked.practice.attribution.parts(asked.window).into();
    let suits = asked.practice.attribution.suits(indicator);
    let window = indicator.window(asked.window.end);
    figure.not_measured = suits.err().or_else(|| why_not(asked.given, indicator, window));
    if figure.not_measured.is_some() {
        return figure;
    }
    let gaps = gaps(asked.given, indicator, window);
    let mut excepted = Vec::new();
    figure.verdicts.reserve_exact(asked.held.len());
    for child in asked.held {
        decide(asked, child, &gaps, &mut figure, &mut excepted);
    }
    keep_to(asked.practice.exception_cap, excepted, &mut figure);
    add_up(&mut figure);
    figure
}

/// Adds one child's verdict, with the rows it rests on.
fn decide(
    asked: &Asked<'_, '_>,
    child: &HeldChild<'_, '_>,
    gaps: &[Gap],
    figure: &mut Figure,
    excepted: &mut Vec<Excepted>,
) {
    let (life, indicator) = (child.life, figure.indicator);
    let start = figure.rows.len();
    figure.rows.extend(rows(life, asked.practice.code, asked.window));
    let answer = match indicator.event {
        Some(event) if asked.practice.attribution.is_by_event() => {
            let events = event(life, asked.window);
            answer(asked.practice.attribution, life, asked.practice.code, asked.window, &events)
        }
        _ => child.answer,
    };
    let decision = asked.decisions.about(life.key, indicator);
    let (own, because) = match answer {
        Answer::For(_) => state(indicator, life, asked.window.end, gaps),
        _ if child.first => state(indicator, life, asked.window.end, gaps),
        _ => (State::Excluded(""), Vec::new()),
    };
    if child.first && decision.is_none() {
        figure.under_cohort = figure.under_cohort + counted(&own);
    }
    let (weight, state) = match answer {
        Answer::Nothing(why) => (0, State::Excluded(why)),
        Answer::Unknown(why) => (0, State::Unknown(why.into())),
        Answer::For(weight) => {
            figure.rows.extend(because);
            match decision.filter(|_| matches!(own, State::Counted(_) | State::Unknown(_))) {
                None => (weight, own),
                Some(decision) => {
                    figure.rows.push(decision.row);
                    let at = figure.verdicts.len();
                    excepted.push(Excepted { at, was: own, on: decision.on, first: child.first });
                    (weight, State::Excepted(decision.reason.into()))
                }
            }
        }
    };
    let row = |at: usize| u32::try_from(at).expect("fewer rows than a return has");
    figure.verdicts.push(Verdict {
        child: life.key,
        weight,
        age: child.age,
        first_year: child.first_year,
        state,
        rows: row(start)..row(figure.rows.len()),
    });
}

/// What the indicator says of a child, whoever answers for it.
fn state(indicator: &Indicator, life: &Life<'_>, at: Date, gaps: &[Gap]) -> (State, Vec<RowRef>) {
    let (state, because) = indicator.decide(life, indicator.window(at));
    let gap = gaps.iter().find(|gap| life.care_days(gap.days) > 0);
    match (gap, &state) {
        (Some(gap), State::Counted(_)) => (State::Unknown(gap.why.into()), Vec::new()),
        _ => (state, because),
    }
}

/// What a state adds to the counts.
pub(super) fn counted(state: &State) -> Share {
    if let State::Counted(share) = state { *share } else { Share::default() }
}

fn add_up(figure: &mut Figure) {
    let each = |verdict: &Verdict| weighted(counted(&verdict.state), verdict.weight);
    figure.share = figure.verdicts.iter().map(each).fold(Share::default(), |sum, share| sum + share);
    figure.states = StateCount::of(&figure.verdicts);
    figure.weighed = StateCount::weighed(&figure.verdicts);
    assert_eq!(figure.states.all(), figure.verdicts.len(), "children in = the sum of the six states");
    figure.interval = match figure.indicator.unit.spread() {
        Spread::Clustered => clustered(figure.share, figure.parts, &figure.verdicts),
        Spread::Children if figure.parts == 1 => wilson(figure.share),
        Spread::Children => figure.effective().and_then(|children| with_effective(figure.share, children)),
        Spread::Events | Spread::Mean => None,
    };
}
