//! Measures that the contract itself declares, and indicators pinned to their version.

use super::grid::{Grid, GridRow, unknown};
use super::table::{
    Accepts::{Choice, Text},
    Column, Table,
};
use crate::contracts::{Lint, Measure, Scale};
use crate::indicators::{Better, list};

/// The table `measures`.
pub(crate) static TABLE: Table = Table {
    name: "measures",
    says: "Measures that no return carries and whose figures come from elsewhere, for `outturn score`.",
    needed: false,
    columns: &[
        Column::new("MEASURE", Text, "its name, as the figures give it"),
        Column::new("TITLE", Text, "what it measures"),
        Column::new("BETTER", Choice(&["higher", "lower"]), "which way is better"),
        Column::new(
            "SCALE",
            Choice(&["percent", "number"]),
            "how its rates are written: 8.4 for 8.4 %, or plainly",
        ),
        Column::new("SOURCE", Text, "where its definition comes from"),
        Column::optional("CODES", Text, "the codes of the return that it counts by, such as REC:E41 REC:E45"),
    ],
};

/// Reads the declared measures.
pub(crate) fn read_measures(grid: &Grid<'_>, lints: &mut Vec<Lint>) -> Vec<Measure> {
    let mut measures: Vec<Measure> = Vec::new();
    for row in grid.rows() {
        let name = row.some_text("MEASURE", lints);
        let title = row.some_text("TITLE", lints);
        let better = row.one_of("BETTER", &[("higher", Better::Higher), ("lower", Better::Lower)], lints);
        let scale = row.one_of("SCALE", &[("percent", Scale::Percent), ("number", Scale::Number)], lints);
        let (Some(name), Some(title), Some(better), Some(scale)) = (name, title, better, scale) else {
            continue;
        };
        if measures.iter().any(|known| known.name == name) || list::named(&name).is_some() {
            let says = format!("The measure {name} is declared already. Give each its own name.");
            lints.push(Lint::error("L106", row.place_of("MEASURE"), says));
        }
        let source = row.text("SOURCE").into();
        let codes = row.text("CODES").split_whitespace().map(Box::from).collect();
        measures.push(Measure {
            id: name.clone(),
            name,
            title,
            better,
            scale,
            source,
            codes,
            indicator: None,
        });
    }
    measures
}

/// The measure that a cell names, with its version pinned, because a change of definition is a change of contract.
pub(crate) fn pinned(
    row: &GridRow<'_, '_>,
    heading: &'static str,
    declared: &[Measure],
    lints: &mut Vec<Lint>,
) -> Option<Measure> {
    let text = row.text(heading);
    let indicator = list::ALL.iter().find(|indicator| indicator.name() == text);
    let own = declared.iter().find(|measure| *measure.name == *text);
    if let Some(found) = indicator.map(|found| Measure::of(found)).or_else(|| own.cloned()) {
        return Some(found);
    }
    if let Some(found) = list::named(text.split('@').next().unwrap_or(text)) {
        let says = format!("'{text}' does not pin a known version. Give {}.", found.name());
        lints.push(Lint::error("L217", row.place_of(heading), says));
        return None;
    }
    let payable = list::ALL.iter().filter(|indicator| indicator.never_paid.is_empty());
    let names = payable.map(|indicator| indicator.name());
    let names: Vec<String> = names.chain(declared.iter().map(|measure| measure.name.to_string())).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    lints.push(Lint::error("L105", row.place_of(heading), unknown(text, &names)));
    None
}
