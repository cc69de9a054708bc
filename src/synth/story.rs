//! The outline of a life: when the child was born, came into care and left, and what sort of story it is.

use super::calendar::{birthday, days_after, is_awkward, off_the_first};
use super::{Council, Dice, adoption::Adoption, adoption::Steps};
use crate::words::{CollectionYear, Date, age_on, days_between, months_after, months_before};

/// What sort of story a life in care is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Neither of the others.
    General,
    /// Came alone, seeking asylum.
    Alone,
    /// The plan is, or was, adoption.
    Adopted,
}

/// An outline. `cares` are in order and do not touch; only the last may be open.
pub(super) struct Story {
    pub(super) shape: Shape,
    pub(super) born: Date,
    pub(super) cares: Vec<(Date, Option<Date>)>,
    pub(super) adoption: Option<Adoption>,
}

/// Ages of children looked after, approximate shares per mille of those who neither came alone nor wait for adoption.
const AGES: [((i64, i64), u32); 5] =
    [((0, 0), 45), ((1, 4), 135), ((5, 9), 200), ((10, 15), 420), ((16, 17), 200)];
/// Days in care so far of children looked after: seven in ten for a year or more.
const SO_FAR: [((i64, i64), u32); 5] =
    [((3, 364), 245), ((365, 910), 235), ((911, 1800), 260), ((1801, 3000), 160), ((3001, 5500), 100)];
/// Ages of those who leave before 18, and days in care of leavers.
const LEAVING_AGES: [((i64, i64), u32); 4] = [((0, 4), 280), ((5, 9), 210), ((10, 15), 320), ((16, 17), 190)];
const LASTED: [((i64, i64), u32); 6] = [
    ((4, 60), 170),
    ((61, 180), 170),
    ((181, 364), 150),
    ((365, 910), 230),
    ((911, 1800), 160),
    ((1801, 4500), 120),
];

impl Story {
    /// A child looked after at the end of the month.
    pub(super) fn of_now(council: &Council, dice: &mut Dice) -> Self {
        let shape = dice.pick(&[(Shape::General, 858), (Shape::Alone, 82), (Shape::Adopted, 60)]);
        let ends = council.ends;
        if shape == Shape::Adopted {
            let steps = Steps::draw(dice);
            let from = days_after(ends, -dice.between(25, steps.total() - 1));
            let adoption = Some(Adoption::draw(from, &steps, true, dice));
            let born = steady(days_after(from, -dice.between(1, 1000)), council);
            return Self { shape, born: born.min(from), cares: vec![(from, None)], adoption };
        }
        let (born, so_far) = match shape {
            Shape::Alone => {
                (days_after(ends, -dice.between(5_700, 6_560)), dice.between(5, 420) + dice.between(0, 420))
            }
            _ => (born_at(dice.pick(&AGES), ends, dice), within(dice.pick(&SO_FAR), dice)),
        };
        let born = steady(born, council);
        let from = entered(born, ends, so_far, dice);
        let mut cares = vec![(from, None)];
        if shape == Shape::General && dice.chance(70) {
            cares.insert(0, earlier(born, from, dice));
            cares.retain(|(from, to)| to.is_none_or(|to| *from < to));
        }
        Self { shape, born, cares, adoption: None }
    }

    /// A child who left between the opening day and the end of the month.
    pub(super) fn of_leaver(council: &Council, dice: &mut Dice) -> Self {
        let span = days_between(council.opens, council.ends);
        let mut left = days_after(council.opens, dice.between(2, span - 1));
        while is_awkward(left, council.ends) {
            left = days_after(left, -1);
        }
        match dice.pick(&[
            (Some(Shape::General), 520),
            (Some(Shape::Adopted), 85),
            (Some(Shape::Alone), 95),
            (None, 300),
        ]) {
            Some(Shape::Adopted) => {
                let steps = Steps::draw(dice);
                let from = days_after(left, -steps.total());
                let mut adoption = Adoption::draw(from, &steps, false, dice);
                adoption.adopted = left;
                let born = days_after(from, -dice.between(1, 900));
                Self::left(Shape::Adopted, born, from, left, Some(adoption), council)
            }
            Some(Shape::Alone) => {
                let born = birthday(left, -18);
                let from = days_after(left, -dice.between(30, 500) - dice.between(0, 300));
                Self::left(Shape::Alone, born, from, left, None, council)
            }
            Some(Shape::General) => {
                let born = born_at(dice.pick(&LEAVING_AGES), left, dice);
                let lasted = within(dice.pick(&LASTED), dice);
                let from = entered(born, left, lasted, dice);
                Self::left(Shape::General, born, from, left, None, council)
            }
            None => {
                let born = birthday(left, -18);
                let from = entered(born, left, within(dice.pick(&SO_FAR), dice).max(40), dice);
                Self::left(Shape::General, born, from, left, None, council)
            }
        }
    }

    fn left(
        shape: Shape,
        mut born: Date,
        from: Date,
        left: Date,
        adoption: Option<Adoption>,
        council: &Council,
    ) -> Self {
        while is_awkward(born, council.ends) {
            born = days_after(born, -1);
        }
        // A birth moved a day back would put a leaver on the 18th birthday a day past it.
        let left = if age_on(born, left) >= 18 { birthday(born, 18) } else { left };
        Self { shape, born, cares: vec![(from, Some(left))], adoption }
    }
}

fn within((low, high): (i64, i64), dice: &mut Dice) -> i64 {
    dice.between(low, high)
}

/// Born so that the age in completed years on a day lies in the band.
fn born_at((low, high): (i64, i64), on: Date, dice: &mut Dice) -> Date {
    let years = i32::try_from(dice.between(low, high)).unwrap_or(0);
    days_after(months_before(on, 12 * years), -dice.between(6, 360))
}

/// The day of entry, so many days before `until`; when that is before birth, early in life instead.
fn entered(born: Date, until: Date, days: i64, dice: &mut Dice) -> Date {
    let life = days_between(born, until);
    let days = if days < life { days } else { life - dice.between(0, life / 5) };
    off_the_first(days_after(until, -days.max(1))).min(until)
}

/// An earlier time in care that ended some months before this one.
fn earlier(born: Date, from: Date, dice: &mut Dice) -> (Date, Option<Date>) {
    let to = off_the_first(days_after(from, -dice.between(40, 700)));
    let start = days_after(to, -dice.between(30, 700));
    (off_the_first(start.max(born)), Some(to))
}

/// A birth that makes nobody 4, 5 or 10 between the month's end and the year's, nor 17 between the two days that could
/// be called the start of the health year: then the return is clean whichever of them a reader takes.
fn steady(born: Date, council: &Council) -> Date {
    let ends = council.ends;
    let year = CollectionYear::of(ends);
    let turns = |born: Date, years: i32, after: Date, by: Date| {
        let date = months_after(born, 12 * years);
        after < date && date <= by
    };
    let rest = days_between(ends, year.last_day());
    let health_starts = days_after(months_before(ends, 12), 1);
    let mut steady = born;
    if [4, 5, 10].into_iter().any(|years| turns(steady, years, ends, year.last_day())) {
        steady = days_after(steady, -rest - 2);
    }
    if turns(steady, 17, days_after(health_starts, -1), year.first_day()) {
        steady = days_after(steady, days_between(health_starts, year.first_day()) + 2);
    }
    while is_awkward(steady, ends) {
        steady = days_after(steady, -1);
    }
    steady
}
