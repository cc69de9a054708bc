//! A look at the raw XML of a sheet, for what the workbook reader takes in silence: a string number that is not a
//! plain number becomes string 0, which is another child's text, and an unknown error value hides the whole sheet.

use super::found::Refusal;
use super::usual_cells::are_usual;
use memchr::memmem;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use std::borrow::Cow;

/// The error values that the reader knows.
pub(super) const ERRORS: [&str; 7] = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];

/// What a sheet does that people may not expect of its cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Habits {
    /// Are rows or columns hidden?
    pub(super) hides: bool,
    /// Are cells of several rows merged, so that all but one lack what they show?
    pub(super) merges: bool,
}

/// Checks one XML part of a workbook; parts that are no sheets pass.
///
/// # Errors
/// When a cell of it would be read as something that it is not.
pub(super) fn check(xml: &[u8]) -> Result<Habits, Refusal> {
    let is_sheet = has(xml, "sheetData");
    let Ok(xml) = std::str::from_utf8(xml) else {
        return if is_sheet { Err(DAMAGED.into()) } else { Ok(Habits::default()) };
    };
    if has(xml.as_bytes(), "<!DOCTYPE") {
        return Err(
            "The workbook contains a DOCTYPE declaration, which Excel never writes. Save it again in Excel."
                .into(),
        );
    }
    if !is_sheet {
        return Ok(Habits::default());
    }
    if !are_usual(xml) {
        walk(xml)?;
    }
    Ok(Habits { hides: hides(xml), merges: merges(xml) })
}

fn has(xml: &[u8], word: &str) -> bool {
    memmem::find(xml, word.as_bytes()).is_some()
}

/// Takes a sheet apart as the workbook reader does, and looks at every cell.
pub(super) fn walk(xml: &str) -> Result<(), Refusal> {
    let mut reader = Reader::from_str(xml);
    // As the workbook reader has it, so that both see the same cells and give up at the same place.
    let config = reader.config_mut();
    (config.check_end_names, config.check_comments, config.expand_empty_elements) = (false, false, true);
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) if tag.local_name().as_ref() == "c" => check_cell(&mut reader, &tag)?,
            Ok(Event::Eof) | Err(_) => return Ok(()),
            Ok(_) => {}
        }
    }
}

/// Are rows or columns of the sheet hidden? Few sheets have the word at all, and only those are looked through.
fn hides(xml: &str) -> bool {
    if !has(xml.as_bytes(), "hidden=") {
        return false;
    }
    let hidden = |tag: &BytesStart<'_>| {
        let mut attributes = tag.attributes().filter_map(Result::ok);
        matches!(tag.local_name().as_ref(), "row" | "col")
            && attributes.any(|of| of.key.as_ref() == "hidden" && matches!(&*of.value, "1" | "true"))
    };
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) if hidden(&tag) => return true,
            Ok(Event::Eof) | Err(_) => return false,
            Ok(_) => {}
        }
    }
}

/// Are cells of several rows merged? Titles are merged within a row. What is merged is listed behind the cells, so that the
/// end of the sheet is all that has to be searched.
fn merges(xml: &str) -> bool {
    let Some(cells) = memmem::rfind(xml.as_bytes(), b"sheetData>") else { return false };
    let listed = xml[cells..].split("mergeCell ").skip(1);
    let mut ranges = listed.filter_map(|one| one.split_once("ref=\"")?.1.split_once('"')?.0.split_once(':'));
    ranges.any(|(from, to)| row_of(from) != row_of(to))
}

/// The row in a cell's name: 7 in `B7`.
fn row_of(cell: &str) -> Option<u32> {
    cell.trim_start_matches(|letter: char| letter.is_ascii_alphabetic()).parse().ok()
}

const DAMAGED: &str =
    "The workbook is damaged: a sheet of it is not as Excel writes it. Save it again in Excel.";

/// The attributes of a cell that say how its value is meant.
#[derive(Default)]
struct Says<'a> {
    at: Cow<'a, str>,
    kind: Option<Cow<'a, str>>,
    style: Option<Cow<'a, str>>,
}

