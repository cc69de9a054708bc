//! Whose return is it? The folder says so; the file's name and the children in it must not say otherwise.

use super::Folder;
use super::hold::Hold;
use super::sent::Sent;
use crate::returns::{Council, Registered, TableId, council_named};
use std::collections::BTreeMap;

/// Fewer children than these tell nothing.
const FEW: usize = 10;

/// So many in a hundred of a return's children stand in its council's last one, or it may be another's.
const KNOWN: usize = 60;

/// Returns that look like another council's.
pub(super) fn wrong_council(councils: &[Council], sent: &BTreeMap<Folder, Sent>) -> Vec<Hold> {
    let mut holds = Vec::new();
    for (folder, here) in sent {
        let Some(council) = councils.iter().find(|council| council.code == folder.0) else { continue };
        holds.extend(by_name(council, folder, here));
        holds.extend(by_children(councils, council, folder, sent));
    }
    holds
}

fn by_name(council: &Council, folder: &Folder, sent: &Sent) -> Vec<Hold> {
    let prefix = format!("returns/{}/{}/", folder.0, folder.1);
    let other = |path: &str| -> Option<&'static Registered> {
        council_named(path.strip_prefix(&prefix)?).filter(|named| *named.gss != *council.gss)
    };
    let files = sent.files.iter().filter_map(|file| Some((file, other(&file.path)?)));
    files
        .map(|(file, named)| Hold {
            folder: folder.clone(),
            file: file.path.clone(),
            says: format!(
                "The file's name says {} ({}), its folder {}. Send {}'s own file, or put this one where it belongs.",
                named.name, named.old_code, council.name, council.name
            ),
        })
        .collect()
}

fn by_children(
    councils: &[Council],
    council: &Council,
    folder: &Folder,
    sent: &BTreeMap<Folder, Sent>,
) -> Option<Hold> {
    let here = sent.get(folder)?;
    let file = here.told.file_of(TableId::Header)?.clone();
    if here.told.children.len() < FEW {
        return None;
    }
    let before = |(of, other): &(&Folder, &Sent)| {
        let recent = of.1.collection_year() >= folder.1.collection_year().before();
        of.0 == folder.0
            && recent
            && of.1.last_day() < folder.1.last_day()
            && other.told.children.len() >= FEW
    };
    let last = sent.iter().filter(before).max_by_key(|(of, _)| of.1.last_day());
    let known = last.map(|(_, last)| in_hundred(here, last));
    if known.is_some_and(|known| known >= KNOWN) {
        return None;
    }
    // What came for a later period is no witness: it may be the one that is wrong.
    let others = sent.iter().filter(|(of, _)| of.0 != folder.0 && of.1.last_day() <= folder.1.last_day());
    let best = others.map(|(of, other)| (in_hundred(here, other), of)).max_by_key(|(match_, _)| *match_);
    let name =
        |code: &str| councils.iter().find(|of| *of.code == *code).map_or("", |of| &*of.name).to_string();
    let says = match (best.filter(|(share, _)| *share >= KNOWN), last.zip(known)) {
        (Some((share, of)), _) => format!(
            "This looks like the return of {}: {share} % of its children stand in that council's of {}. Send {}'s own.",
            name(&of.0),
            of.1,
            council.name
        ),
        (None, Some(((of, _), known))) => format!(
            "This does not look like a return of {}: only {known} % of its children stand in the one of {}, and {KNOWN} % or \
             more are expected. Send the right file, with the council's usual numbers for children.",
            council.name, of.1
        ),
        (None, None) => return None,
    };
    Some(Hold { folder: folder.clone(), file, says })
}

/// How many in a hundred of one's children stand in another's.
fn in_hundred(one: &Sent, other: &Sent) -> usize {
    let (one, other) = (&one.told.children, &other.told.children);
    one.intersection(other).count() * 100 / one.len().max(1)
}
