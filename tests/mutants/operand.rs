//! What stands on either side of `&&` and `||`.

use super::token::{Token, closes, closing, opens};
use std::ops::Range;

/// Signs and words that end an operand.
const ENDS: [&str; 9] = [",", ";", "=>", "=", "||", "if", "return", "else", "while"];

fn ends(token: &Token<'_>, of: &str) -> bool {
    ENDS.contains(&token.text) || of == "&&" && token.text == "&&" && token.apart
}

/// The tokens of the operand before the sign at `sign`.
pub(crate) fn left(tokens: &[Token<'_>], sign: usize) -> Range<usize> {
    let (mut at, mut depth) = (sign, 0_usize);
    while at > 0 {
        let token = &tokens[at - 1];
        if depth == 0 && (opens(token) || ends(token, tokens[sign].text) || ends_parameters(tokens, at - 1)) {
            break;
        }
        if closes(token) {
            depth += 1;
        } else if opens(token) {
            depth -= 1;
        }
        at -= 1;
    }
    at..sign
}

/// Is this the second `|` of a closure's parameters?
fn ends_parameters(tokens: &[Token<'_>], at: usize) -> bool {
    tokens[at].text == "|"
        && !tokens[at].apart
        && tokens.get(at.wrapping_sub(1)).is_some_and(|token| token.text != "(")
}

/// The tokens of the operand after the sign.
pub(crate) fn right(tokens: &[Token<'_>], sign: usize) -> Range<usize> {
    let mut at = sign + 1;
    while at < tokens.len() {
        let token = &tokens[at];
        let is_body = token.text == "{" && at > sign + 1 && token.apart;
        if closes(token) || is_body || ends(token, tokens[sign].text) && token.text != "=" {
            break;
        }
        at = if opens(token) { closing(tokens, at) + 1 } else { at + 1 };
    }
    sign + 1..at
}

/// Does another of the same sign stand before this one, on the same level?
pub(crate) fn is_chained(tokens: &[Token<'_>], sign: usize) -> bool {
    let from = left(tokens, sign).start;
    from > 0 && tokens[from - 1].text == tokens[sign].text && tokens[from - 1].apart
}

/// Where the body of an `if` opens, or the arm that an `if` guards.
pub(crate) fn body(tokens: &[Token<'_>], from: usize) -> usize {
    let mut at = from + 1;
    while at < tokens.len() && !["{", "=>"].contains(&tokens[at].text) {
        at = if opens(&tokens[at]) { closing(tokens, at) + 1 } else { at + 1 };
    }
    at
}
