//! The same bytes in two places: in one folder they are used once; under two councils or two periods one of them is wrong.

use super::Folder;
use super::hold::Hold;
use super::sent::{Sent, folder_of};
use super::when;
use crate::ledger::Register;
use crate::read::{Intake, Seen, Verdict};
use crate::returns::TableId;
use crate::words::Period;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Uses files that lie in one folder twice only once.
pub(super) fn once(intake: &mut Intake) {
    let mut first: BTreeMap<(Folder, String), Arc<str>> = BTreeMap::new();
    let mut again: BTreeSet<Arc<str>> = BTreeSet::new();
    for file in &mut intake.files {
        let Some(folder) = folder_of(&file.path).filter(|_| !file.seal.is_empty()) else { continue };
        if !matches!(file.verdict, Verdict::Read { .. }) {
            continue;
        }
        let Some(first) = first.get(&(folder.clone(), file.seal.clone())) else {
            first.insert((folder, file.seal.clone()), file.path.clone());
            continue;
        };
        let name = first.rsplit('/').next().unwrap_or(first);
        let why = format!("It has the same bytes as {name}, which is used once. Remove one of the two.");
        file.verdict = Verdict::Ignored { why };
        again.insert(file.path.clone());
    }
    intake.sheets.retain(|sheet| !again.contains(sheet.file()));
    intake.complaints.retain(|odd| !again.contains(&odd.place.file));
}

/// Files whose bytes lie, or were taken before, under another council or another period. Tables without a child are alike
/// everywhere; between two periods of one council only its episodes tell, because other tables may well stay as they are, and
/// only where so much happens that some of it must have happened in between.
pub(super) fn elsewhere(register: &Register, sent: &BTreeMap<Folder, Sent>) -> Vec<Hold> {
    let mut places: BTreeMap<&str, BTreeSet<&Folder>> = BTreeMap::new();
    for (folder, sent) in sent {
        for (_, file, _) in sent.sealed().filter(|(.., any)| *any) {
            places.entry(&file.seal).or_default().insert(folder);
        }
    }
    let mut taken: BTreeMap<&str, BTreeSet<Folder>> = BTreeMap::new();
    for of in register.arrivals().iter().filter(|of| of.is_taken()) {
        taken.entry(&of.came.file).or_default().insert((of.came.council.clone(), of.came.period));
    }
    let mut holds = Vec::new();
    for (folder, sent) in sent {
        let files: BTreeMap<&str, &Seen> =
            sent.sealed().filter(|(.., any)| *any).map(|(_, file, _)| (&*file.path, file)).collect();
        for (path, file) in files {
            let before = taken.get(&*file.seal);
            if before.is_some_and(|taken| taken.contains(folder)) {
                continue;
            }
            let tells = when::tells(folder.1, &sent.told.months)
                && sent.told.tables.iter().any(|(table, at, _)| *table == TableId::Episodes && **at == *path);
            let others =
                places.get(&*file.seal).into_iter().flatten().copied().chain(before.into_iter().flatten());
            let wrong = |other: &&Folder| other.0 != folder.0 || (tells && !same_span(other.1, folder.1));
            if let Some(other) = others.filter(|other| *other != folder).find(wrong) {
                let says = format!(
                    "The same file, to the byte, came for {} of {}. Take it away where it does not belong, and send the right \
                     one.",
                    other.1, other.0
                );
                holds.push(Hold { folder: folder.clone(), file: path.into(), says });
            }
        }
    }
    holds
}

/// A year to date at the end of March is the whole year.
fn same_span(one: Period, other: Period) -> bool {
    one.last_day() == other.last_day()
}
