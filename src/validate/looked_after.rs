//! Was a child looked after throughout the year? The questions on health and conduct are asked of those who were.

use super::Year;
use crate::returns::Rows;
use crate::returns::tables::Episode;
use crate::words::Date;

/// Was the child in care on every day of the year, short breaks aside? Care goes on over episodes that follow one
/// another on the same day; an episode that ended with `X1` goes on even when its successor did not come.
pub fn looked_after_all_year(rows: &Rows<'_>, year: &Year) -> bool {
    let mut in_care: Option<(Date, &Episode)> = None;
    for episode in rows.episodes.iter().filter(|episode| !episode.is_short_break()) {
        let Some(start) = episode.start.get() else { continue };
        let since = in_care.filter(|(_, before)| goes_on(before, episode)).map_or(start, |(since, _)| since);
        in_care = Some((since, episode));
    }
    in_care.is_some_and(|(since, last)| {
        let lasts = last.end.get().is_none_or(|end| end >= year.last) || goes_on_unseen(last);
        since <= year.first && lasts
    })
}

fn goes_on_unseen(episode: &Episode) -> bool {
    episode.end_reason.get().is_some_and(|reason| reason == "X1")
}

fn goes_on(episode: &Episode, next: &Episode) -> bool {
    goes_on_unseen(episode) && episode.end == next.start
}
