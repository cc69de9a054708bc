//! L601, L602, L603, L605: who does what, and for how many children.

use crate::contracts::{Contract, Lint};
use crate::words::{same_person, whole};

pub(super) fn errors(contract: &Contract) -> Vec<Lint> {
    let people = &contract.people;
    let pairs = [
        ("approved_by", &people.approved_by, "prepares", &people.prepared_by),
        ("finance_approved_by", &people.finance_approved_by, "prepares", &people.prepared_by),
        ("finance_approved_by", &people.finance_approved_by, "approves", &people.approved_by),
    ];
    let same = pairs.into_iter().filter(|(_, one, _, other)| same_person(one, other));
    let mut lints: Vec<Lint> = same
        .map(|(item, name, does, _)| {
            let says = format!("{name} stands here and {does} the figures too. Name somebody else.");
            Lint::error("L601", contract.place_of(item), says)
        })
        .collect();
    lints.extend(split(contract));
    lints
}

/// A share that belongs to one person makes a few children's fortunes that person's.
fn split(contract: &Contract) -> Option<Lint> {
    let of_children = contract.clauses.iter().filter(|clause| clause.measure.counts_children());
    let planned = of_children.filter_map(|clause| clause.odds.as_ref()).map(|plan| plan.planned).max()?;
    let minimum = contract.split.minimum;
    (!contract.split.keys.is_empty() && planned < minimum).then(|| {
        let says = format!(
            "The outcome money is split, but {planned} children are planned, fewer than the {minimum} that a split asks for. Take the table 'split' away."
        );
        Lint::error("L605", contract.place_of("split_minimum"), says)
    })
}

pub(super) fn warnings(contract: &Contract) -> Vec<Lint> {
    let said = &contract.verification;
    let none_drawn = (said.sample == Some(whole(0))).then(|| {
        let says = "No verdict is drawn for checking. Give the percentage that is.";
        Lint::warning("L602", contract.place_of("sample"), says)
    });
    let same_party = same_person(&said.claimed_by, &said.verified_by).then(|| {
        let says = format!("{} states the figures and verifies them. Name another party.", said.verified_by);
        Lint::warning("L603", contract.place_of("verified_by"), says)
    });
    none_drawn.into_iter().chain(same_party).collect()
}
