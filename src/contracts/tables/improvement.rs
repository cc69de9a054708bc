//! How improvement on a practice's own past is scored.

use super::grid::GridRow;
use super::table::{
    Accepts::{Count, Rate},
    Column, Table,
};
use crate::contracts::{Improvement, Lint, Measure};
use crate::words::whole;

/// The table `improvement`.
pub(crate) static TABLE: Table = Table {
    name: "improvement",
    says: "For clauses that score improvement: from which past rate, and which change earns nothing and all.",
    needed: false,
    columns: &[
        Column::CLAUSE,
        Column::new("BASELINE", Rate, "the practice's own past rate; blank where it comes with the figures"),
        Column::new("BASELINE_YEARS", Count, "how many years the past rate was measured over"),
        Column::new("NOTHING_AT", Rate, "the change, in the direction that is better, that earns nothing"),
        Column::new("ALL_AT", Rate, "the change that earns all; blank where reaching FULL does"),
    ],
};

/// The improvement of a clause.
pub(crate) fn read(row: &GridRow<'_, '_>, measure: &Measure, lints: &mut Vec<Lint>) -> Option<Improvement> {
    let scale = measure.scale;
    let baseline = row.if_given("BASELINE", |row| row.rate("BASELINE", scale, lints));
    let years = row.count("BASELINE_YEARS", lints)?;
    if years < 2 {
        let says = format!(
            "The baseline is of {years} year. A single year regresses to the mean, and a bad one pays twice. Measure it over two or more."
        );
        lints.push(Lint::warning("L305", row.place_of("BASELINE_YEARS"), says).of_clause(row.text("CLAUSE")));
    }
    let from =
        if row.text("NOTHING_AT").is_empty() { Some(whole(0)) } else { row.rate("NOTHING_AT", scale, lints) };
    let to = row.if_given("ALL_AT", |row| row.rate("ALL_AT", scale, lints));
    let improvement = Improvement { baseline: baseline?, from: from?, to: to? };
    if improvement.to.is_some_and(|to| to <= improvement.from) {
        let says =
            "The change that earns all is no greater than the one that earns nothing. Give a greater ALL_AT.";
        lints.push(Lint::error("L301", row.place_of("ALL_AT"), says));
        return None;
    }
    Some(improvement)
}
