//! The return as XML: what is read holds every element's row, and what is not used is said.

#![no_main]

use libfuzzer_sys::fuzz_target;
use outturn::read::{Complaint, Sheet, XmlLimits, read_xml};
use outturn::returns::TableId;
use outturn_fuzz::elements::{Elements, Leaf, elements};
use outturn_fuzz::told;

const FILE: &str = "return.xml";

/// Elements that are each a row of one table, wherever they stand below the first.
const ROWS: [&str; 5] = ["HEADER", "EPISODE", "AREVIEW", "AMISSING", "AD_PLACED"];

/// Names of fields that no table has as a heading.
const FIELDS: [&str; 3] = ["CHILDID", "PL", "UASC"];

fuzz_target!(|bytes: &[u8]| {
    let read = read_xml(bytes, &XmlLimits::default());
    let again = read_xml(bytes, &XmlLimits::default());
    let (sheets, complaints) = match (read, again) {
        (Err(why), Err(again)) => {
            assert_eq!(why, again);
            return told::sentence(&why);
        }
        (Ok(one), Ok(other)) => {
            assert_eq!(told::written(&one.0, &one.1), told::written(&other.0, &other.1));
            one
        }
        _ => panic!("the same bytes were read once and refused once"),
    };
    told::sheets(&sheets, FILE);
    told::complaints(&complaints, FILE);
    closer_limits_change_nothing(bytes, &sheets, &complaints);
    // What the file holds is looked at by eyes of our own where it is plain text.
    let said_otherwise = complaints.iter().any(|odd| odd.says.starts_with("Read as"));
    if let (false, Ok(text)) = (said_otherwise, std::str::from_utf8(bytes)) {
        let held = elements(text).expect("what is read is whole and has no DOCTYPE");
        assert!(held.deepest <= XmlLimits::default().depth, "deeper than the limit");
        rows_are_elements(&held, &sheets);
        if complaints.len() <= 1_000 {
            held.leaves.iter().for_each(|leaf| is_told(leaf, &sheets, &complaints));
        }
    }
});

/// A limit refuses a file or leaves it as it is; it never leaves a part out.
fn closer_limits_change_nothing(bytes: &[u8], sheets: &[Sheet], complaints: &[Complaint]) {
    let limits = XmlLimits { depth: 6, attributes: 2, elements: 40, cells: 200 };
    if let Ok((fewer, said)) = read_xml(bytes, &limits) {
        assert_eq!(told::written(&fewer, &said), told::written(sheets, complaints));
        let cells: usize = fewer.iter().flat_map(Sheet::rows).filter(|row| row.number() > 0).count();
        assert!(cells <= limits.cells + sheets.len(), "more rows than cells are allowed");
    }
}

fn rows_are_elements(held: &Elements, sheets: &[Sheet]) {
    for name in ROWS {
        let count = held.count(name);
        let is_one = |sheet: &Sheet| {
            let path = sheet.name().map_or("", |name| name);
            path.rsplit('/').next() == Some(name) && sheet.rows().len() == count + 1
        };
        assert!(
            count == 0 || sheets.iter().any(is_one),
            "{count} elements {name}, and no table of as many rows"
        );
    }
}

/// The text of a leaf stands in a cell, or its name in a heading or a complaint. A 0 may say that there is no row, and of
/// UASC a 1 that there is one; a day of birth is said once for all rows, some of which have none.
fn is_told(leaf: &Leaf, sheets: &[Sheet], complaints: &[Complaint]) {
    let (name, text) = (told::seen(&leaf.name), told::seen(&leaf.text));
    let known = FIELDS.contains(&name.as_str()) || headings().any(|heading| heading == name);
    let in_cell = || {
        sheets
            .iter()
            .flat_map(Sheet::rows)
            .any(|row| row.cells().any(|cell| cell.eq_ignore_ascii_case(&text)))
    };
    let heading = || {
        sheets.iter().any(|sheet| sheet.rows().next().is_some_and(|row| row.cells().any(|cell| cell == name)))
    };
    let said =
        |odd: &Complaint| odd.says.contains(&*leaf.name) || odd.place.column.as_deref() == Some(&*leaf.name);
    // The number of a child of whom nothing else came is told with its element.
    let alone = |odd: &Complaint| {
        matches!(&*name, "CHILD" | "CHILDID") && odd.says.contains("with no row of a table in it")
    };
    let said = || complaints.iter().any(|odd| said(odd) || alone(odd));
    let flag = text == "0" || (name == "UASC" && text == "1") || name == "DOB";
    let told = if known {
        text.is_empty() || flag || in_cell() || heading() || said()
    } else {
        text.is_empty() || heading() || said()
    };
    assert!(told, "the text of {name} is lost in silence: {text:?}");
}

fn headings() -> impl Iterator<Item = &'static str> {
    TableId::ALL.into_iter().flat_map(TableId::headings)
}
