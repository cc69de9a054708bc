//! Short times away from a home, after which the child is back in it.

use super::calendar::{days_after, off_the_first};
use super::homes::Address;
use super::placements::{Segment, Step, Stretch};
use super::{Council, Dice};
use crate::words::days_between;

/// Holidays, hospital and the like: out of a home for some days and back to it, away from every change of law.
pub(super) fn add(stretch: &Stretch, council: &Council, segments: &mut Vec<Segment>, dice: &mut Dice) {
    let seen = days_after(council.opens, -40);
    let mut at = 0;
    while at < segments.len() {
        let start = segments[at].from;
        let end = segments.get(at + 1).map_or(stretch.until, |next| next.from);
        let free = days_between(start.max(seen), end);
        let fosters = segments[at].at.place.starts_with('U');
        let chance = u32::try_from(free.clamp(0, 900)).unwrap_or(0) / 10;
        if free < 60 || !(fosters || segments[at].at.place == "K2") || !dice.chance(chance) {
            at += 1;
            continue;
        }
        let leaves = off_the_first(days_after(start.max(seen), dice.between(15, free - 30)));
        let (place, days) = kind_of_time_away(fosters, dice);
        let returns = off_the_first(days_after(leaves, days));
        let main = segments[at].at.clone();
        let unlawful = stretch.path.iter().any(|(date, _)| leaves <= *date && *date <= returns);
        if !unlawful && returns < days_after(end, -5) {
            let post = council.homes.postcode(false, dice);
            let away = Address { place, provider: "", post, urn: String::new() };
            segments.insert(at + 1, Segment { from: leaves, step: Step::Away, at: away });
            segments.insert(at + 2, Segment { from: returns, step: Step::Back, at: main });
            at += 2;
        }
        at += 1;
    }
}

/// A code and a number of days within what the code allows. T4 is not used: whether it has a provider from 2025-26 on is
/// read in two ways.
fn kind_of_time_away(fosters: bool, dice: &mut Dice) -> (&'static str, i64) {
    let holiday = if fosters { 500 } else { 0 };
    let place = dice.pick(&[("T3", holiday), ("T1", 250), ("T0", 150)]);
    let days = match place {
        "T3" => dice.between(5, 16),
        "T1" => dice.between(2, 14),
        _ => dice.between(2, 5),
    };
    (place, days)
}
