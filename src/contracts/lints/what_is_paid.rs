//! L206, L214, L215: clauses that pay for the wrong thing.

use crate::contracts::{Clause, Contract, Form, Lint, Worth};
use crate::words::{Exact, exact, show_decimal, whole};

/// What is done for children, not what becomes of them: reviews on time, assessments, checks, questionnaires.
const PROCESS: [&str; 6] = ["RV1", "H1", "H2", "H3", "H4", "H5a"];

pub(super) fn lints(contract: &Contract) -> Vec<Lint> {
    let clauses = contract.clauses.iter();
    let each = clauses.flat_map(|clause| [distance(clause), creates(clause)]).flatten();
    each.chain(process(contract)).collect()
}

/// A fifth of placements are beyond twenty miles when those of unknown distance are counted, and a quarter when not.
fn distance(clause: &Clause) -> Option<Lint> {
    let measure = &clause.measure;
    let says = format!("{} {}", measure.title, measure.source).to_lowercase();
    let stated = says.contains("unknown") && (says.contains("asylum") || says.contains("uasc"));
    if !measure.id.starts_with("DI1") || measure.indicator.is_some() || stated {
        return None;
    }
    let says = format!(
        "{} does not say whether placements of unknown distance, and those of asylum seekers, count. Say it in its SOURCE.",
        measure.id
    );
    Some(Lint::warning("L206", clause.place.clone().at_column("INDICATOR"), says).of_clause(&clause.id))
}

fn creates(clause: &Clause) -> Option<Lint> {
    let Form::PerUnit { unit, .. } = &clause.form else { return None };
    clause.claims.is_none().then(|| {
        let one = unit.one();
        let says = format!(
            "Each {one} is paid for as soon as it is there, so that the practice can create it. Say in the table 'claims' how long it must last and what must be shown."
        );
        Lint::warning("L215", clause.place.clone().at_column("FORM"), says).of_clause(&clause.id)
    })
}

fn process(contract: &Contract) -> Option<Lint> {
    let clauses: Vec<&Clause> =
        contract.clauses.iter().filter(|clause| PROCESS.contains(&&*clause.measure.id)).collect();
    let part: Exact = clauses.iter().map(|clause| of_pot(contract, clause)).sum();
    let first = clauses.first().filter(|_| part > exact(1, 4))?;
    let names: Vec<&str> = clauses.iter().map(|clause| &*clause.id).collect();
    let says = format!(
        "{} % of the pot is paid for what is done, not for what becomes of children ({}). Give these clauses 25 % or less.",
        show_decimal(part * whole(100), 2),
        names.join(", ")
    );
    Some(Lint::warning("L214", first.place.clone().at_column("WEIGHT"), says))
}

/// The part of the pot that a clause can pay; nought where it is worth points or a price.
fn of_pot(contract: &Contract, clause: &Clause) -> Exact {
    let Worth::Weight(weight) = clause.worth else { return whole(0) };
    let domain = contract.domains.iter().find(|domain| Some(&domain.name) == clause.domain.as_ref());
    weight * domain.map_or(whole(1), |domain| domain.weight)
}
