//! The emergency retainer as a fund: what was paid in, what high-cost children drew, what is left.

use super::instalment::twelfth;
use super::pool::from_pool;
use crate::contracts::{Contract, ContractYear, RetainerRule};
use crate::indicators::Claim;
use crate::words::{Date, Month, Pence, exact, half_away, whole};

/// The fund in the contract year to date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fund {
    /// What was left of the year before, where the contract carries it: the parameter `retainer:carried`.
    pub carried: Pence,
    /// Twelfths paid in since April.
    pub paid_in: Pence,
    /// What each child's claims draw.
    pub draws: Vec<Draw>,
    /// What the contract says of draws beyond the fund, and of what is left.
    pub rule: RetainerRule,
}

/// What one child's claims draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draw {
    /// The claims' identifiers.
    pub claims: Vec<Box<str>>,
    /// The first day of the earliest.
    pub from: Date,
    /// Days they cover.
    pub days: i64,
    /// What those days cost.
    pub cost: Pence,
    /// What the practice bears of it: the contract's yearly attachment for so many of 365 days.
    pub attachment: Pence,
    /// The rest, to be borne by the fund.
    pub draw: Pence,
    /// What of it the year's fund meets: all, unless the draws together are more than the fund holds.
    pub met: Pence,
}

impl Fund {
    /// The fund at the end of a month. Draws are met out of the whole year's fund, not the twelfths paid in so far.
    pub(super) fn of(
        contract: &Contract,
        year: &ContractYear,
        month: Month,
        claims: &[Claim],
        known: Date,
    ) -> Self {
        let annual = year.sum(year.retainer);
        let rule = contract.retainer;
        let carried = contract.parameters.value("retainer:carried", month.last_day(), known);
        let carried = carried
            .ok()
            .filter(|_| rule.carried)
            .map_or(Pence::ZERO, |pounds| half_away(pounds * whole(100)));
        let mut draws: Vec<Draw> =
            claims.iter().map(|claim| draw(contract.high_cost_attachment, claim)).collect();
        meet(&mut draws, annual + carried, rule);
        let paid_in = year.first_month().up_to(month).map(|month| twelfth(annual, month)).sum();
        Self { carried, paid_in, draws, rule }
    }

    /// All that claims draw.
    pub fn drawn(&self) -> Pence {
        self.draws.iter().map(|draw| draw.draw).sum()
    }

    /// What of it the year's fund meets.
    pub fn met(&self) -> Pence {
        self.draws.iter().map(|draw| draw.met).sum()
    }

    /// What is left; negative when more was met than is paid in so far.
    pub fn balance(&self) -> Pence {
        self.carried + self.paid_in - self.met()
    }
}

fn draw(attachment: Pence, claim: &Claim) -> Draw {
    let days = claim.days.min(365);
    let attachment = half_away(whole(attachment.count().into()) * exact(days.into(), 365));
    let draw = (claim.cost - attachment).max(Pence::ZERO);
    let (claims, from, days, cost) = (claim.ids.clone(), claim.from, claim.days, claim.cost);
    Draw { claims, from, days, cost, attachment, draw, met: draw }
}

/// Meets draws out of a fund that may hold less than they come to: all cut in proportion, left-over pence in their order,
/// or the earliest first until nothing is left, equal days in their order.
fn meet(draws: &mut [Draw], fund: Pence, rule: RetainerRule) {
    let wanted: Vec<Pence> = draws.iter().map(|draw| draw.draw).collect();
    if rule.cut_in_proportion {
        for (draw, met) in draws.iter_mut().zip(from_pool(&wanted, fund)) {
            draw.met = met;
        }
        return;
    }
    let mut earliest: Vec<&mut Draw> = draws.iter_mut().collect();
    earliest.sort_by_key(|draw| draw.from);
    let mut left = fund;
    for draw in earliest {
        draw.met = draw.draw.min(left);
        left = left - draw.met;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::day;

    const PROPORTION: RetainerRule = RetainerRule { carried: true, cut_in_proportion: true };
    const FIRST_COME: RetainerRule = RetainerRule { carried: true, cut_in_proportion: false };

    fn draws(costs: [i64; 3]) -> Vec<Draw> {
        let claim = |(at, cost): (i8, i64)| {
            let from = day(2026, 4 + at, 1);
            let claim = Claim { ids: Vec::new(), from, days: 365, cost: Pence::new(cost), rows: Vec::new() };
            draw(Pence::new(15_000_000), &claim)
        };
        [(2, costs[0]), (0, costs[1]), (1, costs[2])].map(claim).into()
    }

    fn met(draws: &[Draw]) -> Vec<i64> {
        draws.iter().map(|draw| draw.met.count()).collect()
    }

    #[test]
    fn pay_19_the_fund_bears_what_is_above_the_attachment() {
        let mut draws = draws([18_240_050, 14_999_999, 33_125_000]);
        assert_eq!(
            draws.iter().map(|draw| draw.draw.count()).collect::<Vec<_>>(),
            [3_240_050, 0, 18_125_000]
        );
        let paid_in = Pence::new(41_000_000);
        meet(&mut draws, paid_in, PROPORTION);
        let fund = Fund { paid_in, draws, rule: PROPORTION, ..Fund::default() };
        assert_eq!((fund.met().count(), fund.balance().count()), (21_365_050, 19_634_950));
        let days_200 =
            Claim { ids: Vec::new(), from: day(2026, 4, 1), days: 200, cost: Pence::ZERO, rows: Vec::new() };
        assert_eq!(draw(Pence::new(15_000_000), &days_200).attachment.count(), 8_219_178);
    }

    #[test]
    fn pay_20_an_overdrawn_fund_is_cut_in_proportion_or_goes_to_the_earliest() {
        // Draws of £300,000.00, £150,000.01 and £69,999.99; the second came first and the third second.
        let mut draws = draws([45_000_000, 30_000_001, 21_999_999]);
        let fund = Pence::new(41_000_000);
        meet(&mut draws, fund, PROPORTION);
        assert_eq!(met(&draws), [23_653_846, 11_826_924, 5_519_230]);
        meet(&mut draws, fund, FIRST_COME);
        assert_eq!(met(&draws), [19_000_000, 15_000_001, 6_999_999]);
        meet(&mut draws, Pence::new(52_000_000), FIRST_COME);
        assert_eq!(met(&draws), [30_000_000, 15_000_001, 6_999_999], "enough for all");
        meet(&mut draws, Pence::ZERO, PROPORTION);
        assert_eq!(met(&draws), [0, 0, 0], "an empty fund meets nothing");
    }
}