/// What stands twice, or is no attribute, one reader takes and another does not.
fn says<'a>(tag: &'a BytesStart<'_>) -> Result<Says<'a>, Refusal> {
    let mut says = Says { at: "of no address".into(), ..Says::default() };
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|_| DAMAGED)?;
        match attribute.key.as_ref() {
            "r" => says.at = attribute.value,
            "t" => says.kind = Some(attribute.value),
            "s" => says.style = Some(attribute.value),
            _ => {}
        }
    }
    Ok(says)
}

/// The reader takes the last of a cell's values; beside a value only text of the kind that says so may stand.
fn check_cell(reader: &mut Reader<&[u8]>, tag: &BytesStart<'_>) -> Result<(), Refusal> {
    let says = says(tag)?;
    check_style(&says)?;
    let inline = says.kind.as_deref() == Some("inlineStr");
    let mut values = 0;
    loop {
        match reader.read_event() {
            Ok(Event::Start(within)) => {
                match within.local_name().as_ref() {
                    "f" => {}
                    "v" if values == 0 => {
                        values += usize::from(!inline);
                        check_value(reader, &within, &says)?;
                        continue;
                    }
                    "is" if values == 0 => values += 2,
                    _ => return Err(DAMAGED.into()),
                }
                if reader.read_to_end(within.name()).is_err() {
                    return Ok(());
                }
            }
            Ok(Event::End(end)) if end.local_name().as_ref() == "c" => return Ok(()),
            Ok(Event::Eof) | Err(_) => return Ok(()),
            Ok(_) => {}
        }
    }
}

/// The reader takes of a number what stands before the first entity, and of no value what is not text.
fn check_value(reader: &mut Reader<&[u8]>, value: &BytesStart<'_>, says: &Says<'_>) -> Result<(), Refusal> {
    let (mut text, mut pieces) = (String::new(), 0);
    loop {
        match reader.read_event() {
            Ok(Event::Text(piece)) => text.push_str(&piece),
            Ok(Event::GeneralRef(_)) => {}
            Ok(Event::End(end)) if end.name() == value.name() => break,
            Ok(Event::Eof) | Err(_) => return Ok(()),
            Ok(_) => return Err(DAMAGED.into()),
        }
        pieces += 1;
    }
    let shown = || text.chars().take(20).collect::<String>();
    match says.kind.as_deref() {
        None | Some("s" | "n" | "b" | "e") if pieces > 1 => Err(DAMAGED.into()),
        Some("s") if !text.is_empty() && !is_plain(text.as_bytes()) => Err(Refusal(format!(
            "The workbook is damaged: cell {} points to text number '{}'. Save it again in Excel.",
            says.at,
            shown()
        ))),
        Some("e") if !ERRORS.contains(&text.as_str()) => Err(Refusal(format!(
            "Cell {} shows the error {}. Put the formula right, save the workbook and send it again.",
            says.at,
            shown()
        ))),
        _ => Ok(()),
    }
}

/// A style number that is not plain would make a date a number.
fn check_style(says: &Says<'_>) -> Result<(), Refusal> {
    match &says.style {
        Some(style) if !is_plain(style.as_bytes()) => Err(Refusal(format!(
            "The workbook is damaged: cell {} has the style '{}'. Save it again in Excel.",
            says.at,
            style.chars().take(20).collect::<String>()
        ))),
        _ => Ok(()),
    }
}

