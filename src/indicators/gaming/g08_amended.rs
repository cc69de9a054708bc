//! G8: values are changed after the results were known.

use super::case::{Case, more_often};
use super::{Found, Look, Test, shown};
use crate::indicators::blocks::Life;
use crate::indicators::small_numbers::binomial_at_least;
use crate::returns::tables::Episode;
use crate::returns::{Given, Rows};
use crate::words::{Share, exact};

/// G8.
pub(super) static TEST: Test = Test {
    id: "G8",
    behaviour: "Values are changed after results were known",
    method: "Episodes that stand in two submissions and differ: how many of the practice's children have one, against \
             the council's other children (Fisher's exact test); and how many of the changes turn a move into none, \
             against those that turn none into a move (binomial, a half). What the changes are worth stands in the \
             payment pack, under changes.",
    needs: "Episodes of two submissions",
    look,
};

fn look(case: &Case<'_>) -> Vec<Look> {
    let (changed, turned) = ("children with an amended episode", "moves amended away");
    let sent = case.given.submissions.iter().filter(|sent| !sent.all().episodes.is_empty()).count();
    if sent < 2 {
        let why = "episodes of one submission alone are known";
        return vec![Look::not_run(changed, why), Look::not_run(turned, why)];
    }
    vec![amended(case, changed), amended_away(case, turned)]
}

fn amended(case: &Case<'_>, what: &str) -> Look {
    let count = |lives: &mut dyn Iterator<Item = &Life<'_>>, into: &mut Vec<u32>| {
        lives.fold(Share::default(), |sum, life| {
            let pairs = pairs(case, life);
            let differs = pairs.iter().any(|(new, old)| differ(new, old));
            into.extend(differs.then_some(life.key));
            sum + Share::new(u64::from(differs), u64::from(!pairs.is_empty()))
        })
    };
    let (mut children, mut elsewhere) = (Vec::new(), Vec::new());
    let ours = count(&mut case.ours(), &mut children);
    let rest = count(&mut case.others(), &mut elsewhere);
    let Some(chance) = more_often(ours, rest) else {
        return Look::not_run(what, "no episode stands in two submissions, or nobody else's does");
    };
    let says = format!("of the council's other children {}", shown(rest));
    Look::ran(what, Found { among: ours.among, statistic: shown(ours), chance, says, children })
}

fn amended_away(case: &Case<'_>, what: &str) -> Look {
    let (mut share, mut children) = (Share::default(), Vec::new());
    for life in case.ours() {
        for (new, old) in pairs(case, life) {
            if is_move(new) != is_move(old) {
                share = share + Share::new(u64::from(is_move(old)), 1);
                children.extend(is_move(old).then_some(life.key));
            }
        }
    }
    if share.among == 0 {
        return Look::not_run(what, "no amendment turns a move into none, or none into a move");
    }
    let chance = binomial_at_least(share.having, share.among, exact(1, 2));
    let says = "of the amendments that bear on a move; half are to be expected".into();
    Look::ran(what, Found { among: share.among, statistic: shown(share), chance, says, children })
}

/// Episodes of a child that stand in two submissions, by the day they began: the newest beside each older one.
fn pairs<'a>(case: &Case<'a>, life: &Life<'_>) -> Vec<(&'a Episode, &'a Episode)> {
    let rows: Vec<Rows<'a>> = case.given.child(life.key).submissions().map(|(_, rows)| rows).collect();
    let mut pairs = Vec::new();
    for (at, newer) in rows.iter().enumerate() {
        for new in newer.episodes.iter().filter(|new| new.start.get().is_some()) {
            let is_same = |old: &&Episode| old.start.get() == new.start.get();
            let old = rows[at + 1..].iter().find_map(|older| older.episodes.iter().find(is_same));
            pairs.extend(old.map(|old| (new, old)));
        }
    }
    pairs
}

/// Does a value that was given before stand otherwise now? An end that is filled in later is no amendment.
fn differ(new: &Episode, old: &Episode) -> bool {
    let code = |one: &Given<_>, other: &Given<_>| other.is_given() && one != other;
    code(&new.new_reason, &old.new_reason)
        || code(&new.placement, &old.placement)
        || code(&new.legal_status, &old.legal_status)
        || code(&new.provider, &old.provider)
        || (old.end.is_given() && new.end != old.end)
        || (old.placement_postcode.is_given() && new.placement_postcode != old.placement_postcode)
}

/// Does an episode open a new placement?
fn is_move(episode: &Episode) -> bool {
    let temporary = ["T0", "T1", "T2", "T3", "T4"];
    let placed = episode.placement.get().is_some_and(|placement| placement.is_in(&temporary));
    !placed && episode.new_reason.get().is_some_and(|reason| reason.is_in(&["P", "B"]))
}
