//! G11: answers are left out where the true one is bad.

use super::case::{Case, more_often};
use super::{Found, Look, Test, shown};
use crate::indicators::blocks::Life;
use crate::indicators::{Figure, Has, Indicator, LeftOut, State, Unit};
use crate::words::Share;

/// G11.
pub(super) static TEST: Test = Test {
    id: "G11",
    behaviour: "Answers are left out where they would be bad",
    method: "The share of unknown children of each indicator against the council's other children (Fisher's exact \
             test), with what the figure would be if all unknown had it, and if none had.",
    needs: "another child of the council",
    look,
};

fn look(case: &Case<'_>) -> Vec<Look> {
    let own = case.own().map(|own| own.figures.iter()).into_iter().flatten();
    own.map(|figure| of_indicator(case, figure)).collect()
}

fn of_indicator(case: &Case<'_>, figure: &Figure) -> Look {
    let what = format!("unknown children of {}", figure.indicator.id);
    if let Some(why) = &figure.not_measured {
        return Look::not_run(what, why.as_str());
    }
    let states = figure.states;
    let counted = (states.has + states.has_not) as u64;
    let ours = Share::new(states.unknown as u64, counted + states.unknown as u64);
    let rest = case.others().fold(Share::default(), |sum, life| sum + unknown(figure.indicator, life, case));
    let Some(chance) = more_often(ours, rest) else {
        return Look::not_run(what, "nobody counts here, or nobody else");
    };
    let says = format!("of the council's other children {}{}", shown(rest), bounds(figure, ours));
    let children = figure.verdicts.iter().filter(|one| matches!(one.state, State::Unknown(_)));
    let children = children.map(|verdict| verdict.child).collect();
    Look::ran(what, Found { among: ours.among, statistic: shown(ours), chance, says, children })
}

/// What the rate would be if none of the unknown had it, and if all had; nothing where it is no rate of children.
fn bounds(figure: &Figure, ours: Share) -> String {
    if figure.indicator.unit != Unit::Children {
        return String::new();
    }
    let has = figure.states.has as u64;
    let [none, all] = [has, has + ours.having].map(|having| shown(Share::new(having, ours.among)));
    format!("; the figure lies between {none} and {all}")
}

/// One child of the council's others: unknown, counted, or neither.
fn unknown(indicator: &Indicator, life: &Life<'_>, case: &Case<'_>) -> Share {
    match (indicator.counts)(life, case.window) {
        Err(LeftOut::Out(_)) => Share::default(),
        Err(LeftOut::Unknown(_)) => Share::new(1, 1),
        Ok(()) => match (indicator.has)(life, case.window) {
            Has::Unknown(_) => Share::new(1, 1),
            Has::Share(..) => Share::new(0, 1),
        },
    }
}
