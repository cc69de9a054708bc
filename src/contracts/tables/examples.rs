//! The table of golden examples: figures, and what they must pay.

use super::grid::{Grid, GridRow, unknown};
use super::table::{
    Accepts::{Count, Pounds, Rate},
    Column, Table,
};
use crate::contracts::{Clause, Example, Lint, Scale};

/// The table `examples`.
pub(crate) static TABLE: Table = Table {
    name: "examples",
    says: "Figures and what they must pay for a whole year; run whenever the contract is read. A contract without an example for each clause is a draft.",
    needed: true,
    columns: &[
        Column::CLAUSE,
        Column::new("YEAR", Count, "the contract year"),
        Column::new("HAVING", Count, "the numerator"),
        Column::new("AMONG", Count, "the denominator"),
        Column::new("PAYS", Pounds, "what the clause pays for the whole year"),
        Column::optional("RATE", Rate, "the rate, where there are no counts"),
        Column::optional("BASELINE", Rate, "the practice's own past rate"),
    ],
};

/// Reads the golden examples. A clause without one is a warning: such a contract is a draft. `names` are the keys of all
/// clauses, those that could not be read included: an example of one of them is no fault of its own.
pub(crate) fn read_examples(
    grid: &Grid<'_>,
    names: &[&str],
    clauses: &[Clause],
    lints: &mut Vec<Lint>,
) -> Vec<Example> {
    let examples: Vec<Example> =
        grid.rows().filter_map(|row| read_example(&row, names, clauses, lints)).collect();
    for clause in clauses {
        if !examples.iter().any(|example| example.clause == clause.id) {
            let says = format!("The clause {} has no example. Add one to the table of examples.", clause.id);
            lints.push(Lint::warning("L112", clause.place.clone(), says).of_clause(&clause.id));
        }
    }
    examples
}

fn read_example(
    row: &GridRow<'_, '_>,
    names: &[&str],
    clauses: &[Clause],
    lints: &mut Vec<Lint>,
) -> Option<Example> {
    let clause = row.text("CLAUSE");
    if !names.contains(&clause) {
        lints.push(Lint::error("L105", row.place_of("CLAUSE"), unknown(clause, names)));
    }
    let known = clauses.iter().find(|known| *known.id == *clause);
    let scale = known.map_or(Scale::Percent, |known| known.measure.scale);
    let year = row.read("YEAR", "the number of a contract year", lints, |text| text.parse().ok());
    let rate = row.if_given("RATE", |row| row.rate("RATE", scale, lints));
    let counted = matches!(rate, Some(None));
    let mut count = |heading| {
        if counted {
            row.count(heading, lints).map(Some)
        } else {
            row.if_given(heading, |row| row.count(heading, lints))
        }
    };
    let (having, among) = (count("HAVING"), count("AMONG"));
    let baseline = row.if_given("BASELINE", |row| row.rate("BASELINE", scale, lints));
    let pays = row.pounds("PAYS", lints);
    Some(Example {
        clause: clause.into(),
        year: year?,
        having: having?,
        among: among?,
        rate: rate?,
        baseline: baseline?,
        pays: pays?,
        place: row.place(),
    })
}
