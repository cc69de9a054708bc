//! Of which month is it? The folder says so; the days in it must not say otherwise, nor a year in the file's name.

use super::Folder;
use super::hold::Hold;
use super::sent::Sent;
use crate::returns::{TableId, year_in_name};
use crate::words::{CollectionYear, Month, Period, long_date};
use std::collections::BTreeMap;
use std::sync::Arc;

/// So many days a month are usual, or a month without any tells nothing: by chance it happens once in a hundred and fifty.
const USUAL: usize = 5;

/// So many days after the end of the period are no slip of one hand.
const LATER: usize = 5;

/// So many days in all tell which year is meant.
const MANY: usize = 30;

/// Returns that look like another month's, or another year's.
pub(super) fn wrong_month(sent: &BTreeMap<Folder, Sent>) -> Vec<Hold> {
    let mut holds = Vec::new();
    for (folder, sent) in sent {
        holds.extend(by_name(folder, sent));
        let says = match folder.1 {
            Period::Month(month) => by_days(month, &sent.told.months),
            Period::Year(year) => by_most(year, &sent.told.months),
        };
        let file = dated(sent);
        holds.extend(says.zip(file).map(|(says, file)| Hold { folder: folder.clone(), file, says }));
    }
    holds
}

/// The file that the days lie in, or most of them.
fn dated(sent: &Sent) -> Option<Arc<str>> {
    let file = [TableId::Episodes, TableId::Reviews].into_iter().find_map(|table| sent.told.file_of(table));
    file.or_else(|| sent.told.tables.first().map(|(_, file, _)| file)).cloned()
}

/// A year in a file's name is weak: either year of the collection year will do, and so will the calendar year of the month.
fn by_name(folder: &Folder, sent: &Sent) -> Vec<Hold> {
    let prefix = format!("returns/{}/{}/", folder.0, folder.1);
    let year = folder.1.collection_year();
    let other = |path: &str| -> Option<CollectionYear> {
        year_in_name(path.strip_prefix(&prefix)?).filter(|named| *named != year && *named != year.before())
    };
    let files = sent.files.iter().filter_map(|file| Some((file, other(&file.path)?)));
    files
        .map(|(file, named)| Hold {
            folder: folder.clone(),
            file: file.path.clone(),
            says: format!(
                "The file's name says {named}, its folder {}. Send the file of {}, or put this one where it belongs.",
                folder.1, folder.1
            ),
        })
        .collect()
}

fn by_days(month: Month, months: &BTreeMap<Month, usize>) -> Option<String> {
    let later: usize = months.iter().filter(|(of, _)| **of > month).map(|(_, days)| days).sum();
    if later >= LATER {
        let newest = months.keys().next_back()?.long();
        return Some(format!(
            "{later} days in it lie after {}, the last of them in {newest}: this looks like a later return. Send the one of {}.",
            long_date(month.last_day()),
            month.long()
        ));
    }
    let usual = usual(month, months);
    if months.contains_key(&month) || usual < USUAL {
        return None;
    }
    let newest = months.range(..month).next_back()?.0.long();
    Some(format!(
        "No day in it lies in {}, and there are some {usual} in a usual month: this looks like the return of {newest}. Send the \
         one of {}.",
        month.long(),
        month.long()
    ))
}

/// How many days lie in a usual month of the year before a month.
fn usual(month: Month, months: &BTreeMap<Month, usize>) -> usize {
    let before = std::iter::successors(Some(month.before()), |month| Some(month.before())).take(12);
    before.filter_map(|month| months.get(&month)).sum::<usize>() / 12
}

/// Has a return so many days that two periods cannot well have the same ones?
pub(super) fn tells(period: Period, months: &BTreeMap<Month, usize>) -> bool {
    match period {
        Period::Month(month) => usual(month, months) >= USUAL,
        Period::Year(_) => months.values().sum::<usize>() >= MANY,
    }
}

fn by_most(year: CollectionYear, months: &BTreeMap<Month, usize>) -> Option<String> {
    let mut years: BTreeMap<CollectionYear, usize> = BTreeMap::new();
    for (month, days) in months {
        *years.entry(month.collection_year()).or_default() += days;
    }
    let all: usize = years.values().sum();
    let (most, days) = years.into_iter().max_by_key(|(of, days)| (*days, *of))?;
    (all >= MANY && most != year).then(|| {
        format!("Most days in it, {days} of {all}, lie in {most}: this looks like that year's return. Send the one of {year}.")
    })
}
