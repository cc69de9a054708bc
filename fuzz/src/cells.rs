//! The cells of a sheet's XML as the workbook reader walks them, for values that it would take for others in silence.

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

const ERRORS: [&str; 7] = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];

/// Fails when a part that passed holds a cell that would be misread. A part that the reader would give up is no matter.
pub fn no_cell_is_misread(part: &[u8]) {
    if let Some(Some(why)) = std::str::from_utf8(part).ok().map(misread) {
        panic!("{why}\n{}", String::from_utf8_lossy(part));
    }
}

/// What would be misread in a part that the reader reads to the end of its rows.
fn misread(xml: &str) -> Option<String> {
    let mut reader = Reader::from_str(xml);
    let config = reader.config_mut();
    (config.check_end_names, config.check_comments, config.expand_empty_elements) = (false, false, true);
    let (mut in_rows, mut found) = (false, None);
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) if tag.local_name().as_ref() == "sheetData" => in_rows = true,
            Event::End(tag) if in_rows && tag.local_name().as_ref() == "sheetData" => return found,
            Event::Start(tag) if in_rows && tag.local_name().as_ref() == "c" => {
                let why = cell(&mut reader, &tag)?;
                found = found.or((!why.is_empty()).then_some(why));
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

/// Why one cell would be misread, or nothing; `None` when the reader gives up.
fn cell(reader: &mut Reader<&[u8]>, tag: &BytesStart<'_>) -> Option<String> {
    let (mut kind, mut style) = (None, None);
    // Of what stands twice, the reader takes the last.
    for attribute in tag.attributes().with_checks(false) {
        let attribute = attribute.ok()?;
        let value: String = attribute.value.to_string();
        match attribute.key.as_ref() {
            "t" => kind = Some(value),
            "s" => style = Some(value),
            _ => {}
        }
    }
    let (mut why, mut values) = (String::new(), 0);
    if style.as_ref().is_some_and(|style| !plain(style)) {
        why = format!("the style {style:?} is no number");
    }
    loop {
        match reader.read_event().ok()? {
            Event::End(end) if end.local_name().as_ref() == "c" => return Some(why),
            Event::Eof => return None,
            Event::Start(within) if within.local_name().as_ref() == "v" => {
                let (text, pieces) = value(reader)?;
                values += 1;
                let plain_kind = matches!(kind.as_deref(), None | Some("s" | "n" | "b" | "e"));
                let wrong = match kind.as_deref() {
                    Some("s") => !text.is_empty() && !plain(&text),
                    Some("e") => pieces > 0 && !ERRORS.contains(&text.as_str()),
                    _ => false,
                };
                if wrong || values > 1 || (plain_kind && pieces > 1) {
                    why = format!("a cell of kind {kind:?} holds {text:?} as its value {values}");
                }
            }
            Event::Start(within) if matches!(within.local_name().as_ref(), "f" | "is") => {
                reader.read_to_end(within.name()).ok()?;
            }
            Event::Start(_) => return None,
            _ => {}
        }
    }
}

/// The text of a value, and of how many pieces it is made.
fn value(reader: &mut Reader<&[u8]>) -> Option<(String, usize)> {
    let (mut text, mut pieces) = (String::new(), 0);
    loop {
        let event = reader.read_event().ok()?;
        pieces += 1;
        match event {
            Event::End(end) if end.local_name().as_ref() == "v" => return Some((text, pieces - 1)),
            Event::Eof => return None,
            Event::Text(piece) => text.push_str(&piece),
            Event::CData(piece) => text.push_str(&piece),
            Event::GeneralRef(name) => text.push_str(&format!("&{};", &*name)),
            Event::Comment(_) | Event::PI(_) | Event::Decl(_) | Event::DocType(_) => {}
            _ => return None,
        }
    }
}

fn plain(number: &str) -> bool {
    (1..10).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
}
