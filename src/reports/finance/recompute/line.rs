//! One line worked out again: row by row, to what is due.

use super::calculator::worked_out;
use super::reading::At;
use super::told::Compare;
use crate::words::Exact;
use num_traits::{CheckedDiv, Zero};

/// What a line comes to.
pub(super) struct OfLine {
    /// The month and what it is for: its key in the ledger.
    pub(super) key: (String, String),
    /// What is due in pence, worked out; `None` when it is held.
    pub(super) due: Option<i128>,
    /// Is the amount given, without a count or an operation to it?
    pub(super) given: bool,
}

/// A row: what it says, who gives it, what it is worth.
struct Row<'a> {
    says: &'a str,
    given: Option<&'a str>,
    value: Exact,
}

/// Works a line out.
pub(super) fn of_line(line: &At<'_>, compare: &mut Compare<'_>) -> Result<OfLine, String> {
    let month = line.field("month")?.text()?;
    let component = line.field("component")?.text()?;
    let name = format!("{month} {component}");
    let rows = rows(line, &name, compare)?;
    let given = rows.iter().all(|row| row.given.is_some());
    let says = line.field("due")?.pence_if_any()?.map(i128::from);
    let state = line.field("state")?.text()?;
    let would_be = line.field("would_be")?.pence_if_any()?.map(i128::from);
    let at_stake = line.field("at_stake")?.pence_if_any()?;
    let last = rows.last().and_then(|row| pence(row.value));
    let due = match state {
        "pay" | "estimated" => last,
        "held" => None,
        "shadow" => {
            compare.money(&format!("{name}, what it would have been"), would_be, last);
            Some(0)
        }
        other => {
            return Err(format!(
                "{name}: '{other}' is no state of a line. There are pay, estimated, held, shadow."
            ));
        }
    };
    if state != "held" && last.is_none() {
        return Err(format!(
            "{name}: Its rows come to no sum in whole pence. Take the file as the program wrote it."
        ));
    }
    let fits = (state == "held") == at_stake.is_some() && (state == "shadow") == would_be.is_some();
    compare.hold(&format!("{name}, the sums that go with '{state}'"), &fits, &true, |fits| {
        if *fits { "there".into() } else { "not those".into() }
    });
    compare.money(&format!("{name}, due"), says, due);
    counts(line, &name, &rows, compare)?;
    Ok(OfLine { key: (month.into(), component.into()), due, given: given && state != "held" })
}

/// The rows, each worked out from those before it as they were worked out.
fn rows<'a>(line: &At<'a>, name: &str, compare: &mut Compare<'_>) -> Result<Vec<Row<'a>>, String> {
    let mut rows: Vec<Row<'a>> = Vec::new();
    let mut values: Vec<Exact> = Vec::new();
    for (row, number) in line.field("calculation")?.list()?.iter().zip(0..) {
        let says = row.field("says")?.text()?;
        let stated = row.field("value")?.fraction()?;
        let given = row.field("given").and_then(|given| given.text()).ok();
        let value = match given {
            Some(_) => stated,
            None => worked_out(&row.field("worked")?, &values)
                .map_err(|why| format!("{name} · row {number}, {says}: {why}"))?,
        };
        compare.hold(&format!("{name}, row {number}, {says}"), &stated, &value, Exact::to_string);
        values.push(value);
        rows.push(Row { says, given, value });
    }
    Ok(rows)
}

/// The counts and the score that stand beside the rows must be those in the rows.
fn counts(line: &At<'_>, name: &str, rows: &[Row<'_>], compare: &mut Compare<'_>) -> Result<(), String> {
    if !line.field("having")?.is_there() {
        return Ok(());
    }
    let parts = line.field("parts")?.count()?;
    if parts == 0 {
        return Err(format!("{name}: A child is cut into no parts. Take the file as the program wrote it."));
    }
    for (field, says) in [("having", "Counted"), ("among", "Among")] {
        let count = line.field(field)?.count()?;
        let children = Exact::new(count.into(), parts.into());
        let row = rows.iter().find(|row| row.says == says && row.given.is_some());
        if let Some(row) = row {
            compare.hold(&format!("{name}, {field} of the parts"), &children, &row.value, Exact::to_string);
        }
    }
    let score = line.field("score")?.fraction()?;
    if let Some(worked) = score_of(rows) {
        compare.hold(&format!("{name}, the score"), &score, &worked, Exact::to_string);
    }
    Ok(())
}

/// The score of the rows: their own, or what was earned of the most.
fn score_of(rows: &[Row<'_>]) -> Option<Exact> {
    let row = |says: &str| rows.iter().rev().find(|row| row.says == says).map(|row| row.value);
    let earned = || {
        let most = row("The most it can pay, not rounded").filter(|most| !most.is_zero())?;
        row("Earned in a whole year, not rounded")?.checked_div(&most)
    };
    row("The score").or_else(|| row("The part paid when it cannot be scored")).or_else(earned)
}

fn pence(pounds: Exact) -> Option<i128> {
    let pence = num_traits::CheckedMul::checked_mul(&pounds, &Exact::from_integer(100))?;
    pence.is_integer().then(|| pence.to_integer())
}
