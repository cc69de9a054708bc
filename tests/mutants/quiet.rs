//! Where nothing is broken: what is only said, and what is data about a rule and no part of its condition.

use super::item::{Item, What};
use super::source::File;
use super::token::{Kind, Token, closes, closing, opens};
use std::ops::Range;

/// Names of what is only said.
const SAID: [&str; 2] = ["message", "says"];

/// For each token of a file: is it left as it is?
pub(crate) fn quiet(file: &File<'_>) -> Vec<bool> {
    let tokens = &file.tokens;
    let mut quiet = vec![false; tokens.len()];
    let mut still = |range: Range<usize>| quiet[range].fill(true);
    for item in &file.items {
        match item.kind {
            What::Function => still(item.at.start..body(tokens, item).unwrap_or(item.at.end)),
            What::Constant => still(item.at.start..equals(tokens, item)),
            What::Row(_) | What::Type => {}
            What::Other => still(item.at.clone()),
        }
    }
    for at in 0..tokens.len() {
        if let Some(range) = said(tokens, at) {
            quiet[range].fill(true);
        }
    }
    quiet
}

/// Where a function's body opens; `None` of a function that only says something, or that only makes a rule.
fn body(tokens: &[Token<'_>], item: &Item<'_>) -> Option<usize> {
    let mut at = item.at.start;
    while tokens[at].text != "{" {
        at = if opens(&tokens[at]) { closing(tokens, at) + 1 } else { at + 1 };
    }
    let gives = returned(tokens, item);
    let only_says = ["String", "&str", "&'static str", "Rule"].contains(&gives.as_str());
    (!only_says).then_some(at)
}

/// What a function returns, as it is written; nothing of one that returns nothing.
pub(crate) fn returned(tokens: &[Token<'_>], item: &Item<'_>) -> String {
    let (mut at, mut gives) = (item.at.start, None);
    while at < item.at.end && tokens[at].text != "{" {
        match tokens[at].text {
            "->" => gives = Some(at + 1),
            "where" => break,
            _ => {}
        }
        at = if gives.is_none() && opens(&tokens[at]) { closing(tokens, at) + 1 } else { at + 1 };
    }
    let words = gives.map_or(&tokens[..0], |from| &tokens[from..at]);
    words.iter().map(|token| token.text).collect::<String>().replace("'static", "'static ")
}

fn equals(tokens: &[Token<'_>], item: &Item<'_>) -> usize {
    item.at.clone().find(|at| tokens[*at].text == "=").unwrap_or(item.at.start)
}

/// The stretch of a message, of years, of a heading's list or of a macro that opens here.
fn said(tokens: &[Token<'_>], at: usize) -> Option<Range<usize>> {
    let is = |at: usize, text: &str| tokens.get(at).is_some_and(|token| token.text == text);
    let statement = || at..(at..tokens.len()).find(|end| ends(tokens, at, *end)).unwrap_or(tokens.len());
    match tokens[at].text {
        "format" | "panic" | "assert" if is(at + 1, "!") => Some(at..closing(tokens, at + 2)),
        "let" if tokens.get(at + 1).is_some_and(|name| SAID.contains(&name.text)) => Some(statement()),
        "from" | "until" if year(tokens.get(at + 2)) => Some(at..at + 4),
        "needs" if is(at + 1, ":") && is(at + 2, "&") => Some(at..closing(tokens, at + 3)),
        "flags" if is(at + 1, ".") => {
            let own = if is(at + 2, "row") { 1 } else { 2 };
            let end = closing(tokens, at + 3);
            Some(nth_comma(tokens, at + 3, own)..end)
        }
        _ => None,
    }
}

fn year(token: Option<&Token<'_>>) -> bool {
    token.is_some_and(|token| token.kind == Kind::Number && token.text.len() == 4)
}

/// Does the statement that begins at `from` end here?
fn ends(tokens: &[Token<'_>], from: usize, end: usize) -> bool {
    let depth = |range: Range<usize>, is: fn(&Token<'_>) -> bool| {
        tokens[range].iter().filter(|token| is(token)).count()
    };
    tokens[end].text == ";" && depth(from..end, opens) == depth(from..end, closes)
}

/// The place of a comma among the arguments of a call, or of its end.
fn nth_comma(tokens: &[Token<'_>], open: usize, wanted: usize) -> usize {
    let end = closing(tokens, open);
    let (mut at, mut seen) = (open + 1, 0);
    while at < end {
        if tokens[at].text == "," {
            seen += 1;
            if seen == wanted {
                return at;
            }
        }
        at = if opens(&tokens[at]) { closing(tokens, at) + 1 } else { at + 1 };
    }
    end
}
