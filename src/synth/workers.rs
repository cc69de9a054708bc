//! The social workers of a child, one after another without a gap, from first contact on.

use super::calendar::days_after;
use super::{Council, Dice, practice::Holding};
use crate::words::Date;

/// One worker's time with a child; the end is the start of the next one's, or open.
pub(super) struct Working<'a> {
    pub(super) id: &'a str,
    pub(super) from: Date,
    pub(super) to: Option<Date>,
    pub(super) reason: &'static str,
}

const REASONS: [(&str, u32); 7] = [
    ("LEFTRL", 330),
    ("MANAGE", 260),
    ("TSPROC", 220),
    ("ORGRST", 80),
    ("ABSENC", 60),
    ("PCCHAN", 20),
    ("CHCHAN", 20),
];
/// Changes of worker per mille and month, for three kinds of team.
const CHANGES: [(u32, u32); 3] = [(50, 400), (88, 350), (134, 250)];

/// Workers from `contact` to the day before `until`, never before birth.
pub(super) fn draw<'a>(
    contact: Date,
    until: Date,
    holdings: &[Holding],
    council: &'a Council,
    dice: &mut Dice,
) -> Vec<Working<'a>> {
    let chance = dice.pick(&CHANGES);
    let mut all =
        vec![Working { id: dice.one::<String>(&council.workers), from: contact, to: None, reason: "FCONTA" }];
    let mut at = contact;
    loop {
        at = days_after(at, dice.between(24, 36));
        if at >= until {
            return all;
        }
        let handed = holdings.iter().find(|holding| holding.from > days_after(at, -30) && holding.from <= at);
        let handed = handed.is_some_and(|_| dice.chance(300));
        if !handed && dice.below(100_000) >= chance * council.leaning.workers {
            continue;
        }
        let reason = if handed { "TSPROC" } else { dice.pick(&REASONS) };
        let before = all.len().checked_sub(2).map(|at| all[at].id);
        let last = all.last_mut().expect("there is a first contact");
        last.to = Some(at);
        let last = last.id;
        let id = loop {
            match before {
                Some(before) if before != last && dice.chance(60) => break before,
                _ => {}
            }
            let id: &str = dice.one::<String>(&council.workers);
            if id != last {
                break id;
            }
        };
        all.push(Working { id, from: at, to: None, reason });
    }
}
