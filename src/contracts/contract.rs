//! A contract between a council and a practice, as its tables say it.

use crate::indicators::{Attribution, Indicator};
use crate::words::{Date, Exact, Month, Pence, Place, exact, half_away, whole};

/// A contract that can be settled.
///
/// Invariants, checked when it is drawn up: the shares of a year add up to one; years follow one another without
/// gap or overlap, April to March; the weights of the clauses add up to one where any outcome is paid; a linear
/// clause's `zero` and `full` differ and stand the right way round for its indicator.
#[derive(Clone, Debug)]
pub struct Contract {
    /// The practice's declared code.
    pub practice: Box<str>,
    /// Its name, for people.
    pub practice_name: Box<str>,
    /// The council's declared code.
    pub council: Box<str>,
    /// Where the council is named, for the message when it is not declared.
    pub council_place: Place,
    /// The version of the contract's text.
    pub version: Box<str>,
    /// The first month paid by this program.
    pub first_period: Month,
    /// Which children the practice answers for.
    pub attribution: Attribution,
    /// Which part of a measured outcome is paid on account before settlement.
    pub on_account: Exact,
    /// What happens to outcomes when the return does not come.
    pub no_return: NoReturn,
    /// A placement's yearly cost above which the emergency retainer bears it.
    pub high_cost_attachment: Pence,
    /// Days after the statement by which it is paid.
    pub payment_days: u16,
    /// Days after the statement within which a line may be queried.
    pub query_days: u16,
    /// Whom to ask.
    pub query_contact: Box<str>,
    /// The council's number for the practice as a supplier.
    pub supplier: Box<str>,
    /// The purchase order.
    pub order: Box<str>,
    /// How value added tax is treated; never inferred.
    pub vat: Box<str>,
    /// The years, in order.
    pub years: Vec<ContractYear>,
    /// The outcome clauses, in the contract's order.
    pub clauses: Vec<Clause>,
    /// Golden examples, run at every reading.
    pub examples: Vec<Example>,
    /// The contract's folder.
    pub place: Place,
}

/// One year of a contract: what it is worth and how that is divided.
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
    /// The month in which the outcomes of this year are settled.
    pub settled_in: Month,
    /// Its row.
    pub place: Place,
}

/// An outcome clause.
#[derive(Clone, Debug)]
pub struct Clause {
    /// Its key, such as `PS1`.
    pub id: Box<str>,
    /// What is measured.
    pub indicator: &'static Indicator,
    /// How a figure becomes money.
    pub form: Form,
    /// Its part of the outcome pot, and so the most it can pay.
    pub weight: Exact,
    /// Below so many children (or sessions) it cannot be scored.
    pub minimum: u64,
    /// What it pays when it cannot be scored.
    pub nobody: Nobody,
    /// What a child about whom nobody can say does to the count.
    pub unknown: UnknownChild,
    /// What was paid for it on account before the first month paid by this program, in the same contract year.
    pub paid_before: Pence,
    /// Its row.
    pub place: Place,
}

/// How a figure becomes money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Nothing at `zero`, all at `full`, in proportion between; either may be the higher.
    Linear {
        /// The rate at or beyond which nothing is paid.
        zero: Exact,
        /// The rate at or beyond which all is paid.
        full: Exact,
    },
    /// A price for each child that has what is asked, beyond those who would have had it anyway.
    RateCard {
        /// The price a child.
        price: Pence,
        /// The part of the cohort that would have had it anyway.
        deadweight: Exact,
    },
}

/// What a clause pays when there is nobody to count, or too few.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nobody {
    /// Nothing.
    Nothing,
    /// Half of what it could pay.
    Midpoint,
}

/// What a child about whom nobody can say does to the count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnknownChild {
    /// Is left out of numerator and denominator.
    LeftOut,
    /// Counts against the practice.
    CountsAgainst,
}

/// What happens to outcomes when the return does not come. Core and retainer are paid in either case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoReturn {
    /// They are held until it comes.
    Hold,
    /// They are paid on account as if this part of the pot had been earned, and put right when it comes.
    OnAccount(Exact),
}

/// A golden example: counts, and what they must pay for a whole year.
#[derive(Clone, Debug)]
pub struct Example {
    /// The clause.
    pub clause: Box<str>,
    /// The contract year.
    pub year: u8,
    /// The numerator.
    pub having: u64,
    /// The denominator.
    pub among: u64,
    /// What the clause pays.
    pub pays: Pence,
    /// Its row.
    pub place: Place,
}

impl Contract {
    /// The contract year of a month.
    pub fn year_of(&self, month: Month) -> Option<&ContractYear> {
        self.years.iter().find(|year| year.from <= month.first_day() && month.last_day() <= year.to)
    }
}

impl ContractYear {
    /// An element's sum for the year.
    pub fn sum(&self, share: Exact) -> Pence {
        half_away(share * whole(self.base.count().into()))
    }

    /// The most that a clause can pay in the year.
    pub fn most(&self, clause: &Clause) -> Exact {
        whole(self.sum(self.outcomes).count().into()) * clause.weight
    }

    /// The first month.
    pub fn first_month(&self) -> Month {
        Month::of(self.from)
    }
}

impl Nobody {
    /// The part of the most that is paid.
    pub fn score(self) -> Exact {
        match self {
            Self::Nothing => whole(0),
            Self::Midpoint => exact(1, 2),
        }
    }
}
