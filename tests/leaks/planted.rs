//! The search itself: a canary that is planted must be found, however it is wrapped, or silence proves nothing.

use crate::canary::{Canary, Class, pupil_number};
use crate::opened::opened;
use crate::scan::{found, pupil_numbers};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use rust_xlsxwriter::Workbook;
use std::fmt::Write;

/// The ways in which a value may be wrapped.
fn wrapped(value: &str) -> Vec<(&'static str, Vec<u8>)> {
    let entities =
        value.chars().fold(String::new(), |all, letter| all + &format!("&#x{:x};", u32::from(letter)));
    let named: String = value.replace('/', "&#47;").replace(' ', "&nbsp;");
    let json = value.chars().fold(String::new(), |mut all, letter| {
        write!(all, "\\u{:04x}", u32::from(letter)).unwrap();
        all
    });
    let (first, second) = value.split_at(value.len() / 2);
    let mut book = Workbook::new();
    book.add_worksheet().write_string(3, 3, format!("it is {value}, they say")).unwrap();
    let page = format!("<p>it is {value}</p>");
    let case = value
        .chars()
        .enumerate()
        .map(
            |(at, letter)| {
                if at % 2 == 0 { letter.to_ascii_lowercase() } else { letter.to_ascii_uppercase() }
            },
        )
        .collect::<String>();
    vec![
        ("plain", format!("x {value} y").into_bytes()),
        ("entities", entities.into_bytes()),
        ("named entities", named.into_bytes()),
        ("escapes", json.into_bytes()),
        ("split by tags", format!("<b>{first}</b><i>{second}</i>").into_bytes()),
        ("split by case", case.into_bytes()),
        ("base64", format!("data:text/html;base64,{}", STANDARD.encode(&page)).into_bytes()),
        ("base64 of addresses", URL_SAFE_NO_PAD.encode(&page).into_bytes()),
        ("workbook", book.save_to_buffer().unwrap()),
        ("UTF-16", value.encode_utf16().flat_map(u16::to_le_bytes).collect()),
    ]
}

#[test]
fn a_planted_canary_is_found_however_it_is_wrapped() {
    let canaries = [
        Canary::new(Class::NameInCell, "Zebulon Quixworthy"),
        Canary::day(Class::BirthDate, "14/02/2014"),
        Canary::postcode("QK71 1AB"),
        Canary::new(Class::Provider, "9901000"),
        Canary::new(Class::PupilNumber, &pupil_number("809123456001")),
    ];
    for canary in &canaries {
        for (how, bytes) in wrapped(&canary.value) {
            assert_eq!(found(&canaries, &bytes).len(), 1, "{} as {how}", canary.value);
        }
    }
}

#[test]
fn a_day_is_found_in_whatever_form_and_a_number_only_where_it_stands_alone() {
    let day = [Canary::day(Class::BirthDate, "14/02/2014")];
    for form in ["2014-02-14", "14 February 2014", "14 Feb 2014", "20140214", "<c r=\"A1\"><v>41684</v></c>"]
    {
        assert_eq!(found(&day, form.as_bytes()).len(), 1, "{form}");
    }
    assert!(found(&day, b"February 2014, 14/02/2015").is_empty());
    let number = [Canary::new(Class::Provider, "9901000")];
    assert_eq!(found(&number, b"URN 9901000.").len(), 1);
    assert!(found(&number, b"a seal 4f9901000a").is_empty());
}

#[test]
fn whatever_has_the_form_of_a_pupil_number_is_found() {
    assert_eq!(pupil_number("801200001001"), "H801200001001", "53 by 23 leaves 7");
    for number in ["H801200001001", "A80120000100B", "xxZ000000000000"] {
        assert_eq!(pupil_numbers(number.as_bytes()).len(), 1, "{number}");
    }
    for other in ["I801200001001", "h801200001001", "H80120000100", "H80120000A001"] {
        assert!(pupil_numbers(other.as_bytes()).is_empty(), "{other}");
    }
}

#[test]
fn a_file_within_a_file_within_a_file_is_opened() {
    let mut book = Workbook::new();
    book.add_worksheet().write_string(0, 0, STANDARD.encode("<p>KIDCANARY&#48;1</p>")).unwrap();
    let texts = opened(&book.save_to_buffer().unwrap());
    assert!(texts.iter().any(|text| text.contains("KIDCANARY01")));
}
