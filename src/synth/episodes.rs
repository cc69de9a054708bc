//! The rows of care: placements and law woven into one chain.

use super::Dice;
use super::homes::Address;
use super::legal::Status;
use super::placements::{Segment, Step};
use crate::words::Date;

/// One episode. `to` is the day on which the next begins, or on which care ended.
pub(super) struct Episode {
    pub(super) from: Date,
    pub(super) to: Option<Date>,
    /// The reason for the new episode (RNE).
    pub(super) began: &'static str,
    pub(super) law: &'static str,
    pub(super) at: Address,
    /// The reason that the episode ended (REC).
    pub(super) ended: Option<&'static str>,
    /// Why the placement changed at its end.
    pub(super) change: &'static str,
}

/// Why placements change, approximate shares per mille (Department for Education, 2025).
const CHANGES: [(&str, u32); 9] = [
    ("CARPL", 380),
    ("CREQB", 180),
    ("CREQO", 140),
    ("LAREQ", 90),
    ("OTHER", 90),
    ("CHILD", 60),
    ("CLOSE", 25),
    ("STAND", 20),
    ("ALLEG", 15),
];

/// Weaves the chain of one time in care. Every later start lies after the first.
pub(super) fn weave(
    path: &[Status],
    segments: &[Segment],
    end: Option<(Date, &'static str)>,
    dice: &mut Dice,
) -> Vec<Episode> {
    let mut starts: Vec<Date> =
        path.iter().map(|(from, _)| *from).chain(segments.iter().map(|segment| segment.from)).collect();
    starts.sort_unstable();
    starts.dedup();
    if let Some((end, _)) = end {
        starts.retain(|start| *start < end);
    }
    let mut chain: Vec<Episode> = Vec::with_capacity(starts.len());
    for from in starts {
        let law = path.iter().rev().find(|(start, _)| *start <= from).map_or("V2", |(_, law)| *law);
        let here =
            segments.iter().rev().find(|segment| segment.from <= from).expect("placements begin with care");
        let new_law = chain.last().is_none_or(|last| last.law != law);
        let new_place = here.from == from;
        let began = reason_for_new(chain.is_empty(), new_law, new_place.then_some(here.step));
        if let Some(last) = chain.last_mut() {
            last.to = Some(from);
            last.ended = Some("X1");
            last.change = match here.step {
                Step::Moved if new_place && here.at.place == "A6" => "CARPL",
                Step::Moved if new_place => dice.pick(&CHANGES),
                Step::SameCarer if new_place => "PLACE",
                _ => "",
            };
        }
        chain.push(Episode { from, to: None, began, law, at: here.at.clone(), ended: None, change: "" });
    }
    if let (Some(last), Some((end, code))) = (chain.last_mut(), end) {
        last.to = Some(end);
        last.ended = Some(code);
    }
    chain
}

fn reason_for_new(first: bool, new_law: bool, step: Option<Step>) -> &'static str {
    match (first, new_law, step) {
        (true, ..) => "S",
        (_, true, Some(Step::SameCarer)) => "U",
        (_, true, Some(_)) => "B",
        (_, true, None) => "L",
        (_, false, Some(Step::SameCarer)) => "T",
        (_, false, _) => "P",
    }
}

/// Why care ended: by the age at the end and the last placement.
pub(super) fn end_of_care(
    age: i32,
    adopted: bool,
    alone: bool,
    place: &str,
    dice: &mut Dice,
) -> &'static str {
    let fosters = place.starts_with('U');
    let by = |weight: u32, fits: bool| if fits { weight } else { 0 };
    if adopted {
        return dice.pick(&[("E12", 860), ("E11", 140)]);
    }
    if age >= 18 {
        return dice.pick(&[
            ("E17", by(700, fosters)),
            ("E5", 330),
            ("E6", 250),
            ("E7", by(80, !alone)),
            ("E8", 340),
        ]);
    }
    let kin = matches!(place, "U1" | "U3");
    dice.pick(&[
        ("E4A", by(390, !alone)),
        ("E4B", by(60, !alone)),
        ("E13", by(40, !alone)),
        ("E41", by(80, !alone)),
        ("E45", by(700, kin)),
        ("E46", by(45, fosters && !kin)),
        ("E47", by(75, !alone)),
        ("E48", by(25, !alone)),
        ("E3", 25),
        ("E5", by(60, age >= 16)),
        ("E6", by(40, age >= 16)),
        ("E9", by(12, age >= 12)),
        ("E15", by(30, alone)),
        ("E8", 70),
    ])
}
