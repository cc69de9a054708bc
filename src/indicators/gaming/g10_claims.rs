//! G10: claims against the retainer come more often than the children explain.

use super::{Case, Found, Look, Test};
use crate::indicators::small_numbers::binomial_at_least;
use crate::returns::{Rows, TableId};
use crate::words::{Share, days_between, exact, whole};

/// G10.
pub(super) static TEST: Test = Test {
    id: "G10",
    behaviour: "Claims come more often than before",
    method: "Claims of the year so far against last year's, each over its days (two Poisson counts compared exactly: \
             binomial). An unexpected number is told before anything is paid.",
    needs: "HighCost of this year and of the last",
    look,
};

fn look(case: &Case<'_>) -> Vec<Look> {
    let what = "claims a day against last year's";
    let last = case.given.last().filter(|last| last.came.contains(&TableId::HighCost));
    let (true, Some(last)) = (case.given.has(TableId::HighCost), last) else {
        return vec![Look::not_run(what, "HighCost of this year and of the last are not both there")];
    };
    let now = claims(case, &case.given.this().all());
    let then = claims(case, &last.all());
    let all = (now.len() + then.len()) as u64;
    if all == 0 {
        return vec![Look::not_run(what, "there were no claims in either year")];
    }
    let days = days_between(case.given.year().first_day(), case.window.end) + 1;
    let part = exact(days.into(), 1) / (whole(days.into()) + whole(365));
    let share = Share::new(now.len() as u64, all);
    let chance = binomial_at_least(share.having, share.among, part);
    let says = format!("claims in {days} days, against those of the whole year before");
    let statistic = format!("{} against {}", now.len(), then.len());
    vec![Look::ran(what, Found { among: all, statistic, chance, says, children: now })]
}

/// The children of the practice's claims, one a claim.
fn claims(case: &Case<'_>, rows: &Rows<'_>) -> Vec<u32> {
    let ours = rows.high_cost.iter().filter(|row| row.practice.as_str() == Some(case.practice));
    ours.map(|row| row.row.child).collect()
}
