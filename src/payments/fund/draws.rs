//! What claims draw from the fund, and how a fund that holds less than they come to meets them.

use super::NotAgreed;
use crate::contracts::RetainerRule;
use crate::indicators::Claim;
use crate::payments::pool::from_pool;
use crate::returns::RowRef;
use crate::words::{Date, Pence, exact, half_away, whole};

/// What one child's agreed claims draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draw {
    /// The claims' identifiers.
    pub claims: Vec<Box<str>>,
    /// The first day of the earliest.
    pub from: Date,
    /// Days they cover.
    pub days: i64,
    /// The day on which the last of them was agreed.
    pub agreed_on: Option<Date>,
    /// What those days cost.
    pub cost: Pence,
    /// What the practice bears of it: the contract's yearly attachment for so many of 365 days.
    pub attachment: Pence,
    /// The rest, to be borne by the fund.
    pub draw: Pence,
    /// What of it the year's fund meets: all, unless the draws together are more than the fund holds.
    pub met: Pence,
}

/// A claim that draws nothing until it is agreed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldClaim {
    /// Its identifier; `None` where it has none.
    pub id: Option<Box<str>>,
    /// The row it stands in.
    pub row: RowRef,
    /// Its first day.
    pub from: Date,
    /// What it costs.
    pub cost: Pence,
    /// What it would draw beyond what the child's agreed claims draw.
    pub at_stake: Pence,
    /// Why it is not agreed.
    pub why: NotAgreed,
}

/// What one child's agreed claims draw together; `None` without any.
pub(super) fn draw_of(attachment: Pence, claims: &[&Claim]) -> Option<Draw> {
    let from = claims.iter().map(|claim| claim.from).min()?;
    let days: i64 = claims.iter().map(|claim| claim.days).sum();
    let cost: Pence = claims.iter().map(|claim| claim.cost).sum();
    let attachment = half_away(whole(attachment.count().into()) * exact(days.min(365).into(), 365));
    let draw = (cost - attachment).max(Pence::ZERO);
    let agreed_on = claims.iter().filter_map(|claim| claim.agreed_on).max();
    let claims = claims.iter().filter_map(|claim| claim.id.clone()).collect();
    Some(Draw { claims, from, days, agreed_on, cost, attachment, draw, met: draw })
}

/// A claim that is not agreed, beside those of the same child that are.
pub(super) fn held_of(attachment: Pence, agreed: &[&Claim], claim: &Claim, why: NotAgreed) -> HeldClaim {
    let drawn = |claims: &[&Claim]| draw_of(attachment, claims).map_or(Pence::ZERO, |draw| draw.draw);
    let with: Vec<&Claim> = agreed.iter().copied().chain([claim]).collect();
    let at_stake = (drawn(&with) - drawn(agreed)).max(Pence::ZERO);
    HeldClaim { id: claim.id.clone(), row: claim.row, from: claim.from, cost: claim.cost, at_stake, why }
}

/// Meets draws out of a fund that may hold less than they come to: all cut in proportion, left-over pence in their order,
/// or the earliest first until nothing is left, equal days in their order.
pub(super) fn meet(draws: &mut [Draw], fund: Pence, rule: RetainerRule) {
    let wanted: Vec<Pence> = draws.iter().map(|draw| draw.draw).collect();
    if rule.cut_in_proportion {
        for (draw, met) in draws.iter_mut().zip(from_pool(&wanted, fund)) {
            draw.met = met;
        }
        return;
    }
    let mut earliest: Vec<&mut Draw> = draws.iter_mut().collect();
    earliest.sort_by_key(|draw| draw.from);
    let mut left = fund;
    for draw in earliest {
        draw.met = draw.draw.min(left);
        left = left - draw.met;
    }
}
