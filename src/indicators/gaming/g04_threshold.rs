//! G4: practices end up just on the paying side of a threshold.

use super::{Case, Found, Look, Test, shown};
use crate::indicators::small_numbers::binomial_at_least;
use crate::words::{Exact, Share, exact, whole};

/// G4.
pub(super) static TEST: Test = Test {
    id: "G4",
    behaviour: "Figures end up just on the paying side of a threshold",
    method: "Practice-years within one point of their threshold: how many lie on the paying side (binomial, a half).",
    needs: "fifty practice-years",
    look,
};

/// Below so many practice-years a heap cannot be told from chance.
const ENOUGH: usize = 50;

fn look(case: &Case<'_>) -> Vec<Look> {
    let what = "practice-years just on the paying side";
    let known = case.beyond_threshold.len();
    if known < ENOUGH {
        return vec![Look::not_run(
            what,
            format!("{known} practice-years are known, and {ENOUGH} are needed"),
        )];
    }
    let share = near(case.beyond_threshold);
    let chance = binomial_at_least(share.having, share.among, exact(1, 2));
    let says = "of those within a point of the threshold; half are to be expected".into();
    vec![Look::ran(
        what,
        Found { among: share.among, statistic: shown(share), chance, says, children: Vec::new() },
    )]
}

/// How many of those within a point lie on the paying side; the threshold itself pays.
fn near(beyond: &[Exact]) -> Share {
    let point = exact(1, 100);
    let near = beyond.iter().filter(|distance| **distance >= -point && **distance < point);
    near.fold(Share::default(), |sum, distance| sum + Share::new(u64::from(*distance >= whole(0)), 1))
}
