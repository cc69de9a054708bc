//! The columns FORM, ZERO, FULL, PRICE and DEADWEIGHT of a clause, with the tables `bands` and `improvement`.

use super::clause_terms::ClauseTerms;
use super::clauses::price;
use super::grid::GridRow;
use crate::contracts::{Form, Line, Lint, Measure, PricedUnit};

/// The names of the forms, as the column FORM gives them; the last six are priced by the unit.
pub(crate) const NAMES: [&str; 12] = [
    "linear",
    "best of",
    "ten points",
    "bands",
    "change",
    "gate",
    "rate card",
    "per event",
    "per day",
    "per week",
    "milestone",
    "days avoided",
];

/// Is a form priced by the unit?
pub(crate) fn is_priced(form: &str) -> bool {
    NAMES[6..].iter().any(|name| name.eq_ignore_ascii_case(form))
}

/// The form of a clause.
pub(crate) fn read(
    row: &GridRow<'_, '_>,
    clause: &str,
    measure: &Measure,
    terms: &ClauseTerms<'_>,
    lints: &mut Vec<Lint>,
) -> Option<Form> {
    let choices = NAMES.map(|name| (name, name));
    let scale = measure.scale;
    let per = |unit, lints: &mut Vec<Lint>| Some(Form::PerUnit { price: price(row, lints)?, unit });
    match row.one_of("FORM", &choices, lints)? {
        "linear" => line(row, measure, lints).map(Form::Linear),
        "best of" => {
            let improvement = terms.improvement(row, clause, measure, lints);
            Some(Form::BestOf(line(row, measure, lints)?, improvement?))
        }
        "ten points" => {
            let baseline = terms.baseline(clause, measure, lints);
            Some(Form::TenPoints(line(row, measure, lints)?, baseline))
        }
        "bands" => terms.bands(row, clause, measure, lints).map(Form::Bands),
        "change" => {
            let improvement = terms.improvement(row, clause, measure, lints)?;
            if improvement.to.is_none() {
                let says = format!(
                    "The clause {clause} scores a change alone, and nothing says which change earns all. Give ALL_AT in the table 'improvement'."
                );
                lints.push(Lint::error("L103", row.place_of("FORM"), says));
                return None;
            }
            Some(Form::Change(improvement))
        }
        "gate" => row.rate("ZERO", scale, lints).map(Form::Gate),
        "rate card" => {
            let (price, deadweight) = (price(row, lints), row.percent("DEADWEIGHT", lints));
            Some(Form::RateCard { price: price?, deadweight: deadweight? })
        }
        "per event" => per(PricedUnit::Event, lints),
        "per day" => per(PricedUnit::Day, lints),
        "per week" => per(PricedUnit::Week, lints),
        "milestone" => per(PricedUnit::Milestone, lints),
        _ => {
            let (price, baseline) = (price(row, lints), row.rate("ZERO", scale, lints));
            Some(Form::DaysAvoided { price: price?, baseline: baseline? })
        }
    }
}

fn line(row: &GridRow<'_, '_>, measure: &Measure, lints: &mut Vec<Lint>) -> Option<Line> {
    let (zero, full) = (row.rate("ZERO", measure.scale, lints), row.rate("FULL", measure.scale, lints));
    Some(Line { zero: zero?, full: full? })
}
