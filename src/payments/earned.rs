//! What a clause earns in a whole year at given counts: exact until the line is rounded.

use super::Step;
use crate::contracts::{Clause, ContractYear, Form, Nobody};
use crate::words::{Exact, Share, clamp, exact, half_away, linear, show_decimal, whole};

/// What a clause earns, and how.
#[derive(Clone, Debug)]
pub struct Earned {
    /// The exact sum in pence, before any rounding.
    pub exact: Exact,
    /// The part of the most.
    pub score: Exact,
    /// The steps.
    pub working: Vec<Step>,
}

/// What a clause earns in a year at these counts.
pub fn earned(clause: &Clause, year: &ContractYear, share: Share) -> Earned {
    let most = year.most(clause);
    let mut working = vec![Step::new(
        "The most it can pay",
        format!("{} % of the outcome pot of {}", percent(clause.weight), year.sum(year.outcomes)),
        half_away(most).to_string(),
    )];
    let Some(rate) = share.rate().filter(|_| share.among >= clause.minimum) else {
        working.push(not_scored(clause, share));
        let score = clause.nobody.score();
        return Earned { exact: most * score, score, working };
    };
    working.push(Step::new(
        "The rate",
        format!("{} of {}", share.having, share.among),
        format!("{} %", percent(rate)),
    ));
    let exact = match clause.form {
        Form::Linear { zero, full } => most * by_line(rate, zero, full, &mut working),
        Form::RateCard { price, deadweight } => {
            let beyond = by_price(share, deadweight, &mut working);
            let priced = beyond * whole(price.count().into());
            let capped = clamp(priced, whole(0), most);
            let how = format!("{} × {price}, no more than the most", show_decimal(beyond, 4));
            working.push(Step::new("The price of them", how, half_away(capped).to_string()));
            capped
        }
    };
    working.push(Step::new("Earned in a whole year", "the score of the most", half_away(exact).to_string()));
    let score = if most == whole(0) { whole(0) } else { exact / most };
    Earned { exact, score, working }
}

fn by_line(rate: Exact, zero: Exact, full: Exact, working: &mut Vec<Step>) -> Exact {
    let score = linear(rate, zero, full);
    let how = format!(
        "({0} − {1}) ÷ ({2} − {1}), no less than 0 and no more than 1",
        percent(rate),
        percent(zero),
        percent(full)
    );
    let fraction = if score.is_integer() { String::new() } else { format!("{score} = ") };
    working.push(Step::new("The score", how, format!("{fraction}{}", show_decimal(score, 6))));
    score
}

fn by_price(share: Share, deadweight: Exact, working: &mut Vec<Step>) -> Exact {
    let anyway = deadweight * whole(share.among.into());
    let beyond = (whole(share.having.into()) - anyway).max(whole(0));
    let how = format!("{} − {} % of {}, no less than 0", share.having, percent(deadweight), share.among);
    working.push(Step::new("Beyond those who would have had it anyway", how, show_decimal(beyond, 4)));
    beyond
}

fn not_scored(clause: &Clause, share: Share) -> Step {
    let why = if share.among == 0 {
        "nobody to count".into()
    } else {
        format!("{} counted, fewer than the {} that the clause asks for", share.among, clause.minimum)
    };
    let pays = match clause.nobody {
        Nobody::Nothing => "nothing",
        Nobody::Midpoint => "half of the most",
    };
    Step::new("It cannot be scored", why, format!("the clause then pays {pays}"))
}

fn percent(rate: Exact) -> String {
    let shown = show_decimal(rate * whole(100), 4);
    shown.trim_end_matches('0').trim_end_matches('.').to_string()
}

/// The exact monthly part of a yearly sum that is paid on account.
pub(super) fn monthly(yearly: Exact, on_account: Exact) -> Exact {
    yearly * on_account * exact(1, 12)
}
