//! The emergency retainer as a fund: what was paid in, what agreed claims of high-cost children drew, what is left, and what
//! the contract does with it at the year's end.

mod agreement;
mod at_year_end;
mod draws;
#[cfg(test)]
mod tests;

pub use agreement::NotAgreed;
pub(super) use at_year_end::balance_line;
pub use draws::{Draw, HeldClaim};

use super::instalment::twelfth;
use crate::contracts::{Contract, ContractYear, Element, Mode, RetainerRule};
use crate::indicators::Claim;
use crate::words::{Date, Month, Pence, half_away, whole};
use draws::{draw_of, held_of, meet};

/// The fund in the contract year to date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fund {
    /// What was left of the year before, where the contract carries it: the parameter `retainer:carried`.
    pub opening: Pence,
    /// Why nobody can say what was left of the year before, where the contract carries it and a year came before.
    pub opening_not_known: Option<String>,
    /// Twelfths paid in since April, in the months in which the retainer was paid.
    pub paid_in: Pence,
    /// What each child's agreed claims draw.
    pub draws: Vec<Draw>,
    /// Claims that draw nothing, because they are not agreed.
    pub held: Vec<HeldClaim>,
    /// What the contract says of draws beyond the fund, and of what is left.
    pub rule: RetainerRule,
}

impl Fund {
    /// The fund at the end of a month, from each child's claims. Draws are met out of the whole year's fund, not the
    /// twelfths paid in so far.
    pub(super) fn of(
        contract: &Contract,
        year: &ContractYear,
        month: Month,
        claims: &[Vec<Claim>],
        known: Date,
    ) -> Self {
        let rule = contract.retainer;
        let (opening, opening_not_known) = match opening(contract, year, month, known) {
            Ok(opening) => (opening, None),
            Err(why) => (Pence::ZERO, Some(why)),
        };
        let attachment = contract.high_cost_attachment;
        let mut draws = Vec::new();
        let mut held = Vec::new();
        for child in claims {
            let (agreed, waiting) = agreement::sorted(contract, child, known);
            held.extend(waiting.into_iter().map(|(claim, why)| held_of(attachment, &agreed, claim, why)));
            draws.extend(draw_of(attachment, &agreed));
        }
        let whole_year = paid_in(contract, year, Month::of(year.to));
        meet(&mut draws, whole_year + opening, rule);
        let paid_in = paid_in(contract, year, month);
        Self { opening, opening_not_known, paid_in, draws, held, rule }
    }

    /// All that agreed claims draw.
    pub fn drawn(&self) -> Pence {
        self.draws.iter().map(|draw| draw.draw).sum()
    }

    /// What of it the year's fund meets.
    pub fn met(&self) -> Pence {
        self.draws.iter().map(|draw| draw.met).sum()
    }

    /// What is left; negative when more was met than is paid in so far.
    pub fn balance(&self) -> Pence {
        self.opening + self.paid_in - self.met()
    }

    /// What claims that are not agreed would draw.
    pub fn at_stake(&self) -> Pence {
        self.held.iter().map(|held| held.at_stake).sum()
    }
}

/// What the year before left, known on a day. A contract that returns it, and a contract's first year, bring nothing.
fn opening(contract: &Contract, year: &ContractYear, month: Month, known: Date) -> Result<Pence, String> {
    let carried = contract.parameters.value(RetainerRule::CARRIED, month.last_day(), known);
    match carried {
        _ if !contract.retainer.carried => Ok(Pence::ZERO),
        Ok(pounds) => Ok(half_away(pounds * whole(100))),
        Err(_) if contract.years.first().is_some_and(|first| first.number == year.number) => Ok(Pence::ZERO),
        Err(why) => Err(why),
    }
}

/// The year's twelfths up to a month, where they were paid: a retainer that is tried out or off fills no fund.
fn paid_in(contract: &Contract, year: &ContractYear, month: Month) -> Pence {
    let annual = year.sum(year.retainer);
    let live = |month: &Month| contract.mode(Element::Retainer, month.last_day()) == Mode::Live;
    year.first_month().up_to(month).filter(live).map(|month| twelfth(annual, month)).sum()
}
