//! Every row of the catalogue, and what is wrong with what was told of one.

use super::row::Row;
use super::told::{Means, Month, Told};
use super::{containers, deliveries, letters, shape, values};

pub(crate) fn rows() -> Vec<&'static Row> {
    let rows = letters::ROWS.iter().chain(shape::ROWS).chain(containers::ROWS);
    rows.chain(values::ROWS).chain(deliveries::ROWS).collect()
}

/// What is wrong with what was told of a row.
pub(crate) fn faults(row: &Row, council: &str, month: &Month, before: &Month) -> Option<String> {
    let mut told = month.told(council);
    let mut wrong = Vec::new();
    let page = month.page(council).to_lowercase();
    for (place, says, means) in row.told {
        let is_it = |one: &Told| one.0 == *place && one.1.contains(says) && one.2 == *means;
        match told.iter().position(is_it) {
            Some(at) => {
                let (_, says, _) = told.remove(at);
                if !page.contains(&says.to_lowercase()) {
                    wrong.push(format!("the page of findings does not say: {says}"));
                }
            }
            None => wrong.push(format!("not told: {place}: {says} ({means:?})")),
        }
    }
    told.retain(|(_, _, means)| !matches!(means, Means::Rule(rule) if row.follows.contains(rule)));
    wrong.extend(
        told.into_iter().map(|(place, says, means)| format!("told beside: {place}: {says} ({means:?})")),
    );
    wrong.extend(wrongly_held(row, &month.held_of(council)));
    if row.same && month.statement(council) != before.statement(council) {
        wrong.push("the practice's statement says something else".into());
    }
    (!wrong.is_empty()).then(|| format!("{} ({}):\n    {}", row.ids, row.arrives, wrong.join("\n    ")))
}

/// Whoever runs the month is told of what is held and of rows that are not used, and of nothing else.
fn wrongly_held(row: &Row, held: &[&String]) -> Option<String> {
    let tells = |wanted| row.told.iter().any(|(_, _, means)| *means == wanted);
    let line = |part: &str| held.iter().any(|line| line.contains(part));
    let whole = !line("is not whole");
    if whole == tells(Means::Table) {
        return Some(format!("is the return whole? {held:?}"));
    }
    (line("not used") != tells(Means::Row)).then(|| format!("are rows not used? {held:?}"))
}
