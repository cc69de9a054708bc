//! A contract's golden examples, run at every reading: the rule in the contract is the rule in the code.

use super::{Outcome, Terms};
use crate::contracts::{Clause, Contract, Example, Lint};
use crate::words::{Date, Share, half_away, whole};

/// Runs the examples; a lint for each that does not give its pence.
pub fn prove(contract: &Contract) -> Vec<Lint> {
    contract.examples.iter().filter_map(|example| wrong(contract, example)).collect()
}

fn wrong(contract: &Contract, example: &Example) -> Option<Lint> {
    let Some(year) = contract.years.iter().find(|year| year.number == example.year) else {
        let says = format!("There is no contract year {}. Give one of the table of years.", example.year);
        return Some(Lint::error("L105", example.place.clone().at_column("YEAR"), says));
    };
    let clause = contract.clause(&example.clause)?;
    // An example is of the contract's words, so every value that it ever states is known.
    let terms = Terms::of(contract, year, Date::MAX);
    let place = example.place.clone().at_column("PAYS");
    let pays = match terms.earned(clause, &outcome(example)) {
        Ok(earned) => half_away(earned.exact),
        Err(why) => {
            return Some(Lint::error(
                "L111",
                place,
                format!("The example cannot be run: {}.", why.trim_end_matches('.')),
            ));
        }
    };
    (pays != example.pays).then(|| {
        let says = format!(
            "{} by clause {}, not {}. Correct the example or the clause.",
            pay(example, clause, &pays.to_string()),
            example.clause,
            example.pays
        );
        Lint::error("L111", place, says)
    })
}

/// An example's figure.
fn outcome(example: &Example) -> Outcome {
    let outcome = match (example.having, example.among, example.rate) {
        (Some(having), Some(among), _) => Outcome::of(Share::new(having, among)),
        (.., Some(rate)) => Outcome::of_rate(rate),
        _ => Outcome::default(),
    };
    // What an example says is said of a year in which the companion has not worsened.
    Outcome { companion_worsened: Some(whole(0)), ..outcome.with_baseline(example.baseline) }
}

fn pay(example: &Example, clause: &Clause, pays: &str) -> String {
    match (example.having, example.among, example.rate) {
        (Some(having), Some(among), _) => format!("{having} of {among} pay {pays}"),
        (.., Some(rate)) => format!("A rate of {} pays {pays}", clause.measure.scale.show(rate)),
        _ => format!("No figure pays {pays}"),
    }
}
