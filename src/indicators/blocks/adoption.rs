//! Adoptions: when it was decided that a child should be placed, when the child was matched, placed and adopted.

use super::{Life, PeriodOfCare, Spell, Why, Window};
use crate::returns::RowRef;
use crate::returns::tables::Adoption;
use crate::words::Date;
use std::collections::BTreeMap;

/// Reasons for leaving care that are adoptions: `E11` unopposed, `E12` with consent dispensed.
pub const ADOPTED: &[&str] = &["E11", "E12"];

impl Life<'_> {
    /// The period of care that ended with an adoption in a window.
    pub fn adopted_in(&self, window: Window) -> Option<PeriodOfCare<'_>> {
        let ended = |care: &PeriodOfCare<'_>| care.end().is_some_and(|end| window.holds(end));
        self.periods_of_care().rev().find(|care| care.ended_as(ADOPTED) && ended(care))
    }

    /// The child's row in AD1, in the newest return that has one.
    ///
    /// # Errors
    /// Why there is not exactly one.
    pub fn adoption(&self) -> Result<&Adoption, Why> {
        match self.sent.iter().map(|(_, rows)| rows.adoptions).find(|rows| !rows.is_empty()) {
            Some([row]) => Ok(row),
            Some(_) => Err("two rows in AD1".into()),
            None => Err("no row in AD1".into()),
        }
    }

    /// The last decision, by the end of a day, that the child should be placed for adoption, if it stood then. The
    /// return calls that day `DATE_PLACED`, but the placement itself is an episode, and mostly months later.
    pub fn decision(&self, at: Date) -> Option<(Date, RowRef)> {
        let mut decisions = BTreeMap::new();
        for row in self.sent.iter().flat_map(|(_, rows)| rows.placed_adoptions) {
            if let Some(decided) = row.decided_on.get().filter(|decided| *decided <= at) {
                decisions.entry(decided).or_insert(row);
            }
        }
        let (decided, row) = decisions.pop_last()?;
        let stands = row.ceased_on.get().map_or(row.ceased_on.is_blank(), |ceased| at < ceased);
        stands.then_some((decided, row.row))
    }

    /// The spell of a day with one carer.
    pub fn spell_of(&self, day: Date) -> Option<Spell<'_>> {
        self.spells(day).pop().filter(|spell| spell.end.is_none_or(|end| day < end))
    }
}
