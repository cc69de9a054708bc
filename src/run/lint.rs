//! Everything that can be found wrong with one contract before anybody signs it.

use super::gather::proved;
use crate::contracts::{
    Accepted, Contract, Drawn, Lint, PublishedFile, accept, against_published, draw_up, warnings,
};
use crate::payments;
use crate::read::Sheet;

/// What lint says of a contract.
#[derive(Debug)]
pub struct Linted {
    /// The contract; `None` when it cannot be settled.
    pub contract: Option<Contract>,
    /// What is wrong, in the order of places.
    pub found: Vec<Lint>,
    /// What somebody has accepted by name.
    pub accepted: Vec<(Lint, Accepted)>,
}

/// Reads a contract from its sheets and looks for every trap: in its cells, in its words, in its odds, and in the
/// published files that it was frozen from.
pub fn lint(practice: &str, sheets: &[&Sheet], published: &[PublishedFile]) -> Linted {
    linted(proved(draw_up(practice, sheets)), published)
}

/// The same of a contract that has been drawn up and proved.
pub fn linted(drawn: Drawn, published: &[PublishedFile]) -> Linted {
    let Some(contract) = drawn.contract else {
        return Linted { contract: None, found: drawn.lints, accepted: Vec::new() };
    };
    let more = [warnings(&contract), payments::lints(&contract), against_published(&contract, published)];
    let judged = accept(&contract, drawn.lints.into_iter().chain(more.into_iter().flatten()).collect());
    let idle = judged.idle(&contract);
    let mut found: Vec<Lint> = judged.found.into_iter().chain(idle).collect();
    found.sort();
    Linted { contract: Some(contract), found, accepted: judged.accepted }
}
