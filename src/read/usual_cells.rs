//! Sheets whose cells are written as every spreadsheet program writes them. Nearly all are, and seeing that they are costs a
//! small part of taking their XML apart; what is written in any other way is taken apart (see [`super::sheet_xml`]).

use super::sheet_xml::{ERRORS, is_plain};
use memchr::{memchr, memchr_iter, memchr2};

/// Is every cell of a sheet's XML written in the usual way, so that all readers see the same in it? No marks but elements
/// stand anywhere, every cell has each attribute once and at most one value, and the value is of its kind.
pub(super) fn are_usual(xml: &str) -> bool {
    let mut rest = xml.as_bytes();
    while let Some(at) = memchr(b'<', rest) {
        rest = &rest[at..];
        let known = if rest.starts_with(b"<c ") || rest.starts_with(b"<c>") { cell(rest) } else { tag(rest) };
        let Some(after) = known else { return false };
        rest = after;
    }
    true
}

/// What follows a tag of anything but a cell. The end of a cell stands with its beginning.
fn tag(xml: &[u8]) -> Option<&[u8]> {
    let end = memchr(b'>', xml)?;
    let (within, after) = (&xml[1..end], &xml[end + 1..]);
    let name = within.strip_prefix(b"/").unwrap_or(within);
    let name = name.split(|byte| byte.is_ascii_whitespace() || *byte == b'/').next()?;
    let is_element =
        name.first().is_some_and(u8::is_ascii_alphabetic) && name != b"c" && !name.ends_with(b":c");
    let is_declaration = within.starts_with(b"?xml ") && within.ends_with(b"?");
    let marks = memchr_iter(b'"', within).count();
    let whole = marks.is_multiple_of(2) && memchr2(b'\'', b'<', within).is_none();
    (whole && (is_element || is_declaration)).then_some(after)
}

/// What follows a cell and its end.
fn cell(xml: &[u8]) -> Option<&[u8]> {
    let mut rest = xml.strip_prefix(b"<c")?;
    let (mut at, mut style, mut kind) = (None, None, None);
    while let Some(attribute) = rest.strip_prefix(b" ").filter(|after| !after.starts_with(b"/>")) {
        let (name, value) = attribute.split_first_chunk()?;
        let end = memchr(b'"', value)?;
        let says = match name {
            b"r=\"" => &mut at,
            b"s=\"" => &mut style,
            b"t=\"" => &mut kind,
            _ => return None,
        };
        says.replace(&value[..end]).is_none().then_some(())?;
        rest = &value[end + 1..];
    }
    let plain_at = at.is_none_or(|at| at.iter().all(u8::is_ascii_alphanumeric));
    (plain_at && style.is_none_or(is_plain)).then_some(())?;
    if let Some(rest) = rest.strip_prefix(b"/>").or_else(|| rest.strip_prefix(b" />")) {
        return (is_kind(kind) || kind == INLINE).then_some(rest);
    }
    rest = rest.strip_prefix(b">")?;
    if let Some(formula) = rest.strip_prefix(b"<f>") {
        rest = text(formula)?.1.strip_prefix(b"</f>")?;
    }
    if kind == INLINE {
        rest = rest.strip_prefix(b"<is><t")?;
        rest = rest.strip_prefix(b" xml:space=\"preserve\"").unwrap_or(rest).strip_prefix(b">")?;
        return text(rest)?.1.strip_prefix(b"</t></is></c>");
    }
    if let Some(value) = rest.strip_prefix(b"<v>") {
        let (value, after) = text(value)?;
        is_value(kind, value).then_some(())?;
        rest = after.strip_prefix(b"</v>")?;
    }
    rest.strip_prefix(b"</c>").filter(|_| is_kind(kind))
}

/// Text up to the next tag, and what follows it. An entity splits it, which not all readers join again.
fn text(xml: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = xml.iter().position(|byte| matches!(byte, b'<' | b'&'))?;
    Some(xml.split_at(end))
}

