//! One row of the catalogue: what arrives, and what must be told.

use super::sent::Sent;
use super::told::Means;
use std::path::Path;

/// A row of the catalogue.
pub(crate) struct Row {
    /// Which rows of the catalogue it proves, parted by blanks.
    pub(crate) ids: &'static str,
    pub(crate) arrives: &'static str,
    pub(crate) spoil: Spoil,
    /// Place, a part of the sentence, and what it means: every remark there is, and no other.
    pub(crate) told: &'static [(&'static str, &'static str, Means)],
    /// The rules that find something too, because of it.
    pub(crate) follows: &'static [&'static str],
    /// Does the practice's statement say the same as if nothing had been spoilt?
    pub(crate) same: bool,
}

/// How a return is spoilt.
pub(crate) enum Spoil {
    /// What is sent is another thing.
    Sent(fn(&mut Sent)),
    /// It lies otherwise on the disk, in this folder.
    Disk(fn(&Path)),
}

/// A row after which the practice's statement says what it said.
pub(crate) const fn read(
    ids: &'static str,
    arrives: &'static str,
    spoil: fn(&mut Sent),
    told: &'static [(&'static str, &'static str, Means)],
) -> Row {
    Row { ids, arrives, spoil: Spoil::Sent(spoil), told, follows: &[], same: true }
}

/// A row that changes what is measured.
pub(crate) const fn bad(
    ids: &'static str,
    arrives: &'static str,
    spoil: fn(&mut Sent),
    told: &'static [(&'static str, &'static str, Means)],
) -> Row {
    Row { ids, arrives, spoil: Spoil::Sent(spoil), told, follows: &[], same: false }
}

/// A row whose files lie on the disk as no bytes can say.
pub(crate) const fn lies(
    ids: &'static str,
    arrives: &'static str,
    spoil: fn(&Path),
    told: &'static [(&'static str, &'static str, Means)],
) -> Row {
    Row { ids, arrives, spoil: Spoil::Disk(spoil), told, follows: &[], same: false }
}

impl Row {
    /// Is it among those that are asked for by ids parted by commas? Where none is, all are.
    pub(crate) fn is_asked(&self, ids: &str) -> bool {
        ids.is_empty() || self.ids.split(' ').any(|id| ids.split(',').any(|asked| asked == id))
    }

    /// With rules that find something too.
    pub(crate) const fn follows(mut self, rules: &'static [&'static str]) -> Self {
        self.follows = rules;
        self
    }
}
