//! An indicator's example: a few children in the return's own tables, and what is expected of each.
//!
//! Below the tables stands a block `Expected`: `1 | has`, `2 | has not`, `3 | unknown: why`, `4 | out of population: why`,
//! or `1 | 14 of 1` where children bring more than a yes or a no; its last line, `in all | 1 of 2`, is the figure.

use super::blocks::Life;
use super::measure::known_from;
use super::{Indicator, State, Unit};
use crate::returns::Example;
use crate::validate::Years;
use crate::words::Share;

/// What an example says, line by line, and what the indicator answers.
///
/// # Errors
/// When the text is no example.
pub fn expected_and_found(indicator: &Indicator) -> Result<[Vec<String>; 2], String> {
    let (tables, expected) =
        indicator.example.split_once("Expected\n").ok_or("the example has no block Expected")?;
    let example = Example::read(tables, indicator.years.to.unwrap_or(Years::LAST_KNOWN))?;
    let given = example.given();
    let window = indicator.window(example.period.last_day());
    let known_from = known_from(&given);
    let mut sum = Share::default();
    let mut found = Vec::new();
    for child in given.children() {
        let (state, _) = indicator.decide(&Life::of(&child, known_from), window);
        let said = match &state {
            State::Counted(share) => {
                sum = sum + *share;
                counted(indicator.unit, *share, &state)
            }
            left_out => format!("{}: {}", left_out.word(), left_out.why()),
        };
        found.push(format!("{} | {said}", child.id()));
    }
    found.push(format!("in all | {} of {}", sum.having, sum.among));
    Ok([expected.trim().lines().map(|line| line.trim().into()).collect(), found])
}

fn counted(unit: Unit, share: Share, state: &State) -> String {
    if unit == Unit::Children { state.word().into() } else { format!("{} of {}", share.having, share.among) }
}