/// A cell of this kind holds its text itself, and no value.
const INLINE: Option<&[u8]> = Some(b"inlineStr");

fn is_kind(kind: Option<&[u8]>) -> bool {
    matches!(kind, None | Some(b"s" | b"n" | b"b" | b"e" | b"d" | b"str"))
}

fn is_value(kind: Option<&[u8]>, value: &[u8]) -> bool {
    match kind {
        Some(b"s") => is_plain(value),
        Some(b"e") => ERRORS.iter().any(|error| error.as_bytes() == value),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::super::sheet_xml;
    use super::*;

    fn sheet(rows: &str) -> String {
        format!("<?xml version=\"1.0\"?>\n<worksheet xmlns=\"x\"><sheetData>{rows}</sheetData></worksheet>")
    }

    #[test]
    fn what_spreadsheet_programs_write_is_usual() {
        for cell in [
            "<c r=\"A1\"/>",
            "<c r=\"A1\" s=\"4\"/>",
            "<c r=\"A1\" s=\"4\" t=\"s\"><v>12</v></c>",
            "<c r=\"A1\" t=\"inlineStr\"><is><t>O'Neill</t></is></c><c r=\"B1\" t=\"inlineStr\" /><c r=\"C1\" />",
            "<c r=\"A1\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> x </t></is></c>",
            "<c t=\"str\" r=\"A1\"><f>A2+1</f><v>text</v></c><c><v>1.5E3</v></c>",
            "<c r=\"A1\" t=\"e\"><v>#N/A</v></c><c r=\"B1\" t=\"b\"><v>1</v></c>",
        ] {
            let xml = sheet(&format!("<row r=\"1\" spans=\"1:3\">{cell}</row>"));
            assert!(are_usual(&xml) && sheet_xml::check(xml.as_bytes()).is_ok(), "{cell}");
        }
    }

    #[test]
    fn what_readers_may_see_in_two_ways_is_not() {
        for cell in [
            "<x:c r=\"A1\"/>",
            "<c\tr=\"A1\"/>",
            "<c r='A1'/>",
            "<c r=\"A1\" r=\"A2\"/>",
            "<c r=\"A1\" z=\"1\"/>",
            "<c r=\"A1\" s=\"-1\"/>",
            "<c r=\"A1\" t=\"s\"><v>-1</v></c>",
            "<c r=\"A1\" t=\"e\"><v>#SPILL!</v></c>",
            "<c r=\"A1\"><v>1</v><v>2</v></c>",
            "<c r=\"A1\"><v>1&amp;2</v></c>",
            "<c r=\"A1\"><v><![CDATA[1]]></v></c>",
            "<c r=\"A1\"><v>1</v>",
            "<!-- <c --><c r=\"A1\"/>",
            "<row a=\"><c\"/>",
            "<row a='\"'><c r=\"A1\"/>",
            "<row a=\"<c>\"/>",
        ] {
            assert!(!are_usual(&sheet(cell)), "{cell}");
        }
    }

    proptest::proptest! {
        #[test]
        fn what_is_usual_passes_the_whole_look(
            pieces in proptest::collection::vec(proptest::sample::select(vec![
                "<c r=\"A1\"", " s=\"1\"", " t=\"s\"", " t=\"e\"", " t=\"inlineStr\"", " r=\"B1\"", ">", "/>", "<v>", "1",
                "-1", "#N/A", "</v>", "</c>", "<is><t>", "</t></is>", "<f>", "</f>", "&amp;", "<row>", "</row>", "<c>", " ", " />", "'",
                "\"", "<x:c>", "<!--", "-->",
            ]), 0..12),
        ) {
            let xml = sheet(&pieces.concat());
            if are_usual(&xml) {
                proptest::prop_assert_eq!(sheet_xml::walk(&xml), Ok(()), "{}", xml);
            }
        }
    }
}
