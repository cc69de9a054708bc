//! What part of the pot each clause can earn, once it is known which clauses can be scored.

use crate::contracts::{Clause, Contract, Domain, Nobody};
use crate::words::{Exact, whole};

/// The part of the pot of each clause, in the contract's order. `scored` says which clauses can be scored; one that cannot
/// and is to be re-weighted leaves its weight to the others of its domain, and a domain with too few scored leaves its
/// weight to the other domains. With too few domains nothing has a weight.
pub(super) fn weights(contract: &Contract, scored: &[bool]) -> Vec<Exact> {
    let gives_way = |at: usize, clause: &Clause| !scored[at] && clause.nobody == Nobody::Reweight;
    let domain_of = |clause: &Clause, domain: Option<&Domain>| {
        clause.domain.as_deref() == domain.map(|domain| &*domain.name)
    };
    let domains: Vec<Option<&Domain>> =
        if contract.domains.is_empty() { vec![None] } else { contract.domains.iter().map(Some).collect() };
    let numbered = || contract.clauses.iter().enumerate();
    // The weight that stays within each domain; nought when the domain as a whole gives way.
    let stays: Vec<Exact> = domains
        .iter()
        .map(|domain| {
            let ours = || numbered().filter(|(_, clause)| domain_of(clause, *domain));
            let count = ours().filter(|(at, _)| scored[*at]).count() as u64;
            let stays: Exact = ours().filter(|(at, of)| !gives_way(*at, of)).map(|(_, of)| of.weight()).sum();
            let too_few = domain.is_some_and(|domain| count < domain.at_least);
            if too_few { whole(0) } else { stays }
        })
        .collect();
    let live_domains = stays.iter().filter(|stays| **stays > whole(0)).count() as u64;
    if domains.iter().flatten().any(|domain| live_domains < domain.domains_at_least) {
        return vec![whole(0); contract.clauses.len()];
    }
    let part = |domain: Option<&Domain>| domain.map_or(whole(1), |domain| domain.weight);
    let live: Exact = domains
        .iter()
        .zip(&stays)
        .filter(|(_, stays)| **stays > whole(0))
        .map(|(domain, _)| part(*domain))
        .sum();
    numbered()
        .map(|(at, clause)| {
            let of = domains.iter().zip(&stays).find(|(domain, _)| domain_of(clause, **domain));
            match of {
                Some((domain, stays)) if *stays > whole(0) && !gives_way(at, clause) => {
                    clause.weight() / stays * part(*domain) / live
                }
                _ => whole(0),
            }
        })
        .collect()
}
