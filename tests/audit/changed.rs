//! Every number of an audit file is changed, one at a time: by a hand that forgets the seal, and by one that seals anew.

use super::{file_of, worked_out};
use outturn::words::seal;
use serde_json::{Value, json};

/// Numbers that nothing in the file can gainsay once it is sealed anew: how large inputs and uploads are (whose own seals
/// stand beside them), which version of the contract it was, below what a difference waits, what is at stake while nothing
/// is paid, of how many verdicts the cases were drawn (but for the rounding), how many of them may be wrong, and the words of
/// a step for people.
const NOT_ADDED_UP: [&str; 8] = [
    "/bytes",
    "/rows",
    "/contract_version",
    "/least_adjustment",
    "/at_stake",
    "/population",
    "/tolerance",
    "/result",
];

/// Pointers to every number, and to every fraction that is written as a text.
fn numbers(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Number(_) => found.push(at.into()),
        Value::String(text) => {
            let fraction = text.split('/').all(|part| part.parse::<i128>().is_ok());
            found.extend(fraction.then(|| at.to_string()));
        }
        Value::Array(all) => {
            for (value, place) in all.iter().zip(0..) {
                numbers(value, &format!("{at}/{place}"), found);
            }
        }
        Value::Object(all) => {
            for (name, value) in all {
                numbers(value, &format!("{at}/{name}"), found);
            }
        }
        Value::Null | Value::Bool(_) => {}
    }
}

/// The number one higher.
fn more(value: &Value) -> Value {
    match value {
        Value::String(text) => {
            let (above, below) = text.split_once('/').unwrap_or((text, "1"));
            let (above, below): (i128, i128) = (above.parse().unwrap(), below.parse().unwrap());
            json!(format!("{}/{below}", above + below))
        }
        number => json!(number.as_i64().unwrap() + 1),
    }
}

fn sealed(mut file: Value) -> Value {
    file.as_object_mut().unwrap().remove("seal");
    let sealed = seal(file.to_string().as_bytes());
    file["seal"] = json!(sealed);
    file
}

fn is_noticed(file: &Value) -> bool {
    worked_out(file).map_or(true, |told| !told.differences.is_empty())
}

/// Is it a value of a calculation? One that a limit makes idle, such as the threshold of a rate far beyond it, moves no
/// penny; every other is noticed by the row that it leads to.
fn within_a_calculation(at: &str) -> bool {
    at.contains("/calculation/")
}

#[test]
fn every_number_that_is_changed_is_noticed() {
    for council in ["liverpool", "kent", "staffordshire"] {
        let file = file_of(council);
        assert!(!is_noticed(&file), "{council}");
        let mut all = Vec::new();
        numbers(&file, "", &mut all);
        assert!(all.len() > 200, "{council}: {} numbers", all.len());
        let (mut calculated, mut idle) = (0, 0);
        for at in &all {
            let mut changed = file.clone();
            let number = changed.pointer_mut(at).unwrap();
            *number = more(number);
            assert!(is_noticed(&changed), "{council}: {at} was changed, and nobody noticed");
            let noticed = is_noticed(&sealed(changed));
            if within_a_calculation(at) {
                (calculated, idle) = (calculated + 1, idle + usize::from(!noticed));
            } else {
                let told = NOT_ADDED_UP.iter().any(|name| at.ends_with(name));
                assert!(noticed || told, "{council}: {at} was changed and sealed anew, and nobody noticed");
            }
        }
        assert!(calculated > 50 && idle * 4 < calculated, "{council}: {idle} of {calculated} move nothing");
    }
}

#[test]
fn an_amount_that_is_changed_is_named_by_practice_and_line() {
    let mut file = file_of("liverpool");
    file["practices"][0]["lines"][0]["due"] = json!(1);
    let told = worked_out(&sealed(file)).unwrap();
    let of = &told.differences[0];
    assert_eq!((&*of.practice, &*of.what, &*of.says), ("liverpool-practice", "2026-10 core, due", "£0.01"));
    assert_eq!(of.worked_out, "£68,333.33");
}

#[test]
fn whatever_is_taken_out_of_a_file_or_put_in_it_ends_in_a_sentence() {
    let file = file_of("liverpool");
    let mut places = Vec::new();
    every_place(&file, "", &mut places);
    assert!(places.len() > 500);
    let strange =
        [Value::Null, json!("x"), json!(-1), json!(1.5), json!([]), json!({}), json!(i64::MAX), json!("1/0")];
    for (at, turn) in places.iter().zip(0_usize..) {
        // All eight at every place would take minutes: each place meets one, and each kind of place all of them.
        for strange in strange.iter().skip(turn % 8).take(1).cloned() {
            let mut changed = file.clone();
            *changed.pointer_mut(at).unwrap() = strange;
            if let Err(says) = worked_out(&changed) {
                assert!(says.ends_with('.') && says.len() < 500, "{at}: {says}");
            }
        }
    }
    let text = file.to_string();
    for cut in (0..text.len()).step_by(501) {
        assert!(outturn::reports::finance::recompute(&text.as_bytes()[..cut], &|_| None).is_err());
    }
    let deep = "[".repeat(100_000);
    assert!(outturn::reports::finance::recompute(deep.as_bytes(), &|_| None).is_err());
}

/// Pointers to all values, but of the inputs' list only to the first.
fn every_place(value: &Value, at: &str, found: &mut Vec<String>) {
    if !at.is_empty() {
        found.push(at.into());
    }
    match value {
        Value::Array(all) => {
            for (value, place) in all.iter().zip(0..) {
                every_place(value, &format!("{at}/{place}"), found);
            }
        }
        Value::Object(all) => {
            for (name, value) in all {
                every_place(value, &format!("{at}/{name}"), found);
            }
        }
        _ => {}
    }
}
