//! Bands: a score for each range of rates, without gap or overlap.

use super::grid::GridRow;
use super::table::{
    Accepts::{Percent, Rate},
    Column, Table,
};
use crate::contracts::{Band, Lint, Measure};
use crate::words::whole;

/// The table `bands`.
pub(crate) static TABLE: Table = Table {
    name: "bands",
    says: "For clauses of the form bands: what part of the most each range of rates pays. Ranges follow one another.",
    needed: false,
    columns: &[
        Column::CLAUSE,
        Column::new("FROM", Rate, "the range's first rate; blank for no lower end"),
        Column::new("BELOW", Rate, "the rate at which the next range begins; blank for no upper end"),
        Column::new("SCORE", Percent, "the part of the most that it pays"),
    ],
};

/// The bands of a clause, which must cover every rate once.
pub(crate) fn read(
    of: &GridRow<'_, '_>,
    clause: &str,
    measure: &Measure,
    rows: &[GridRow<'_, '_>],
    lints: &mut Vec<Lint>,
) -> Option<Vec<Band>> {
    let scale = measure.scale;
    let read = |row: &GridRow<'_, '_>, lints: &mut Vec<Lint>| {
        let from = row.if_given("FROM", |row| row.rate("FROM", scale, lints));
        let below = row.if_given("BELOW", |row| row.rate("BELOW", scale, lints));
        let score = row.percent("SCORE", lints);
        Some(Band { from: from?, below: below?, score: score? })
    };
    let bands: Vec<Band> = rows.iter().filter_map(|row| read(row, lints)).collect();
    if bands.len() < rows.len() {
        return None;
    }
    let ends = bands.first().is_some_and(|first| first.from.is_none())
        && bands.last().is_some_and(|last| last.below.is_none());
    if !ends {
        let says = format!(
            "The bands of clause {clause} do not reach from the lowest rate to the highest. Leave FROM of the first and BELOW of the last blank."
        );
        lints.push(Lint::error("L314", of.place_of("FORM"), says));
        return None;
    }
    for ((before, after), row) in bands.iter().zip(bands.iter().skip(1)).zip(rows.iter().skip(1)) {
        let follows = before.below.is_some() && before.below == after.from;
        let rises = after.below.is_none_or(|below| after.from.is_some_and(|from| from < below));
        if !follows || !rises {
            let says =
                "The band does not begin where the one before it ends. Give that rate, lowest band first.";
            lints.push(Lint::error("L314", row.place_of("FROM"), says));
            return None;
        }
        if measure.better.gain(before.score, after.score) < whole(0) {
            let says =
                "The bands pay less for a better rate. Give scores that rise towards the better rates.";
            lints.push(Lint::error("L301", row.place_of("SCORE"), says));
            return None;
        }
    }
    Some(bands)
}
