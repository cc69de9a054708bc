//! When a claim counts: an outcome must last, and a move may start the clock again.

use crate::contracts::ClaimRule;
use crate::words::{Date, days_after, days_between};

/// The day on which a claim is due, given the day it began and the days of later moves, in order. `None` when a move ended
/// it.
pub fn due_on(rule: &ClaimRule, start: Date, moves: &[Date]) -> Option<Date> {
    let mut from = start;
    for moved in moves.iter().filter(|moved| **moved > start) {
        let day = days_between(from, *moved);
        if day >= i64::from(rule.sustain_days) {
            break;
        }
        if day < i64::from(rule.restart_from) && !rule.early_move_restarts {
            return None;
        }
        from = *moved;
    }
    Some(days_after(from, rule.sustain_days.into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::day;

    #[test]
    fn pay_14_a_move_in_the_second_half_starts_the_clock_again() {
        let rule = ClaimRule {
            sustain_days: 364,
            restart_from: 182,
            early_move_restarts: false,
            cap_each: None,
            evidence: "placement record".into(),
        };
        let start = day(2024, 6, 3);
        assert_eq!(due_on(&rule, start, &[]), Some(day(2025, 6, 2)));
        assert_eq!(due_on(&rule, start, &[day(2024, 12, 20)]), Some(day(2025, 12, 19)), "day 200");
        assert_eq!(due_on(&rule, start, &[day(2024, 9, 11)]), None, "day 100");
        assert!(due_on(&rule, start, &[day(2024, 12, 2)]).is_some(), "day 182 starts it again");
        assert_eq!(due_on(&rule, start, &[day(2024, 12, 1)]), None, "day 181 ends it");
        assert_eq!(due_on(&rule, start, &[day(2025, 6, 2)]), Some(day(2025, 6, 2)), "after it was due");
        let lenient = ClaimRule { early_move_restarts: true, ..rule };
        assert_eq!(due_on(&lenient, start, &[day(2024, 9, 11)]), Some(day(2025, 9, 10)));
    }
}
