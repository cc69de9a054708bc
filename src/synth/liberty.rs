//! Orders that deprive a child of liberty: a few children in children's homes, from April 2026 on.

use super::calendar::days_after;
use super::{Dice, episodes::Episode};
use crate::words::{Date, age_on, day, days_between};

/// The first day that a return can speak of such an order.
const FIRST: Date = day(2026, 4, 1);

/// An order, within one episode.
pub(super) struct Order {
    pub(super) from: Date,
    pub(super) to: Option<Date>,
}

/// The order of a child who is in a children's home in or after April 2026, if there is one.
pub(super) fn draw(born: Date, chain: &[Episode], ends: Date, dice: &mut Dice) -> Option<Order> {
    let fits = |episode: &&Episode| {
        let visible = episode.to.is_none_or(|to| days_between(FIRST, to) > 60);
        matches!(episode.at.place, "K2" | "Z12" | "Z13") && visible && age_on(born, episode.from) >= 10
    };
    let episode = chain.iter().find(fits)?;
    let from = days_after(episode.from.max(FIRST), dice.between(3, 30));
    let to = days_after(from, dice.between(20, 85));
    let to = match episode.to {
        Some(end) => Some(to.min(days_after(end, -2))),
        None => Some(to),
    };
    (dice.chance(150) && from <= ends && to.is_none_or(|to| from < to)).then_some(Order { from, to })
}
