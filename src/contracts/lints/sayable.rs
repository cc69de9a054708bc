//! L107: a clause that cannot be said in one sentence cannot be agreed to.

use crate::contracts::{Adjusted, Clause, Contract, Lint, Nobody, Worth, sentence};

/// More words than this are no longer one sentence.
const WORDS: usize = 200;

pub(super) fn lints(contract: &Contract) -> Vec<Lint> {
    contract
        .clauses
        .iter()
        .filter_map(|clause| contradiction(clause).or_else(|| too_long(contract, clause)))
        .collect()
}

fn too_long(contract: &Contract, clause: &Clause) -> Option<Lint> {
    let words = |year| sentence(contract, year, clause).split_whitespace().count();
    let most = contract.years.iter().map(words).max().filter(|words| *words > WORDS)?;
    let says = format!(
        "The clause {} takes {most} words to say, more than the {WORDS} that one sentence holds. Take a term away, or make two clauses of it.",
        clause.id
    );
    Some(Lint::error("L107", clause.place.clone(), says).of_clause(&clause.id))
}

/// Terms that are parts of a rate or of a most, beside a price that asks for neither.
fn contradiction(clause: &Clause) -> Option<Lint> {
    clause.form.price()?;
    let term = if clause.companion.is_some() {
        "a companion, which limits it to a part of its most"
    } else if clause.adjusted != Adjusted::Plain {
        "an adjusted rate, though no rate is paid"
    } else if clause.nobody == Nobody::Midpoint && clause.worth == Worth::Open {
        "half of its most when nobody can be counted, though it has no most"
    } else {
        return None;
    };
    let says = format!(
        "The clause {} is priced by the unit and has {term}: no sentence says both. Take one of the two away.",
        clause.id
    );
    Some(Lint::error("L107", clause.place.clone(), says).of_clause(&clause.id))
}
