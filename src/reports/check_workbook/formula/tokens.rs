//! The words of a formula.

use super::Why;

/// One word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    Number(String),
    Text(String),
    /// A name: of a function, of a cell, of a sheet without quotation marks.
    Name(String),
    /// A sheet's name in quotation marks.
    Quoted(String),
    Sign(&'static str),
}

const SIGNS: [&str; 17] =
    ["<=", ">=", "<>", "+", "-", "*", "/", "^", "&", "=", "<", ">", "%", "(", ")", ",", ":"];

/// The words of a formula in order.
pub(super) fn tokens(formula: &str) -> Result<Vec<Token>, Why> {
    let mut tokens = Vec::new();
    let mut rest = formula.trim_start();
    while let Some(first) = rest.chars().next() {
        let taken = match first {
            '"' | '\'' => {
                let (text, taken) = quoted(rest, first).ok_or("a quotation mark in it is not closed")?;
                tokens.push(if first == '"' { Token::Text(text) } else { Token::Quoted(text) });
                taken
            }
            '0'..='9' | '.' => {
                let taken = number(rest);
                tokens.push(Token::Number(rest[..taken].to_string()));
                taken
            }
            '!' => {
                tokens.push(Token::Sign("!"));
                1
            }
            _ if first.is_alphabetic() || matches!(first, '_' | '$') => {
                let more = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '$' | '.');
                let taken = rest.find(|letter: char| !more(letter)).unwrap_or(rest.len());
                tokens.push(Token::Name(rest[..taken].to_string()));
                taken
            }
            '[' => {
                return Err(
                    "it names columns or another workbook by brackets, which is not recomputed".into()
                );
            }
            '#' => return Err("it names a cell that is gone".into()),
            _ => {
                let sign = SIGNS.iter().find(|sign| rest.starts_with(**sign));
                let sign = sign.ok_or_else(|| format!("'{first}' in it is not understood"))?;
                tokens.push(Token::Sign(sign));
                sign.len()
            }
        };
        rest = rest[taken..].trim_start();
    }
    Ok(tokens)
}

/// A text in quotation marks, which stand twice inside it, and how many bytes it takes.
fn quoted(rest: &str, mark: char) -> Option<(String, usize)> {
    let mut text = String::new();
    let mut letters = rest.char_indices().skip(1).peekable();
    while let Some((at, letter)) = letters.next() {
        if letter != mark {
            text.push(letter);
        } else if letters.next_if(|(_, next)| *next == mark).is_some() {
            text.push(mark);
        } else {
            return Some((text, at + 1));
        }
    }
    None
}

/// How many bytes a number takes: digits, a point, and perhaps an exponent.
fn number(rest: &str) -> usize {
    let digits = |text: &str| text.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
    let taken = digits(rest);
    let Some(exponent) = rest[taken..].strip_prefix(['E', 'e']) else { return taken };
    let signed = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    let power = digits(signed);
    if power == 0 { taken } else { taken + 1 + (exponent.len() - signed.len()) + power }
}
