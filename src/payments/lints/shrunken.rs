//! L313: who gains and who loses by a shrunken rate.

use super::planned;
use crate::contracts::{Adjusted, Clause, Contract, Lint, Plan};
use crate::words::{Exact, clamp, show_decimal, whole};

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
    let strong = plan.better;
    let weak = clamp(plan.average + plan.average - plan.better, whole(0), whole(1));
    let show = |rate| clause.measure.scale.show(rate);
    let says = format!(
        "By their own rates a practice of {} scores {} and one of {} {}; drawn to {} they score {} and {}. Accept it by name if that is meant.",
        show(weak),
        percent(score(weak)),
        show(strong),
        percent(score(strong)),
        show(prior),
        percent(score(drawn(weak))),
        percent(score(drawn(strong))),
    );
    Some(Lint::notice("L313", clause.place.clone(), says).of_clause(&clause.id))
}

fn percent(part: Exact) -> String {
    format!("{} %", show_decimal(part * whole(100), 1))
}
