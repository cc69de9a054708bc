//! Sharing a pot so that the parts sum to it exactly.

use super::{Exact, Pence, whole};

/// Shares `pot` by `weights` with the largest remainder: every part is the exact share rounded down, and the
/// pennies left go to the largest remainders, equal ones to the earliest in the list (so the caller's order is
/// the declared order, such as April first). A part can change by 1p when the pot does.
///
/// All weights nought means that nobody has a claim: every part is nothing and the whole pot is left to the caller.
/// Pots and weights are not negative.
///
/// # Panics
/// When a weight or the pot is negative.
pub fn split(pot: Pence, weights: &[Exact]) -> Vec<Pence> {
    assert!(
        pot >= Pence::ZERO && weights.iter().all(|weight| *weight >= whole(0)),
        "nothing negative is shared"
    );
    let weights = in_whole_parts(weights);
    let total: u128 = weights.iter().sum();
    if total == 0 {
        return vec![Pence::ZERO; weights.len()];
    }
    let shares: Vec<(i64, u128)> =
        weights.iter().map(|weight| times_over(pot.count().unsigned_abs(), *weight, total)).collect();
    let mut parts: Vec<i64> = shares.iter().map(|(part, _)| *part).collect();
    let left = pot.count() - parts.iter().sum::<i64>();
    let mut order: Vec<usize> = (0..shares.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(shares[*at].1));
    for at in order.into_iter().take(usize::try_from(left).unwrap_or(0)) {
        parts[at] += 1;
    }
    debug_assert_eq!(parts.iter().sum::<i64>(), pot.count(), "the parts are the pot");
    parts.into_iter().map(Pence::new).collect()
}

/// The same weights in whole parts of one size. Where no such part is small enough for all of them, they are taken to
/// twelve decimals.
fn in_whole_parts(weights: &[Exact]) -> Vec<u128> {
    let common = weights.iter().try_fold(1_i128, |common, weight| {
        let below = *weight.denom();
        common.checked_mul(below / gcd(common, below))
    });
    let exactly = common.and_then(|common| {
        let parts = weights.iter().map(|weight| (weight.numer()).checked_mul(common / weight.denom()));
        let parts: Option<Vec<i128>> = parts.collect();
        // Room for the sum, and for doubling what is left over.
        parts.filter(|parts| parts.iter().all(|part| *part < i128::MAX >> 16))
    });
    let parts = exactly.unwrap_or_else(|| {
        let about = |weight: &Exact| super::about(*weight, 70) * whole(1_000_000_000_000);
        weights.iter().map(|weight| about(weight).round().to_integer()).collect()
    });
    parts.into_iter().map(i128::unsigned_abs).collect()
}

fn gcd(one: i128, other: i128) -> i128 {
    if other == 0 { one } else { gcd(other, one % other) }
}

/// `pot × weight ÷ total`, rounded down, and what is left over: in steps that never need more than 128 bits.
fn times_over(pot: u64, weight: u128, total: u128) -> (i64, u128) {
    let (mut part, mut rest) = (0_i64, 0_u128);
    for bit in (0..64).rev() {
        (part, rest) = (part * 2, rest * 2);
        if pot >> bit & 1 == 1 {
            rest += weight;
        }
        while rest >= total {
            (part, rest) = (part + 1, rest - total);
        }
    }
    (part, rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::exact;
    use proptest::prelude::*;

    #[test]
    fn pay_02_twelfths_by_largest_remainder_april_first() {
        for (annual, high, count, low) in [
            (328_000_000, 27_333_334, 4, 27_333_333),
            (246_000_000, 20_500_000, 12, 0),
            (164_000_000, 13_666_667, 8, 13_666_666),
            (82_000_000, 6_833_334, 4, 6_833_333),
            (41_000_000, 3_416_667, 8, 3_416_666),
        ] {
            let months = split(Pence::new(annual), &[whole(1); 12]);
            for (at, month) in months.iter().enumerate() {
                assert_eq!(month.count(), if at < count { high } else { low }, "{annual}, month {at}");
            }
        }
    }

    #[test]
    fn pay_10_earned_beyond_the_pool_is_shared_in_proportion() {
        let earned = [41_000_000, 30_000_000, 15_120_055].map(whole);
        let parts =
            split(Pence::new(75_000_000), &earned).iter().map(|part| part.count()).collect::<Vec<_>>();
        assert_eq!(parts, [35_705_969, 26_126_319, 13_167_712]);
    }

    #[test]
    fn pay_24_partners_split_in_key_order() {
        let shares = [(1, 1), (1, 1), (4, 5), (3, 5), (1, 1), (1, 2), (1, 1)].map(|(a, b)| exact(a, b));
        let parts =
            split(Pence::new(31_681_818), &shares).iter().map(|part| part.count()).collect::<Vec<_>>();
        assert_eq!(parts, [5_369_800, 5_369_800, 4_295_840, 3_221_880, 5_369_799, 2_684_900, 5_369_799]);
    }

    proptest! {
        #[test]
        fn m3_the_parts_are_the_pot(pot in 0_i64..1_000_000_000_000, weights in prop::collection::vec(0_i128..1_000_000, 1..40)) {
            let parts = split(Pence::new(pot), &weights.iter().map(|weight| whole(*weight)).collect::<Vec<_>>());
            let sum: Pence = parts.iter().copied().sum();
            let nobody = weights.iter().all(|weight| *weight == 0);
            prop_assert_eq!(sum.count(), if nobody { 0 } else { pot });
        }
    }
}
