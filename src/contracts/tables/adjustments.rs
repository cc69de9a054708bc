//! How a clause's rate is pooled and adjusted before it is scored, with the reference rates of strata.

use super::grid::GridRow;
use super::table::{
    Accepts::{Choice, Count, Decimal, Rate, Text},
    Column, Table,
};
use crate::contracts::{Adjusted, Lint, Measure};
use crate::indicators::Stratum;
use crate::words::{Exact, whole};

/// The table `adjustments`.
pub(crate) static TABLE: Table = Table {
    name: "adjustments",
    says: "For clauses whose rate is pooled over years or adjusted: shrunken towards a prior, or for case mix.",
    needed: false,
    columns: &[
        Column::CLAUSE,
        Column::new("YEARS_POOLED", Count, "how many years' counts are added up, 1 to 5"),
        Column::new("ADJUST", Choice(&["plain", "shrunken", "case mix"]), "how the rate is adjusted"),
        Column::new("PRIOR", Rate, "shrunken: the rate of an average practice"),
        Column::new("STRENGTH", Decimal, "shrunken: how many children the prior weighs (M)"),
        Column::new("STANDARD", Rate, "case mix: the rate at which observed equals expected"),
    ],
};

/// The table `strata`.
pub(crate) static STRATA: Table = Table {
    name: "strata",
    says: "For clauses adjusted for case mix: the reference rate of each stratum. Every child lies in exactly one.",
    needed: false,
    columns: &[
        Column::CLAUSE,
        Column::new("STRATUM", Text, "such as: age 0-9, age 10-15 first year, age 16- later"),
        Column::new("EXPECTED", Rate, "the reference rate in it"),
    ],
};

/// The years pooled and the adjustment of a clause.
pub(crate) fn read(
    row: &GridRow<'_, '_>,
    measure: &Measure,
    strata: &[GridRow<'_, '_>],
    lints: &mut Vec<Lint>,
) -> Option<(u8, Adjusted)> {
    let read = |text: &str| text.parse().ok().filter(|years| (1..=5).contains(years));
    let years = row.read("YEARS_POOLED", "a number of years from 1 to 5", lints, read);
    let kinds = [("plain", "plain"), ("shrunken", "shrunken"), ("case mix", "case mix")];
    let adjusted = match row.one_of("ADJUST", &kinds, lints)? {
        "plain" => Some(Adjusted::Plain),
        "shrunken" => {
            let prior = row.rate("PRIOR", measure.scale, lints);
            let strength = row.decimal("STRENGTH", lints);
            prior.zip(strength).map(|(prior, strength)| Adjusted::Shrunken { prior, strength })
        }
        _ => {
            let standard = row.rate("STANDARD", measure.scale, lints);
            let strata: Vec<(Stratum, Exact)> = strata
                .iter()
                .filter_map(|row| {
                    let accepted = "a stratum, such as age 0-9, age 10-15 first year or age 16- later";
                    let stratum = row.read("STRATUM", accepted, lints, |text| text.parse().ok());
                    let rate = row.rate("EXPECTED", measure.scale, lints);
                    stratum.zip(rate)
                })
                .collect();
            let kinds: Vec<Stratum> = strata.iter().map(|(stratum, _)| *stratum).collect();
            if let Err(why) = Stratum::cover_all(&kinds) {
                let says = format!("The strata do not hold every child once: {why}. Give strata that do.");
                lints.push(Lint::error("L314", row.place_of("ADJUST"), says));
                return None;
            }
            if strata.iter().all(|(_, rate)| *rate == whole(0)) {
                let says = "The clause is adjusted for case mix. Add its strata, with rates above nought, to the table 'strata'.";
                lints.push(Lint::error("L103", row.place_of("ADJUST"), says));
                return None;
            }
            standard.map(|standard| Adjusted::CaseMix { standard, strata })
        }
    };
    years.zip(adjusted)
}
