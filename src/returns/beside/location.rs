//! Where a placement lies: its council, in or out of the reporting one's area, and how far from home.

use super::{Postcodes, Spot};
use crate::returns::{Given, Submission, TableId};
use crate::words::{Code, Text};

impl Submission {
    /// Fills in `PL_LA`, `PL_LOCATION` and `PL_DISTANCE` of the episodes, each unless it was sent.
    pub(super) fn locate(&mut self, postcodes: &Postcodes, authority: Option<&str>) {
        if !self.came.contains(&TableId::Episodes) {
            return;
        }
        let needs = |column: &'static str| !self.optional.contains(&(TableId::Episodes, column));
        let (la, location, distance) = (needs("PL_LA"), needs("PL_LOCATION"), needs("PL_DISTANCE"));
        for episode in &mut self.tables.episodes {
            let spot = |written: &Given<Text>| written.as_str().and_then(|text| postcodes.find(text));
            let (home, placement) = (spot(&episode.home_postcode), spot(&episode.placement_postcode));
            if la {
                episode.placement_la =
                    placement.map_or(Given::Blank, |to| Given::Value((&*to.authority).into()));
            }
            if let Some(own) = authority.filter(|_| location) {
                episode.placement_location =
                    placement.map_or(Given::Blank, |to| Given::Value(in_or_out(&to.authority, own)));
            }
            if distance {
                let miles = home.zip(placement).and_then(|(from, to)| miles(from, to));
                episode.distance = miles.map_or(Given::Blank, Given::Value);
            }
        }
        let filled =
            [("PL_LA", la), ("PL_LOCATION", location && authority.is_some()), ("PL_DISTANCE", distance)];
        let filled = filled.into_iter().filter(|(_, filled)| *filled);
        self.optional.extend(filled.map(|(column, _)| (TableId::Episodes, column)));
    }
}

fn in_or_out(authority: &str, own: &str) -> Code {
    Code::new(if authority == own { "IN" } else { "OUT" })
}

/// The straight line between two places in miles of 1.6093 kilometres, with one decimal, as the Department works it out.
fn miles(from: &Spot, to: &Spot) -> Option<Text> {
    let ((from_east, from_north), (to_east, to_north)) = from.grid.zip(to.grid)?;
    let square = |one: u32, other: u32| u128::from(one.abs_diff(other)).pow(2);
    let metres_squared = square(from_east, to_east) + square(from_north, to_north);
    // A tenth of a mile is 160.93 metres. Half of one is added before the remainder is cut off, all in whole numbers.
    let tenths = ((metres_squared * 40_000).isqrt() / 16_093).div_ceil(2);
    Some(format!("{}.{}", tenths / 10, tenths % 10).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(east: u32, north: u32) -> Spot {
        Spot { authority: "E1".into(), grid: Some((east, north)) }
    }

    #[test]
    fn miles_are_rounded_to_a_tenth() {
        let from = |metres: u32| miles(&at(400_000, 300_000), &at(400_000 + metres, 300_000)).unwrap();
        assert_eq!(
            [&*from(0), &*from(80), &*from(81), &*from(1_609), &*from(16_093)],
            ["0.0", "0.0", "0.1", "1.0", "10.0"]
        );
        assert_eq!(&*miles(&at(0, 0), &at(3_000, 4_000)).unwrap(), "3.1");
    }
}
