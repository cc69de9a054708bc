//! L313: who gains and who loses by a shrunken rate.

use super::planned;
use crate::contracts::{Adjusted, Clause, Contract, Lint, Plan};
use crate::words::{Exact, clamp, exact, show_decimal, whole};

pub(super) fn lints(contract: &Contract) -> Vec<Lint> {
    planned(contract).filter_map(|(clause, plan)| notice(clause, plan)).collect()
}

fn notice(clause: &Clause, plan: &Plan) -> Option<Lint> {
    let Adjusted::Shrunken { prior, strength } = clause.adjusted else { return None };
    let line = clause.form.line()?;
    let score = |rate| clamp((rate - line.zero) / (line.full - line.zero), whole(0), whole(1));
    let drawn = |rate| {
        let n = whole(super::cases(clause, plan).into());
        (rate * n + strength * prior) / (n + strength)
    };
    let gain = |rate: Exact| score(drawn(rate)) - score(rate);
    let strong = plan.better;
    let weak = clamp(plan.average + plan.average - plan.better, whole(0), whole(1));
    let says = format!(
        "By its own rate a practice of {} scores {} % and a practice of {} {} %; drawn to {}, {} and {} points more. Accept it by name if that is meant.",
        clause.measure.scale.show(weak),
        percent(score(weak)),
        clause.measure.scale.show(strong),
        percent(score(strong)),
        clause.measure.scale.show(prior),
        percent(gain(weak)),
        percent(gain(strong)),
    );
    Some(Lint::notice("L313", clause.place.clone(), says).of_clause(&clause.id))
}

fn percent(part: Exact) -> String {
    debug_assert!(part >= -whole(1) && part <= exact(1, 1), "a part of the most");
    show_decimal(part * whole(100), 1)
}
