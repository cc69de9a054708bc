//! Looks for canaries, and for anything of a pupil number's form, in all that a file's bytes hold.

use crate::canary::Canary;
use crate::opened::opened;

/// The canaries that come out of some bytes.
pub(crate) fn found<'a>(canaries: &'a [Canary], bytes: &[u8]) -> Vec<&'a Canary> {
    let texts: Vec<String> = opened(bytes).iter().map(|text| text.to_lowercase()).collect();
    let comes_out =
        |canary: &&Canary| canary.forms.iter().any(|form| texts.iter().any(|text| holds(text, form)));
    canaries.iter().filter(comes_out).collect()
}

/// A number that is all digits must stand alone: any seal has seven digits in a row.
fn holds(text: &str, form: &str) -> bool {
    let digits = form.bytes().all(|byte| byte.is_ascii_digit());
    let alone = |at: usize| {
        let beside = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
        !beside(text.as_bytes().get(at + form.len()))
            && !beside(at.checked_sub(1).and_then(|at| text.as_bytes().get(at)))
    };
    text.match_indices(form).any(|(at, _)| !digits || alone(at))
}

/// Whatever has the form of a pupil number, whatever its check letter: seals are in lower-case hex for this.
pub(crate) fn pupil_numbers(bytes: &[u8]) -> Vec<String> {
    let texts = opened(bytes);
    texts
        .iter()
        .flat_map(|text| {
            text.as_bytes()
                .windows(13)
                .filter(|window| is_pupil_number(window))
                .map(|window| String::from_utf8_lossy(window).into_owned())
        })
        .collect()
}

fn is_pupil_number(text: &[u8]) -> bool {
    let letter = text[0].is_ascii_uppercase() && !b"IOS".contains(&text[0]);
    letter
        && text[1..12].iter().all(u8::is_ascii_digit)
        && (text[12].is_ascii_digit() || text[12].is_ascii_uppercase())
}

/// The place in a text where a canary stands, with what is around it.
pub(crate) fn around(canary: &Canary, bytes: &[u8]) -> String {
    let texts = opened(bytes);
    let found = texts.iter().find_map(|text| {
        let lower = text.to_lowercase();
        let at = canary.forms.iter().find_map(|form| lower.find(form.as_str()))?;
        let letters: Vec<char> = lower.chars().collect();
        let at = lower[..at].chars().count();
        Some(letters[at.saturating_sub(60)..(at + 80).min(letters.len())].iter().collect())
    });
    found.unwrap_or_default()
}
