//! Companions: a second indicator that must not get worse while the first is paid for. Exact, since pay hangs on it.

use super::Better;
use crate::words::{Exact, Share, exact};

/// A required pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The indicator that is paid for; `*` for any.
    pub paid: &'static str,
    /// What must stand beside it: an indicator, or one of the shares that are worked out from the return.
    pub companion: &'static str,
    /// What would otherwise pay.
    pub why: &'static str,
}

/// The required pairs.
pub static PAIRS: &[Pair] = &[
    Pair { paid: "PM1", companion: "RE1", why: "children can be sent home early, and come back" },
    Pair {
        paid: "PS1",
        companion: "T-rows",
        why: "a move can be recorded as temporary (T0 to T4) or as with the same carer (T, U)",
    },
    Pair { paid: "PS2", companion: "RE1", why: "a placement can be kept together by ending care too early" },
    Pair { paid: "PS2", companion: "CJ1", why: "a placement can be kept together at the child's cost" },
    Pair { paid: "SW1", companion: "WF1-caseload", why: "workers can be kept by giving each more children" },
    Pair { paid: "DI1", companion: "DI1-unknown", why: "a far placement can be left without a distance" },
    Pair { paid: "H5b", companion: "H5a", why: "fewer questionnaires lower the mean score" },
    Pair {
        paid: "A1",
        companion: "DATE_PLACED_CEASED",
        why: "a placement for adoption can be made early and break down",
    },
    Pair { paid: "CL1", companion: "CL3", why: "those out of touch can be left out" },
    Pair {
        paid: "*",
        companion: "excepted",
        why: "a child who would count against the practice can be excepted",
    },
];

/// The companions that an indicator must have, by its id.
pub fn companions_of(id: &str) -> Vec<&'static Pair> {
    let family = id.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
    PAIRS.iter().filter(|pair| pair.paid == "*" || pair.paid == id || pair.paid == family).collect()
}

/// What became of a companion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Companion {
    /// By how much it got worse, as a rate; below nought where it got better.
    pub worse_by: Exact,
    /// Is that more than the margin?
    pub beyond_margin: bool,
    /// Is it more than chance explains, in 95 of 100 years?
    pub beyond_chance: bool,
}

impl Companion {
    /// How a companion went from one period to the next; `None` where nobody counts in one of them. The margin is a
    /// rate: two points are 0.02. Chance is judged by the squared difference against 1.96² times its variance if both
    /// periods were alike, which needs no root and is exact.
    pub fn of(better: Better, then: Share, now: Share, margin: Exact) -> Option<Self> {
        let change = now.rate()? - then.rate()?;
        let worse_by = if better == Better::Lower { change } else { -change };
        let pooled = (then + now).rate()?;
        let spread = pooled * (exact(1, 1) - pooled);
        let variance = spread * (exact(1, then.among.into()) + exact(1, now.among.into()));
        let beyond_chance = worse_by > exact(0, 1) && change * change > exact(2401, 625) * variance;
        Some(Self { worse_by, beyond_margin: worse_by > margin, beyond_chance })
    }

    /// Did it get worse, by more than the margin and by more than chance? Then the first pays nothing above its middle.
    pub fn worsened(self) -> bool {
        self.beyond_margin && self.beyond_chance
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_required_pair_is_known() {
        let of = |id| companions_of(id).iter().map(|pair| pair.companion).collect::<Vec<_>>();
        assert_eq!(of("PS2"), ["RE1", "CJ1", "excepted"]);
        assert_eq!(of("CL1a"), ["CL3", "excepted"]);
        assert_eq!(of("RV1"), ["excepted"]);
        assert_eq!(PAIRS.len(), 10);
    }

    #[test]
    fn both_the_margin_and_chance_must_be_passed() {
        let of = |then: (u64, u64), now: (u64, u64)| {
            let [then, now] = [then, now].map(|(having, among)| Share::new(having, among));
            let found = Companion::of(Better::Lower, then, now, exact(2, 100)).unwrap();
            (found.beyond_margin, found.beyond_chance, found.worsened())
        };
        assert_eq!(of((6, 120), (10, 120)), (true, false, false), "three points, but chance");
        assert_eq!(of((500, 10_000), (580, 10_000)), (false, true, false), "sure, but within the margin");
        assert_eq!(of((6, 120), (20, 120)), (true, true, true));
        assert_eq!(of((20, 120), (6, 120)), (false, false, false), "it got better");
        assert_eq!(Companion::of(Better::Higher, Share::new(0, 0), Share::new(1, 2), exact(0, 1)), None);
    }

    proptest! {
        #[test]
        fn what_is_worse_one_way_is_better_the_other(
            then in 0_u64..500, more in 1_u64..500, now in 0_u64..500, further in 1_u64..500,
        ) {
            let (then, now) = (Share::new(then, then + more), Share::new(now, now + further));
            let lower = Companion::of(Better::Lower, then, now, exact(1, 50)).unwrap();
            let higher = Companion::of(Better::Higher, then, now, exact(1, 50)).unwrap();
            prop_assert_eq!(lower.worse_by, -higher.worse_by);
            prop_assert!(!(lower.worsened() && higher.worsened()));
        }
    }
}
