//! Strata for case mix: children of like age and time in care, whose rates a contract fixes beforehand.

use super::Verdict;
use std::fmt;
use std::str::FromStr;

/// The oldest age at which any duty to a care leaver goes on; a set of strata must cover every age up to it.
const OLDEST: u8 = 25;

/// A stratum, written `age 0-9`, `age 10-15 first year` or `age 16- later`. Ages are whole years on the last day of
/// the window; the first year is the one in which the child's period of care began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stratum {
    from: u8,
    to: Option<u8>,
    first_year: Option<bool>,
}

impl Stratum {
    /// Is a child of a figure in it? A child whose age, or whose start of care where it matters, is not known is not.
    pub fn holds(self, verdict: &Verdict) -> bool {
        let year = self.first_year.is_none() || self.first_year == verdict.first_year;
        year && verdict.age.is_some_and(|age| self.is_of(age))
    }

    fn is_of(self, age: u8) -> bool {
        self.from <= age && self.to.is_none_or(|to| age <= to)
    }

    /// Does every child belong to exactly one of them?
    ///
    /// # Errors
    /// The youngest age that is in none or in several, for a contract's author.
    pub fn cover_all(strata: &[Self]) -> Result<(), String> {
        for age in 0..=OLDEST {
            for first in [true, false] {
                let of = |stratum: &&Self| {
                    stratum.is_of(age) && stratum.first_year.is_none_or(|year| year == first)
                };
                let count = strata.iter().filter(of).count();
                if count != 1 {
                    let year = if first { "in the first year" } else { "in a later year" };
                    let many = if count == 0 { "none" } else { "more than one" };
                    return Err(format!("a child aged {age} {year} of care is in {many} of the strata"));
                }
            }
        }
        Ok(())
    }
}

impl fmt::Display for Stratum {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "age {}-", self.from)?;
        if let Some(last) = self.to {
            write!(to, "{last}")?;
        }
        to.write_str(match self.first_year {
            None => "",
            Some(true) => " first year",
            Some(false) => " later",
        })
    }
}

impl FromStr for Stratum {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || {
            format!(
                "'{text}' is no stratum. Write it as 'age 0-9', 'age 10-15 first year' or 'age 16- later'"
            )
        };
        let words: Vec<&str> = text.split_whitespace().collect();
        let (ages, first_year) = match words[..] {
            ["age", ages] => (ages, None),
            ["age", ages, "first", "year"] => (ages, Some(true)),
            ["age", ages, "later"] => (ages, Some(false)),
            _ => return Err(wrong()),
        };
        let (from, to) = ages.split_once('-').ok_or_else(wrong)?;
        let from: u8 = from.parse().map_err(|_| wrong())?;
        let to: Option<u8> = if to.is_empty() { None } else { Some(to.parse().map_err(|_| wrong())?) };
        if to.is_some_and(|to| to < from) {
            return Err(wrong());
        }
        Ok(Self { from, to, first_year })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strata(text: &str) -> Vec<Stratum> {
        text.split(", ").map(|one| one.parse().unwrap()).collect()
    }

    #[test]
    fn a_stratum_is_written_as_it_is_read() {
        for text in ["age 0-9", "age 10-15 first year", "age 16- later"] {
            assert_eq!(text.parse::<Stratum>().unwrap().to_string(), text);
        }
        for wrong in ["", "age 9", "age 9-0", "ages 0-9", "age 0-9 first", "age -9"] {
            assert!(wrong.parse::<Stratum>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn strata_cover_every_child_once_or_say_which_they_do_not() {
        let check = |text| Stratum::cover_all(&strata(text));
        assert_eq!(check("age 0-9, age 10- first year, age 10- later"), Ok(()));
        assert_eq!(
            check("age 0-9, age 11-"),
            Err("a child aged 10 in the first year of care is in none of the strata".into())
        );
        assert_eq!(
            check("age 0- later, age 0-9 first year, age 9- first year"),
            Err("a child aged 9 in the first year of care is in more than one of the strata".into())
        );
    }
}
