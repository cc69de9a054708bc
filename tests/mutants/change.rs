//! The changes: each breaks one thing in one condition.

use super::item::{Item, What};
use super::operand;
use super::quiet::{quiet, returned};
use super::source::File;
use super::token::{Kind, Token, closing};
use std::ops::Range;

/// A change of one place.
#[derive(Clone, Debug)]
pub(crate) struct Change {
    /// The file and the item, by number.
    pub(crate) place: (usize, usize),
    /// The bytes that go.
    pub(crate) at: Range<usize>,
    /// What comes in their place.
    pub(crate) put: String,
}

/// Words that are put for one another.
const WORDS: [(&str, &str); 9] = [
    ("true", "false"),
    ("is_some", "is_none"),
    ("is_some_and", "is_none_or"),
    ("is_blank", "is_given"),
    ("any", "all"),
    ("first", "last"),
    ("min", "max"),
    ("min_by_key", "max_by_key"),
    ("is_ok", "is_err"),
];

/// Signs with a blank on either side, and what is put for them.
const SIGNS: [(&str, &[&str]); 11] = [
    ("<", &["<=", ">="]),
    ("<=", &["<", ">"]),
    (">", &[">=", "<="]),
    (">=", &[">", "<"]),
    ("==", &["!="]),
    ("!=", &["=="]),
    ("&&", &["||"]),
    ("||", &["&&"]),
    ("+", &["-"]),
    ("-", &["+"]),
    ("*", &["+"]),
];

/// Every change of a file. `headings` are the columns of the tables: a list of them is no list of codes.
pub(crate) fn changes(file: &File<'_>, number: usize, headings: &str) -> Vec<Change> {
    let quiet = quiet(file);
    let mut found = Vec::new();
    for (item_at, item) in file.items.iter().enumerate() {
        let mut add =
            |at: Range<usize>, put: String| found.push(Change { place: (number, item_at), at, put });
        returns_early(file, item, &quiet, &mut add);
        for at in item.at.clone().filter(|at| !quiet[*at]) {
            words(&file.tokens, at, &mut add);
            signs(file, at, &mut add);
            numbers(&file.tokens, at, &mut add);
            lists(file, at, headings, &mut add);
            calls(file, at, &mut add);
        }
    }
    found
}

fn text<'a>(tokens: &[Token<'a>], at: usize) -> &'a str {
    tokens.get(at).map_or("", |token| token.text)
}

fn before<'a>(tokens: &[Token<'a>], at: usize) -> &'a str {
    at.checked_sub(1).map_or("", |at| text(tokens, at))
}

