//! Bytes to letters: an XML file says itself how it is written, and is held to it. Nothing is guessed or replaced.

use crate::read::decode::{self, Decoded};
use crate::read::found::Refusal;
use encoding_rs::WINDOWS_1252;

/// Does the text begin as XML and web pages do, whatever its encoding?
pub(in crate::read) fn is_markup(bytes: &[u8]) -> bool {
    let bytes = [b"\xef\xbb\xbf".as_slice(), b"\xff\xfe", b"\xfe\xff"]
        .into_iter()
        .find_map(|mark| bytes.strip_prefix(mark))
        .unwrap_or(bytes);
    let first = bytes.iter().find(|byte| **byte != 0 && !byte.is_ascii_whitespace());
    first == Some(&b'<')
}

/// Decodes an XML file as it declares.
///
/// # Errors
/// When it is not what it says, or says what is not read.
pub(in crate::read) fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Refusal> {
    let marked = bytes.strip_prefix(b"\xef\xbb\xbf");
    let wide = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    if wide || bytes.iter().take(4).any(|byte| *byte == 0) {
        let decoded = decode::decode(bytes)?;
        return match declared(&decoded.text) {
            Some(says) if !says.starts_with("utf-16") => Err(contradicted(&says, "UTF-16")),
            _ => Ok(decoded),
        };
    }
    let body = marked.unwrap_or(bytes);
    let head: String = body.iter().take(300).map(|byte| char::from(*byte)).collect();
    let says = declared(&head).unwrap_or_else(|| "utf-8".into());
    match says.as_str() {
        "utf-8" | "utf8" => Ok(Decoded { text: strict("UTF-8", body)?.into(), read_as: None }),
        "us-ascii" | "ascii" => match body.iter().position(|byte| !byte.is_ascii()) {
            Some(at) => Err(not_so("US-ASCII", body, at)),
            None => Ok(Decoded { text: strict("US-ASCII", body)?.into(), read_as: None }),
        },
        "iso-8859-1" | "latin1" | "windows-1252" | "cp1252" if marked.is_some() => {
            Err(contradicted(&says, "UTF-8"))
        }
        "iso-8859-1" | "latin1" | "windows-1252" | "cp1252" => {
            let (text, _) = WINDOWS_1252.decode_without_bom_handling(body);
            Ok(Decoded { text, read_as: Some("Windows-1252") })
        }
        "utf-16" | "utf-16le" | "utf-16be" => Err(contradicted(&says, "not")),
        _ => Err(Refusal(format!(
            "The file says that it is written in {}, which is not read here. Save it as UTF-8 and send it again.",
            says.to_uppercase()
        ))),
    }
}

/// The encoding that the first line of the file declares, in lower case.
fn declared(text: &str) -> Option<String> {
    let rest = text.trim_start_matches('\u{feff}').trim_start().strip_prefix("<?xml")?;
    let line = rest.split("?>").next()?;
    let (_, value) = line.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|letter| matches!(letter, '"' | '\''))?;
    let name = value[1..].split(quote).next()?.trim();
    // A name of an encoding is short; what is not one is not repeated to anybody.
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.' | ':');
    Some(if name.len() <= 40 && name.chars().all(plain) {
        name.to_lowercase()
    } else {
        "an unknown way".into()
    })
}

fn strict<'a>(says: &str, bytes: &'a [u8]) -> Result<&'a str, Refusal> {
    std::str::from_utf8(bytes).map_err(|error| not_so(says, bytes, error.valid_up_to()))
}

fn not_so(says: &str, bytes: &[u8], at: usize) -> Refusal {
    let line = bytes[..at].split(|byte| *byte == b'\n').count();
    Refusal(format!(
        "The file says that it is {says}, but line {line} is not. Save it as UTF-8 and send it again."
    ))
}

fn contradicted(says: &str, really: &str) -> Refusal {
    Refusal(format!(
        "The file says that it is {}, but it is {really}. Save it as UTF-8 and send it again.",
        says.to_uppercase()
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_as_it_declares_and_held_to_it() {
        let with = |says: &str, letter: &[u8]| {
            [b"<?xml version='1.0' encoding='", says.as_bytes(), b"'?>\n<A>", letter, b"</A>"].concat()
        };
        let last = |bytes: &[u8]| {
            decode(bytes).map(|decoded| (decoded.text.contains("<A>\u{a3}<"), decoded.read_as))
        };
        assert_eq!(last(&with("UTF-8", "\u{a3}".as_bytes())), Ok((true, None)));
        assert_eq!(last(&with("iso-8859-1", b"\xa3")), Ok((true, Some("Windows-1252"))));
        assert_eq!(last("<A>\u{a3}</A>".as_bytes()), Ok((true, None)));
        assert_eq!(last(&with("us-ascii", b"x")), Ok((false, None)));
        let wide = |text: &str| -> Vec<u8> {
            std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
        };
        assert_eq!(
            last(&wide("<?xml version='1.0' encoding='utf-16'?><A>\u{a3}</A>")),
            Ok((true, Some("UTF-16")))
        );
        assert_eq!(last(&wide("<A>\u{a3}</A>")), Ok((true, Some("UTF-16"))));
        for (bytes, why) in [
            (with("UTF-8", b"\xa3"), "UTF-8, but line 2 is not"),
            (with("us-ascii", "\u{a3}".as_bytes()), "US-ASCII, but line 2 is not"),
            (with("utf-16", b"x"), "UTF-16, but it is not"),
            (with("shift_jis", b"x"), "written in SHIFT_JIS"),
            (wide("<?xml version='1.0' encoding='utf-8'?><A/>"), "UTF-8, but it is UTF-16"),
            ([b"\xef\xbb\xbf".as_slice(), &with("latin1", b"x")].concat(), "LATIN1, but it is UTF-8"),
        ] {
            assert!(decode(&bytes).is_err_and(|refusal| refusal.0.contains(why)), "{why}");
        }
    }
}
