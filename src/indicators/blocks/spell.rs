//! Placement spells: how long a child stays with the same carer, whatever else changes.

use super::{Life, Stay, Window, days_in};
use crate::returns::RowRef;
use crate::words::Date;

/// An unbroken time in one placement with one carer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spell<'a> {
    /// The first day known.
    pub start: Date,
    /// The day that belongs to what follows; `None` while open.
    pub end: Option<Date>,
    /// Is the child placed for adoption in it, by its last episode?
    pub adoptive: bool,
    /// The stay that opened it.
    pub first: &'a Stay<'a>,
    /// The rows it is made of.
    pub rows: Vec<RowRef>,
}

impl Spell<'_> {
    /// Days of the spell that lie in a window.
    pub fn days_in(&self, window: Window) -> i64 {
        days_in(self.start, self.end, window)
    }

    /// Is it a move: a placement that began other than with the start of care?
    pub fn is_move(&self) -> bool {
        !self.first.began_as(&["S"])
    }
}

impl Life<'_> {
    /// The child's spells by the end of a day, oldest first.
    ///
    /// `S`, `P` and `B` open a new one; `L` (legal status), `T` and `U` (same carer) continue the one before. A
    /// temporary absence (`T0` to `T4`) is set aside, and what follows it continues the old spell when placement and
    /// postcode are as before; otherwise the child came back to another place, which is a new spell. A start of care
    /// opens a spell wherever the child lives.
    pub fn spells(&self, until: Date) -> Vec<Spell<'_>> {
        let mut spells: Vec<Spell<'_>> = Vec::new();
        let mut before: Option<&Stay<'_>> = None;
        let mut away: Option<&Stay<'_>> = None;
        for stay in self.stays.iter().filter(|stay| stay.start <= until) {
            if stay.is_temporary() && !spells.is_empty() {
                away = Some(stay);
                continue;
            }
            let as_before = |old: &Stay<'_>| old.placement == stay.placement && old.postcode == stay.postcode;
            let goes_on = match away {
                Some(_) => !stay.began_as(&["S"]) && before.is_some_and(as_before),
                None => stay.began_as(&["L", "T", "U"]),
            };
            match spells.last_mut() {
                Some(spell) if goes_on => {
                    spell.end = stay.end;
                    spell.adoptive = stay.is_adoptive();
                    spell.rows.push(stay.row);
                }
                _ => spells.push(Spell {
                    start: stay.start,
                    end: stay.end,
                    adoptive: stay.is_adoptive(),
                    first: stay,
                    rows: vec![stay.row],
                }),
            }
            (before, away) = (Some(stay), None);
        }
        // A child who is away for the time being still lives in the placement that waits.
        if let (Some(spell), Some(away)) = (spells.last_mut(), away) {
            spell.end = away.end;
        }
        spells
    }

    /// The spells with a day in a window.
    pub fn spells_in(&self, window: Window) -> Vec<Spell<'_>> {
        let mut spells = self.spells(window.end);
        spells.retain(|spell| spell.days_in(window) > 0);
        spells
    }

    /// The spells that began in a window.
    pub fn spells_begun(&self, window: Window) -> Vec<Spell<'_>> {
        let mut spells = self.spells(window.end);
        spells.retain(|spell| window.holds(spell.start));
        spells
    }
}
