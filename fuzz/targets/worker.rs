//! The worker's answer: whatever stands in it, taking it down costs no more than it is long; and what a worker that is
//! honest writes down is what is taken down.

#![no_main]

use arbitrary::{Arbitrary, Unstructured};
use libfuzzer_sys::fuzz_target;
use outturn::read::{Complaint, Oddity, Sheet, doors};
use outturn::words::Place;
use outturn_fuzz::{measured, told};

#[global_allocator]
static MEMORY: measured::Measured = measured::Measured;

const FILE: &str = "returns/kent/2026-10/return.xlsx";

/// A line of an answer, good or bad.
#[derive(Arbitrary, Debug)]
enum Line<'a> {
    Sheet(&'a str),
    Row(u32, Vec<&'a str>),
    /// A row of so many blank cells.
    Blanks(u32, u32),
    Odd(Option<&'a str>, Option<u32>, Option<&'a str>, &'a str),
    Refused(&'a str),
    End,
    /// Anything at all.
    Raw(&'a str),
}

#[derive(Arbitrary, Debug)]
struct Made {
    sheets: Vec<(String, Vec<(u8, Vec<String>)>)>,
    odd: Vec<(Option<u16>, Option<String>, String)>,
}

fuzz_target!(|bytes: &[u8]| {
    let Some((way, rest)) = bytes.split_first() else { return };
    match way % 3 {
        0 => take_down(rest),
        1 => {
            if let Ok(lines) = Vec::arbitrary_take_rest(Unstructured::new(rest)) {
                take_down(&answer(lines));
            }
        }
        _ => {
            if let Ok(made) = Made::arbitrary_take_rest(Unstructured::new(rest)) {
                comes_back(made);
            }
        }
    }
});

/// Memory for what a whole answer may take: a place for each cell of one row and what stands in them, however often.
fn allowed(answer: &[u8]) -> usize {
    12 * answer.len() + (1 << 20)
}

fn take_down(answer: &[u8]) {
    let (taken, most) = measured::most_held(|| doors::take_down(answer, FILE));
    assert!(most <= allowed(answer), "{most} bytes were held for an answer of {}", answer.len());
    match taken {
        None => {}
        Some(Err(_)) => {}
        Some(Ok((sheets, complaints))) => {
            told::sheets(&sheets, FILE);
            assert!(complaints.len() <= 1_001, "more complaints are listed than the limit");
            assert!(complaints.iter().all(|odd| &*odd.place.file == FILE), "a place in another file");
            let again = doors::write_down(sheets.clone(), complaints.clone());
            let (other, said) =
                doors::take_down(&again, FILE).expect("it was taken before").expect("nor refused");
            assert_eq!(told::written(&sheets, &complaints), told::written(&other, &said));
        }
    }
    whole_or_nothing(answer);
}

/// An answer that nowhere says that all is said is never taken for a whole one.
fn whole_or_nothing(answer: &[u8]) {
    let text = String::from_utf8_lossy(answer);
    // With these there are other ways to say it.
    if !text.contains('\\') && !text.contains("Refused") {
        let cut = text.replace("End", "Ent");
        assert!(doors::take_down(cut.as_bytes(), FILE).is_none(), "an answer without an end is taken");
    }
}

/// The lines as JSON, as the worker writes it.
fn answer(lines: Vec<Line<'_>>) -> Vec<u8> {
    let mut answer = String::new();
    for line in lines {
        let row = |number: u32, cells: &str| format!("{{\"Row\":[{number},[{cells}]]}}");
        answer += &match line {
            Line::Sheet(name) => format!("{{\"Sheet\":{}}}", json(name)),
            Line::Row(number, cells) => {
                row(number, &cells.into_iter().map(json).collect::<Vec<_>>().join(","))
            }
            Line::Blanks(number, count) => row(number, &vec!["\"\""; count as usize % 40_000].join(",")),
            Line::Odd(sheet, row, column, says) => {
                let maybe = |text: Option<&str>| text.map_or("null".into(), json);
                let row = row.map_or("null".into(), |row| row.to_string());
                format!("{{\"Odd\":[\"Other\",{},{row},{},{}]}}", maybe(sheet), maybe(column), json(says))
            }
            Line::Refused(why) => format!("{{\"Refused\":{}}}", json(why)),
            Line::End => "\"End\"".into(),
            Line::Raw(text) => text.into(),
        };
        answer += "\n";
    }
    answer.into_bytes()
}

fn json(text: &str) -> String {
    let letter = |letter: char| match letter {
        '"' | '\\' => format!("\\{letter}"),
        letter if letter.is_control() => format!("\\u{:04x}", u32::from(letter)),
        letter => letter.into(),
    };
    format!("\"{}\"", text.chars().map(letter).collect::<String>())
}

/// What is written down is taken down, sheet for sheet and letter for letter, within the limits.
fn comes_back(made: Made) {
    let mut sheets = Vec::new();
    for (name, rows) in made.sheets.into_iter().take(200) {
        let mut sheet = Sheet::new(FILE, Some(name.as_str().into()));
        let mut number = 0;
        for (more, cells) in rows {
            number += u32::from(more) + 1;
            sheet.push(number, cells.iter().map(String::as_str));
        }
        sheets.push(sheet);
    }
    let odd = |(row, column, says): (Option<u16>, Option<String>, String)| {
        let place = Place { row: row.map(u32::from), column: column.map(Into::into), ..Place::file(FILE) };
        Complaint { is: Oddity::Other, place, says }
    };
    let complaints: Vec<Complaint> = made.odd.into_iter().take(1_000).map(odd).collect();
    let answer = doors::write_down(sheets.clone(), complaints.clone());
    let (taken, most) = measured::most_held(|| doors::take_down(&answer, FILE));
    assert!(most <= allowed(&answer), "{most} bytes were held for an answer of {}", answer.len());
    let (other, said) = taken.expect("it is whole").expect("it was not refused");
    assert_eq!(told::written(&sheets, &complaints), told::written(&other, &said));
}
