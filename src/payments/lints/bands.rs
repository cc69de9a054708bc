//! L302, L303: from nothing to all, in standard deviations and in children.

use super::{cases, planned};
use crate::contracts::{Adjusted, Clause, Contract, Lint, Plan, Scale};
use crate::words::{Exact, show_decimal, whole};

pub(super) fn lints(contract: &Contract) -> Vec<Lint> {
    planned(contract)
        .flat_map(|(clause, plan)| [noise(clause, plan), children(clause, plan)])
        .flatten()
        .collect()
}

/// The width of the band, as cases: a shrunken rate moves as if its prior's cases were counted too.
fn width(clause: &Clause, plan: &Plan) -> Option<(Exact, Exact)> {
    let line = clause.form.line().filter(|_| clause.measure.scale == Scale::Percent)?;
    let width = if line.zero > line.full { line.zero - line.full } else { line.full - line.zero };
    let strength = match &clause.adjusted {
        Adjusted::Shrunken { strength, .. } => *strength,
        Adjusted::Plain | Adjusted::CaseMix { .. } => whole(0),
    };
    Some((width, width * (whole(cases(clause, plan).into()) + strength)))
}

/// The variance of a count is n·p·(1 − p); squares are compared, so that no root is needed.
fn noise(clause: &Clause, plan: &Plan) -> Option<Lint> {
    let (width, in_cases) = width(clause, plan)?;
    let variance = whole(cases(clause, plan).into()) * plan.average * (whole(1) - plan.average);
    let squared = in_cases * in_cases;
    (squared < whole(4) * variance).then(|| {
        let says = format!(
            "From ZERO to FULL it is {} points, less than two standard deviations of the rate of {} {}: chance alone goes from nothing to all. Widen the band, or pool more years.",
            points(width),
            cases(clause, plan),
            clause.measure.counted()
        );
        Lint::warning("L302", clause.place.clone().at_column("ZERO"), says).of_clause(&clause.id)
    })
}

fn children(clause: &Clause, plan: &Plan) -> Option<Lint> {
    let (_, in_cases) = width(clause, plan)?;
    (in_cases < whole(5)).then(|| {
        let says = format!(
            "From nothing to all it takes {} {}. Widen the band to five or more.",
            show_decimal(in_cases, 2),
            clause.measure.counted()
        );
        Lint::warning("L303", clause.place.clone().at_column("ZERO"), says).of_clause(&clause.id)
    })
}

fn points(width: Exact) -> String {
    crate::contracts::trimmed(width * whole(100), 4)
}

/// The goldens below are those of the reference contract.
#[cfg(test)]
mod tests {
    use crate::words::{exact, whole};

    #[test]
    fn bands_of_the_reference_contract_in_standard_deviations() {
        for (width, n, p, squared_ratio) in [
            (exact(33, 1000), 120, exact(1039, 10_000), (117, 119)),
            (exact(9, 100), 42, exact(6855, 10_000), (125, 127)),
            (exact(113, 1000), 120, exact(2658, 10_000), (279, 281)),
            (exact(1, 10), 86, exact(9, 10), (308, 310)),
        ] {
            let ratio = width * width * whole(n) / (p * (whole(1) - p));
            let (low, high) = squared_ratio;
            assert!(exact(low * low, 10_000) < ratio && ratio < exact(high * high, 10_000), "{ratio}");
        }
    }
}
