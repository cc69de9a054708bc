//! L108: companions that stand for one another, and a version that supersedes itself.

use crate::contracts::{Clause, Contract, Lint};

pub(super) fn lints(contract: &Contract) -> Vec<Lint> {
    let own_version = (contract.version == contract.supersedes).then(|| {
        let says =
            format!("Version {} supersedes itself. Give the version before it, or none.", contract.version);
        Lint::error("L108", contract.place_of("supersedes"), says)
    });
    let circles = contract.clauses.iter().filter_map(|clause| circle(contract, clause));
    own_version.into_iter().chain(circles).collect()
}

/// The way from a clause over companions back to it; told at the first of its clauses alone.
fn circle(contract: &Contract, first: &Clause) -> Option<Lint> {
    let mut way = vec![first];
    loop {
        let last = way[way.len() - 1];
        let companion = &last.companion.as_ref()?.measure.id;
        let next = contract.clauses.iter().find(|clause| clause.measure.id == *companion)?;
        if next.id == first.id {
            break;
        }
        // A circle that begins further on is told there, and one with an earlier clause in it was told already.
        if way.iter().any(|clause| clause.id == next.id) || next.place < first.place {
            return None;
        }
        way.push(next);
    }
    let names: Vec<&str> = way.iter().map(|clause| &*clause.id).chain([&*first.id]).collect();
    let says = format!(
        "The companions refer in a circle: {}. Give one of them another companion.",
        names.join(" → ")
    );
    Some(Lint::error("L108", first.place.clone(), says).of_clause(&first.id))
}
