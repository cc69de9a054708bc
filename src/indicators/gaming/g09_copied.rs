//! G9: last year's answers are copied forward, or scores are put where they look best.

use super::case::{Case, more_often};
use super::{Found, Look, Test, shown};
use crate::indicators::blocks::Life;
use crate::indicators::small_numbers::binomial_at_least;
use crate::returns::TableId;
use crate::words::{Share, exact};

/// G9.
pub(super) static TEST: Test = Test {
    id: "G9",
    behaviour: "Last year's answers are copied forward, or scores are rounded to a band's edge",
    method: "Scores (SDQ) that are last year's to the point, against the council's other children (Fisher's exact \
             test); and scores heaped at the edges of a band, 13 and 17, against the two on either side (two Poisson \
             counts compared exactly: binomial, a fifth).",
    needs: "OC2 of this year and of the last",
    look,
};

/// The edges: the highest normal score, and the lowest that is a cause for concern.
const EDGES: [u32; 2] = [13, 17];

fn look(case: &Case<'_>) -> Vec<Look> {
    let mut looks = vec![copied(case)];
    looks.extend(EDGES.iter().map(|edge| heaped(case, *edge)));
    looks
}

fn copied(case: &Case<'_>) -> Look {
    let what = "scores that are last year's to the point";
    if !case.given.has(TableId::Oc2)
        || case.given.last().is_none_or(|last| !last.came.contains(&TableId::Oc2))
    {
        return Look::not_run(what, "OC2 of this year and of the last are not both there");
    }
    let count = |lives: &mut dyn Iterator<Item = &Life<'_>>, into: &mut Vec<u32>| {
        lives.fold(Share::default(), |sum, life| match both(case, life) {
            Some((now, then)) => {
                into.extend((now == then).then_some(life.key));
                sum + Share::new(u64::from(now == then), 1)
            }
            None => sum,
        })
    };
    let (mut children, mut elsewhere) = (Vec::new(), Vec::new());
    let ours = count(&mut case.ours(), &mut children);
    let rest = count(&mut case.others(), &mut elsewhere);
    let Some(chance) = more_often(ours, rest) else {
        return Look::not_run(what, "no child has two scores, or nobody else's has");
    };
    let says = format!("of the council's other children {}", shown(rest));
    Look::ran(what, Found { among: ours.among, statistic: shown(ours), chance, says, children })
}

/// This year's score and last year's.
fn both(case: &Case<'_>, life: &Life<'_>) -> Option<(u32, u32)> {
    let now = life.outcomes(case.window).ok()?;
    let [then] = case.given.child(life.key).last().outcomes else { return None };
    Some((now.sdq_score.get()?, then.sdq_score.get()?))
}

fn heaped(case: &Case<'_>, edge: u32) -> Look {
    let what = format!("scores of exactly {edge}");
    if !case.given.has(TableId::Oc2) {
        return Look::not_run(what, "OC2 did not come");
    }
    let (mut share, mut children) = (Share::default(), Vec::new());
    for life in case.ours() {
        let score = life.outcomes(case.window).ok().and_then(|row| row.sdq_score.get());
        if let Some(score) = score.filter(|score| score.abs_diff(edge) <= 2) {
            share = share + Share::new(u64::from(score == edge), 1);
            children.extend((score == edge).then_some(life.key));
        }
    }
    if share.among == 0 {
        return Look::not_run(what, "there are no scores near the edge");
    }
    let chance = binomial_at_least(share.having, share.among, exact(1, 5));
    let says = format!("of the scores from {} to {}; a fifth is to be expected", edge - 2, edge + 2);
    Look::ran(what, Found { among: share.among, statistic: shown(share), chance, says, children })
}
