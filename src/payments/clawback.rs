//! What was paid too much is taken back in instalments, no more a month than the contract allows; a payment is never
//! negative.

use crate::words::{Exact, Pence, whole};

/// The instalments in which a debt is taken back from monthly payments, the smallest of which is given: each is the limit's
/// part of it, rounded down, and the last is what is left. Without a limit all is taken as each month's payment allows.
/// Nothing can be taken from nothing: then the list is empty and the debt is carried.
pub fn instalments(debt: Pence, smallest_month: Pence, limit: Option<Exact>) -> Vec<Pence> {
    let part = limit.unwrap_or(whole(1)) * whole(smallest_month.count().into());
    let most = Pence::new(i64::try_from(part.floor().to_integer()).expect("a part of a payment"));
    let mut left = debt;
    let mut taken = Vec::new();
    while left > Pence::ZERO && most > Pence::ZERO {
        let instalment = left.min(most);
        taken.push(instalment);
        left = left - instalment;
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{exact, half_away, split};

    #[test]
    fn pay_21_on_account_settlement_and_clawback() {
        let share = exact(80, 100);
        let on_account = half_away(share * whole(147_531_827));
        assert_eq!(on_account.plain(), "1180254.62");
        let months = split(on_account, &[whole(1); 12]);
        let of = |pence: i64| months.iter().filter(|month| month.count() == pence).count();
        assert_eq!((of(9_835_456), of(9_835_455)), (2, 10));
        assert_eq!((Pence::new(134_220_000) - on_account).plain(), "161945.38");
        let debt = on_account - Pence::new(109_640_000);
        assert_eq!(debt.plain(), "83854.62");
        let taken = instalments(debt, Pence::new(9_835_455), Some(exact(25, 100)));
        assert_eq!(
            taken.iter().map(|pence| pence.plain()).collect::<Vec<_>>(),
            ["24588.63", "24588.63", "24588.63", "10088.73"]
        );
    }
}
