//! Disclosure control: counts from 1 to 5, and what would reveal them, are not shown beyond the council.

use crate::words::{Exact, Share};

/// Counts up to this are confidential outside the council and the practice itself; nought is shown. The rule of the
/// Department's children-in-need statistics.
const CONFIDENTIAL_UP_TO: u64 = 5;

/// Who reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// The council's own staff, or the practice whose figures they are.
    Own,
    /// Everybody else.
    Public,
}

/// A share as an audience may see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The counts and the rate.
    Whole(Share, Exact),
    /// Only how many were asked about: the rest is confidential.
    Confidential(u64),
    /// Nothing at all: there are too few to say even how many.
    Nothing,
    /// There was nobody to ask about.
    Nobody,
}

/// What an audience may see of a share of children. A count, its complement or its base of 1 to 5 makes the count and
/// the rate confidential, because each can be worked out from the others. Sums of days or points may exceed the children
/// they are of, and then have no complement.
pub fn clear_for(audience: Audience, share: Share) -> Shown {
    let Some(rate) = share.rate() else { return Shown::Nobody };
    if audience == Audience::Own {
        return Shown::Whole(share, rate);
    }
    let small = |count: u64| (1..=CONFIDENTIAL_UP_TO).contains(&count);
    if small(share.among) {
        Shown::Nothing
    } else if small(share.having) || share.among.checked_sub(share.having).is_some_and(small) {
        Shown::Confidential(share.among)
    } else {
        Shown::Whole(share, rate)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sdc1_counts_from_one_to_five_and_their_complements_are_confidential() {
        let public = |having, among| clear_for(Audience::Public, Share::new(having, among));
        assert!(matches!(public(0, 120), Shown::Whole(..)));
        assert_eq!(public(1, 120), Shown::Confidential(120));
        assert_eq!(public(5, 120), Shown::Confidential(120));
        assert!(matches!(public(6, 120), Shown::Whole(..)));
        assert_eq!(public(115, 120), Shown::Confidential(120));
        assert!(matches!(public(120, 120), Shown::Whole(..)));
        assert_eq!(public(2, 5), Shown::Nothing);
        assert!(matches!(public(14_900, 30), Shown::Whole(..)));
        assert_eq!(public(0, 0), Shown::Nobody);
        assert!(matches!(clear_for(Audience::Own, Share::new(1, 3)), Shown::Whole(..)));
    }
}
