//! Which children the practice holds, and since when.

use super::calendar::days_after;
use super::{Council, Dice};
use crate::words::{Date, days_between};

/// A time during which the practice holds a child: from a day, up to but not including another.
pub(super) struct Holding {
    pub(super) from: Date,
    pub(super) to: Option<Date>,
    pub(super) began: &'static str,
    pub(super) ended: &'static str,
}

/// How a child stands to the practice.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    /// Held on the last day of the month.
    Now,
    /// Held until leaving care.
    UntilLeaving,
    /// With the council's own teams, at least at the end.
    No,
}

/// The holdings of a child, in order, without overlap, each within one time in care.
pub(super) fn draw(
    held: Held,
    cares: &[(Date, Option<Date>)],
    council: &Council,
    dice: &mut Dice,
) -> Vec<Holding> {
    let mut all = Vec::new();
    let (last, earlier) = cares.split_last().expect("every life has a time in care");
    if held != Held::No {
        for (from, to) in earlier {
            let end = to.unwrap_or(council.ends);
            all.extend(within_care(*from, end, true, council, dice));
        }
    }
    let end = last.1.unwrap_or(council.ends);
    match held {
        Held::Now => all.extend(now(last.0, council, dice)),
        Held::UntilLeaving => all.extend(within_care(last.0, end, true, council, dice)),
        Held::No if dice.chance(90) => all.extend(within_care(last.0, end, false, council, dice)),
        Held::No => {}
    }
    all
}

/// Held from entry or opening, or from a later transfer; one in thirty was away from the practice between.
fn now(entered: Date, council: &Council, dice: &mut Dice) -> Vec<Holding> {
    let open = |from, began| Holding { from, to: None, began, ended: "" };
    let (from, began) = start(entered, council, dice);
    let from = from.min(council.ends);
    let days = days_between(from, council.ends);
    if days > 300 && dice.chance(90) {
        return vec![open(days_after(from, dice.between(30, days - 5)), "transferred in")];
    }
    if days > 300 && dice.chance(33) {
        let left = days_after(from, dice.between(60, days - 200));
        let back = days_after(left, dice.between(30, 150));
        let away = Holding { from, to: Some(left), began, ended: "transferred out" };
        return vec![away, open(back, "transferred in")];
    }
    vec![open(from, began)]
}

fn within_care(
    entered: Date,
    end: Date,
    to_the_end: bool,
    council: &Council,
    dice: &mut Dice,
) -> Option<Holding> {
    let (from, began) = start(entered, council, dice);
    let days = days_between(from, end);
    let (to, ended) = if to_the_end {
        (end, "left care")
    } else {
        (days_after(from, dice.between(days / 3, days - 1)), "transferred out")
    };
    (from < to && to <= end).then_some(Holding { from, to: Some(to), began, ended })
}

fn start(entered: Date, council: &Council, dice: &mut Dice) -> (Date, &'static str) {
    if entered < council.opens {
        return (council.opens, "practice opened");
    }
    (days_after(entered, dice.between(3, 30)), "came into care")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::synth::tests::one_council;
    use crate::words::day;

    #[test]
    fn holdings_never_overlap_and_the_held_are_held_on_the_last_day() {
        let order = one_council(1);
        let council = Council::of(&order.councils[0], &order);
        let cares = [(day(2024, 5, 3), Some(day(2025, 1, 8))), (day(2025, 3, 3), None)];
        for nth in 0..500 {
            let all = draw(Held::Now, &cares, &council, &mut Dice::of(nth, &["held"]));
            assert!(all.windows(2).all(|pair| pair[0].to.is_some_and(|to| to <= pair[1].from)));
            let last = all.last().unwrap();
            assert!(last.from <= council.ends && last.to.is_none());
        }
    }
}
