//! Bytes to letters: a mark, then the pattern of UTF-16, then strict UTF-8, then Windows-1252. Nothing is replaced.

use super::{found::Refusal, letters};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// The text of a file, and the encoding when it is one that the sender should know about.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Decoded<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) read_as: Option<&'static str>,
}

/// Decodes a text file.
///
/// # Errors
/// When its mark promises an encoding that it does not keep, or when it is not text at all.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Refusal> {
    let decoded = if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        let text = std::str::from_utf8(rest).map_err(|error| broken("UTF-8", rest, error.valid_up_to()))?;
        Decoded { text: text.into(), read_as: None }
    } else if bytes.starts_with(b"\xff\xfe\0\0") || bytes.starts_with(b"\0\0\xfe\xff") {
        return Err("The file is UTF-32 text. Save it as \"CSV UTF-8\" and send it again.".into());
    } else if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        utf_16(UTF_16LE, rest)?
    } else if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        utf_16(UTF_16BE, rest)?
    } else if let Some(encoding) = unmarked_utf_16(bytes) {
        utf_16(encoding, bytes)?
    } else if let Ok(text) = std::str::from_utf8(bytes) {
        Decoded { text: text.into(), read_as: None }
    } else {
        let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
        Decoded { text, read_as: Some("Windows-1252") }
    };
    if is_text(&decoded.text) {
        Ok(decoded)
    } else {
        Err("The file is not text. Send the tables as CSV files or a workbook.".into())
    }
}

fn utf_16<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> Result<Decoded<'a>, Refusal> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
    let text = text
        .ok_or("The file is UTF-16 text, but it is damaged or cut off. Save it again and send it again.")?;
    Ok(Decoded { text, read_as: Some("UTF-16") })
}

/// English text in UTF-16 has a zero in nearly every second byte, and in no other.
fn unmarked_utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4_096) & !1];
    let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let many = head.len() / 4;
    match (even > many, odd > many) {
        (false, true) if even == 0 => Some(UTF_16LE),
        (true, false) if odd == 0 => Some(UTF_16BE),
        _ => None,
    }
}

fn broken(encoding: &str, bytes: &[u8], at: usize) -> Refusal {
    let line = bytes[..at].split(|byte| *byte == b'\n').count();
    Refusal(format!(
        "The file says that it is {encoding} but line {line} is not. Save it as \"CSV UTF-8\" and send it again."
    ))
}

/// A stray control character is for a complaint; a file full of them was never text.
fn is_text(text: &str) -> bool {
    let (odd, all) = text
        .chars()
        .take(4_096)
        .fold((0_usize, 0_usize), |(odd, all), letter| (odd + usize::from(letters::is_odd(letter)), all + 1));
    odd < 8 || odd * 10 < all
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "CHILD,NOTE\r\nA1,caf\u{e9} at \u{a3}5 \u{2013} it\u{2019}s \u{201c}fine\u{201d}\r\n";

    fn utf_16_bytes(big: bool) -> Vec<u8> {
        TEXT.encode_utf16()
            .flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() })
            .collect()
    }

    #[test]
    fn the_same_text_comes_back_from_seven_encodings() {
        let little = utf_16_bytes(false);
        let big = utf_16_bytes(true);
        let cases = [
            (TEXT.as_bytes().to_vec(), None),
            ([b"\xef\xbb\xbf", TEXT.as_bytes()].concat(), None),
            ([b"\xff\xfe", little.as_slice()].concat(), Some("UTF-16")),
            ([b"\xfe\xff", big.as_slice()].concat(), Some("UTF-16")),
            (little, Some("UTF-16")),
            (big, Some("UTF-16")),
            (WINDOWS_1252.encode(TEXT).0.to_vec(), Some("Windows-1252")),
        ];
        for (bytes, read_as) in cases {
            assert_eq!(decode(&bytes), Ok(Decoded { text: TEXT.into(), read_as }));
        }
    }

    #[test]
    fn a_broken_promise_and_a_file_that_is_no_text_are_refused() {
        assert!(decode(b"\xef\xbb\xbfa\nb\xff").is_err_and(|why| why.0.contains("line 2")));
        assert!(decode(b"\xff\xfea").is_err_and(|why| why.0.contains("UTF-16")));
        assert!(decode(b"\xff\xfe\0\0a\0\0\0").is_err_and(|why| why.0.contains("UTF-32")));
        let noise: Vec<u8> = (0..2_000_u32).map(|at| (at * 31 % 251).to_le_bytes()[0]).collect();
        assert!(decode(&noise).is_err_and(|why| why.0.contains("not text")));
        assert!(decode(b"A\0,B\nC,D\n").is_ok(), "one stray zero is for a complaint");
    }
}
