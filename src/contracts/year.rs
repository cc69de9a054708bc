//! One year of a contract: what it is worth and how that is divided.

use super::Clause;
use crate::words::{Date, Exact, Month, Pence, Place, half_away, whole};

/// One year of a contract.
#[derive(Clone, Debug)]
pub struct ContractYear {
    /// 1 for the first.
    pub number: u8,
    /// 1 April.
    pub from: Date,
    /// 31 March.
    pub to: Date,
    /// The sum that the shares divide.
    pub base: Pence,
    /// Core funding: certain.
    pub core: Exact,
    /// Paid by outcomes.
    pub outcomes: Exact,
    /// The emergency retainer for high-cost children.
    pub retainer: Exact,
    /// Kept by the council as corporate parent: never a payment to the practice.
    pub corporate: Exact,
    /// What the practice plans to spend, for the odds of a loss; `None` where the contract does not say.
    pub planned_cost: Option<Pence>,
    /// The month in which the outcomes of this year are settled.
    pub settled_in: Month,
    /// Its row.
    pub place: Place,
}

impl ContractYear {
    /// An element's sum for the year.
    pub fn sum(&self, share: Exact) -> Pence {
        half_away(share * whole(self.base.count().into()))
    }

    /// The outcome pot.
    pub fn pot(&self) -> Pence {
        self.sum(self.outcomes)
    }

    /// What a clause of this weight can pay at most, in pence.
    pub fn most(&self, clause: &Clause) -> Exact {
        whole(self.pot().count().into()) * clause.weight()
    }

    /// The first month.
    pub fn first_month(&self) -> Month {
        Month::of(self.from)
    }
}
