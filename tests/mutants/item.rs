//! The items of a file: its functions, its constants, and each row of its rules.

use super::token::{Token, closes, closing, opens};
use std::ops::Range;

/// An item.
#[derive(Debug)]
pub(crate) struct Item<'a> {
    pub(crate) name: &'a str,
    pub(crate) kind: What,
    /// May other files name it?
    pub(crate) shared: bool,
    /// Its tokens.
    pub(crate) at: Range<usize>,
}

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    Function,
    Constant,
    /// What a type can do.
    Type,
    /// The row of this number of the file's rules.
    Row(usize),
    /// Imports, types, and what follows from them.
    Other,
}

/// The items of a file, in order.
pub(crate) fn items<'a>(tokens: &[Token<'a>]) -> Vec<Item<'a>> {
    let mut found = Vec::new();
    let mut from = 0;
    while from < tokens.len() {
        let end = end_of(tokens, from);
        found.extend(named(tokens, from..end + 1));
        from = end + 1;
    }
    found
}

/// An item ends with a semicolon, or with the brace of a body.
fn end_of(tokens: &[Token<'_>], from: usize) -> usize {
    let is_value =
        tokens[from..].iter().take(6).any(|token| ["const", "static", "use"].contains(&token.text))
            && !tokens[from..].iter().take(6).any(|token| token.text == "fn");
    let mut at = from;
    while at < tokens.len() {
        if opens(&tokens[at]) {
            let body = tokens[at].text == "{";
            at = closing(tokens, at);
            if body && !is_value {
                return at;
            }
        } else if tokens[at].text == ";" {
            return at;
        }
        at += 1;
    }
    tokens.len() - 1
}

fn named<'a>(tokens: &[Token<'a>], at: Range<usize>) -> Vec<Item<'a>> {
    let shared = tokens[at.start].text == "pub";
    let head = &tokens[at.start..at.end.min(at.start + 8)];
    let word = |wanted: &str| head.iter().position(|token| token.text == wanted);
    let named = |keyword: usize| head.get(keyword + 1).map_or("", |token| token.text);
    let one = |name, kind| vec![Item { name, kind, shared, at: at.clone() }];
    if head[0].text == "impl" {
        return one(named(0), What::Type);
    }
    if let Some(keyword) = word("fn") {
        return one(named(keyword), What::Function);
    }
    match word("static").or(word("const")) {
        Some(keyword) if named(keyword) == "RULE" => one("RULE", What::Row(0)),
        Some(keyword) if named(keyword) == "RULES" => rows(tokens, at),
        Some(keyword) => one(named(keyword), What::Constant),
        None => one("", What::Other),
    }
}

/// Each row of `static RULES: [Rule; n] = [row, row];`.
fn rows<'a>(tokens: &[Token<'a>], at: Range<usize>) -> Vec<Item<'a>> {
    let list = at.clone().find(|at| tokens[*at].text == "=").unwrap_or(at.start) + 1;
    let mut found = Vec::new();
    let (mut from, mut now) = (list + 1, list + 1);
    while now < at.end {
        let ends = closes(&tokens[now]);
        if (tokens[now].text == "," || ends) && now > from {
            let kind = What::Row(found.len());
            found.push(Item { name: "RULES", kind, shared: false, at: from..now });
        }
        if ends {
            break;
        }
        if tokens[now].text == "," {
            from = now + 1;
        }
        now = if opens(&tokens[now]) { closing(tokens, now) + 1 } else { now + 1 };
    }
    found
}
