//! L211: an indicator paid for without the companion that shows what it could be bought with.

use crate::contracts::{Contract, Lint};
use crate::indicators::companions::companions_of;

pub(super) fn lints(contract: &Contract) -> Vec<Lint> {
    let missing = contract.clauses.iter().filter_map(|clause| {
        // What holds for any indicator, the excepted share, is limited by its cap (L210).
        let pairs: Vec<_> =
            companions_of(&clause.measure.id).into_iter().filter(|pair| pair.paid != "*").collect();
        let first = pairs.first()?;
        let beside = clause.companion.as_ref().map(|companion| &*companion.measure.id);
        if beside.is_some_and(|beside| pairs.iter().any(|pair| pair.companion == beside)) {
            return None;
        }
        let names: Vec<&str> = pairs.iter().map(|pair| pair.companion).collect();
        let says = format!(
            "{} is paid for without its companion: {}. Add {} to the table 'companions'.",
            clause.measure.id,
            first.why,
            names.join(" or ")
        );
        Some(Lint::warning("L211", clause.place.clone(), says).of_clause(&clause.id))
    });
    missing.collect()
}
