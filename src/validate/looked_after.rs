//! Was a child looked after throughout the year? The questions on health and conduct are asked of those who were.

use super::Year;
use crate::returns::Rows;
use crate::returns::tables::Episode;
use crate::words::Date;

/// Was the child in care on every day of the year, short breaks aside? Care goes on over episodes that follow one
/// another on the same day; an episode that ended with `X1` goes on even when its successor did not come.
pub fn looked_after_all_year(rows: &Rows<'_>, year: &Year) -> bool {
    let mut in_care: Option<(Date, &Episode)> = None;
    for episode in rows.episodes {
        let Some(start) = episode.start.get() else { continue };
        if episode.is_short_break() {
            in_care = None;
            continue;
        }
        let since = match in_care {
            Some((since, before)) if goes_on(before, episode) => since,
            // Care that ended cannot have begun again before, even where the episodes overlap.
            Some((_, before)) => before.end.get().map_or(start, |end| end.max(start)),
            None => start,
        };
        in_care = Some((since, episode));
    }
    in_care.is_some_and(|(since, last)| since <= year.first && lasts(last, year))
}

/// Is a child's last episode still going on at the end of the year?
fn lasts(last: &Episode, year: &Year) -> bool {
    last.end.get().is_none_or(|end| end >= year.last) || ends_with_x1(last)
}

fn ends_with_x1(episode: &Episode) -> bool {
    episode.end_reason.get().is_some_and(|reason| reason == "X1")
}

fn goes_on(episode: &Episode, next: &Episode) -> bool {
    ends_with_x1(episode) && episode.end == next.start
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::returns::give;
    use crate::words::{CollectionYear, Period};

    fn answer(episodes: &[(&str, &str, &str, &str)]) -> bool {
        let row = |(start, end, reason, status): &(&str, &str, &str, &str)| Episode {
            start: give(start),
            end: give(end),
            end_reason: give(reason),
            legal_status: give(status),
            ..Episode::default()
        };
        let episodes: Vec<Episode> = episodes.iter().map(row).collect();
        let year = Year::of(Period::Year(CollectionYear::ending(2027)));
        looked_after_all_year(&Rows { episodes: &episodes, ..Rows::default() }, &year)
    }

    #[test]
    fn care_goes_on_over_episodes_without_a_gap_and_not_through_short_breaks() {
        assert!(answer(&[("01/03/2026", "01/06/2026", "X1", "C2"), ("01/06/2026", "", "", "C1")]));
        assert!(!answer(&[("01/03/2026", "01/06/2026", "X1", "C2"), ("02/06/2026", "", "", "C1")]));
        assert!(!answer(&[("01/03/2026", "01/06/2026", "E3", "C2"), ("01/06/2026", "", "", "C1")]));
        assert!(!answer(&[("01/03/2026", "01/06/2026", "", "C2"), ("01/06/2026", "", "", "C1")]));
        assert!(!answer(&[("01/03/2026", "01/06/2026", "X1", "C2"), ("01/06/2026", "", "", "V3")]));
    }

    #[test]
    fn care_lasts_from_the_first_day_to_the_last() {
        assert!(answer(&[("01/04/2026", "31/03/2027", "E3", "C2")]));
        assert!(!answer(&[("02/04/2026", "", "", "C2")]));
        assert!(!answer(&[("01/04/2026", "30/03/2027", "E3", "C2")]));
        assert!(answer(&[("01/04/2026", "30/03/2027", "X1", "C2")]));
        assert!(!answer(&[("01/03/2026", "10/04/2026", "E3", "C2"), ("20/03/2026", "", "", "C2")]));
    }
}
