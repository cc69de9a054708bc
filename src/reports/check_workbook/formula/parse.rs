//! Words to an expression, by the ranks of the signs that spreadsheets use.

use super::tokens::{Token, tokens};
use super::value::{Value, number};
use super::{Expr, Range, Ref, Why};
use crate::reports::check_workbook::area::{At, LAST};

/// Signs from the weakest to the strongest.
const RANKS: [&[&str]; 5] = [&["=", "<>", "<", ">", "<=", ">="], &["&"], &["+", "-"], &["*", "/"], &["^"]];
/// How deep brackets and signs may stand within one another.
const DEPTH: usize = 64;
/// Signs between values in one formula.
const LINKS: usize = 500;
/// Letters of a formula: what the spreadsheet programs themselves can hold.
const LETTERS: usize = 8_192;

/// Understands a formula.
pub(in super::super) fn parse(formula: &str) -> Result<Expr, Why> {
    if formula.len() > 4 * LETTERS {
        return Err("it is longer than a formula may be".into());
    }
    let mut words = Words { tokens: tokens(formula)?, at: 0, deep: 0, links: 0 };
    let expr = words.rank(0)?;
    match words.tokens.get(words.at) {
        None => Ok(expr),
        Some(_) => Err("it goes on after its end".into()),
    }
}

struct Words {
    tokens: Vec<Token>,
    at: usize,
    deep: usize,
    links: usize,
}

impl Words {
    fn sign(&mut self, wanted: &[&'static str]) -> Option<&'static str> {
        let Some(Token::Sign(sign)) = self.tokens.get(self.at) else { return None };
        let found = wanted.iter().find(|wanted| *wanted == sign).copied();
        self.at += usize::from(found.is_some());
        found
    }

    fn expect(&mut self, sign: &'static str) -> Result<(), Why> {
        self.sign(&[sign]).map(|_| ()).ok_or_else(|| format!("a '{sign}' is missing in it"))
    }

    fn deeper<T>(&mut self, inner: impl FnOnce(&mut Self) -> Result<T, Why>) -> Result<T, Why> {
        self.deep += 1;
        let result = if self.deep > DEPTH { Err("it is nested too deep".into()) } else { inner(self) };
        self.deep -= 1;
        result
    }

    /// An expression whose signs are of this rank or stronger. Chains grow to the left, so they are kept short: an
    /// expression is dropped and worked out piece inside piece.
    fn rank(&mut self, rank: usize) -> Result<Expr, Why> {
        let Some(signs) = RANKS.get(rank) else { return self.negative() };
        let mut all = self.rank(rank + 1)?;
        while let Some(sign) = self.sign(signs) {
            self.links += 1;
            if self.links > LINKS {
                return Err("it has too many parts".into());
            }
            all = Expr::Both(Box::new(all), sign, Box::new(self.rank(rank + 1)?));
        }
        Ok(all)
    }

    fn negative(&mut self) -> Result<Expr, Why> {
        match self.sign(&["-", "+"]) {
            Some("-") => Ok(Expr::Negative(Box::new(self.deeper(Self::negative)?))),
            Some(_) => self.deeper(Self::negative),
            None => {
                let mut of = self.primary()?;
                let mut signs = 0;
                while self.sign(&["%"]).is_some() {
                    signs += 1;
                    if signs > 9 {
                        return Err("it has too many parts".into());
                    }
                    of = Expr::Percent(Box::new(of));
                }
                Ok(of)
            }
        }
    }

    fn primary(&mut self) -> Result<Expr, Why> {
        let token = self.tokens.get(self.at).cloned().ok_or("it ends too early")?;
        self.at += 1;
        match token {
            Token::Number(digits) if self.tokens.get(self.at) != Some(&Token::Sign(":")) => number(&digits)
                .map(|number| Expr::Value(Value::Number(number)))
                .ok_or_else(|| format!("'{digits}' is no number")),
            Token::Text(text) => Ok(Expr::Value(Value::Text(text))),
            Token::Sign("(") => {
                let inner = self.deeper(|words| words.rank(0))?;
                self.expect(")")?;
                Ok(inner)
            }
            Token::Quoted(sheet) => {
                self.expect("!")?;
                self.range(Some(sheet))
            }
            Token::Name(name) if self.sign(&["("]).is_some() => self.call(&name),
            Token::Name(name) if self.sign(&["!"]).is_some() => self.range(Some(name)),
            Token::Name(name) if name.eq_ignore_ascii_case("true") => Ok(Expr::Value(Value::Bool(true))),
            Token::Name(name) if name.eq_ignore_ascii_case("false") => Ok(Expr::Value(Value::Bool(false))),
            Token::Name(_) => {
                self.at -= 1;
                self.range(None)
            }
            other => Err(format!("{other:?} in it is not understood").replace(['(', ')', '"'], " ")),
        }
    }

    fn call(&mut self, name: &str) -> Result<Expr, Why> {
        let name = name.to_uppercase();
        let mut with = Vec::new();
        if self.sign(&[")"]).is_some() {
            return Ok(Expr::Call(name, with));
        }
        loop {
            let blank = matches!(self.tokens.get(self.at), Some(Token::Sign("," | ")")));
            with.push(if blank { Expr::Value(Value::Blank) } else { self.deeper(|words| words.rank(0))? });
            match self.sign(&[",", ")"]) {
                Some(",") => {}
                Some(_) => return Ok(Expr::Call(name, with)),
                None => return Err("a ')' is missing in it".into()),
            }
        }
    }

    fn range(&mut self, sheet: Option<String>) -> Result<Expr, Why> {
        if sheet.as_ref().is_some_and(|sheet| sheet.contains(['[', '|', '\\', '/'])) {
            return Err("it reaches outside the workbook".into());
        }
        let one = self.corner()?;
        let other = if self.sign(&[":"]).is_some() { self.corner()? } else { one.clone() };
        let (first, last) = match (one, other) {
            (Corner::Cell(first), Corner::Cell(last)) => (first, last),
            (Corner::Column(first, fixed), Corner::Column(last, also)) => {
                let end =
                    |column, row, fixed_column| Ref { at: At { row, column }, fixed_row: true, fixed_column };
                (end(first, 0, fixed), end(last, LAST.row, also))
            }
            _ => return Err("it names cells in a way that is not recomputed".into()),
        };
        Ok(Expr::Range(Range { sheet, first, last }))
    }

    fn corner(&mut self) -> Result<Corner, Why> {
        let Some(Token::Name(name)) = self.tokens.get(self.at) else {
            return Err("it names cells in a way that is not recomputed".into());
        };
        self.at += 1;
        let fixed_column = name.starts_with('$');
        if let Some(at) = At::read(name) {
            return Ok(Corner::Cell(Ref { at, fixed_row: name[1..].contains('$'), fixed_column }));
        }
        match At::read(&format!("{name}1")) {
            Some(at) if name.bytes().all(|byte| byte == b'$' || byte.is_ascii_alphabetic()) => {
                Ok(Corner::Column(at.column, fixed_column))
            }
            _ => Err(format!("'{name}' is a name that is not recomputed")),
        }
    }
}

#[derive(Clone)]
enum Corner {
    Cell(Ref),
    Column(u32, bool),
}
