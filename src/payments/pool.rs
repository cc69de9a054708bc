//! Sums that several practices share: a pool that earned money is paid from, and an exchange that costs the payer nothing.
//! Both couple practices: one figure moves everyone.

use crate::words::{Exact, Pence, half_away, split, whole};

/// What each practice is paid from a pool: what it earned, or its part of the pool where they earned more together.
/// In the order of the practices' codes, to which left-over pence go. One that owes after an exchange has no claim on the
/// pool, and goes on owing.
pub fn from_pool(earned: &[Pence], pool: Pence) -> Vec<Pence> {
    let claims: Vec<Pence> = earned.iter().map(|one| (*one).max(Pence::ZERO)).collect();
    if claims.iter().copied().sum::<Pence>() <= pool {
        return earned.to_vec();
    }
    let paid = split(pool, &claims.iter().map(|claim| whole(claim.count().into())).collect::<Vec<_>>());
    paid.into_iter().zip(earned).map(|(paid, earned)| paid + (*earned).min(Pence::ZERO)).collect()
}

/// What each practice gains or loses when this part of its base is withheld and earned back in proportion to base and
/// score; the sum is nought. Nobody scoring anything is nobody earning it back: each then keeps its own.
pub fn exchanged(practices: &[(Pence, Exact)], withheld: Exact) -> Vec<Pence> {
    let held: Vec<Pence> =
        practices.iter().map(|(base, _)| half_away(withheld * whole(base.count().into()))).collect();
    let weights: Vec<Exact> =
        practices.iter().map(|(base, score)| whole(base.count().into()) * score).collect();
    if weights.iter().all(|weight| *weight == whole(0)) {
        return vec![Pence::ZERO; practices.len()];
    }
    let back = split(held.iter().copied().sum(), &weights);
    back.into_iter().zip(held).map(|(back, held)| back - held).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::exact;

    #[test]
    fn pay_10_a_pool_is_shared_in_proportion_to_what_was_earned() {
        let earned = ["410000", "300000", "151200.55"].map(|pounds| Pence::read(pounds).unwrap());
        let paid: Vec<String> =
            from_pool(&earned, Pence::new(75_000_000)).iter().map(|pence| pence.plain()).collect();
        assert_eq!(paid, ["357059.69", "261263.19", "131677.12"]);
        assert_eq!(from_pool(&earned, Pence::new(100_000_000)), earned);
    }

    #[test]
    fn pay_11_an_exchange_costs_the_payer_nothing() {
        let bases = [3_690_000, 2_050_000, 5_125_000].map(|pounds| Pence::new(pounds * 100));
        let scores = [exact(575, 10), whole(40), whole(72)];
        let practices: Vec<(Pence, Exact)> = bases.into_iter().zip(scores).collect();
        let net = exchanged(&practices, exact(2, 100));
        assert_eq!(
            net.iter().map(|pence| pence.plain()).collect::<Vec<_>>(),
            ["-4277.43", "-14131.38", "18408.81"]
        );
        assert_eq!(net.into_iter().sum::<Pence>(), Pence::ZERO);
    }
}