fn words(tokens: &[Token<'_>], at: usize, add: &mut impl FnMut(Range<usize>, String)) {
    let token = &tokens[at];
    // `child.last()` is last year, and has no first.
    let is_last_year = at > 1 && before(tokens, at) == "." && text(tokens, at + 1) == "(" && {
        ["child", "given"].contains(&text(tokens, at - 2))
    };
    if token.kind != Kind::Word || is_last_year || text(tokens, at + 1) == "!" {
        return;
    }
    for (one, other) in WORDS {
        let put = if token.text == one { other } else { one };
        if token.text == one || token.text == other {
            add(token.at.clone(), put.into());
        }
    }
}

fn signs(file: &File<'_>, at: usize, add: &mut impl FnMut(Range<usize>, String)) {
    let token = &file.tokens[at];
    if token.kind != Kind::Sign {
        return;
    }
    let calls_macro = at > 0 && file.tokens[at - 1].kind == Kind::Word && !token.apart && token.text == "!";
    if token.text == "!" && !calls_macro {
        add(token.at.clone(), String::new());
    }
    if token.text == "..=" {
        add(token.at.clone(), "..".into());
    }
    let no_value_before = ["(", ",", "=", "=>", "{"].contains(&before(&file.tokens, at));
    if !token.apart || no_value_before {
        return;
    }
    let joins = ["&&", "||"].contains(&token.text);
    let follows_let = joins && operand::left(&file.tokens, at).any(|at| text(&file.tokens, at) == "let");
    let leads_let = joins && operand::right(&file.tokens, at).any(|at| text(&file.tokens, at) == "let");
    for (_, puts) in SIGNS.iter().filter(|(sign, _)| *sign == token.text && !follows_let && !leads_let) {
        puts.iter().for_each(|put| add(token.at.clone(), (*put).into()));
    }
    if joins {
        let nothing = if token.text == "&&" { "true" } else { "false" };
        let first = !operand::is_chained(&file.tokens, at);
        if first && !follows_let {
            add(bytes(file, operand::left(&file.tokens, at)), nothing.into());
        }
        if !leads_let {
            add(bytes(file, operand::right(&file.tokens, at)), nothing.into());
        }
    }
}

fn bytes(file: &File<'_>, tokens: Range<usize>) -> Range<usize> {
    file.tokens[tokens.start].at.start..file.tokens[tokens.end - 1].at.end
}

fn numbers(tokens: &[Token<'_>], at: usize, add: &mut impl FnMut(Range<usize>, String)) {
    let token = &tokens[at];
    if token.kind != Kind::Number || before(tokens, at) == "." {
        return;
    }
    let Ok(number) = token.text.replace('_', "").parse::<i64>() else { return };
    add(token.at.clone(), (number + 1).to_string());
    if number > 0 {
        add(token.at.clone(), (number - 1).to_string());
    }
}

/// A code taken out of a list, or out of a pattern.
fn lists(file: &File<'_>, at: usize, headings: &str, add: &mut impl FnMut(Range<usize>, String)) {
    let tokens = &file.tokens;
    let is_code = |at: usize| tokens.get(at).is_some_and(|token| token.kind == Kind::Text);
    if text(tokens, at) == "[" && is_code(at + 1) {
        let codes: Vec<usize> = (at + 1..closing(tokens, at)).filter(|at| text(tokens, *at) != ",").collect();
        let are_codes = codes.iter().all(|at| is_code(*at));
        let are_columns = codes.iter().all(|at| headings.contains(text(tokens, *at)));
        let cells = file.text.contains("Check::Cell(");
        if are_codes && codes.len() > 1 && (cells || !are_columns) {
            for code in codes {
                if are_columns {
                    let comma = usize::from(text(tokens, code + 1) == ",");
                    add(tokens[code].at.start..tokens[code + comma].at.end, String::new());
                } else {
                    add(tokens[code].at.clone(), "\"?\"".into());
                }
            }
        }
    }
    if is_code(at) && text(tokens, at + 1) == "|" && is_code(at + 2) {
        add(tokens[at].at.start..tokens[at + 1].at.end, String::new());
    } else if is_code(at) && before(tokens, at) == "|" && is_code(at - 2) {
        add(tokens[at - 1].at.start..tokens[at].at.end, String::new());
    }
}

/// A mark that is not set, a filter that holds nothing back, a condition turned round.
fn calls(file: &File<'_>, at: usize, add: &mut impl FnMut(Range<usize>, String)) {
    let tokens = &file.tokens;
    let is = |at: usize, wanted: &str| text(tokens, at) == wanted;
    if is(at, "flags") && is(at + 1, ".") && is(at + 3, "(") {
        add(bytes(file, at..closing(tokens, at + 3) + 1), "()".into());
    }
    if is(at, "filter") && is(at + 1, "(") {
        add(bytes(file, at + 2..closing(tokens, at + 1)), "|_| true".into());
    }
    if is(at, "if") {
        let open = operand::body(tokens, at);
        let condition = at + 1..open;
        if !condition.is_empty() && !condition.clone().any(|at| is(at, "let")) && !is(at + 1, "!") {
            let range = bytes(file, condition);
            add(range.clone(), format!("!({})", &file.text[range]));
        }
    }
}

/// A function that looks at nothing.
fn returns_early(
    file: &File<'_>,
    item: &Item<'_>,
    quiet: &[bool],
    add: &mut impl FnMut(Range<usize>, String),
) {
    let open = item.at.clone().find(|at| !quiet[*at] && file.tokens[*at].text == "{");
    let Some(open) = open.filter(|_| item.kind == What::Function) else { return };
    let gives = returned(&file.tokens, item);
    let puts: &[&str] = match gives.as_str() {
        "" => &["return;"],
        "bool" => &["return true;", "return false;"],
        gives if gives.starts_with("Option<") => &["return None;"],
        gives if gives.starts_with("Vec<") => &["return Vec::new();"],
        _ => &[],
    };
    let at = file.tokens[open].at.clone();
    for put in puts {
        add(at.clone(), format!("{{ {put}"));
    }
}

#[cfg(test)]
mod tests {
    use super::super::source::{File, Source};
    use super::changes;

    fn broken(code: &str) -> Vec<String> {
        let source = Source { path: "rules/tried.rs".into(), text: code.into() };
        let changes = changes(&File::of(&source), 0, "\"LS\", \"REC\"");
        let with = |change: &super::Change| {
            [&code[..change.at.start], change.put.as_str(), &code[change.at.end..]].concat()
        };
        changes.iter().map(with).collect()
    }

    #[test]
    fn each_part_of_a_condition_is_broken() {
        let broken = broken("fn f(a: u8) -> bool { a < 3 && !b(\"x < 4\") } // !true");
        let bodies = [
            "return true; a < 3 && !b(\"x < 4\")",
            "return false; a < 3 && !b(\"x < 4\")",
            "a <= 3 && !b(\"x < 4\")",
            "a >= 3 && !b(\"x < 4\")",
            "a < 4 && !b(\"x < 4\")",
            "a < 2 && !b(\"x < 4\")",
            "a < 3 || !b(\"x < 4\")",
            "true && !b(\"x < 4\")",
            "a < 3 && true",
            "a < 3 && b(\"x < 4\")",
        ];
        assert_eq!(broken, bodies.map(|body| format!("fn f(a: u8) -> bool {{ {body} }} // !true")));
    }

    #[test]
    fn codes_are_broken_and_columns_and_messages_are_not() {
        let broken = broken(
            "fn f() { x(&[\"A1\", \"A2\"], &[\"LS\", \"REC\"]); let message = format!(\"{}\", 1 + 1); }",
        );
        assert_eq!(broken.len(), 3);
        assert!(broken[1].contains("x(&[\"?\", \"A2\"], ") && broken[2].contains("x(&[\"A1\", \"?\"], "));
    }
}
