//! Is a child in care at the end of the return, and since when? Was there any day in care in the year?

use super::Year;
use crate::returns::tables::Episode;

/// The episode that is still open at the end, short breaks aside: the child's last one.
pub fn in_care_at_end(episodes: &[Episode]) -> Option<&Episode> {
    episodes.last().filter(|episode| episode.end.is_blank() && !episode.is_short_break())
}

/// The first episode of the time in care that is still open at the end. Care goes on where an episode reaches the
/// start of the next one.
pub fn in_care_since(episodes: &[Episode]) -> Option<&Episode> {
    let mut first = in_care_at_end(episodes)?;
    for before in episodes.iter().rev().skip(1) {
        let reaches = before.end.is_blank() || before.end.get() >= first.start.get();
        if before.is_short_break() || before.start.get().is_none() || !reaches {
            break;
        }
        first = before;
    }
    Some(first)
}

/// Does an episode reach into the year? One that ended on its first day does, to be on the safe side.
pub fn in_the_year(episode: &Episode, year: &Year) -> bool {
    episode.start.get().is_some_and(|start| start <= year.last)
        && episode.end.get().is_none_or(|end| end >= year.first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::returns::give;
    use crate::words::day;

    fn since(episodes: &[(&str, &str, &str)]) -> Option<crate::words::Date> {
        let row = |(start, end, status): &(&str, &str, &str)| Episode {
            start: give(start),
            end: give(end),
            legal_status: give(status),
            ..Episode::default()
        };
        let episodes: Vec<Episode> = episodes.iter().map(row).collect();
        in_care_since(&episodes)?.start.get()
    }

    #[test]
    fn care_reaches_back_over_episodes_without_a_gap() {
        let last = ("05/06/2026", "", "C2");
        assert_eq!(since(&[("01/06/2026", "05/06/2026", "C2"), last]), Some(day(2026, 6, 1)));
        assert_eq!(since(&[("01/06/2026", "", "C2"), last]), Some(day(2026, 6, 1)));
        assert_eq!(since(&[("01/06/2026", "04/06/2026", "C2"), last]), Some(day(2026, 6, 5)));
        assert_eq!(since(&[("01/06/2026", "05/06/2026", "V3"), last]), Some(day(2026, 6, 5)));
        assert_eq!(since(&[("", "05/06/2026", "C2"), last]), Some(day(2026, 6, 5)));
        assert_eq!(since(&[("01/06/2026", "soon", "C2"), last]), Some(day(2026, 6, 5)));
    }

    #[test]
    fn a_child_who_has_left_or_has_short_breaks_is_not_in_care() {
        assert_eq!(since(&[("01/06/2026", "05/06/2026", "C2")]), None);
        assert_eq!(since(&[("01/06/2026", "", "V4")]), None);
        assert_eq!(since(&[]), None);
    }
}
