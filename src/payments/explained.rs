//! The forms and the risk terms in words: each with its formula, and an example whose pence a test works out anew.

#[cfg(test)]
pub(super) mod tests;

use super::{forms, risk};

/// A form or a risk term, explained.
#[derive(Debug)]
pub struct Explained {
    /// Its name, as the columns FORM and TERM give it.
    pub name: &'static str,
    /// What it does.
    pub says: &'static str,
    /// How it is worked out.
    pub formula: &'static str,
    /// The example as a contract says it: a table's name, and of its rows the columns that matter, as CSV.
    pub terms: &'static [(&'static str, &'static str)],
    /// What is then paid, as CSV: for forms rows of `examples`, in a year whose outcome pot is £615,000.00; for risk
    /// terms what was earned and what is paid, in pounds.
    pub pays: &'static str,
    /// The example in a sentence or two.
    pub example: &'static str,
}

/// The forms, in the order of the column FORM.
pub static FORMS: [&Explained; 12] = forms::WORDS;

/// The risk terms, in the order of the column TERM.
pub static RISK_TERMS: [&Explained; 9] = risk::WORDS;
