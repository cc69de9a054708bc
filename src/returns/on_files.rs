//! What the reading room said of files, as remarks beside those on headings and rows.

use super::{Effect, Remark, TableId};
use crate::read::{Complaint, HIDDEN, Intake, Verdict};
use crate::words::Place;

/// Remarks on the files that are `ours`: those refused or passed over, and what was odd in those that were read. What
/// `known` remarks already say of a place is not said twice.
pub fn on_files(intake: &Intake, known: &[Remark], ours: impl Fn(&str) -> bool) -> Vec<Remark> {
    let files = intake.files.iter().filter(|file| ours(&file.path)).filter_map(|file| {
        let place = Place::file(file.path.clone());
        match &file.verdict {
            Verdict::Refused { why } => Some(Remark::new(place, Effect::TableRefused, why)),
            Verdict::Ignored { why } => Some(Remark::new(place, Effect::Noted, why)),
            Verdict::Read { .. } => None,
        }
    });
    let odd = intake.complaints.iter().filter(|odd| ours(&odd.place.file));
    let new = odd.filter(|odd| !known.iter().any(|remark| remark.place == odd.place));
    files.chain(new.map(|odd| Remark::new(odd.place.clone(), effect(odd), &odd.says))).collect()
}

/// A hidden sheet that is named as a table may be the one that was meant; without it the return is not whole.
fn effect(odd: &Complaint) -> Effect {
    let hidden = odd.says.starts_with(HIDDEN);
    let name = odd.place.sheet.as_deref().unwrap_or_default().replace(['_', '-', ' '], "");
    if hidden && TableId::named(&name).is_some() { Effect::TableRefused } else { Effect::Noted }
}
