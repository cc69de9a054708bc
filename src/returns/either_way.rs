//! Dates that could have the month first as well as the day. One such date says nothing; a column of them that looks American
//! does, and the sender must hear how it was read.

use super::{Effect, Remark};
use crate::words::Place;

/// Of so many different dates one has a day after the 12th, unless by a chance of one in a hundred million.
const MANY: u32 = 20;
/// With single digits, as American programs write them, fewer are enough to ask.
const SOME: u32 = 3;

/// What is seen of a column until one of its dates can only have the day first.
#[derive(Default)]
pub(super) struct EitherWay {
    decided: bool,
    dates: usize,
    first: Option<(Place, String)>,
    /// Is a day or a month of one digit written without a nought before it?
    single_digits: bool,
    /// For each number that stands first, a bit for each that stands second.
    met: [u16; 13],
}

impl EitherWay {
    /// Looks at a date; most columns are decided by one of their first, and the rest cost nothing.
    pub(super) fn look(&mut self, text: &str, place: impl FnOnce() -> Place) {
        if self.decided {
            return;
        }
        let mut parts = text.splitn(3, '/');
        let (Some(first), Some(second)) = (parts.next(), parts.next()) else { return };
        let (Ok(one), Ok(other)) = (first.parse::<usize>(), second.parse::<usize>()) else { return };
        self.decided = (13..32).contains(&one);
        // The third of March is the same day either way.
        if (1..13).contains(&one) && (1..13).contains(&other) && other != one {
            self.dates += 1;
            self.single_digits |= first.len() == 1 || second.len() == 1;
            self.met[one] |= 1 << other;
            self.first.get_or_insert_with(|| (place(), text.into()));
        }
    }

    /// What to say of a column that looks as if the month came first.
    pub(super) fn remark(self) -> Option<Remark> {
        let different: u32 = self.met.iter().map(|seconds| seconds.count_ones()).sum();
        let least = if self.single_digits { SOME } else { MANY };
        let (place, text) = self.first.filter(|_| !self.decided && different >= least)?;
        let says = format!(
            "None of the {} dates of the column has a day after the 12th, so that each could have the month first as well ({text}): \
             read with the day first. Check some against your own, and write all of them as dd/mm/yyyy.",
            self.dates
        );
        Some(Remark::new(place, Effect::Noted, says))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said<'a>(dates: impl IntoIterator<Item = &'a str>) -> Option<String> {
        let mut seen = EitherWay::default();
        for (row, text) in (1..).zip(dates) {
            seen.look(text, || Place::file("a.csv").at_row(row));
        }
        seen.remark().map(|remark| format!("{}: {}", remark.place, remark.says))
    }

    #[test]
    fn a_column_that_could_be_read_either_way_and_looks_american_is_told() {
        let says = said(["", "4/4/2026", "3/04/2026", "5/6/2026", "07/1/2026"]).unwrap();
        assert!(
            says.starts_with("a.csv · row 3: None of the 3 dates of the column has a day after"),
            "{says}"
        );
        assert_eq!(said(["3/04/2026", "3/04/2026", "5/6/2026"]), None, "two dates say little");
        assert_eq!(
            said(["3/4/2026", "5/6/2026", "7/1/2026", "13/1/2026"]),
            None,
            "the last has the day first"
        );
        let many: Vec<String> =
            (1..=21).map(|at| format!("{:02}/{:02}/2026", at % 3 + 1, at % 7 + 5)).collect();
        assert!(said(many.iter().map(String::as_str)).is_some(), "all of them different");
        assert_eq!(said(many[..19].iter().map(String::as_str)), None);
        assert_eq!(said(["01/04/2026"; 50]), None, "the first of April is one date, however often");
    }
}
