//! The functions that are recomputed. All others are named to the reader.

use super::value::{Value, beyond, both, holds, order};
use super::{Expr, Home, Why};
use rust_decimal::{Decimal, RoundingStrategy};

/// Functions whose value changes by itself, so that no saved value of theirs can be checked.
const VOLATILE: [&str; 8] =
    ["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY", "OFFSET", "INDIRECT", "CELL"];

/// Works a function out.
pub(super) fn call(home: &Home<'_>, name: &str, with: &[Expr]) -> Result<Value, Why> {
    match (name, with) {
        ("SUM", _) => fold(home, with, |mut numbers| numbers.try_fold(Decimal::ZERO, Decimal::checked_add)),
        ("MIN", _) => fold(home, with, |numbers| Some(numbers.min().unwrap_or_default())),
        ("MAX", _) => fold(home, with, |numbers| Some(numbers.max().unwrap_or_default())),
        ("AVERAGE", _) => average(home, with),
        ("COUNT", _) => count(home, with, |value| matches!(value, Value::Number(_))),
        ("COUNTA", _) => count(home, with, |value| !matches!(value, Value::Blank)),
        ("AND", _) => logical(home, with, |mut all| all.all(|yes| yes)),
        ("OR", _) => logical(home, with, |mut all| all.any(|yes| yes)),
        ("NOT", [of]) => Ok(home.value(of)?.as_bool().map_or_else(|error| error, |yes| Value::Bool(!yes))),
        ("ABS", [of]) => home.value(of)?.number(|number| Ok(number.abs())),
        ("INT", [of]) => home.value(of)?.number(|number| Ok(number.floor())),
        ("ROUND", [of, to]) => round(home, of, to, RoundingStrategy::MidpointAwayFromZero),
        ("ROUNDDOWN", [of, to]) => round(home, of, to, RoundingStrategy::ToZero),
        ("ROUNDUP", [of, to]) => round(home, of, to, RoundingStrategy::AwayFromZero),
        ("IF", [ask, rest @ ..]) if (1..=2).contains(&rest.len()) => match home.value(ask)?.as_bool() {
            Err(error) => Ok(error),
            Ok(true) => rest.first().map_or(Ok(Value::Bool(true)), |then| home.value(then)),
            Ok(false) => rest.get(1).map_or(Ok(Value::Bool(false)), |other| home.value(other)),
        },
        ("IFERROR", [of, instead]) => match home.value(of)? {
            Value::Error(_) => home.value(instead),
            value => Ok(value),
        },
        ("SUMIF", [cells, ask, rest @ ..]) if rest.len() < 2 => sum_if(home, cells, ask, rest.first()),
        ("COUNTIF", [cells, ask]) => {
            let wanted = Wanted::of(&home.value(ask)?);
            count(home, std::slice::from_ref(cells), |value| wanted.takes(value))
        }
        _ if VOLATILE.contains(&name) => Err(format!("{name} changes by itself")),
        _ => Err(format!("{name} with {} arguments is not recomputed", with.len())),
    }
}

/// Takes the numbers of all arguments together. Texts in cells do not count; a text that is an argument itself must be a
/// number.
fn fold(
    home: &Home<'_>,
    with: &[Expr],
    take: impl FnOnce(std::vec::IntoIter<Decimal>) -> Option<Decimal>,
) -> Result<Value, Why> {
    let mut numbers = Vec::new();
    for one in with {
        let in_cells = matches!(one, Expr::Range(_));
        for value in home.values(one)? {
            match (&value, value.as_number()) {
                (Value::Error(_), _) => return Ok(value),
                (Value::Text(_) | Value::Bool(_) | Value::Blank, _) if in_cells => {}
                (_, Ok(number)) => numbers.push(number),
                (_, Err(error)) => return Ok(error),
            }
        }
    }
    take(numbers.into_iter()).map(Value::Number).ok_or_else(beyond)
}

fn average(home: &Home<'_>, with: &[Expr]) -> Result<Value, Why> {
    let sum = fold(home, with, |mut numbers| numbers.try_fold(Decimal::ZERO, Decimal::checked_add))?;
    let numbers = fold(home, with, |numbers| Some(Decimal::from(numbers.count())))?;
    both(&sum, "/", &numbers)
}

