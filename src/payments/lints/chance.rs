//! L307, L308, L310, L311: how much of what a clause pays is chance, and what one child is worth.

use super::Odds;
use super::in_hundred::in_hundred;
use crate::contracts::{Clause, Lint};
use crate::payments::odds::ClauseOdds;
use crate::words::Pence;

/// One child must not be worth more.
const ONE_CHILD: Pence = Pence::new(1_000_000);

pub(super) fn lints(odds: &Odds<'_>) -> Vec<Lint> {
    let each = odds.clauses.iter();
    each.flat_map(|(clause, odds)| {
        [not_scored(clause, odds), power(clause, odds), one_case(clause, odds), share(clause, odds)]
    })
    .flatten()
    .collect()
}

fn lint(code: &'static str, clause: &Clause, column: &'static str, says: String) -> Lint {
    Lint::warning(code, clause.place.clone().at_column(column), says).of_clause(&clause.id)
}

fn not_scored(clause: &Clause, odds: &ClauseOdds) -> Option<Lint> {
    let not_scored = odds.not_scored.filter(|chance| *chance > 0.2)?;
    let says = format!(
        "In {} of years fewer than {} are there, and the clause cannot be scored. Give a lower MINIMUM, or pool more years.",
        in_hundred(not_scored),
        clause.minimum
    );
    Some(lint("L307", clause, "MINIMUM", says))
}

fn power(clause: &Clause, odds: &ClauseOdds) -> Option<Lint> {
    let power = odds.power.filter(|power| *power < 0.5)?;
    let says = format!(
        "A practice that is truly a fifth better passes the gate in {} of years. Give linear, which pays in proportion.",
        in_hundred(power)
    );
    Some(lint("L308", clause, "FORM", says))
}

fn one_case(clause: &Clause, odds: &ClauseOdds) -> Option<Lint> {
    let one = if clause.measure.counts_children() { "child" } else { "case" };
    (odds.one_case > ONE_CHILD).then(|| {
        let says = format!(
            "One {one} more or fewer moves pay by up to {}. Widen the band, pool years or lower the weight until it is {ONE_CHILD} or less.",
            odds.one_case
        );
        lint("L310", clause, "WEIGHT", says)
    })
}

fn share(clause: &Clause, odds: &ClauseOdds) -> Option<Lint> {
    (odds.chance_share > 0.5).then(|| {
        let says = format!(
            "{} of the spread of what it pays is chance. Pool years, shrink the rate, or widen the band.",
            in_hundred(odds.chance_share)
        );
        lint("L311", clause, "INDICATOR", says)
    })
}
