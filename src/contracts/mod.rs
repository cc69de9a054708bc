//! In: the sheets of one contract's folder. Out: a [`Contract`], typed, each value with its place, and every [`Lint`].
//! A contract with an error cannot be settled; which cell is wrong, and what would be accepted, is said.

mod accept;
mod clause;
mod contract;
mod draw_up;
mod form;
mod lint;
mod lints;
mod measure;
mod mode;
mod parameters;
mod risk;
mod risk_sentence;
mod sentence;
mod tables;
mod terms;
pub mod traps;
mod year;
mod year_sentences;

pub use accept::{Judged, accept};
pub use clause::{Adjusted, ClaimRule, Clause, Companion, Nobody, Plan, UnknownChild, Worth};
pub use contract::{Contract, Example, NoReturn};
pub use draw_up::{Drawn, draw_up, draw_up_to_score};
pub use form::{Band, Form, Improvement, Line, Price, PricedUnit};
pub use lint::{Lint, Severity};
pub use lints::{PublishedFile, against_published, warnings};
pub use measure::{Measure, Scale, trimmed};
pub use mode::{Element, Mode};
pub use parameters::{Parameter, Parameters};
pub use risk::{Risk, RiskTerm};
pub use sentence::sentence;
pub use tables::{Accepts, Column, ITEMS, Item, READ_ME, TABLES, Table, written};
pub use terms::{
    Accepted, BenchmarkKind, BenchmarkUse, ChildrenNamed, Domain, Exceptions, Factor, Factors, Member,
    ModeRow, OnAccountFrom, People, Reason, RetainerRule, Sent, Simulation, Split, Status, Verification,
};
pub use year::ContractYear;
pub use year_sentences::year_sentences;
