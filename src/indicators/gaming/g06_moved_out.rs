//! G6: children who would count against a practice leave it before the day on which it is measured.

use super::case::{Case, more_often};
use super::{Found, Look, Test, percent, shown};
use crate::indicators::blocks::Life;
use crate::indicators::small_numbers::binomial_at_least;
use crate::indicators::{Better, Has, Indicator, Unit, list};
use crate::words::{Date, Share, days_between, exact};
use jiff::ToSpan;

/// G6.
pub(super) static TEST: Test = Test {
    id: "G6",
    behaviour: "Children leave the practice before its figures are taken",
    method: "Departures, and series of short breaks that begin, in the last 90 days of the twelve months against the \
             days before (binomial, 90 of all days); and whether those who left would have had a worse result than \
             those who stayed, as a figure kept by the first holder would show (Fisher's exact test).",
    needs: "Assignments, Episodes",
    look,
};

/// The last days before the day of the figures.
const LAST_DAYS: i64 = 90;

/// Indicators whose result a departure takes away.
const WATCHED: [&str; 3] = ["PS1", "PS2", "SW1"];

fn look(case: &Case<'_>) -> Vec<Look> {
    let left = |life: &Life<'_>| -> Vec<Date> {
        let ours = life.assignments.iter().filter(|held| held.practice == case.practice);
        ours.filter_map(|held| held.to)
            .filter(|to| life.stay_on(*to).is_some() && !case.held_on(life, *to))
            .collect()
    };
    let paused = |life: &Life<'_>| -> Vec<Date> {
        let breaks = life.short_breaks.iter().map(|stay| stay.start);
        breaks.filter(|start| case.held_on(life, *start)).collect()
    };
    let mut looks = vec![
        lately(case, "departures of children who stay in care", left),
        lately(case, "series of short breaks that begin", paused),
    ];
    looks.extend(WATCHED.iter().filter_map(|id| list::named(id)).map(|indicator| worse(case, indicator)));
    looks
}

/// How many of the days come among the last ones.
fn lately(case: &Case<'_>, what: &str, of: impl Fn(&Life<'_>) -> Vec<Date>) -> Look {
    let (mut share, mut children) = (Share::default(), Vec::new());
    let last = case.window.end.saturating_sub((LAST_DAYS - 1).days());
    for life in case.lives {
        for day in of(life).into_iter().filter(|day| case.window.holds(*day)) {
            share = share + Share::new(u64::from(day >= last), 1);
            children.extend((day >= last).then_some(life.key));
        }
    }
    if share.among == 0 {
        return Look::not_run(what, "there were none in the twelve months");
    }
    let days = days_between(case.window.start, case.window.end) + 1;
    let usual = exact(LAST_DAYS.into(), days.into());
    let chance = binomial_at_least(share.having, share.among, usual);
    let says = format!("in the last {LAST_DAYS} days, where {} are to be expected", percent(usual));
    Look::ran(what, Found { among: share.among, statistic: shown(share), chance, says, children })
}

/// Would those who left have had the worse result?
fn worse(case: &Case<'_>, indicator: &'static Indicator) -> Look {
    let what = format!("{} of those who left against those who stayed", indicator.id);
    let figure = case.own().and_then(|own| own.figure(indicator.id));
    if let Some(why) = figure.and_then(|figure| figure.not_measured.as_ref()) {
        return Look::not_run(what, why.as_str());
    }
    debug_assert!(indicator.unit == Unit::Children, "a child has it or not");
    let (mut left, mut stayed, mut children) = (Share::default(), Share::default(), Vec::new());
    for life in case.ours() {
        let Some(bad) = is_bad(indicator, life, case) else { continue };
        let one = Share::new(u64::from(bad), 1);
        if case.holds(life) {
            stayed = stayed + one;
        } else {
            left = left + one;
            children.extend(bad.then_some(life.key));
        }
    }
    let Some(chance) = more_often(left, stayed) else {
        return Look::not_run(what, "nobody left who still counts, or nobody stayed");
    };
    let says = format!("have the worse result; of those who stayed {}", shown(stayed));
    Look::ran(what, Found { among: left.among, statistic: shown(left), chance, says, children })
}

/// Does the child count against the practice? `None` of a child who does not count, or of whom nobody can say.
fn is_bad(indicator: &Indicator, life: &Life<'_>, case: &Case<'_>) -> Option<bool> {
    (indicator.counts)(life, case.window).ok()?;
    match (indicator.has)(life, case.window) {
        Has::Share(share, _) => Some((share.having > 0) == (indicator.better == Better::Lower)),
        Has::Unknown(_) => None,
    }
}
