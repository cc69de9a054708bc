//! Each risk term as one English sentence.

use super::sentence::percent;
use super::{ContractYear, Risk};
use crate::words::{long_date, whole};

/// What the term does to the outcomes of a year.
pub(super) fn risk_sentence(risk: Risk, year: &ContractYear) -> String {
    format!("In the year to {} {}.", long_date(year.to), does(risk))
}

fn does(risk: Risk) -> String {
    match risk {
        Risk::Floor(floor) => format!("the outcomes together pay no less than {floor} (floor)"),
        Risk::Cap(cap) => format!("the outcomes together pay no more than {cap} (cap)"),
        Risk::Guarantee { planned, share } if share == whole(1) => {
            format!(
                "core, retainer and outcomes together pay no less than the planned {planned} (hold harmless)"
            )
        }
        Risk::Guarantee { planned, share } => format!(
            "core, retainer and outcomes together pay no less than {} % of the planned {planned} (guarantee)",
            percent(share)
        ),
        Risk::Collar { middle, reach } => {
            format!("the outcomes together pay within {reach} of {middle}, either way (collar)")
        }
        Risk::Corridor { planned, first, second, share } => format!(
            "the practice bears the first {first} by which the outcomes fall short of {planned}, then {} % of it up to \
             {second}, then no more; the council bears the rest, and a gain is shared the same way (corridor)",
            percent(share)
        ),
        Risk::MinimumRate { planned, rate, share } => format!(
            "the outcomes together pay {planned} unless they come out {rate} or more away from it, and then {} % of the \
             whole difference counts (minimum rate)",
            percent(share)
        ),
        Risk::Pool(pool) => format!(
            "the practices of the contract are paid from {pool}, in proportion to what they earned when that is more \
             (pool)"
        ),
        Risk::Exchange(share) => format!(
            "{} % of each practice's base is withheld and earned back in proportion to base and score, at no cost to the \
             council (exchange)",
            percent(share)
        ),
    }
}
