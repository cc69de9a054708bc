//! Values in formulas, and what signs make of two of them. Numbers are decimals: what is shown as money is compared as
//! money.

use super::Why;
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// What a formula gives or a cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) enum Value {
    Number(Decimal),
    Text(String),
    Bool(bool),
    Blank,
    /// An error that a spreadsheet shows, such as `#DIV/0!`.
    Error(String),
}

/// Reads a number as workbooks store it, with or without an exponent.
pub(in super::super) fn number(text: &str) -> Option<Decimal> {
    let text = text.trim();
    if text.len() > 400
        || !text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+' | b'e' | b'E'))
    {
        return None;
    }
    if text.contains(['e', 'E']) {
        return Decimal::from_scientific(text).ok();
    }
    text.parse().ok()
}

/// Is a number the same to nine digits, as those of binary arithmetic are?
pub(in super::super) fn same(one: Decimal, other: Decimal) -> bool {
    let Some(apart) = one.checked_sub(other) else { return false };
    let larger = one.abs().max(other.abs());
    apart.abs() <= Decimal::new(1, 12)
        || larger.checked_mul(Decimal::new(1, 9)).is_some_and(|most| apart.abs() <= most)
}

pub(super) fn beyond() -> Why {
    "a number in it is too large to recompute".into()
}

/// One number by another.
pub(super) fn divide(one: Decimal, by: Decimal) -> Result<Decimal, Why> {
    one.checked_div(by).ok_or_else(beyond)
}

impl Value {
    /// What stands for it in a sum.
    pub(super) fn as_number(&self) -> Result<Decimal, Value> {
        match self {
            Self::Number(number) => Ok(*number),
            Self::Bool(yes) => Ok(Decimal::from(u8::from(*yes))),
            Self::Blank => Ok(Decimal::ZERO),
            Self::Text(text) => number(text).ok_or_else(|| Self::Error("#VALUE!".into())),
            Self::Error(_) => Err(self.clone()),
        }
    }

    /// The same value changed as a number; errors stay as they are.
    pub(super) fn number(&self, change: impl FnOnce(Decimal) -> Result<Decimal, Why>) -> Result<Self, Why> {
        match self.as_number() {
            Ok(number) => change(number).map(Self::Number),
            Err(error) => Ok(error),
        }
    }

    /// Is it yes?
    pub(super) fn as_bool(&self) -> Result<bool, Value> {
        match self {
            Self::Text(text) if text.eq_ignore_ascii_case("true") => Ok(true),
            Self::Text(text) if text.eq_ignore_ascii_case("false") => Ok(false),
            other => other.as_number().map(|number| !number.is_zero()),
        }
    }

    /// What stands for it in a text.
    pub(super) fn as_text(&self) -> String {
        match self {
            // Spreadsheets show fifteen digits, and join texts by what they show.
            Self::Number(number) => number.round_sf(15).unwrap_or(*number).normalize().to_string(),
            Self::Text(text) | Self::Error(text) => text.clone(),
            Self::Bool(true) => "TRUE".into(),
            Self::Bool(false) => "FALSE".into(),
            Self::Blank => String::new(),
        }
    }
}

/// What a sign makes of two values.
pub(super) fn both(one: &Value, sign: &str, other: &Value) -> Result<Value, Why> {
    if let Some(error) = [one, other].into_iter().find(|value| matches!(value, Value::Error(_))) {
        return Ok(error.clone());
    }
    match sign {
        "&" => {
            let text = one.as_text() + &other.as_text();
            if text.len() > 200_000 { Err("a text in it is too long".into()) } else { Ok(Value::Text(text)) }
        }
        "=" | "<>" | "<" | ">" | "<=" | ">=" => Ok(Value::Bool(holds(order(one, other), sign))),
        _ => match (one.as_number(), other.as_number()) {
            (Ok(one), Ok(other)) => sum(one, sign, other),
            (Err(error), _) | (_, Err(error)) => Ok(error),
        },
    }
}

fn sum(one: Decimal, sign: &str, other: Decimal) -> Result<Value, Why> {
    let number = match sign {
        "+" => one.checked_add(other),
        "-" => one.checked_sub(other),
        "*" => one.checked_mul(other),
        "/" if other.is_zero() => return Ok(Value::Error("#DIV/0!".into())),
        "/" => one.checked_div(other),
        "^" => Some(power(one, other)?),
        _ => return Err(format!("'{sign}' in it is not understood")),
    };
    number.map(Value::Number).ok_or_else(beyond)
}

fn power(of: Decimal, to: Decimal) -> Result<Decimal, Why> {
    let times = i32::try_from(to.normalize().mantissa())
        .ok()
        .filter(|times| to.fract().is_zero() && times.abs() <= 1_000);
    let times =
        times.filter(|_| to.normalize().scale() == 0).ok_or("it has a power that is not recomputed")?;
    let mut all = Decimal::ONE;
    for _ in 0..times.abs() {
        all = all.checked_mul(of).ok_or_else(beyond)?;
    }
    if times < 0 { divide(Decimal::ONE, all) } else { Ok(all) }
}

/// The order of values: numbers, then texts whatever their case, then no and yes. Blank is the nothing of each.
pub(super) fn order(one: &Value, other: &Value) -> Ordering {
    let rank = |value: &Value| match value {
        Value::Number(_) | Value::Blank => 0,
        Value::Text(_) => 1,
        _ => 2,
    };
    match (one, other) {
        (Value::Text(one), Value::Text(other)) => one.to_lowercase().cmp(&other.to_lowercase()),
        (Value::Bool(one), Value::Bool(other)) => one.cmp(other),
        (Value::Text(text), Value::Blank) => text.as_str().cmp(""),
        (Value::Blank, Value::Text(text)) => "".cmp(text),
        (Value::Bool(yes), Value::Blank) => yes.cmp(&false),
        (Value::Blank, Value::Bool(yes)) => false.cmp(yes),
        (one, other) if rank(one) != rank(other) => rank(one).cmp(&rank(other)),
        (one, other) => match (one.as_number(), other.as_number()) {
            (Ok(one), Ok(other)) if same(one, other) => Ordering::Equal,
            (Ok(one), Ok(other)) => one.cmp(&other),
            _ => Ordering::Equal,
        },
    }
}

/// Does a comparison hold?
pub(super) fn holds(order: Ordering, sign: &str) -> bool {
    match sign {
        "=" => order.is_eq(),
        "<>" => order.is_ne(),
        "<" => order.is_lt(),
        ">" => order.is_gt(),
        "<=" => order.is_le(),
        _ => order.is_ge(),
    }
}
