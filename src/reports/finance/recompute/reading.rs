//! A value of the audit file with its place: whatever stands there instead of what should, is a sentence and no more.

use crate::words::Exact;
use serde_json::Value;

/// A value and where it stands.
#[derive(Clone, Debug)]
pub(in crate::reports::finance) struct At<'a> {
    value: &'a Value,
    place: String,
}

impl<'a> At<'a> {
    /// The whole file.
    pub(in crate::reports::finance) fn whole(value: &'a Value) -> Self {
        Self { value, place: String::new() }
    }

    fn at(&self, value: &'a Value, step: &str) -> Self {
        let between = if self.place.is_empty() { "" } else { " · " };
        Self { value, place: format!("{}{between}{step}", self.place) }
    }

    fn wants<T>(&self, what: &str) -> Result<T, String> {
        Err(format!("{}: Here must stand {what}. Take the file as the program wrote it.", self.place))
    }

    /// A field.
    pub(in crate::reports::finance) fn field(&self, name: &str) -> Result<Self, String> {
        if let Some(value) = self.value.get(name) {
            return Ok(self.at(value, name));
        }
        let place = self.at(self.value, name).place;
        Err(format!("{place}: Nothing stands here, and a value must. Take the file as the program wrote it."))
    }

    /// Is it there, and not `null`?
    pub(in crate::reports::finance) fn is_there(&self) -> bool {
        !self.value.is_null()
    }

    /// The values of a list.
    pub(in crate::reports::finance) fn list(&self) -> Result<Vec<Self>, String> {
        let Some(list) = self.value.as_array() else { return self.wants("a list") };
        Ok(list.iter().zip(1..).map(|(value, number)| self.at(value, &number.to_string())).collect())
    }

    /// A text.
    pub(in crate::reports::finance) fn text(&self) -> Result<&'a str, String> {
        self.value.as_str().map_or_else(|| self.wants("a text"), Ok)
    }

    /// Whole pence.
    pub(in crate::reports::finance) fn pence(&self) -> Result<i64, String> {
        // A hundred thousand million pounds: far above any council's, far below what adding up could wrap.
        let most = 10_000_000_000_000;
        let pence = self.value.as_i64().filter(|pence| (-most..=most).contains(pence));
        pence.map_or_else(|| self.wants("a sum in whole pence"), Ok)
    }

    /// Whole pence, or `null`.
    pub(in crate::reports::finance) fn pence_if_any(&self) -> Result<Option<i64>, String> {
        if self.is_there() { self.pence().map(Some) } else { Ok(None) }
    }

    /// A count.
    pub(in crate::reports::finance) fn count(&self) -> Result<u64, String> {
        self.value.as_u64().map_or_else(|| self.wants("a whole number from nought"), Ok)
    }

    /// An exact fraction, such as `7/12` or `3`.
    pub(in crate::reports::finance) fn fraction(&self) -> Result<Exact, String> {
        let read = self.value.as_str().and_then(fraction);
        read.map_or_else(|| self.wants("a fraction of whole numbers, such as 7/12"), Ok)
    }
}

/// A fraction in a text; `None` for no number, and where nothing can be worked out with it.
fn fraction(text: &str) -> Option<Exact> {
    let (above, below) = text.split_once('/').unwrap_or((text, "1"));
    let (above, below): (i128, i128) = (above.parse().ok()?, below.parse().ok()?);
    // The lowest number of all has no opposite, and every step would have to look out for it.
    let sound = above > i128::MIN && below > 0;
    sound.then(|| Exact::new(above, below))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{exact, whole};
    use serde_json::json;

    #[test]
    fn fractions_are_read_or_refused() {
        assert_eq!(fraction("-7/12"), Some(exact(-7, 12)));
        assert_eq!(fraction("3"), Some(whole(3)));
        let lowest = i128::MIN.to_string();
        for wrong in ["", "/", "1/0", "1/-2", "0.5", "1/2/3", " 1", "1e3", &lowest, "9".repeat(60).as_str()] {
            assert_eq!(fraction(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_wrong_value_is_told_with_its_place() {
        let file = json!({ "practices": [{ "net": "12" }] });
        let practices = At::whole(&file).field("practices").and_then(|all| all.list()).unwrap_or_default();
        let net = practices[0].field("net");
        let says = net.and_then(|net| net.pence());
        let expected = "practices · 1 · net: Here must stand a sum in whole pence. Take the file as the program wrote it.";
        assert_eq!(says, Err(expected.into()));
    }
}
