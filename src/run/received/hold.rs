//! A hold: what keeps a return from being measured, until somebody decides that it is right all the same.

use super::Folder;
use super::decisions::Decision;
use super::sent::Sent;
use crate::returns::{Effect, Remark};
use crate::words::Place;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What keeps one file from being taken.
#[derive(Debug)]
pub(super) struct Hold {
    pub(super) folder: Folder,
    pub(super) file: Arc<str>,
    /// What is wrong. What the sender does about it.
    pub(super) says: String,
}

/// How many letters of a seal tell one file from another, for people.
const SHORT: usize = 12;

/// The holds as remarks: those that somebody decided about are noted, the others hold. A decision about no file that is
/// there is noted too.
pub(super) fn settled(
    holds: Vec<Hold>,
    sent: &BTreeMap<Folder, Sent>,
    decisions: &[Decision],
) -> Vec<(Folder, Remark)> {
    let about = |decision: &Decision, folder: &Folder, seal: &str| {
        decision.wrong.is_none() && decision.folder == *folder && seal.starts_with(&*decision.file)
    };
    let mut remarks = Vec::new();
    for hold in holds {
        let seal =
            sent.get(&hold.folder).and_then(|sent| sent.file(&hold.file)).map_or("", |file| &file.seal);
        let decision = decisions.iter().find(|decision| about(decision, &hold.folder, seal));
        let place = Place::file(hold.file.clone());
        let (council, period) = (&hold.folder.0, hold.folder.1);
        let remark = if let Some(Decision { by, on, why, .. }) = decision {
            let says = format!("{} It is taken all the same, as {by} decided on {on}: {why}", hold.says);
            Remark::new(place, Effect::Noted, says)
        } else {
            let says = format!(
                "{} If it is right all the same, decide so in returns/{council}/decisions.csv for {period} and the \
                     SHA-256 {}.",
                hold.says,
                seal.get(..SHORT).unwrap_or(seal)
            );
            Remark::new(place, Effect::TableRefused, says)
        };
        remarks.push((hold.folder, remark));
    }
    for decision in decisions {
        let here = |sent: &Sent| sent.files.iter().any(|file| about(decision, &decision.folder, &file.seal));
        let says = match &decision.wrong {
            Some(wrong) => wrong.clone(),
            None if sent.get(&decision.folder).is_some_and(here) => continue,
            None => {
                "The decision is about no file that is there. Take it out, or correct its SHA-256.".into()
            }
        };
        remarks.push((decision.folder.clone(), Remark::new(decision.place.clone(), Effect::Noted, says)));
    }
    remarks
}