/// Up to nine digits: no sign, no blank, no overflow.
pub(super) fn is_plain(number: &[u8]) -> bool {
    (1..10).contains(&number.len()) && number.iter().all(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(cell: &str) -> Result<(), Refusal> {
        let xml = format!("<worksheet><sheetData><row r=\"1\">{cell}</row></sheetData></worksheet>");
        check(xml.as_bytes()).map(drop)
    }

    #[test]
    fn string_numbers_and_styles_must_be_plain_numbers() {
        for good in [
            "<c r=\"A1\" t=\"s\"><v>0</v></c>",
            "<x:c r=\"A1\" s=\"12\" t=\"s\"><x:v>123</x:v></x:c>",
            "<c r=\"A1\" t=\"s\"/><c r=\"B1\"><v>1.0</v></c>",
            "<c r=\"A1\" t=\"str\"><f>A&lt;B</f><v>-1</v></c>",
            "<c r=\"A1\" t=\"s\"></c><c r=\"B1\" t=\"n\"><v>-1</v></c>",
        ] {
            assert_eq!(with(good), Ok(()), "{good}");
        }
        for number in ["-1", "1.0", " 1", "abc", "1e3", "99999999999999999999", "<![CDATA[1]]>"] {
            let read = with(&format!("<c t = 's' r='B7'><f>X</f><v>{number}</v></c>"));
            assert!(read.is_err_and(|why| number.starts_with('<') || why.0.contains("cell B7")), "{number}");
        }
        assert!(with("<c r=\"C3\" s=\"x\"/>").is_err_and(|why| why.0.contains("cell C3")));
        assert!(with("<c r=\"C3\" s=\"-2\"><v>1</v></c>").is_err());
    }

    #[test]
    fn a_merged_title_is_no_merged_table() {
        let with = |range: &str| {
            let merged = format!("<mergeCells count=\"1\"><mergeCell ref=\"{range}\"/></mergeCells>");
            merges(&format!("<worksheet><sheetData></sheetData>{merged}</worksheet>"))
        };
        assert_eq!(["A1:M1", "A21:B21", "x", ""].map(with), [false; 4]);
        assert_eq!(["A2:A3", "B9:C10"].map(with), [true; 2]);
        assert!(!merges("<worksheet><sheetData><t>mergeCell ref=\"A2:A3\"</t></sheetData></worksheet>"));
    }

    #[test]
    fn a_cell_has_one_value_in_one_piece() {
        for good in [
            "<c r=\"A1\" t=\"inlineStr\"><v>0</v><is><t>x</t></is></c>",
            "<c r=\"A1\" t=\"str\"><v>a&amp;b</v></c>",
            "<c r=\"A1\"><v/></c>",
            "<c r=\"A1\"><v></v></c>",
        ] {
            assert_eq!(with(good), Ok(()), "{good}");
        }
        for bad in [
            "<c t=\"s\"><v>0</v><v>x</v></c>",
            "<c><v>1</v><v/></c>",
            "<c t=\"s\"><v>0</v><is><t>x</t></is></c>",
            "<c t=\"inlineStr\"><is><t>x</t></is><v>0</v></c>",
            "<c><v>12&#49;</v></c>",
            "<c><v><?x?>12</v></c>",
            "<c><v>1<x/>2</v></c>",
            "<c><v>&#49;2</v></c>",
            "<c t=\"str\"><v><![CDATA[x]]></v></c>",
            "<c t=\"n\" t=\"s\"><v>0</v></c>",
            "<c t=\"s\"><v>0</v></c c<><v>x</v></c>",
            "<c t=\"s\"><v>0</v></a:b:c><v>x</v></c>",
            "<c t=\"s\"><v>0</v></c\u{a0}><v>x</v></c>",
        ] {
            assert_eq!(with(bad), Err(DAMAGED.into()), "{bad}");
        }
    }

    #[test]
    fn an_unknown_error_value_is_named_with_its_cell() {
        assert_eq!(with("<c r=\"A1\" t=\"e\"><v>#REF!</v></c>"), Ok(()));
        let why = with("<c r=\"D9\" t=\"e\"><v>#SPILL!</v></c>").unwrap_err().0;
        assert!(why.starts_with("Cell D9 shows the error #SPILL!."), "{why}");
        assert!(check(b"<!DOCTYPE a><worksheet><sheetData/></worksheet>").is_err());
        assert_eq!(
            check(b"<c t=\"s\"><v>-1</v></c>"),
            Ok(Habits::default()),
            "parts that are no sheets pass"
        );
    }
}
