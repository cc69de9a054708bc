//! G7: children are sent home early, and come back.

use super::case::{Case, more_often};
use super::{Found, Look, Test, shown};
use crate::indicators::{Figure, State};

/// G7.
pub(super) static TEST: Test = Test {
    id: "G7",
    behaviour: "Permanence comes too early, and children come back",
    method: "Permanence within twelve months (PM1) and re-entry (RE1) both rise against the year before (the larger \
             of the two chances of Fisher's exact test).",
    needs: "PM1 and RE1 of this year and of the year before",
    look,
};

fn look(case: &Case<'_>) -> Vec<Look> {
    let what = "permanence and re-entry both rise";
    let pair = |id| Some((case.own()?.figure(id)?, case.before?.figure(id)?));
    let (Some(permanence), Some(again)) = (pair("PM1"), pair("RE1")) else {
        return vec![Look::not_run(what, "PM1 and RE1 of this year and of the year before are not at hand")];
    };
    let rise = |(now, then): (&Figure, &Figure)| more_often(now.share, then.share);
    let (Some(one), Some(other)) = (rise(permanence), rise(again)) else {
        return vec![Look::not_run(what, "nobody counts in one of the two years")];
    };
    let children = again.0.verdicts.iter().filter_map(|verdict| match verdict.state {
        State::Counted(share) if share.having > 0 => Some(verdict.child),
        _ => None,
    });
    let told = |name: &str, (now, then): (&Figure, &Figure)| {
        format!("{name} {} after {}", shown(now.share), shown(then.share))
    };
    let says = format!("{}; {}", told("permanence", permanence), told("re-entry", again));
    let (among, statistic) = (again.0.share.among, shown(again.0.share));
    vec![Look::ran(
        what,
        Found { among, statistic, chance: one.max(other), says, children: children.collect() },
    )]
}
