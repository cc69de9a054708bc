//! A look at the raw XML of a sheet, for what the workbook reader takes in silence: a string number that is not a
//! plain number becomes string 0, which is another child's text, and an unknown error value hides the whole sheet.

use super::found::Refusal;

/// The error values that the reader knows.
const ERRORS: [&str; 7] = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];

/// Checks one XML part of a workbook; parts that are no sheets pass.
///
/// # Errors
/// When a cell of it would be read as something that it is not.
pub(super) fn check(xml: &[u8]) -> Result<(), Refusal> {
    let Ok(xml) = std::str::from_utf8(xml) else {
        let sheet = xml.windows(9).any(|window| window == b"sheetData");
        return if sheet { Err(DAMAGED.into()) } else { Ok(()) };
    };
    if xml.contains("<!DOCTYPE") {
        return Err(
            "The workbook contains a DOCTYPE declaration, which Excel never writes. Save it again in Excel."
                .into(),
        );
    }
    if !xml.contains("sheetData") {
        return Ok(());
    }
    let mut pieces = xml.split('<').skip(1).peekable();
    while let Some(tag) = pieces.next() {
        if name(tag) == "c" && !tag.trim_end().ends_with("/>") {
            let mut value = None;
            while let Some(piece) = pieces.next_if(|piece| !is_end(piece)) {
                if piece.starts_with('!') {
                    return Err(DAMAGED.into());
                }
                value = value.or((name(piece) == "v").then_some(piece));
            }
            check_cell(tag, value)?;
        } else if name(tag) == "c" {
            check_style(tag)?;
        }
    }
    Ok(())
}

/// Are rows or columns of the sheet hidden?
pub(super) fn hides(xml: &[u8]) -> bool {
    let Ok(xml) = std::str::from_utf8(xml) else { return false };
    let hidden = |tag: &str| {
        matches!(name(tag), "row" | "col") && matches!(attribute(tag, "hidden"), Some("1" | "true"))
    };
    // Few sheets have the word at all, and only those are looked through.
    xml.contains("sheetData") && xml.contains("hidden=") && xml.split('<').skip(1).any(hidden)
}

const DAMAGED: &str =
    "The workbook is damaged: a sheet of it is not as Excel writes it. Save it again in Excel.";

/// Does a piece end the cell, or start the next?
fn is_end(piece: &str) -> bool {
    name(piece) == "c" || piece.strip_prefix('/').is_some_and(|rest| name(rest) == "c")
}

/// The name of a tag, without the prefix of its namespace.
fn name(tag: &str) -> &str {
    let whole =
        tag.split(|letter: char| letter.is_whitespace() || matches!(letter, '>' | '/')).next().unwrap_or("");
    whole.rsplit_once(':').map_or(whole, |(_, local)| local)
}

fn check_cell(tag: &str, value: Option<&str>) -> Result<(), Refusal> {
    check_style(tag)?;
    let Some((_, text)) = value.and_then(|value| value.split_once('>')) else { return Ok(()) };
    let at = || attribute(tag, "r").unwrap_or("of no address");
    match attribute(tag, "t") {
        Some("s") if !text.is_empty() && !is_plain(text) => Err(Refusal(format!(
            "The workbook is damaged: cell {} points to text number '{}'. Save it again in Excel.",
            at(),
            text.chars().take(20).collect::<String>()
        ))),
        Some("e") if !ERRORS.contains(&text) => Err(Refusal(format!(
            "Cell {} shows the error {}. Put the formula right, save the workbook and send it again.",
            at(),
            text.chars().take(20).collect::<String>()
        ))),
        _ => Ok(()),
    }
}

/// A style number that is not plain would make a date a number.
fn check_style(tag: &str) -> Result<(), Refusal> {
    match attribute(tag, "s") {
        Some(style) if !is_plain(style) => Err(Refusal(format!(
            "The workbook is damaged: cell {} has the style '{}'. Save it again in Excel.",
            attribute(tag, "r").unwrap_or("of no address"),
            style.chars().take(20).collect::<String>()
        ))),
        _ => Ok(()),
    }
}

/// Up to nine digits: no sign, no blank, no overflow.
fn is_plain(number: &str) -> bool {
    (1..10).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
}

fn attribute<'a>(tag: &'a str, wanted: &str) -> Option<&'a str> {
    let mut rest = tag.split_once(char::is_whitespace)?.1;
    loop {
        let (key, after) = rest.split_once('=')?;
        let after = after.trim_start();
        let quote = after.chars().next().filter(|letter| matches!(letter, '"' | '\''))?;
        let (value, after) = after[1..].split_once(quote)?;
        if key.trim() == wanted {
            return Some(value);
        }
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(cell: &str) -> Result<(), Refusal> {
        check(format!("<worksheet><sheetData><row r=\"1\">{cell}</row></sheetData></worksheet>").as_bytes())
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
    fn an_unknown_error_value_is_named_with_its_cell() {
        assert_eq!(with("<c r=\"A1\" t=\"e\"><v>#REF!</v></c>"), Ok(()));
        let why = with("<c r=\"D9\" t=\"e\"><v>#SPILL!</v></c>").unwrap_err().0;
        assert!(why.starts_with("Cell D9 shows the error #SPILL!."), "{why}");
        assert!(check(b"<!DOCTYPE a><worksheet><sheetData/></worksheet>").is_err());
        assert_eq!(check(b"<c t=\"s\"><v>-1</v></c>"), Ok(()), "parts that are no sheets pass");
    }
}
