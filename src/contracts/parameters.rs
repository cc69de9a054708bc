//! Dated parameters: a value holds on the days it is for, as it was known on a day.

use crate::words::{Date, Exact, Place, short_date};

/// One row of the table `parameters`.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Its name.
    pub name: Box<str>,
    /// Its value, in its unit.
    pub value: Exact,
    /// The unit, for people.
    pub unit: Box<str>,
    /// The first day it is for.
    pub from: Date,
    /// The last.
    pub to: Date,
    /// The day from which it was known.
    pub known_from: Date,
    /// Where it comes from.
    pub reference: Box<str>,
    /// Its row.
    pub place: Place,
}

/// All parameters of a contract.
#[derive(Clone, Debug, Default)]
pub struct Parameters(pub Vec<Parameter>);

impl Parameters {
    /// The value of a parameter for a day, as it was known on another: the row whose days hold the day and that became
    /// known last, but not after.
    ///
    /// # Errors
    /// A sentence when no row holds, or two that became known on the same day: a value is in force, never "the latest".
    pub fn value(&self, name: &str, for_day: Date, known: Date) -> Result<Exact, String> {
        let holds = |row: &&Parameter| {
            *row.name == *name && row.from <= for_day && for_day <= row.to && row.known_from <= known
        };
        let mut rows: Vec<&Parameter> = self.0.iter().filter(holds).collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.known_from));
        match rows.as_slice() {
            [] => {
                let known = if known == Date::MAX {
                    String::new()
                } else {
                    format!(", as known on {}", short_date(known))
                };
                Err(format!(
                    "The parameter {name} has no value for {}{known}. Add a row to the table of parameters.",
                    short_date(for_day)
                ))
            }
            [first, second, ..] if first.known_from == second.known_from => Err(format!(
                "The parameter {name} has two values for {}, both known on {}. Keep one.",
                short_date(for_day),
                short_date(first.known_from)
            )),
            [first, ..] => Ok(first.value),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{day, exact, whole};

    fn row(name: &str, value: Exact, from: Date, to: Date, known_from: Date) -> Parameter {
        let place = Place::file("parameters.csv");
        Parameter {
            name: name.into(),
            value,
            unit: "".into(),
            from,
            to,
            known_from,
            reference: "".into(),
            place,
        }
    }

    #[test]
    fn a_price_holds_in_its_year_and_in_no_other() {
        let april = |year| day(year, 4, 1);
        let march = |year| day(year, 3, 31);
        let rows = [(2024, 22_062), (2025, 22_549), (2026, 22_795)];
        let prices = Parameters(
            rows.map(|(year, pence)| {
                row("point", exact(pence, 100), april(year), march(year + 1), april(year))
            })
            .into(),
        );
        let known = day(2026, 11, 1);
        for (year, pence) in rows {
            assert_eq!(prices.value("point", day(year, 6, 30), known), Ok(exact(pence, 100)));
        }
        assert_eq!(
            prices.value("point", april(2023), known),
            Err("The parameter point has no value for 01/04/2023, as known on 01/11/2026. Add a row to the table of \
                 parameters."
                .into())
        );
    }

    #[test]
    fn a_later_release_changes_only_what_is_known_after_it() {
        let (from, to) = (day(2023, 4, 1), day(2024, 3, 31));
        let base = Parameters(vec![
            row("base", whole(83_630), from, to, day(2024, 11, 14)),
            row("base", whole(83_530), from, to, day(2025, 11, 26)),
        ]);
        assert_eq!(base.value("base", to, day(2025, 11, 25)), Ok(whole(83_630)));
        assert_eq!(base.value("base", to, day(2025, 11, 26)), Ok(whole(83_530)));
        assert!(base.value("base", to, day(2024, 1, 1)).is_err(), "not yet known");
    }
}
