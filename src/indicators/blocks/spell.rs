//! Placement spells: how long a child stays with the same carer, whatever else changes.

use super::{Life, Stay, Window, days_in};
use crate::returns::RowRef;
use crate::words::Date;

/// An unbroken time in one placement with one carer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spell {
    /// The first day known.
    pub start: Date,
    /// The day that belongs to what follows; `None` while open.
    pub end: Option<Date>,
    /// Is the child placed for adoption in it, by its last episode?
    pub adoptive: bool,
    /// The rows it is made of.
    pub rows: Vec<RowRef>,
}

impl Spell {
    /// Days of the spell that lie in a window.
    pub fn days_in(&self, window: Window) -> i64 {
        days_in(self.start, self.end, window)
    }
}

impl Life<'_> {
    /// The child's spells, oldest first.
    ///
    /// `S`, `P` and `B` open a new one; `L` (legal status), `T` and `U` (same carer) continue the one before. A
    /// temporary absence (`T0` to `T4`) is set aside, and what follows it continues the old spell when placement and
    /// postcode are as before; otherwise the child came back to another place, which is a new spell.
    pub fn spells(&self) -> Vec<Spell> {
        let mut spells: Vec<Spell> = Vec::new();
        let mut before: Option<&Stay<'_>> = None;
        let mut was_away = false;
        for stay in &self.stays {
            if stay.is_temporary() && !spells.is_empty() {
                was_away = true;
                continue;
            }
            let came_back = was_away
                && before.is_some_and(|old| old.placement == stay.placement && old.postcode == stay.postcode);
            let same_carer = if was_away { came_back } else { stay.began_as(&["L", "T", "U"]) };
            match spells.last_mut() {
                Some(spell) if same_carer => {
                    spell.end = stay.end;
                    spell.adoptive = stay.is_adoptive();
                    spell.rows.push(stay.row);
                }
                _ => spells.push(Spell {
                    start: stay.start,
                    end: stay.end,
                    adoptive: stay.is_adoptive(),
                    rows: vec![stay.row],
                }),
            }
            before = Some(stay);
            was_away = false;
        }
        // A child who is away for the time being still lives in the placement that waits.
        if was_away && let (Some(spell), Some(away)) = (spells.last_mut(), self.stays.last()) {
            spell.end = away.end;
        }
        spells
    }
}
