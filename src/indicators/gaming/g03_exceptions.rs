//! G3: children with a bad result are excepted.

use super::case::{Case, more_often};
use super::{Found, Look, Test, shown};
use crate::indicators::{Figure, PracticeFigures, State};
use crate::words::Share;

/// G3.
pub(super) static TEST: Test = Test {
    id: "G3",
    behaviour: "Children are excepted because of their result",
    method: "The excepted share of each indicator against the council's other practices (Fisher's exact test). \
             Exceptions that are dated after the result was known are listed where the decisions are.",
    needs: "decisions on exceptions, and another practice",
    look,
};

fn look(case: &Case<'_>) -> Vec<Look> {
    let what = "excepted children";
    let any = |of: &PracticeFigures| of.figures.iter().any(|figure| figure.states.excepted > 0);
    if !case.figures.practices.iter().any(any) {
        return vec![Look::not_run(what, "no decision on an exception came with the return")];
    }
    let own = case.own().map(|own| own.figures.iter()).into_iter().flatten();
    own.filter(|figure| figure.not_measured.is_none()).map(|figure| of_indicator(case, figure)).collect()
}

fn of_indicator(case: &Case<'_>, figure: &Figure) -> Look {
    let id = figure.indicator.id;
    let what = format!("excepted children of {id}");
    let others = case.figures.practices.iter().filter(|of| *of.practice != *case.practice);
    let rest =
        others.filter_map(|of| of.figure(id)).fold(Share::default(), |sum, other| sum + excepted(other));
    let ours = excepted(figure);
    let Some(chance) = more_often(ours, rest) else {
        return Look::not_run(what, "there is no other practice to compare it with");
    };
    let children = figure.verdicts.iter().filter(|one| matches!(one.state, State::Excepted(_)));
    let children = children.map(|verdict| verdict.child).collect();
    let says = format!("in the council's other practices {}", shown(rest));
    Look::ran(what, Found { among: ours.among, statistic: shown(ours), chance, says, children })
}

/// Excepted among all who would count.
fn excepted(figure: &Figure) -> Share {
    let states = figure.states;
    let all = states.has + states.has_not + states.excepted;
    Share::new(states.excepted as u64, all as u64)
}
