//! Where a child lives while looked after: moves, and carers who become permanent.

use super::calendar::{days_after, off_the_first};
use super::homes::Address;
use super::legal::{Status, status_on};
use super::{Council, Dice, Person, Shape, adoption::Adoption, away};
use crate::words::{Date, age_on, days_between};

/// How a new row of placement came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Another home and another carer.
    Moved,
    /// The same carer under another code.
    SameCarer,
    /// Away for a short while.
    Away,
    /// Home again after it.
    Back,
}

/// From this day on, here.
pub(super) struct Segment {
    pub(super) from: Date,
    pub(super) step: Step,
    pub(super) at: Address,
}

/// How unsettled a child's placements are: moves per mille and month in the first half-year, to two years, and after.
const RESTLESS: [([u32; 3], u32); 3] = [([55, 11, 5], 540), ([95, 28, 11], 285), ([190, 145, 135], 175)];

/// One time in care, for which placements are drawn.
pub(super) struct Stretch<'a> {
    pub(super) person: &'a Person,
    pub(super) shape: Shape,
    pub(super) adoption: Option<&'a Adoption>,
    pub(super) path: &'a [Status],
    pub(super) from: Date,
    /// The day after the last day that matters.
    pub(super) until: Date,
}

/// The placements of one time in care, in order.
pub(super) fn draw(stretch: &Stretch, council: &Council, dice: &mut Dice) -> Vec<Segment> {
    let mut segments = if stretch.shape == Shape::Adopted {
        towards_adoption(stretch, council, dice)
    } else {
        moves(stretch, council, dice)
    };
    away::add(stretch, council, &mut segments, dice);
    segments
}

fn moves(stretch: &Stretch, council: &Council, dice: &mut Dice) -> Vec<Segment> {
    let pace = dice.pick(&RESTLESS);
    let mut segments = vec![Segment {
        from: stretch.from,
        step: Step::Moved,
        at: place(stretch, stretch.from, None, council, dice),
    }];
    let mut at = stretch.from;
    let mut spell = stretch.from;
    loop {
        at = off_the_first(days_after(at, dice.between(22, 38)));
        if at >= stretch.until {
            return segments;
        }
        let here = segments.last().map(|segment| segment.at.clone()).expect("a stretch begins somewhere");
        let days = days_between(stretch.from, at);
        let chance = pace[if days < 182 {
            0
        } else if days < 730 {
            1
        } else {
            2
        }];
        let grown = age_on(stretch.person.born, at) >= 16 && matches!(here.place, "K2" | "U6");
        if dice.below(100_000) < chance * council.leaning.moves {
            let day = near_a_change_of_law(stretch, at, segments.last().map_or(at, |last| last.from));
            let next = place(stretch, day, Some(&here), council, dice);
            segments.push(Segment { from: day, step: Step::Moved, at: next });
            (at, spell) = (day, day);
        } else if grown && dice.chance(36) {
            let next = council.homes.find("K3", &stretch.person.home, Some(&here), dice);
            segments.push(Segment { from: at, step: Step::Moved, at: next });
            spell = at;
        } else if let Some(settled) = settled_code(here.place)
            && days_between(spell, at) > 270
            && dice.chance(35)
        {
            segments.push(Segment {
                from: at,
                step: Step::SameCarer,
                at: Address { place: settled, ..here },
            });
        }
    }
}

/// A move within a fortnight of a change of law happens on the same day.
fn near_a_change_of_law(stretch: &Stretch, at: Date, last: Date) -> Date {
    let near = stretch
        .path
        .iter()
        .map(|(date, _)| *date)
        .find(|date| *date > last && *date < stretch.until && days_between(*date, at).abs() <= 14);
    near.unwrap_or(at)
}

fn settled_code(place: &str) -> Option<&'static str> {
    match place {
        "U6" => Some("U4"),
        "U3" => Some("U1"),
        _ => None,
    }
}

fn place(stretch: &Stretch, on: Date, last: Option<&Address>, council: &Council, dice: &mut Dice) -> Address {
    let under_order = matches!(status_on(stretch.path, on), "C1" | "C2");
    let from_parents = last.is_some_and(|last| last.place == "P1");
    let with_parents = if under_order && !from_parents { 100 } else { 0 };
    let lately = if on > council.windows[1].first { 8 } else { 0 };
    let age = age_on(stretch.person.born, on);
    let later = u32::from(last.is_some());
    let place = match age {
        16.. if stretch.shape == Shape::Alone => dice.pick(&[("K3", 640), ("U6", 330), ("K2", 30)]),
        _ if stretch.shape == Shape::Alone => dice.pick(&[("U6", 900), ("K2", 100)]),
        ..5 => dice.pick(&[
            ("U6", 640),
            ("U3", 210),
            ("U5", 30),
            ("U1", 30 * later),
            ("P1", with_parents),
            ("R3", 15),
        ]),
        5..10 => dice.pick(&[
            ("U6", 490),
            ("U3", 180),
            ("U4", 60 * later),
            ("U1", 50 * later),
            ("P1", with_parents * 4 / 3),
            ("K2", 65),
        ]),
        10..16 => dice.pick(&[
            ("U6", 390),
            ("U3", 110),
            ("U4", 60 * later),
            ("U1", 30 * later),
            ("P1", with_parents),
            ("K2", 300),
            ("S1", 8),
            ("R1", 5),
            ("K1", 3),
            ("Z12", lately),
            ("Z13", lately / 2),
        ]),
        _ => dice.pick(&[
            ("U6", 150),
            ("U3", 50),
            ("U4", 30 * later),
            ("P1", with_parents),
            ("K2", 200),
            ("K3", 400),
            ("R2", 5),
            ("Z14", lately),
        ]),
    };
    council.homes.find(place, &stretch.person.home, last, dice)
}

fn towards_adoption(stretch: &Stretch, council: &Council, dice: &mut Dice) -> Vec<Segment> {
    let plan = stretch.adoption.expect("a story towards adoption has its plan");
    let home = &stretch.person.home;
    let first = council.homes.find(if plan.by_carers { "U5" } else { "U6" }, home, None, dice);
    let mut segments = vec![Segment { from: stretch.from, step: Step::Moved, at: first.clone() }];
    let changed = off_the_first(days_after(stretch.from, dice.between(15, 110)));
    let mut last = first;
    if !plan.by_carers && dice.chance(180) && changed < stretch.until {
        last = council.homes.find("U6", home, Some(&last), dice);
        segments.push(Segment { from: changed, step: Step::Moved, at: last.clone() });
    }
    if plan.placed < stretch.until && plan.reversed.is_none() {
        let (step, at) = if plan.by_carers {
            (Step::SameCarer, Address { place: "A5", ..last })
        } else {
            (Step::Moved, council.homes.find("A6", home, Some(&last), dice))
        };
        segments.push(Segment { from: plan.placed, step, at });
    }
    segments
}
