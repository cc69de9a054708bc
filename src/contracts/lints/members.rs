//! L312: practices whose children differ in age, compared as if they did not.

use crate::contracts::{Adjusted, Contract, Lint};

pub(super) fn lints(contract: &Contract) -> Vec<Lint> {
    let mut ages = contract.members.iter().filter(|member| !member.ages.is_empty());
    let Some(first) = ages.next() else { return Vec::new() };
    let Some(other) = ages.find(|member| member.ages != first.ages) else { return Vec::new() };
    let plain = contract.clauses.iter().filter(|clause| {
        clause.form.price().is_none() && !matches!(clause.adjusted, Adjusted::CaseMix { .. })
    });
    let plain: Vec<&str> = plain.map(|clause| &*clause.id).collect();
    if plain.is_empty() {
        return Vec::new();
    }
    let says = format!(
        "{} has children aged {}, {} of {}, and not adjusted for case mix are {}. Adjust them, or compare nobody by them.",
        first.practice,
        first.ages,
        other.practice,
        other.ages,
        plain.join(", ")
    );
    vec![Lint::warning("L312", other.place.clone().at_column("AGES"), says)]
}
