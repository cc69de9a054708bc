//! The words and signs of a source file, with their places; comments and what stands under `#[cfg(test)]` are left out.

use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Word,
    Number,
    /// A text or a letter, with its quotes.
    Text,
    Sign,
}

/// A token and its place in the text.
#[derive(Clone, Debug)]
pub(crate) struct Token<'a> {
    pub(crate) kind: Kind,
    pub(crate) text: &'a str,
    pub(crate) at: Range<usize>,
    /// Does a blank stand on either side? That tells `a < b` from `Vec<b>`.
    pub(crate) apart: bool,
}

/// Signs of more than one letter, longest first.
const LONG: [&str; 19] = [
    "..=", "&&", "||", "==", "!=", "<=", ">=", "->", "=>", "::", "..", "+=", "-=", "*=", "/=", "<<", "|=",
    "&=", "%=",
];

/// The tokens of a file up to its tests.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    let code = &text[..text.find("#[cfg(test)]").unwrap_or(text.len())];
    let mut found: Vec<Token<'_>> = Vec::new();
    let mut from = 0;
    while let Some(first) = code[from..].chars().next() {
        let rest = &code[from..];
        let (kind, length) = if first.is_whitespace() {
            (None, first.len_utf8())
        } else if rest.starts_with("//") {
            (None, rest.find('\n').unwrap_or(rest.len()))
        } else if first.is_ascii_digit() {
            (Some(Kind::Number), while_in(rest, |letter| letter.is_ascii_digit() || letter == '_'))
        } else if is_word(first) {
            (Some(Kind::Word), while_in(rest, is_word))
        } else if first == '"' {
            (Some(Kind::Text), text_length(rest))
        } else if first == '\'' {
            tick(rest)
        } else {
            (Some(Kind::Sign), LONG.iter().find(|sign| rest.starts_with(**sign)).map_or(1, |sign| sign.len()))
        };
        let at = from..from + length;
        if let Some(kind) = kind {
            let blank = |side: Option<char>| side.is_some_and(char::is_whitespace);
            let apart = blank(code[..from].chars().next_back()) && blank(code[at.end..].chars().next());
            found.push(Token { kind, text: &code[at.clone()], at: at.clone(), apart });
        }
        from = at.end;
    }
    found
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

fn while_in(rest: &str, held: impl Fn(char) -> bool) -> usize {
    rest.find(|letter| !held(letter)).unwrap_or(rest.len())
}

fn text_length(rest: &str) -> usize {
    let mut escaped = false;
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            '"' if !escaped => return at + 1,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    rest.len()
}

/// A letter such as `'x'`, or a lifetime, which is a sign.
fn tick(rest: &str) -> (Option<Kind>, usize) {
    let mut letters = rest.char_indices().skip(1);
    match (letters.next(), letters.next()) {
        (Some((_, '\\')), _) => (Some(Kind::Text), rest[3..].find('\'').map_or(rest.len(), |at| at + 4)),
        (Some(_), Some((at, '\''))) => (Some(Kind::Text), at + 1),
        _ => (Some(Kind::Sign), 1 + while_in(&rest[1..], is_word)),
    }
}

/// The place of the bracket that closes the one at `open`, or the last token.
pub(crate) fn closing(tokens: &[Token<'_>], open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        if opens(token) {
            depth += 1;
        } else if closes(token) {
            depth -= 1;
            if depth == 0 {
                return at;
            }
        }
    }
    tokens.len() - 1
}

pub(crate) fn opens(token: &Token<'_>) -> bool {
    token.kind == Kind::Sign && ["(", "[", "{"].contains(&token.text)
}

pub(crate) fn closes(token: &Token<'_>) -> bool {
    token.kind == Kind::Sign && [")", "]", "}"].contains(&token.text)
}
