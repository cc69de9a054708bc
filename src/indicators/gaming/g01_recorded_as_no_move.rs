//! G1: a move that is recorded as a temporary absence or as one with the same carer is no move in PS1.

use super::case::{Case, more_often};
use super::{Found, Look, Test, shown};
use crate::indicators::blocks::{Life, Stay, Window};
use crate::indicators::small_numbers::binomial_at_least;
use crate::words::{Share, days_between, exact};

/// G1.
pub(super) static TEST: Test = Test {
    id: "G1",
    behaviour: "Moves are recorded as temporary, or as with the same carer",
    method: "The share of temporary placements (T0 to T4) and of changes with the same carer (T, U) among placement \
             rows, against the council's other children and earlier years (Fisher's exact test); and how many \
             temporary stays end on the very last day that is allowed, among those that end on it or on the two days \
             before (binomial, a third).",
    needs: "Episodes, Assignments",
    look,
};

/// How long a temporary stay may last, in days: 7 (T4), 21 (T3), 42 (T1); 17 for a respite stay (V3, V4).
fn limit(stay: &Stay<'_>, is_respite: bool) -> Option<i64> {
    if is_respite {
        return Some(17);
    }
    let limits = [("T4", 7), ("T3", 21), ("T1", 42)];
    let placement = stay.placement?;
    limits.iter().find(|(code, _)| placement == *code).map(|(_, days)| *days)
}

fn look(case: &Case<'_>) -> Vec<Look> {
    vec![recorded(case), on_the_last_day(case)]
}

fn recorded(case: &Case<'_>) -> Look {
    let what = "temporary or same-carer rows among placement rows";
    let before = Window {
        start: crate::words::Date::MIN,
        end: case.window.start.yesterday().unwrap_or(case.window.start),
    };
    let (mut ours, mut rest, mut children) = (Share::default(), Share::default(), Vec::new());
    for life in case.ours() {
        let (rows, hidden) = placement_rows(life, case.window);
        ours = ours + Share::new(hidden, rows);
        children.extend((hidden > 0).then_some(life.key));
    }
    for life in case.lives {
        let (rows, hidden) = placement_rows(life, before);
        rest = rest + Share::new(hidden, rows);
    }
    for life in case.others() {
        let (rows, hidden) = placement_rows(life, case.window);
        rest = rest + Share::new(hidden, rows);
    }
    let Some(chance) = more_often(ours, rest) else {
        return Look::not_run(what, "there are no placement rows, or none to compare them with");
    };
    let says = format!("elsewhere and in earlier years {}", shown(rest));
    Look::ran(what, Found { among: ours.among, statistic: shown(ours), chance, says, children })
}

/// Placement rows that begin in a window, and how many of them no measure counts as a move.
fn placement_rows(life: &Life<'_>, window: Window) -> (u64, u64) {
    let (mut rows, mut hidden) = (0, 0);
    for stay in life.stays.iter().filter(|stay| window.holds(stay.start)) {
        let is_hidden = stay.is_temporary() || stay.began_as(&["T", "U"]);
        rows += u64::from(is_hidden || stay.began_as(&["S", "P", "B"]));
        hidden += u64::from(is_hidden);
    }
    (rows, hidden)
}

fn on_the_last_day(case: &Case<'_>) -> Look {
    let what = "temporary stays that end on the last day allowed";
    let (mut share, mut children) = (Share::default(), Vec::new());
    for life in case.ours() {
        let stays = life.stays.iter().map(|stay| (stay, false));
        for (stay, is_respite) in stays.chain(life.short_breaks.iter().map(|stay| (stay, true))) {
            let (Some(limit), Some(end)) = (limit(stay, is_respite), stay.end) else { continue };
            let days = days_between(stay.start, end);
            if case.window.holds(end) && case.held_on(life, stay.start) && (limit - 2..=limit).contains(&days)
            {
                share = share + Share::new(u64::from(days == limit), 1);
                children.extend((days == limit).then_some(life.key));
            }
        }
    }
    if share.among == 0 {
        return Look::not_run(what, "no temporary stay ends near a limit");
    }
    let chance = binomial_at_least(share.having, share.among, exact(1, 3));
    let says = "of those that end on the limit or up to two days before it; a third is to be expected".into();
    Look::ran(what, Found { among: share.among, statistic: shown(share), chance, says, children })
}
