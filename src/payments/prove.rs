//! A contract's golden examples, run at every reading: the rule in the contract is the rule in the code.

use super::earned;
use crate::contracts::{Contract, Lint};
use crate::words::{Share, half_away};

/// Runs the examples; a lint for each that does not give its pence.
pub fn prove(contract: &Contract) -> Vec<Lint> {
    let mut lints = Vec::new();
    for example in &contract.examples {
        let clause = contract.clauses.iter().find(|clause| clause.id == example.clause);
        let year = contract.years.iter().find(|year| year.number == example.year);
        let (Some(clause), Some(year)) = (clause, year) else {
            let says = format!("There is no contract year {}. Give one of the table of years.", example.year);
            lints.push(Lint::error("L105", example.place.clone().at_column("YEAR"), says));
            continue;
        };
        let pays = half_away(earned(clause, year, Share::new(example.having, example.among)).exact);
        if pays != example.pays {
            let says = format!(
                "{} of {} pay {pays} by clause {}, not {}. Correct the example or the clause.",
                example.having, example.among, clause.id, example.pays
            );
            lints.push(Lint::error("L111", example.place.clone().at_column("PAYS"), says));
        }
    }
    lints
}
