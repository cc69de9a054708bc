//! The dates and facts of an adoption, from the decision to the order, or to the decision's reversal.

use super::calendar::{days_after, off_the_first};
use super::{Dice, legal::Status};
use crate::words::Date;

/// The plan of adoption of one child. Dates follow in the order of the fields; whether a date is past depends on the day asked.
pub(super) struct Adoption {
    /// The decision that the child should be placed for adoption.
    pub(super) decided: Date,
    /// The placement order.
    pub(super) order: Date,
    /// The match with the adopters.
    pub(super) matched: Date,
    /// The move to the adopters, or the day on which the foster carers became them.
    pub(super) placed: Date,
    /// The adoption itself.
    pub(super) adopted: Date,
    /// When the decision was reversed, and why; nothing after the order happens then.
    pub(super) reversed: Option<(Date, &'static str)>,
    /// Were the adopters the foster carers?
    pub(super) by_carers: bool,
    /// How many adopt, their sexes, their legal status: the three codes fit each other.
    pub(super) adopters: (&'static str, &'static str, &'static str),
}

/// Days from the entry into care to each step.
pub(super) struct Steps([i64; 5]);

impl Steps {
    pub(super) fn draw(dice: &mut Dice) -> Self {
        let decided = dice.between(130, 290);
        let order = decided + dice.between(10, 80);
        let placed = order + dice.between(50, 230);
        let matched = placed - dice.between(10, 40);
        Self([decided, order, matched, placed, placed + dice.between(150, 330)])
    }

    /// Days from entry to adoption.
    pub(super) fn total(&self) -> i64 {
        self.0[4]
    }
}

impl Adoption {
    pub(super) fn draw(from: Date, steps: &Steps, reversible: bool, dice: &mut Dice) -> Self {
        let [decided, order, matched, placed, adopted] =
            steps.0.map(|days| off_the_first(days_after(from, days)));
        let reversed = (reversible && dice.chance(120)).then(|| {
            let after = dice.between(5, 49);
            (off_the_first(days_after(order, after)), dice.pick(&[("RD1", 2), ("RD2", 3), ("RD4", 5)]))
        });
        let adopters = dice.pick(&[
            (("1", "F1", "L0"), 130),
            (("1", "M1", "L0"), 10),
            (("2", "MF", "L11"), 560),
            (("2", "MM", "L12"), 60),
            (("2", "FF", "L12"), 50),
            (("2", "MF", "L3"), 130),
            (("2", "FF", "L4"), 60),
        ]);
        Self { decided, order, matched, placed, adopted, reversed, by_carers: dice.chance(180), adopters }
    }

    /// The legal statuses that the plan brings before `until`.
    pub(super) fn statuses(&self, until: Date) -> impl Iterator<Item = Status> {
        let back = self.reversed.map(|(date, _)| (date, "C2"));
        [Some((self.order, "E1")), back].into_iter().flatten().filter(move |(date, _)| *date < until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::day;

    #[test]
    fn the_steps_follow_in_order_and_a_reversal_comes_before_the_placement() {
        for nth in 0..300 {
            let mut dice = Dice::of(nth, &["adoption"]);
            let steps = Steps::draw(&mut dice);
            let plan = Adoption::draw(day(2024, 6, 3), &steps, true, &mut dice);
            assert!(plan.decided < plan.order && plan.order < plan.placed && plan.placed < plan.adopted);
            assert!(plan.decided < plan.matched && plan.matched < plan.placed);
            assert!(plan.reversed.is_none_or(|(date, _)| plan.order < date && date < plan.placed));
        }
    }
}
