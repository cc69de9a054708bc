//! Under which indicators a practice's paper may say of each child how it was counted. Under the others the answer itself,
//! or that a child was asked about at all, would tell what no paper tells of a child: its health, how it left care and so
//! on. The practice holds its own records of that; the counts are on its statement.

/// Nothing but where a child lived, who worked with it, its reviews, its school, and what it did after care.
const TOLD: [&str; 22] = [
    "PS1", "PS2", "PS3", "PS4", "SW1", "SW2", "SW3", "RV1", "ED1", "ED2a", "ED2b", "ED2c", "ED3", "ED4",
    "ED5", "ED6", "CL1a", "CL1b", "CL2a", "CL2b", "CL3a", "CL3b",
];

/// Withheld, and what it would tell of a child. Who is missing from a list of distances is an asylum seeker.
const WITHHELD: [(&str, &str); 21] = [
    ("DI1a", "seeking asylum"),
    ("DI1b", "seeking asylum"),
    ("H1", "health"),
    ("H2", "health"),
    ("H3", "health"),
    ("H4", "health"),
    ("H5a", "health"),
    ("H5b", "health"),
    ("H5c", "health"),
    ("CJ1", "convictions"),
    ("SM1", "misuse of substances"),
    ("SM2", "misuse of substances"),
    ("MI1", "going missing"),
    ("MI1a", "going missing"),
    ("PM1", "how it left care"),
    ("RE1", "how it left care"),
    ("A1", "adoption"),
    ("A2", "adoption"),
    ("A3", "adoption"),
    ("A10", "adoption"),
    ("NI61", "adoption"),
];

/// What an indicator would tell of a child that must not be told; `None` where it may be. What nobody has decided on is
/// withheld.
pub fn withheld(indicator: &str) -> Option<&'static str> {
    if TOLD.contains(&indicator) {
        return None;
    }
    let known = WITHHELD.iter().find(|(id, _)| *id == indicator);
    Some(known.map_or("what nobody has looked at yet", |(_, tells)| tells))
}

/// Why a child could not be counted, as a practice's paper may say it: the names of columns and tables may stand in it, but
/// nothing with a figure, which could be a date or a code of the return.
pub fn safe_reason(why: &str) -> &str {
    let plain = !why.is_empty() && !why.contains(|letter: char| letter.is_ascii_digit() || letter == '_');
    if plain { why } else { "the return does not say what is needed" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::list;

    #[test]
    fn every_indicator_is_decided_on_once() {
        for indicator in list::ALL {
            let told = TOLD.iter().filter(|id| **id == indicator.id).count();
            let kept = WITHHELD.iter().filter(|(id, _)| *id == indicator.id).count();
            assert_eq!(told + kept, 1, "{}: put it into one of the two lists", indicator.id);
        }
        assert_eq!(TOLD.len() + WITHHELD.len(), list::ALL.len());
        assert_eq!((withheld("PS1"), withheld("H1")), (None, Some("health")));
        assert!(withheld("XX9").is_some());
    }

    #[test]
    fn what_is_measured_by_health_missing_or_adoption_tables_is_withheld() {
        use crate::returns::TableId::{Ad1, Missing, Oc2, PlacedAdoption, Uasc};
        let close = [Ad1, Missing, Oc2, PlacedAdoption, Uasc];
        for indicator in list::ALL.iter().filter(|of| of.tables.iter().any(|table| close.contains(table))) {
            assert!(withheld(indicator.id).is_some(), "{}", indicator.id);
        }
    }

    #[test]
    fn a_reason_with_a_date_or_a_code_in_it_is_not_told() {
        assert_eq!(safe_reason("two episodes overlap"), "two episodes overlap");
        for why in ["", "an episode ends with X1, but none follows", "IN_TOUCH is blank", "since 03/04/2026"]
        {
            assert_eq!(safe_reason(why), "the return does not say what is needed");
        }
    }
}
