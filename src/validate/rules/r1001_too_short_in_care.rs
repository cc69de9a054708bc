//! A young person who was not in care for long enough, or not late enough, to be owed help as a care leaver.

use crate::returns::tables::Episode;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::{Date, days_after, days_between, months_after};

/// Thirteen weeks of care since the 14th birthday.
const OWED_HELP_AFTER: i64 = 13 * 7;

/// Rule 1001.
pub(super) static RULE: Rule = Rule {
    code: "1001",
    says: "A care leaver must have been in care for 13 weeks since the 14th birthday, and some of that after the 16th, and \
           not have been adopted.",
    why: "Only these young people have a right to a personal adviser and a pathway plan; only for them is the council asked.",
    table: TableId::Oc3,
    columns: &["IN_TOUCH", "ACTIV", "ACCOM"],
    years: Years::ALL,
    needs: &[Need::Table(TableId::Episodes), Need::LastYear(TableId::Episodes)],
    check: Check::Child(check),
    example: EXAMPLE,
};

const EXAMPLE: &str = "
    Header
    CHILD | DOB
    1 | 01/01/2010
    2 | 01/01/2010
    3 | 01/01/2010
    4 | 01/01/2010
    5 | 01/01/2010
    6 | 01/01/2011
    7 | 01/01/2011
    8 | 01/01/2010
    9 | 01/01/2010
    13 | 01/01/2010
    14 | 01/01/2010
    15 | 01/01/2010
    16 | 01/01/2010
    22 | 01/01/2010
    17 | 01/01/2010
    18 | 01/01/2010
    19 | 01/01/2010
    20 | 01/01/2010
    21 | 01/01/2010

    OC3
    CHILD | DOB
    1
    2 <-
    3 <-
    4 <-
    5
    6 <-
    7
    8 <-
    9 <-
    10 <-
    11
    12 | 01/01/2010 <-
    13 <-
    14 <-
    15
    16
    17
    18
    19
    20 <-
    21 <-
    22 <-

    Episodes
    CHILD | DECOM | DEC | REC | LS
    1 | 01/01/2026 | 02/04/2026 | E4A | C2
    2 | 01/01/2026 | 01/04/2026 | E4A | C2
    3 | 01/01/2026 | 02/04/2026 | E11 | C2
    4 | 01/01/2026 | 02/04/2026 | E12 | C2
    5 | 01/01/2026 | 02/04/2026 | E11 | C2
    5 | 02/05/2026 | 03/05/2026 | E4A | C2
    6 | 01/01/2026 | 01/01/2027 | E4A | C2
    7 | 01/01/2026 | 02/01/2027 | E4A | C2
    8 | 01/01/2026 | 02/04/2026 | E4A | V3
    9 | 01/01/2026 | | E4A | C2
    9 | 01/06/2026 | 02/06/2026 | E4A | C2
    11 | 01/01/2026 | 02/01/2026 | E4A | C2
    12 | 01/01/2026 | 02/01/2026 | E4A | C2
    13 | 01/01/2026 | 01/03/2026 | X1 | C2
    13 | 01/02/2026 | 01/04/2026 | E4A | C2
    14 | 01/04/2023 | 02/03/2024 | X1 | C2
    14 | 31/12/2026 | 02/01/2027 | E4A | C2
    15 | 31/12/2026 | | | C2
    16 | 01/01/2026 | 02/04/2026 | X1 | C2
    16 | 01/02/2026 | 02/02/2026 | E4A | C2
    17 | 01/01/2026 | 02/04/2026 | E11 | C2
    17 | 01/01/2026 | | | C2
    18 | 01/01/2024 | 01/04/2024 | X1 | C2
    18 | 31/12/2025 | 02/01/2026 | E4A | C2
    19 | 01/01/2026 | 02/04/2026 | X1 | C2
    19 | 03/04/2026 | 02/04/2026 | E4A | C2
    20 | 31/12/2026 | soon | | C2
    22 | 01/01/2026 | 01/04/2026 | E4A | C2
    21 | 01/01/2027 | | | C2

    Episodes last year
    CHILD | DECOM | DEC | REC | LS
    22 | 01/01/2026 | | | C2
    4 | 01/01/2025 | 02/04/2025 | E4A | C2
";

/// Marks a young person in nobody's Episodes too. Without a birthday nothing else can be said.
fn check(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    let mut episodes = as_last_told(child);
    episodes.sort_by_key(|episode| (episode.start.get(), episode.end.is_blank(), episode.end.get()));
    let born = child.this.headers.iter().find_map(|header| header.born.get());
    for row in child.this.care_leavers {
        let message = match born.or(row.born.get()) {
            _ if episodes.is_empty() => "no Episodes that came have the young person.",
            _ if adopted(&episodes) => "the last episode says that the young person was adopted.",
            Some(born) if !long_enough(&episodes, born, year) => {
                "by the Episodes that came the young person was not in care for 13 weeks from 14, or not at all \
                 from 16."
            }
            _ => continue,
        };
        flags.row(row.row, format!("{message} Delete the row, unless older episodes say otherwise."));
    }
}

/// The episodes of every return that came, however old, each as the newest return tells it: one that was open a year ago
/// may have ended since.
fn as_last_told<'a>(child: &Child<'a>) -> Vec<&'a Episode> {
    let mut episodes: Vec<&Episode> = Vec::new();
    for (_, rows) in child.submissions() {
        let newer = episodes.len();
        for episode in rows.episodes {
            if episodes[..newer].iter().all(|known| known.start != episode.start) {
                episodes.push(episode);
            }
        }
    }
    episodes
}

fn adopted(episodes: &[&Episode]) -> bool {
    let reason = episodes.last().and_then(|last| last.end_reason.get());
    reason.is_some_and(|reason| reason.is_in(&["E11", "E12"]))
}

/// Counts every day of care once, short breaks aside, however the two years' episodes overlap.
fn long_enough(episodes: &[&Episode], born: Date, year: &Year) -> bool {
    let (fourteen, sixteen) = (months_after(born, 14 * 12), months_after(born, 16 * 12));
    let (mut days, mut counted_to) = (0, fourteen);
    for (at, episode) in episodes.iter().enumerate() {
        let is_last = at + 1 == episodes.len();
        let (Some(start), Some(end)) = (episode.start.get(), ended(episode, is_last, year)) else { continue };
        if !episode.is_short_break() && end > counted_to {
            days += days_between(start.max(counted_to), end);
            counted_to = end;
        }
    }
    days >= OWED_HELP_AFTER && counted_to > sixteen
}

/// The first day after an episode. One that was left open says something only when no other follows: then care goes on.
fn ended(episode: &Episode, is_last: bool, year: &Year) -> Option<Date> {
    let open = is_last && episode.end.is_blank();
    episode.end.get().or(open.then(|| days_after(year.last, 1)))
}
