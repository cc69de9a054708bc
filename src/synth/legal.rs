//! Under what law a child is looked after, and from when.

use super::calendar::{days_after, off_the_first};
use super::{Dice, Shape};
use crate::words::{Date, age_on};

/// The legal status from a day on.
pub(super) type Status = (Date, &'static str);

/// The path from entry: emergency orders are short, voluntary care often turns into proceedings, interim orders into
/// full ones. The first status begins at `from`; later ones follow in order, none on 1 April.
pub(super) fn path(shape: Shape, born: Date, from: Date, dice: &mut Dice) -> Vec<Status> {
    let mut path = vec![];
    let older = age_on(born, from) >= 15;
    match shape {
        Shape::Alone => path.push((from, "V2")),
        // The placement order comes from the plan of adoption, which knows its date.
        Shape::Adopted => path.push((from, "C1")),
        Shape::General if older && dice.chance(650) => path.push((from, "V2")),
        Shape::General => proceedings(from, &mut path, dice),
    }
    path
}

fn proceedings(from: Date, path: &mut Vec<Status>, dice: &mut Dice) {
    let first = dice.pick(&[("V2", 430), ("C1", 430), ("L2", 90), ("L1", 50)]);
    path.push((from, first));
    let mut at = match first {
        "L1" => days_after(from, dice.between(1, 2)),
        "L2" => days_after(from, dice.between(3, 8)),
        "V2" if dice.chance(270) => return,
        "V2" => days_after(from, dice.between(25, 220)),
        _ => from,
    };
    if first != "C1" {
        at = off_the_first(at);
        path.push((at, "C1"));
    }
    if dice.chance(900) {
        path.push((off_the_first(days_after(at, dice.between(170, 340))), "C2"));
    }
}

/// The status on a day.
pub(super) fn status_on(path: &[Status], date: Date) -> &'static str {
    path.iter().rev().find(|(from, _)| *from <= date).map_or("V2", |(_, status)| *status)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{day, days_between};

    #[test]
    fn emergency_orders_end_within_their_limits() {
        let (born, from) = (day(2018, 5, 5), day(2025, 3, 30));
        for nth in 0..500 {
            let path = path(Shape::General, born, from, &mut Dice::of(nth, &["legal"]));
            assert_eq!(path[0].0, from);
            assert!(path.windows(2).all(|pair| pair[0].0 < pair[1].0));
            let limit = match path[0].1 {
                "L1" => 3,
                "L2" => 21,
                _ => i64::MAX,
            };
            assert!(path.len() == 1 || days_between(from, path[1].0) <= limit, "{path:?}");
        }
    }
}
