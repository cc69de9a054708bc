//! What came before for the same council, period and table: a table sent again is noted, an old one after a newer is held.

use super::Folder;
use super::hold::Hold;
use super::sent::Sent;
use crate::ledger::{Arrival, Register};
use crate::returns::{Effect, Remark};
use crate::words::{Place, short_date};
use std::collections::{BTreeMap, BTreeSet};

/// Old files after newer ones: going back is for somebody to decide, never for a folder that was put back.
pub(super) fn old_after_new(register: &Register, sent: &BTreeMap<Folder, Sent>) -> Vec<Hold> {
    let mut holds: BTreeMap<(Folder, _), String> = BTreeMap::new();
    for (folder, sent) in sent {
        for (table, file, _) in sent.sealed() {
            let versions: Vec<&Arrival> = register.versions(&folder.0, folder.1, table).collect();
            let Some((newest, before)) = versions.split_last() else { continue };
            let old = before.iter().rposition(|of| *of.came.file == *file.seal);
            if let Some(old) = old.filter(|_| *newest.came.file != *file.seal) {
                let says = format!(
                    "{table} is version {} again, taken on {}; version {} was taken on {}. Send the newest.",
                    old + 1,
                    short_date(before[old].came.on),
                    versions.len(),
                    short_date(newest.came.on)
                );
                holds.entry((folder.clone(), file.path.clone())).or_insert(says);
            }
        }
    }
    let hold = |((folder, file), says)| Hold { folder, file, says };
    holds.into_iter().map(hold).collect()
}

/// What was sent again, and what was taken before and is gone.
pub(super) fn remarks(register: &Register, sent: &BTreeMap<Folder, Sent>) -> Vec<(Folder, Remark)> {
    let mut remarks = Vec::new();
    for (folder, sent) in sent {
        for (table, file, _) in sent.sealed() {
            let versions: Vec<&Arrival> = register.versions(&folder.0, folder.1, table).collect();
            // The version that this is: the newest when the register knows it already, else the one after.
            let before = match versions.split_last() {
                Some((newest, before)) if *newest.came.file == *file.seal => before,
                _ => &versions,
            };
            let known = before.iter().any(|of| *of.came.file == *file.seal);
            if let Some(last) = before.last().filter(|_| !known) {
                let says = format!(
                    "{table} was sent again: this is version {}, in place of the one that was taken on {}.",
                    before.len() + 1,
                    short_date(last.came.on)
                );
                remarks
                    .push((folder.clone(), Remark::new(Place::file(file.path.clone()), Effect::Noted, says)));
            }
        }
        remarks.extend(gone(register, folder, sent).map(|remark| (folder.clone(), remark)));
    }
    remarks
}

fn gone<'a>(
    register: &'a Register,
    folder: &'a Folder,
    sent: &'a Sent,
) -> impl Iterator<Item = Remark> + use<'a> {
    let here: BTreeSet<&str> = sent.told.tables.iter().map(|(table, ..)| table.name()).collect();
    let taken: BTreeMap<&str, &Arrival> =
        register.of(&folder.0, folder.1).filter(|of| of.is_taken()).map(|of| (&*of.came.table, of)).collect();
    let gone = taken.into_iter().filter(move |(table, _)| !here.contains(table));
    gone.map(|(table, of)| {
        let place = Place::file(format!("returns/{}/{}", folder.0, folder.1));
        let says = format!(
            "{table} was taken on {} and is no longer here. Put it back or, if there is nothing to report any more, send it \
             with one row that says NIL.",
            short_date(of.came.on)
        );
        Remark::new(place, Effect::Noted, says)
    })
}
