//! Many changes in one build: those of a round share no judge, so that each answers for one change alone.

use super::change::Change;
use super::reach::{Judge, Reach};
use std::collections::{BTreeMap, BTreeSet};

/// A change with what judges it.
#[derive(Debug)]
pub(crate) struct Judged<'a> {
    pub(crate) change: Change,
    pub(crate) judges: BTreeSet<Judge<'a>>,
}

/// What became of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    Caught,
    Survived,
    /// It does not compile, and says nothing.
    NoProgram,
}

/// The changes with their judges; those that nothing judges are left out, as no rule reaches them.
pub(crate) fn judged<'a>(changes: Vec<Change>, reach: &Reach<'a>) -> Vec<Judged<'a>> {
    let mut known: BTreeMap<(usize, usize), BTreeSet<Judge<'a>>> = BTreeMap::new();
    let mut with_judges = |change: Change| {
        let judges = known.entry(change.place).or_insert_with(|| reach.judges(change.place)).clone();
        Judged { change, judges }
    };
    changes.into_iter().map(&mut with_judges).collect()
}

/// Shares the changes out: each into the first round in which nobody else has its judges.
pub(crate) fn rounds(changes: &[Judged<'_>]) -> Vec<Vec<usize>> {
    let mut rounds: Vec<(Vec<usize>, BTreeSet<Judge<'_>>)> = Vec::new();
    let mut order: Vec<usize> = (0..changes.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(changes[*at].judges.len()));
    for at in order {
        let judges = &changes[at].judges;
        let round = rounds.iter_mut().find(|(_, taken)| taken.is_disjoint(judges));
        match round {
            Some((members, taken)) => {
                members.push(at);
                taken.extend(judges);
            }
            None => rounds.push((vec![at], judges.clone())),
        }
    }
    rounds.into_iter().map(|(members, _)| members).collect()
}
