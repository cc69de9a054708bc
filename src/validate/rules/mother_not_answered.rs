//! A girl who left care, and of whom nobody said whether she is a mother: one row for each code of SEX.

use super::young_mothers::has_sex;
use crate::returns::tables::{Episode, Header};
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::{Date, short_date};

/// Rule 607, and its version for the years before sex had letters.
pub(super) static RULES: [Rule; 2] = [
    rule(
        Years::ALL.until(2024),
        |child, year, flags| unanswered(child, year, flags, "2"),
        "
        Header
        CHILD | SEX | MOTHER
        1 | 2 <-
        2 | 1
        3 | F

        Episodes
        CHILD | DECOM | DEC | REC | LS
        1 | 01/06/2023 | 02/06/2023 | E4A | C2 <-
        2 | 01/06/2023 | 02/06/2023 | E4A | C2
        3 | 01/06/2023 | 02/06/2023 | E4A | C2
    ",
    ),
    rule(
        Years::from(2025),
        |child, year, flags| unanswered(child, year, flags, "F"),
        "
        Header
        CHILD | SEX | MOTHER
        1 | F <-
        2 | M
        3 | F | 0
        4 | F
        5 | F
        6 | F
        7 | F
        8 | F <-
        9 | F
        10 | F

        Episodes
        CHILD | DECOM | DEC | REC | LS
        1 | 01/06/2025 | 01/04/2026 | E4A | C2 <-
        1 | 01/06/2026 | | | C2
        2 | 01/06/2025 | 02/06/2026 | E4A | C2
        3 | 01/06/2025 | 02/06/2026 | E4A | C2
        4 | 01/06/2025 | 02/06/2026 | E4A | V4
        5 | 01/06/2025 | 02/06/2026 | X1 | C2
        6 | 01/06/2025 | 02/06/2026 | | C2
        7 | 01/06/2025 | 31/03/2026 | E4A | C2
        8 | 01/06/2025 | 31/03/2027 | E4A | C2 <-
        9 | 01/06/2025 | 01/04/2027 | E4A | C2
        10 | 01/06/2025 | | E4A | C2
    ",
    ),
];

const fn rule(years: Years, check: fn(&Child<'_>, &Year, &mut Flags<'_>), example: &'static str) -> Rule {
    Rule {
        code: "607",
        says: "MOTHER must be answered for a girl who left care in the year.",
        why: "It is the last return that can tell. A young mother who leaves uncounted gets no help as one.",
        table: TableId::Header,
        columns: &["SEX", "MOTHER"],
        years,
        needs: &[Need::Table(TableId::Episodes)],
        check: Check::Child(check),
        example,
    }
}

fn unanswered(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>, female: &str) {
    let asked = |header: &&Header| header.mother.is_blank() && has_sex(header, female);
    for header in child.this.headers.iter().filter(asked) {
        for (episode, left) in child.this.episodes.iter().filter_map(|row| Some((row, left_care(row, year)?)))
        {
            let message = format!(
                "MOTHER is blank, and care ended on {}. Give 1 in Header for a mother, else 0.",
                short_date(left)
            );
            flags.at(TableId::Episodes, episode.row, &["DEC", "REC", "LS"], message.clone());
            flags.row(header.row, message);
        }
    }
}

/// The day on which care ended with this episode, if that was in the year.
fn left_care(episode: &Episode, year: &Year) -> Option<Date> {
    let for_good = !episode.is_short_break() && episode.end_reason.get().is_some_and(|reason| reason != "X1");
    episode.end.get().filter(|end| for_good && (year.first..=year.last).contains(end))
}
