//! The rows of a calculation worked out again from the operations in the file, by nothing else: exact fractions, and its own
//! rounding. It shares no step with what made the rows.

use super::reading::At;
use crate::words::Exact;
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, Signed, Zero};

/// The value of a row by its operations, out of the values of the rows before it.
pub(super) fn worked_out(operations: &At<'_>, rows: &[Exact]) -> Result<Exact, String> {
    let all = operations.list()?;
    let (word, on) =
        all.split_first().ok_or("A row's operations are empty. Take the file as the program wrote it.")?;
    let word = word.text()?;
    match (word, on) {
        ("row", [at]) => {
            let at = usize::try_from(at.count()?).unwrap_or(usize::MAX);
            rows.get(at)
                .copied()
                .ok_or_else(|| format!("A row is worked out from row {at}, which is not before it."))
        }
        ("number", [number]) => number.fraction(),
        ("when_below", [one, other, below, or_else]) => {
            let is_below = worked_out(one, rows)? < worked_out(other, rows)?;
            worked_out(if is_below { below } else { or_else }, rows)
        }
        (word, [of]) => alone(word, worked_out(of, rows)?).unwrap_or_else(|| unknown(word)),
        (word, [one, other]) => {
            let (one, other) = (worked_out(one, rows)?, worked_out(other, rows)?);
            both(word, one, other).unwrap_or_else(|| unknown(word))
        }
        (word, _) => unknown(word),
    }
}

fn unknown(word: &str) -> Result<Exact, String> {
    let known = "row, number, plus, minus, times, over, lower, higher, floor, to_the_penny, to_the_nearest, when_below";
    Err(format!("'{word}' is no operation, or works on other values than stand there. There are {known}."))
}

/// An operation on two values; `None` when the word is none.
fn both(word: &str, one: Exact, other: Exact) -> Option<Result<Exact, String>> {
    let result = match word {
        "plus" => one.checked_add(&other),
        "minus" => one.checked_sub(&other),
        "times" => one.checked_mul(&other),
        "over" if other.is_zero() => None,
        "over" => one.checked_div(&other),
        "lower" => Some(if other < one { other } else { one }),
        "higher" => Some(if other > one { other } else { one }),
        _ => return None,
    };
    Some(result.filter(is_sound).ok_or_else(|| too_long(word)))
}

/// An operation on one value.
fn alone(word: &str, of: Exact) -> Option<Result<Exact, String>> {
    let hundred = Exact::from_integer(100);
    let result = match word {
        "floor" => Some(Exact::from_integer(down(of))),
        "to_the_penny" => {
            of.checked_mul(&hundred).and_then(|pence| away_from_nought(pence).checked_div(&hundred))
        }
        "to_the_nearest" => of.checked_add(&Exact::new(1, 2)).map(|more| Exact::from_integer(down(more))),
        _ => return None,
    };
    Some(result.filter(is_sound).ok_or_else(|| too_long(word)))
}

/// The whole number below: remainders are never negative.
fn down(of: Exact) -> i128 {
    of.numer().div_euclid(*of.denom())
}

/// To the nearest whole number, a half away from nought.
fn away_from_nought(of: Exact) -> Exact {
    let (whole, rest) = (of.numer() / of.denom(), (of.numer() % of.denom()).abs());
    let step = if rest >= of.denom() - rest { of.numer().signum() } else { 0 };
    Exact::from_integer(whole + step)
}

/// The lowest number of all has no opposite.
fn is_sound(number: &Exact) -> bool {
    *number.numer() > i128::MIN && *number.denom() > 0
}

fn too_long(word: &str) -> String {
    format!("'{word}' comes to no number here: it divides by nought, or has too many digits.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{exact, whole};
    use serde_json::{Value, json};

    fn of(operations: &Value) -> Result<Exact, String> {
        worked_out(&At::whole(operations), &[exact(1, 10), exact(117, 1000), exact(84, 1000)])
    }

    #[test]
    fn every_operation_does_what_its_word_says() {
        let number = |text: &str| json!(["number", text]);
        let two = |word: &str, one: &str, other: &str| of(&json!([word, number(one), number(other)]));
        let one = |word: &str, on: &str| of(&json!([word, number(on)]));
        assert_eq!(of(&json!(["row", 1])), Ok(exact(117, 1000)));
        assert_eq!(two("plus", "1/2", "1/3"), Ok(exact(5, 6)));
        assert_eq!(two("minus", "1/2", "1/3"), Ok(exact(1, 6)));
        assert_eq!(two("times", "1/2", "1/3"), Ok(exact(1, 6)));
        assert_eq!(two("over", "1/2", "1/3"), Ok(exact(3, 2)));
        assert_eq!((two("lower", "1", "2"), two("higher", "1", "2")), (Ok(whole(1)), Ok(whole(2))));
        assert_eq!((one("floor", "7/2"), one("floor", "-7/2")), (Ok(whole(3)), Ok(whole(-4))));
        assert_eq!(
            (one("to_the_penny", "1/200"), one("to_the_penny", "-1/200")),
            (Ok(exact(1, 100)), Ok(exact(-1, 100)))
        );
        assert_eq!(
            (one("to_the_penny", "49/10000"), one("to_the_nearest", "5/2")),
            (Ok(whole(0)), Ok(whole(3)))
        );
        let below =
            |one: &str| of(&json!(["when_below", number(one), number("5"), number("1"), number("0")]));
        assert_eq!((below("4"), below("5")), (Ok(whole(1)), Ok(whole(0))));
    }

    #[test]
    fn what_is_no_calculation_is_a_sentence() {
        let most = i128::MAX.to_string();
        for wrong in [
            json!([]),
            json!(["row", 3]),
            json!(["row", -1]),
            json!(["power", ["number", "2"], ["number", "3"]]),
            json!(["over", ["number", "2"], ["number", "0"]]),
            json!(["times", ["number", most], ["number", "3"]]),
            json!(["to_the_penny", ["number", most]]),
            json!(["to_the_nearest", ["number", most]]),
            json!(["plus", ["number", "1"]]),
            json!("row"),
            json!(null),
        ] {
            assert!(of(&wrong).is_err_and(|says| says.ends_with('.')), "{wrong}");
        }
    }
}
