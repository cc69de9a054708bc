//! A calculation as other programs read it: every row with its exact value and, where it is worked out, the operations to it.

use crate::payments::{Calculation, Formula, From, Row, Sign, Unit};
use crate::words::Exact;
use serde_json::{Value, json};

/// The rows in order. A row's number is its place, from nought.
pub(super) fn rows(calculation: &Calculation) -> Vec<Value> {
    calculation.rows().map(|(row, value)| of_row(row, value)).collect()
}

fn of_row(row: &Row, value: Exact) -> Value {
    let unit = match row.unit {
        Unit::Number => "number",
        Unit::Rate => "rate",
        Unit::Money => "pounds",
    };
    let value = value.to_string();
    match &row.from {
        From::Given(by) => json!({ "says": row.says, "unit": unit, "value": value, "given": by }),
        From::Worked(formula) => {
            json!({ "says": row.says, "unit": unit, "value": value, "worked": operations(formula) })
        }
    }
}

/// The word of an operation, then what it works on.
fn operations(formula: &Formula) -> Value {
    let two = |word: &str, one: &Formula, other: &Formula| json!([word, operations(one), operations(other)]);
    match formula {
        Formula::Row(at) => json!(["row", at]),
        Formula::Number(number) => json!(["number", number.to_string()]),
        Formula::Two(one, Sign::Plus, other) => two("plus", one, other),
        Formula::Two(one, Sign::Minus, other) => two("minus", one, other),
        Formula::Two(one, Sign::Times, other) => two("times", one, other),
        Formula::Two(one, Sign::Over, other) => two("over", one, other),
        Formula::Lower(one, other) => two("lower", one, other),
        Formula::Higher(one, other) => two("higher", one, other),
        Formula::Floor(part) => json!(["floor", operations(part)]),
        Formula::ToThePenny(part) => json!(["to_the_penny", operations(part)]),
        Formula::ToTheNearest(part) => json!(["to_the_nearest", operations(part)]),
        Formula::WhenBelow(parts) => {
            let mut all = vec![json!("when_below")];
            all.extend(parts.iter().map(operations));
            Value::Array(all)
        }
    }
}
