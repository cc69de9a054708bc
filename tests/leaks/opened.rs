//! Everything that a reader, or a program of a reader, could make of a file's bytes: as they are, its parts unzipped,
//! entities and escapes undone, tags taken out, and base64 decoded.

use crate::played::unzipped;
use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;

/// Texts within texts are opened so many times: a base64 picture within a page within a workbook, and no further.
const DEEP: usize = 3;

/// The shortest run of base64 that is worth a look.
const RUN: usize = 12;

/// Every text that the bytes hold.
pub(crate) fn opened(bytes: &[u8]) -> Vec<String> {
    let mut texts = Vec::new();
    open(bytes, DEEP, &mut texts);
    texts
}

fn open(bytes: &[u8], deep: usize, texts: &mut Vec<String>) {
    let plain = String::from_utf8_lossy(bytes).into_owned();
    if deep > 0 {
        for (name, part) in unzipped(bytes) {
            texts.push(name);
            open(&part, deep - 1, texts);
        }
        for within in encoded(&plain) {
            open(&within, deep - 1, texts);
        }
    }
    let decoded = unescaped(&unescaped(&plain));
    let untagged = without_tags(&plain);
    for text in [without_tags(&decoded), unescaped(&untagged), decoded, plain.replace('\0', "")] {
        if text != plain && !texts.contains(&text) {
            texts.push(text);
        }
    }
    texts.push(plain);
}

/// What runs of base64 stand for.
fn encoded(text: &str) -> Vec<Vec<u8>> {
    let runs = text
        .split(|letter: char| !(letter.is_ascii_alphanumeric() || ['+', '/', '-', '_'].contains(&letter)));
    let runs = runs.filter(|run| run.len() >= RUN);
    runs.filter_map(|run| STANDARD_NO_PAD.decode(run.replace('-', "+").replace('_', "/")).ok()).collect()
}

/// Entities of pages and workbooks, escapes of JSON and of addresses.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['&', '\\', '%', '_']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (letter, length) = escape(rest).unwrap_or_else(|| (rest.chars().next().unwrap(), 1));
        out.push(letter);
        rest = &rest[length..];
    }
    out + rest
}

/// The letter that an escape at the beginning stands for, and how long the escape is.
fn escape(text: &str) -> Option<(char, usize)> {
    let hex = |digits: &str| char::from_u32(u32::from_str_radix(digits, 16).ok()?);
    match text.as_bytes()[0] {
        b'&' => {
            let end = text.char_indices().take(12).find(|(_, letter)| *letter == ';')?.0;
            let letter = match &text[1..end] {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                "quot" => '"',
                "apos" => '\'',
                "nbsp" => ' ',
                name => match name.strip_prefix("#x").or_else(|| name.strip_prefix("#X")) {
                    Some(digits) => hex(digits)?,
                    None => char::from_u32(name.strip_prefix('#')?.parse().ok()?)?,
                },
            };
            Some((letter, end + 1))
        }
        b'\\' if text.starts_with("\\u") => Some((hex(text.get(2..6)?)?, 6)),
        b'\\' if text.starts_with("\\/") => Some(('/', 2)),
        b'%' => Some((hex(text.get(1..3)?).filter(char::is_ascii)?, 3)),
        b'_' if text.starts_with("_x") && text.get(6..7) == Some("_") => Some((hex(text.get(2..6)?)?, 7)),
        _ => None,
    }
}

fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut within = false;
    for letter in text.chars() {
        match letter {
            '<' => within = true,
            '>' if within => within = false,
            _ if within => {}
            other => out.push(other),
        }
    }
    out
}
