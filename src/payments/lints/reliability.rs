//! L304: how much of the difference between practices is more than chance.

use super::{cases, planned};
use crate::contracts::{Contract, Lint};
use crate::indicators::small_numbers::{children_for_reliability, reliability};
use crate::words::{exact, show_decimal, whole};

pub(super) fn lints(contract: &Contract) -> Vec<Lint> {
    let unreliable = planned(contract).filter(|(clause, _)| clause.form.price().is_none()).filter_map(|(clause, plan)| {
        let found = reliability(cases(clause, plan), plan.spread);
        (found < exact(1, 2)).then(|| {
            let says = format!(
                "The reliability of {} {} is {}: most of the difference between two practices is chance. Pool years until {} are counted, or accept it by name.",
                cases(clause, plan),
                clause.measure.counted(),
                show_decimal(found, 2),
                children_for_reliability(exact(1, 2), plan.spread).max(whole(1).to_integer())
            );
            Lint::warning("L304", clause.place.clone(), says).of_clause(&clause.id)
        })
    });
    unreliable.collect()
}
