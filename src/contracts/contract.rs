//! A contract between a council and a practice, as its tables say it.

use super::{
    Accepted, BenchmarkUse, ChildrenNamed, Clause, ContractYear, Domain, Element, Exceptions, Factors,
    Member, Mode, ModeRow, Nobody, OnAccountFrom, Parameters, People, RetainerRule, RiskTerm, Sent,
    Simulation, Split, Status, Verification,
};
use crate::indicators::Attribution;
use crate::words::{Date, Exact, Month, Pence, Place};
use std::collections::BTreeMap;

/// A contract that can be settled.
///
/// Invariants, checked when it is drawn up: the shares of a year add up to one; years follow one another without
/// gap or overlap, April to March; the weights of the clauses (of a domain, where there are domains) add up to one where
/// any outcome is paid; a line's `zero` and `full` differ and stand the right way round for the measure.
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
    /// The version before it; `none` for the first.
    pub supersedes: Box<str>,
    /// Draft or signed.
    pub status: Status,
    /// What the percentages are percentages of: operations alone, or operations and placements.
    pub base_is: Box<str>,
    /// The first month paid by this program.
    pub first_period: Month,
    /// Which children the practice answers for.
    pub attribution: Attribution,
    /// Which part of a measured outcome is paid on account before settlement.
    pub on_account: Exact,
    /// What that part is taken of.
    pub on_account_from: OnAccountFrom,
    /// What happens to outcomes when the return does not come.
    pub no_return: NoReturn,
    /// A placement's yearly cost above which the emergency retainer bears it.
    pub high_cost_attachment: Pence,
    /// What happens to the retainer's fund.
    pub retainer: RetainerRule,
    /// How many months back corrections reach.
    pub look_back: u16,
    /// Days after a month's end from which it is only adjusted; `None` where it is open until its release.
    pub freeze_days: Option<u16>,
    /// A smaller difference waits until it has grown.
    pub least_adjustment: Pence,
    /// The part of a month's payment that may be taken back in that month; `None` for no limit.
    pub clawback_limit: Option<Exact>,
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
    /// How the statement may name the practice's own children.
    pub children: ChildrenNamed,
    /// Who prepares, approves and may appeal.
    pub people: People,
    /// How figures are verified.
    pub verification: Verification,
    /// How outcome money is split further.
    pub split: Split,
    /// Which children may be excepted, and how many.
    pub exceptions: Exceptions,
    /// How the contract is simulated.
    pub simulation: Simulation,
    /// The years, in order.
    pub years: Vec<ContractYear>,
    /// The outcome clauses, in the contract's order.
    pub clauses: Vec<Clause>,
    /// The groups of clauses; empty when the pot is divided by the clauses' weights alone.
    pub domains: Vec<Domain>,
    /// The tables that the council sends; empty where the contract does not say.
    pub sent: Vec<Sent>,
    /// Modes other than live.
    pub modes: Vec<ModeRow>,
    /// Dated parameters.
    pub parameters: Parameters,
    /// Multipliers.
    pub factors: Factors,
    /// Risk terms, in the order in which they apply.
    pub risk: Vec<RiskTerm>,
    /// Where figures of comparison come from.
    pub benchmarks: Vec<BenchmarkUse>,
    /// The practices of a contract that has several.
    pub members: Vec<Member>,
    /// Warnings accepted by name.
    pub accepted: Vec<Accepted>,
    /// Golden examples, run at every reading.
    pub examples: Vec<Example>,
    /// Where each single value stands.
    pub items: BTreeMap<&'static str, Place>,
    /// The contract's folder.
    pub place: Place,
}

impl Contract {
    /// Does the difference between what is due under a key of the ledger and what has been posted there wait until it has
    /// grown? `least_adjustment` says how small is too small to post.
    pub fn lets_wait(&self, due: Pence, posted: Pence) -> bool {
        let off = (due - posted).max(posted - due);
        off > Pence::ZERO && off < self.least_adjustment
    }
}

/// What happens to outcomes when the return does not come. Core and retainer are paid in either case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoReturn {
    /// They are held until it comes.
    Hold,
    /// They are paid on account as if this part of the pot had been earned, and put right when it comes.
    OnAccount(Exact),
}

/// A golden example: a figure, and what it must pay for a whole year.
#[derive(Clone, Debug)]
pub struct Example {
    /// The clause.
    pub clause: Box<str>,
    /// The contract year.
    pub year: u8,
    /// The numerator; blank where the rate is given.
    pub having: Option<u64>,
    /// The denominator.
    pub among: Option<u64>,
    /// The rate, where there are no counts.
    pub rate: Option<Exact>,
    /// The practice's own past rate, for forms that score improvement.
    pub baseline: Option<Exact>,
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

    /// A clause by its key.
    pub fn clause(&self, id: &str) -> Option<&Clause> {
        self.clauses.iter().find(|clause| *clause.id == *id)
    }

    /// Where a single value stands; the folder for one that is not there.
    pub fn place_of(&self, item: &str) -> Place {
        self.items.get(item).unwrap_or(&self.place).clone()
    }

    /// What an element does on a day: live where no row says otherwise.
    pub fn mode(&self, element: Element, day: Date) -> Mode {
        self.mode_of(element.name(), day)
    }

    /// What a clause does on a day: no more than the outcomes as a whole.
    pub fn clause_mode(&self, clause: &Clause, day: Date) -> Mode {
        self.mode(Element::Outcomes, day).min(self.mode_of(&clause.id, day))
    }

    fn mode_of(&self, element: &str, day: Date) -> Mode {
        let rows = self.modes.iter().filter(|row| *row.element == *element);
        rows.filter(|row| row.from <= day && day <= row.to).map(|row| row.mode).min().unwrap_or(Mode::Live)
    }

    /// How many years' figures its clauses look at, this one included: those that are pooled, and one more where a
    /// companion is compared with the year before or a score may be carried.
    pub fn years_looked_at(&self) -> u8 {
        let of = |clause: &Clause| {
            let compares = clause.companion.is_some() || clause.nobody == Nobody::Carry;
            clause.years_pooled + u8::from(compares)
        };
        self.clauses.iter().map(of).max().unwrap_or(1)
    }

    /// The risk terms of a contract year, in their order.
    pub fn risk_in(&self, year: u8) -> impl Iterator<Item = &RiskTerm> {
        self.risk.iter().filter(move |term| term.years.is_empty() || term.years.contains(&year))
    }
}
