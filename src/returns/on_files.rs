//! What the reading room said of files, as remarks beside those on headings and rows.

use super::{Effect, Remark, TableId};
use crate::read::{Complaint, Intake, Oddity, Sheet, Verdict};
use crate::words::Place;
use std::collections::BTreeSet;

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
    let new = odd.filter(|odd| !known.iter().any(|remark| told(remark, odd)));
    let odd = new.map(|odd| Remark::new(odd.place.clone(), effect(odd), &odd.says));
    files.chain(odd).chain(two_ways_to_count(intake, &ours)).collect()
}

/// Why something is not used says more than what was odd about it.
fn told(remark: &Remark, odd: &Complaint) -> bool {
    remark.place == odd.place && remark.effect != Effect::Noted
}

/// A hidden sheet that is named as a table may be the one that was meant; without it the return is not whole.
fn effect(odd: &Complaint) -> Effect {
    let name = odd.place.sheet.as_deref().unwrap_or_default().replace(['_', '-', ' '], "");
    let hidden = odd.is == Oddity::HiddenSheet;
    if hidden && TableId::named(&name).is_some() { Effect::TableRefused } else { Effect::Noted }
}

/// Where some workbooks of a folder count days from 1904 and others from 1900, what was copied from one to the other is four
/// years and a day off, and looks as good. Remarks on those that count from 1904, with the first of the others.
fn two_ways_to_count(intake: &Intake, ours: impl Fn(&str) -> bool) -> Vec<Remark> {
    let from_1904 = intake.complaints.iter().filter(|odd| odd.is == Oddity::From1904);
    let from_1904: BTreeSet<&str> = from_1904.map(|odd| &*odd.place.file).filter(|file| ours(file)).collect();
    let other = |folder: &str| {
        let sheets = intake.sheets.iter().filter(|sheet| is_counted(sheet)).map(|sheet| &**sheet.file());
        sheets.filter(|file| parted(file).0 == folder && !from_1904.contains(file)).min()
    };
    let remark = |file: &&str| {
        let says = format!(
            "The workbook counts days from 1904, and {} beside it from 1900: a date copied from one to the other is four years and \
             a day off. Save them with one way to count (File > Options > Advanced).",
            parted(other(parted(file).0)?).1
        );
        Some(Remark::new(Place::file(*file), Effect::Noted, says))
    };
    from_1904.iter().filter_map(remark).collect()
}

/// Are the days on the sheet counted from one or the other? An `.ods` workbook writes them out.
fn is_counted(sheet: &Sheet) -> bool {
    let in_words = sheet.file().to_lowercase().ends_with(".ods");
    sheet.name().is_some() && !sheet.place().is_element() && !in_words
}

/// A path as its folder and the name there.
fn parted(file: &str) -> (&str, &str) {
    file.rsplit_once('/').unwrap_or(("", file))
}
