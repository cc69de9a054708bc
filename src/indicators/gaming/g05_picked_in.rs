//! G5: children who are likely to do well are taken, others are refused.

use super::{Case, Look, Test};

/// G5.
pub(super) static TEST: Test = Test {
    id: "G5",
    behaviour: "Children who are likely to do well are picked",
    method: "What would be expected of newcomers against what would be expected of leavers, and of those refused \
             (Newcombe's interval of the difference).",
    needs: "a table of referrals with those that were refused, and the reference rates of each kind of child",
    look,
};

fn look(_: &Case<'_>) -> Vec<Look> {
    vec![Look::not_run("newcomers against leavers and refusals", "no table of referrals is part of a return")]
}
