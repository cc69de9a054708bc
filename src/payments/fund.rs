//! The emergency retainer as a fund: what was paid in, what high-cost children drew, what is left.

use super::instalment::twelfth;
use crate::contracts::{Contract, ContractYear};
use crate::indicators::Claim;
use crate::words::{Month, Pence, exact, half_away, whole};

/// The fund in the contract year to date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fund {
    /// Twelfths paid in since April.
    pub paid_in: Pence,
    /// What each child's claims draw.
    pub draws: Vec<Draw>,
}

/// What one child's claims draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draw {
    /// The claims' identifiers.
    pub claims: Vec<Box<str>>,
    /// Days they cover.
    pub days: i64,
    /// What those days cost.
    pub cost: Pence,
    /// What the practice bears of it: the contract's yearly attachment for so many of 365 days.
    pub attachment: Pence,
    /// The rest, borne by the fund.
    pub draw: Pence,
}

impl Fund {
    /// The fund at the end of a month.
    pub(super) fn of(contract: &Contract, year: &ContractYear, month: Month, claims: &[Claim]) -> Self {
        let annual = year.sum(year.retainer);
        let paid_in = year.first_month().up_to(month).map(|month| twelfth(annual, month)).sum();
        Self {
            paid_in,
            draws: claims.iter().map(|claim| draw(contract.high_cost_attachment, claim)).collect(),
        }
    }

    /// All that was drawn.
    pub fn drawn(&self) -> Pence {
        self.draws.iter().map(|draw| draw.draw).sum()
    }

    /// What is left; negative when more was drawn than paid in.
    pub fn balance(&self) -> Pence {
        self.paid_in - self.drawn()
    }
}

fn draw(attachment: Pence, claim: &Claim) -> Draw {
    let days = claim.days.min(365);
    let attachment = half_away(whole(attachment.count().into()) * exact(days.into(), 365));
    let draw = (claim.cost - attachment).max(Pence::ZERO);
    Draw { claims: claim.ids.clone(), days: claim.days, cost: claim.cost, attachment, draw }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pay_19_the_fund_bears_what_is_above_the_attachment() {
        let claim = |days, cost| Claim { ids: Vec::new(), days, cost: Pence::new(cost), rows: Vec::new() };
        let attachment = Pence::new(15_000_000);
        let draws =
            [18_240_050, 14_999_999, 33_125_000].map(|cost| draw(attachment, &claim(365, cost)).draw.count());
        assert_eq!(draws, [3_240_050, 0, 18_125_000]);
        let fund = Fund {
            paid_in: Pence::new(41_000_000),
            draws: [18_240_050, 14_999_999, 33_125_000]
                .map(|cost| draw(attachment, &claim(365, cost)))
                .into(),
        };
        assert_eq!((fund.drawn().count(), fund.balance().count()), (21_365_050, 19_634_950));
        assert_eq!(draw(attachment, &claim(200, 0)).attachment.count(), 8_219_178);
    }
}
