//! Pots, pools, exchanges, debts and terms of risk.

use super::always;
use crate::chance::Chance;
use outturn::contracts::Risk;
use outturn::payments::{exchanged, from_pool, instalments, under};
use outturn::words::{Exact, Pence, exact, half_away, split, whole};

fn pence(chance: &mut Chance, most: u64) -> Pence {
    Pence::new(i64::try_from(chance.between(0, most)).unwrap())
}

fn fraction(chance: &mut Chance) -> Exact {
    exact(chance.between(0, 1_000_000_000).into(), chance.between(1, 1_000_000_000).into())
}

fn some<T>(chance: &mut Chance, most: u64, one: impl Fn(&mut Chance) -> T) -> Vec<T> {
    (0..chance.between(1, most)).map(|_| one(chance)).collect()
}

fn sum(parts: &[Pence]) -> Pence {
    parts.iter().copied().sum()
}

#[test]
fn m3_the_parts_are_the_pot_and_within_a_penny_of_exact() {
    always(|chance| {
        let pot = pence(chance, 1_000_000_000_000);
        let weights = if chance.once_in(2) {
            some(chance, 12, |chance| whole(chance.between(0, 1000).into()))
        } else {
            some(chance, 4, |chance| exact(chance.between(0, 999).into(), chance.between(1, 999).into()))
        };
        let parts = split(pot, &weights);
        let all: Exact = weights.iter().sum();
        if all == whole(0) {
            assert_eq!(sum(&parts), Pence::ZERO, "nobody has a claim");
            return;
        }
        assert_eq!(sum(&parts), pot);
        for (part, weight) in parts.iter().zip(&weights) {
            let off = whole(part.count().into()) - weight / all * whole(pot.count().into());
            assert!(-whole(1) < off && off < whole(1), "{part:?} for {weight} of {all}");
        }
    });
}

#[test]
fn m3_a_pool_pays_what_was_earned_or_all_of_itself_and_an_exchange_costs_nothing() {
    always(|chance| {
        let earned = some(chance, 9, |chance| pence(chance, 50_000_000));
        let pool = pence(chance, 200_000_000);
        let paid = from_pool(&earned, pool);
        assert_eq!(sum(&paid), sum(&earned).min(pool));
        assert!(paid.iter().zip(&earned).all(|(paid, earned)| paid <= earned));
        let practices = some(chance, 9, |chance| (pence(chance, 900_000_000), fraction(chance)));
        let withheld = exact(chance.between(0, 100).into(), 1000);
        assert_eq!(sum(&exchanged(&practices, withheld)), Pence::ZERO);
    });
}

#[test]
fn m4_between_floor_and_cap_in_either_order() {
    always(|chance| {
        let (floor, more) = (pence(chance, 10_000_000), pence(chance, 10_000_000));
        let cap = floor + more;
        let sum = fraction(chance) * whole(chance.between(0, 30_000_000).into());
        let one = under(Risk::Cap(cap), under(Risk::Floor(floor), sum, Pence::ZERO), Pence::ZERO);
        let other = under(Risk::Floor(floor), under(Risk::Cap(cap), sum, Pence::ZERO), Pence::ZERO);
        assert_eq!(one, other);
        assert!(floor <= half_away(one) && half_away(one) <= cap);
    });
}

#[test]
fn m5_a_debt_is_taken_back_to_the_penny_and_no_payment_is_negative() {
    always(|chance| {
        let limit = (!chance.once_in(5)).then(|| exact(chance.between(0, 100).into(), 100));
        let (mut debt, mut entitled, mut paid) = (Pence::ZERO, Pence::ZERO, Pence::ZERO);
        for _ in 0..chance.between(1, 36) {
            let month = pence(chance, 900_000) - pence(chance, 300_000);
            entitled = entitled + month;
            // A negative month is a debt from then on; a positive one is paid less what may be taken of it.
            let owed = debt + (-month).max(Pence::ZERO);
            let payable = month.max(Pence::ZERO);
            let taken = instalments(owed, payable, limit).first().copied().unwrap_or_default();
            assert!(taken >= Pence::ZERO && taken <= payable && taken <= owed);
            debt = owed - taken;
            paid = paid + (payable - taken);
            assert!(paid >= Pence::ZERO && debt >= Pence::ZERO);
            assert_eq!(entitled, paid - debt, "what was paid less what is owed is what was earned");
        }
    });
}

#[test]
fn m5_instalments_are_the_debt() {
    always(|chance| {
        let (debt, month) = (pence(chance, 1_000_000), pence(chance, 900_000) + Pence::new(100_000));
        let limit = exact(chance.between(5, 100).into(), 100);
        let taken = instalments(debt, month, Some(limit));
        assert_eq!(sum(&taken), debt);
        let most = limit * whole(month.count().into());
        assert!(taken.iter().all(|one| *one > Pence::ZERO && whole(one.count().into()) <= most));
    });
}

#[test]
fn m13_a_pot_so_many_times_as_large_gives_parts_so_many_times_as_large() {
    always(|chance| {
        let (pot, times) = (pence(chance, 1_000_000_000), i64::try_from(chance.between(1, 40)).unwrap());
        let weights = some(chance, 12, |chance| whole(chance.between(1, 1000).into()));
        let (one, many) = (split(pot, &weights), split(Pence::new(pot.count() * times), &weights));
        for (one, many) in one.iter().zip(&many) {
            // Each part is less than a penny from exact, so that this many of them are less than so many pence.
            assert!((one.count() * times - many.count()).abs() <= times, "{one:?} × {times} and {many:?}");
        }
    });
}

#[test]
fn m13_the_months_of_a_year_are_the_year() {
    always(|chance| {
        let year = pence(chance, 1_000_000_000_000);
        let months = split(year, &[whole(1); 12]);
        assert_eq!(sum(&months), year);
        assert!(months.windows(2).all(|two| two[0] >= two[1] && two[0] - two[1] <= Pence::new(1)));
    });
}

#[test]
fn m11_more_earned_never_pays_less_after_the_terms_of_risk() {
    always(|chance| {
        let (planned, first) = (pence(chance, 5_000_000), pence(chance, 900_000));
        let second = first + pence(chance, 900_000);
        let share = exact(chance.between(0, 100).into(), 100);
        let risks = [
            Risk::Floor(planned),
            Risk::Cap(planned),
            Risk::Guarantee { planned, share },
            Risk::Collar { middle: planned, reach: first },
            Risk::Corridor { planned, first, second, share },
            Risk::MinimumRate { planned, rate: first, share },
        ];
        let (less, more) = (pence(chance, 9_000_000), pence(chance, 1_000_000));
        for risk in risks {
            let paid = |sum: Pence| under(risk, whole(sum.count().into()), Pence::ZERO);
            assert!(paid(less) <= paid(less + more), "{risk:?} of {less:?} and {more:?} more");
        }
    });
}
