//! Risk terms: what practice and council bear of a year's outcomes that came out otherwise than planned.

mod words;

pub(super) use words::WORDS;

use super::Step;
use crate::contracts::Risk;
use crate::words::{Exact, Long, Pence, TooLong, clamp, half_away, whole};

/// What a year's outcomes come to under one term. `certain` is what the year pays besides outcomes (core and retainer).
/// Terms that couple several practices leave one practice's sum as it is: they are applied to all of them together.
///
/// A sum with too many digits to be shared exactly, which several shares with many decimals make of it, is taken to the
/// penny before the term: so no contract's decimals stop a settlement.
pub fn under(risk: Risk, outcomes: Exact, certain: Pence) -> Exact {
    let to_the_penny = |_| exactly(risk, pence(half_away(outcomes)), certain);
    exactly(risk, outcomes, certain).or_else(to_the_penny).expect("whole pence have few digits")
}

fn pence(sum: Pence) -> Exact {
    whole(sum.count().into())
}

fn exactly(risk: Risk, outcomes: Exact, certain: Pence) -> Result<Exact, TooLong> {
    let off = |planned: Pence| (Long::from(outcomes) - pence(planned)).fits();
    Ok(match risk {
        Risk::Floor(floor) => outcomes.max(pence(floor)),
        Risk::Cap(cap) => outcomes.min(pence(cap)),
        Risk::Guarantee { planned, share } => {
            let least = share * pence(planned) - pence(certain);
            outcomes.max(least)
        }
        Risk::Collar { middle, reach } => {
            clamp(outcomes, pence(middle) - pence(reach), pence(middle) + pence(reach))
        }
        Risk::Corridor { planned, first, second, share } => {
            let off = off(planned)?;
            let size = if off < whole(0) { -off } else { off };
            let beyond = (Long::from(size) - pence(first)).fits()?;
            let between = clamp(beyond, whole(0), pence(second) - pence(first));
            let borne = Long::from(size.min(pence(first))) + Long::from(share) * between;
            let planned = Long::from(pence(planned));
            if off < whole(0) { planned - borne } else { planned + borne }.fits()?
        }
        Risk::MinimumRate { planned, rate, share } => {
            let off = off(planned)?;
            let size = if off < whole(0) { -off } else { off };
            let shared = (Long::from(off) * share + pence(planned)).fits()?;
            if size < pence(rate) { pence(planned) } else { shared }
        }
        Risk::Pool(_) | Risk::Exchange(_) => outcomes,
    })
}

/// A year's outcomes under all of its terms, one after another, with a step for each.
pub(super) fn under_all(
    terms: impl Iterator<Item = Risk>,
    outcomes: Exact,
    certain: Pence,
    working: &mut Vec<Step>,
) -> Exact {
    terms.fold(outcomes, |sum, risk| {
        let after = under(risk, sum, certain);
        let how = format!("{} becomes", crate::words::half_away(sum));
        working.push(Step::new(name(risk), how, crate::words::half_away(after).to_string()));
        after
    })
}

fn name(risk: Risk) -> &'static str {
    match risk {
        Risk::Floor(_) => "Under the floor",
        Risk::Cap(_) => "Under the cap",
        Risk::Guarantee { .. } => "Under the guarantee",
        Risk::Collar { .. } => "Under the collar",
        Risk::Corridor { .. } => "Under the corridor",
        Risk::MinimumRate { .. } => "Under the minimum rate",
        Risk::Pool(_) => "In the pool",
        Risk::Exchange(_) => "In the exchange",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{exact, half_away};

    fn pounds(text: &str) -> Pence {
        Pence::read(text).unwrap()
    }

    fn after(risk: Risk, outcomes: &str) -> String {
        half_away(under(risk, whole(pounds(outcomes).count().into()), Pence::ZERO)).plain()
    }

    #[test]
    fn pay_15_a_guarantee_is_a_part_of_all_that_was_planned() {
        let risk = Risk::Guarantee { planned: pounds("3690000"), share: exact(9, 10) };
        assert_eq!(after(risk, "3000000"), "3321000.00");
        let with_core = under(risk, whole(0), pounds("1230000"));
        assert_eq!(half_away(with_core), pounds("2091000"), "core and retainer count towards it");
    }

    #[test]
    fn pay_16_a_collar_reaches_so_far_from_the_middle_and_no_further() {
        let risk = Risk::Collar { middle: pounds("1230000"), reach: pounds("205000") };
        assert_eq!(after(risk, "908168.00"), "1025000.00");
        assert_eq!(after(risk, "1222736.00"), "1222736.00");
        assert_eq!(after(risk, "1535403.00"), "1435000.00");
    }

    #[test]
    fn pay_17_a_corridor_is_borne_in_full_then_in_part_then_not() {
        let risk = Risk::Corridor {
            planned: pounds("1230000"),
            first: pounds("82000"),
            second: pounds("205000"),
            share: exact(1, 2),
        };
        for (earned, paid) in [
            ("1200000", "1200000.00"),
            ("1100000", "1124000.00"),
            ("908168", "1086500.00"),
            ("500000", "1086500.00"),
            ("1535403", "1373500.00"),
        ] {
            assert_eq!(after(risk, earned), paid, "earned {earned}");
        }
    }

    #[test]
    fn pay_18_a_minimum_rate_is_a_cliff() {
        let risk =
            Risk::MinimumRate { planned: pounds("1230000"), rate: pounds("24600"), share: exact(1, 2) };
        assert_eq!(after(risk, "1205400.01"), "1230000.00", "a shortfall of 24,599.99 shares nothing");
        assert_eq!(after(risk, "1205400.00"), "1217700.00", "a penny more shares 12,300.00");
    }
}
