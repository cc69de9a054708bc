//! Every form's explained example, and those who cannot be scored, laid out: the rows must come to what payments earn.

use super::{Calculation, From, Priced, priced};
use crate::contracts::Clause;
use crate::payments::explained::tests::contract;
use crate::payments::{FORMS, Outcome, Terms};
use crate::words::{Date, Exact, Share, exact, half_away, whole};

/// The rows to what a clause earns at an outcome, and the year's pence by the engine.
fn laid_out(terms: &Terms<'_>, clause: &Clause, outcome: &Outcome) -> (Calculation, Exact) {
    let earned = terms.earned(clause, outcome).unwrap();
    let (rows, _) = priced(Priced { terms, clause, outcome, earned: &earned })
        .unwrap_or_else(|_| panic!("{} at {outcome:?}", clause.form.name()));
    (rows, earned.exact)
}

#[test]
fn the_example_of_every_form_is_laid_out_from_its_counts_to_its_sum() {
    for form in FORMS {
        let contract = contract(form.terms, form.pays);
        for example in &contract.examples {
            let year = contract.years.iter().find(|year| year.number == example.year).unwrap();
            let terms = Terms::of(&contract, year, Date::MAX);
            let clause = contract.clause(&example.clause).unwrap();
            let counts = example.having.zip(example.among);
            let outcome = match counts {
                Some((having, among)) => Outcome::of(Share::new(having, among)),
                None => Outcome::of_rate(example.rate.unwrap()),
            };
            let (rows, earned) = laid_out(&terms, clause, &outcome.with_baseline(example.baseline));
            assert_eq!(half_away(earned), example.pays, "{}", form.name);
            let (_, last) = rows.rows().last().unwrap();
            assert_eq!(last * whole(100), earned, "{}", form.name);
            let given = rows.rows().filter(|(row, _)| matches!(row.from, From::Given(_))).count();
            assert!(given >= 2 && given < rows.rows().len(), "{}: inputs and formulas", form.name);
        }
    }
}

#[test]
fn every_rate_in_small_steps_comes_to_the_same_by_every_form() {
    for form in FORMS {
        let contract = contract(form.terms, form.pays);
        let terms = Terms::of(&contract, &contract.years[0], Date::MAX);
        let clause = &contract.clauses[0];
        for having in 0..=40 {
            let outcome = Outcome::of(Share::new(having, 40)).with_baseline(Some(exact(5, 8)));
            let (rows, earned) = laid_out(&terms, clause, &outcome);
            assert_eq!(rows.rows().last().unwrap().1 * whole(100), earned, "{} {having}", form.name);
        }
    }
}

#[test]
fn nobody_to_count_is_laid_out_as_the_clause_says() {
    let contract = contract(FORMS[0].terms, FORMS[0].pays);
    let terms = Terms::of(&contract, &contract.years[0], Date::MAX);
    let (rows, earned) = laid_out(&terms, &contract.clauses[0], &Outcome::of(Share::new(0, 0)));
    assert_eq!(earned, whole(0));
    assert!(rows.rows().any(|(row, _)| row.says == "The part paid when it cannot be scored"));
}
