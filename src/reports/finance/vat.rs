//! Value added tax is the contract's word and never inferred: what the word does not settle is not worked out.

use crate::contracts::Contract;
use crate::words::Pence;

/// The tax on what is paid: nought where the contract says that there is none, `None` where it does not settle a sum.
pub(in crate::reports) fn vat_of(contract: &Contract) -> Option<Pence> {
    let word = contract.vat.to_lowercase();
    let none = ["exempt", "outside the scope", "out of scope", "zero-rated", "zero rated", "none"];
    none.contains(&word.as_str()).then_some(Pence::ZERO)
}
