//! A chance as people read it.
#![expect(clippy::float_arithmetic, reason = "a chance is shown as a percentage; it is never priced")]

/// A chance in percent, without decimals.
pub(super) fn in_hundred(chance: f64) -> String {
    format!("{:.0} %", chance * 100.0)
}