fn count(home: &Home<'_>, with: &[Expr], counts: impl Fn(&Value) -> bool) -> Result<Value, Why> {
    let mut all = 0_u32;
    for one in with {
        all += u32::try_from(home.values(one)?.iter().filter(|value| counts(value)).count())
            .map_err(|_| beyond())?;
    }
    Ok(Value::Number(all.into()))
}

fn logical(
    home: &Home<'_>,
    with: &[Expr],
    take: impl FnOnce(std::vec::IntoIter<bool>) -> bool,
) -> Result<Value, Why> {
    let mut all = Vec::new();
    for one in with {
        let in_cells = matches!(one, Expr::Range(_));
        for value in home.values(one)? {
            if in_cells && matches!(value, Value::Text(_) | Value::Blank) {
                continue;
            }
            match value.as_bool() {
                Ok(yes) => all.push(yes),
                Err(error) => return Ok(error),
            }
        }
    }
    Ok(Value::Bool(take(all.into_iter())))
}

fn round(home: &Home<'_>, of: &Expr, to: &Expr, how: RoundingStrategy) -> Result<Value, Why> {
    let digits = match home.value(to)?.as_number() {
        Ok(digits) => i32::try_from(digits.trunc().mantissa()).ok().filter(|digits| digits.abs() <= 20),
        Err(error) => return Ok(error),
    };
    let digits = digits.ok_or("it rounds to digits that are not recomputed")?;
    home.value(of)?.number(|number| {
        if let Ok(digits) = u32::try_from(digits) {
            Ok(number.round_dp_with_strategy(digits, how))
        } else {
            let unit = Decimal::from(10_i128.pow(digits.unsigned_abs()));
            let units = number.checked_div(unit).ok_or_else(beyond)?;
            units.round_dp_with_strategy(0, how).checked_mul(unit).ok_or_else(beyond)
        }
    })
}

fn sum_if(home: &Home<'_>, cells: &Expr, ask: &Expr, sums: Option<&Expr>) -> Result<Value, Why> {
    let wanted = Wanted::of(&home.value(ask)?);
    let (Expr::Range(asked), Expr::Range(summed)) = (cells, sums.unwrap_or(cells)) else {
        return Err("SUMIF takes ranges of cells".into());
    };
    let (from, asked) = home.cells.area(asked, home.sheet, home.moved)?;
    let (sheet, summed) = home.cells.area(summed, home.sheet, home.moved)?;
    if asked.size() != summed.size() || asked.columns().count() != summed.columns().count() {
        return Err("SUMIF takes ranges of one shape".into());
    }
    let taken = home.cells.inside(sheet, summed)?;
    let mut all = Decimal::ZERO;
    for cell in home.cells.inside(from, asked)? {
        let (down, right) = (cell.at.row - asked.first.row, cell.at.column - asked.first.column);
        let beside = (summed.first.row + down, summed.first.column + right);
        if !wanted.takes(&super::saved(cell)?) {
            continue;
        }
        if let Ok(found) = taken.binary_search_by_key(&beside, |cell| (cell.at.row, cell.at.column)) {
            match super::saved(taken[found])? {
                Value::Number(number) => all = all.checked_add(number).ok_or_else(beyond)?,
                error @ Value::Error(_) => return Ok(error),
                _ => {}
            }
        }
    }
    Ok(Value::Number(all))
}

/// What SUMIF and COUNTIF look for: a value, or a sign and a value.
struct Wanted {
    sign: &'static str,
    value: Value,
}

impl Wanted {
    fn of(ask: &Value) -> Self {
        let Value::Text(text) = ask else { return Self { sign: "=", value: ask.clone() } };
        let sign = ["<=", ">=", "<>", "=", "<", ">"].into_iter().find(|sign| text.starts_with(sign));
        let rest = sign.map_or(text.as_str(), |sign| &text[sign.len()..]);
        let value = super::number(rest).map_or_else(|| Value::Text(rest.into()), Value::Number);
        Self { sign: sign.unwrap_or("="), value }
    }

    fn takes(&self, value: &Value) -> bool {
        let alike = std::mem::discriminant(value) == std::mem::discriminant(&self.value);
        if alike { holds(order(value, &self.value), self.sign) } else { self.sign == "<>" }
    }
}
