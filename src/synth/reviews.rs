//! The reviews of a time in care: soon after entry, three months on, then half-yearly; one in twenty late.

use super::calendar::{days_after, weekday_by};
use super::{Council, Dice};
use crate::words::{Date, months_after};

/// A review held, and how the child took part when aged four or over.
pub(super) struct Review {
    pub(super) on: Date,
    pub(super) part: &'static str,
}

const PARTS: [(&str, u32); 7] =
    [("PN1", 560), ("PN2", 40), ("PN3", 120), ("PN4", 30), ("PN5", 110), ("PN6", 100), ("PN7", 40)];

/// Every review of a time in care, in order. On time means within 20 working days of entry, then 3 months, then 6
/// months of the review before; 26 days are within 20 working days whatever the bank holidays.
pub(super) fn draw(from: Date, until: Date, council: &Council, dice: &mut Dice) -> Vec<Review> {
    let mut all = Vec::new();
    let mut next = held(from, 26, (10, 14), 30, dice.below(100_000) < 35 * council.leaning.late, dice);
    while next < until {
        let late = dice.below(100_000) < 42 * council.leaning.late;
        all.push(Review { on: next, part: dice.pick(&PARTS) });
        let months = if all.len() == 1 { 3 } else { 6 };
        let due = crate::words::days_between(next, months_after(next, months));
        next = held(next, due, (2, 25), 40, late, dice);
    }
    all
}

/// Some days before the last day allowed, or some days after it.
fn held(from: Date, allowed: i64, early: (i64, i64), lateness: i64, late: bool, dice: &mut Dice) -> Date {
    let days =
        if late { allowed + 5 + dice.between(3, lateness) } else { allowed - dice.between(early.0, early.1) };
    weekday_by(days_after(from, days))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::synth::tests::one_council;
    use crate::words::{day, days_between};

    #[test]
    fn about_one_review_in_twenty_is_late() {
        let order = one_council(1);
        let council = Council::of(&order.councils[0], &order);
        let from = day(2020, 6, 1);
        let (mut late, mut all) = (0, 0);
        for nth in 0..300 {
            let reviews = draw(from, day(2026, 11, 1), &council, &mut Dice::of(nth, &["reviews"]));
            assert!(reviews.windows(2).all(|pair| pair[0].on < pair[1].on));
            for pair in reviews.windows(2).skip(1) {
                all += 1;
                late += u32::from(days_between(pair[0].on, pair[1].on) > 184);
            }
        }
        assert!((25..65).contains(&(late * 1000 / all)), "{late} of {all}");
    }
}
