//! G2: a move that is due in March is made in April, when the year's figure is taken.

use super::{Case, Found, Look, Test, shown};
use crate::indicators::small_numbers::binomial_at_least;
use crate::words::{Date, Share, day, exact};

/// G2.
pub(super) static TEST: Test = Test {
    id: "G2",
    behaviour: "Moves are held back over 31 March",
    method: "Moves in April against moves in March (binomial, a half, since no national share is published).",
    needs: "Episodes of March and of April, Assignments",
    look,
};

fn look(case: &Case<'_>) -> Vec<Look> {
    let what = "moves in April rather than in March";
    let year = case.window.end.year() - i16::from(case.window.end < day(case.window.end.year(), 4, 30));
    let [march, may] = [day(year, 3, 1), day(year, 5, 1)];
    if march < case.window.start {
        return vec![Look::not_run(what, "the twelve months hold no whole March and April in a row")];
    }
    let (mut share, mut children) = (Share::default(), Vec::new());
    for life in case.lives {
        for moved in
            moves(&life.spells(case.window.end), march, may).filter(|moved| case.held_on(life, *moved))
        {
            share = share + Share::new(u64::from(moved.month() == 4), 1);
            children.extend((moved.month() == 4).then_some(life.key));
        }
    }
    if share.among == 0 {
        return vec![Look::not_run(what, format!("nobody moved in March or April {year}"))];
    }
    let chance = binomial_at_least(share.having, share.among, exact(1, 2));
    let says = format!("of the moves in March and April {year}; half are to be expected");
    vec![Look::ran(what, Found { among: share.among, statistic: shown(share), chance, says, children })]
}

/// The days on which one spell followed another at once.
fn moves(
    spells: &[crate::indicators::blocks::Spell<'_>],
    from: Date,
    to: Date,
) -> impl Iterator<Item = Date> {
    let followed = spells.windows(2).filter(|two| two[0].end == Some(two[1].start));
    followed.map(|two| two[1].start).filter(move |start| (from..to).contains(start))
}
