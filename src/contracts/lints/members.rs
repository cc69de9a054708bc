//! L312: practices whose children differ in age, compared as if they did not.

use crate::contracts::{Adjusted, Contract, Lint};

pub(super) fn lints(contract: &Contract) -> Vec<Lint> {
    let mut ages = contract.members.iter().filter(|member| !member.ages.is_empty());
    let Some(first) = ages.next() else { return Vec::new() };
    let Some(other) = ages.find(|member| member.ages != first.ages) else { return Vec::new() };
    let plain = contract.clauses.iter().filter(|clause| {
        clause.form.price().is_none() && !matches!(clause.adjusted, Adjusted::CaseMix { .. })
    });
    plain
        .map(|clause| {
            let says = format!(
                "{} has children aged {}, {} of {}, and {} is not adjusted for case mix. Adjust it, or compare nobody by it.",
                first.practice, first.ages, other.practice, other.ages, clause.measure.id
            );
            Lint::warning("L312", other.place.clone().at_column("AGES"), says).of_clause(&clause.id)
        })
        .collect()
}
