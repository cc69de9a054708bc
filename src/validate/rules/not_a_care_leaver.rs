//! Young people of whom nothing is asked as care leavers: one row a reason.

use crate::returns::tables::{CareLeaver, Episode};
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::{Date, age_on, birth_month, months_after, short_date};

/// One rule for each reason.
pub(super) static RULES: [Rule; 7] = [
    rule(
        "348",
        "A care leaver who was reported to have died must not be reported again.",
        Years::from(2026),
        &[Need::LastYear(TableId::Oc3)],
        died_last_year,
        "
        OC3
        CHILD | IN_TOUCH
        1 | YES <-
        2 | YES
        3 | YES

        OC3 last year
        CHILD | IN_TOUCH
        1 | DIED
        1 | YES
        2 | RHOM
        3
    ",
    ),
    rule(
        "1000",
        "Nothing is asked of a child who died in care.",
        Years::ALL,
        EPISODES,
        died_in_care,
        "
        OC3
        CHILD
        1 <-
        2 <-
        3

        Episodes
        CHILD | DECOM | REC
        1 | 01/06/2026 | E2
        1 | 01/05/2026 | X1
        3 | 01/06/2026 | E3
        3 | 02/06/2026

        Episodes last year
        CHILD | DECOM | REC
        2 | 01/06/2025 | E2
    ",
    ),
    rule(
        "1002",
        "A care leaver must have been in care, as far as this year's and last year's returns tell.",
        Years::ALL,
        &[Need::Table(TableId::Episodes), Need::LastYear(TableId::Episodes)],
        never_in_care,
        "
        OC3
        CHILD
        1
        2
        3 <-

        Episodes
        CHILD
        1

        Episodes last year
        CHILD
        2
    ",
    ),
    rule(
        "1007",
        "Nothing is asked of a young person of 17 or 18 who was in care on the birthday and still is.",
        Years::ALL,
        EPISODES,
        still_in_care,
        "
        OC3
        CHILD | DOB | IN_TOUCH | ACTIV | ACCOM
        1 | 31/03/2010 | YES <-
        2 | 01/04/2008 | | F1 <-
        3 | 01/04/2010 | YES
        4 | 31/03/2008 | YES
        5 | 01/06/2009
        6 | 01/06/2009 | | | U1
        7 | 01/06/2009 | | | U1
        8 | 01/06/2009 | | | U1 <-
        9 | 01/06/2009 | YES
        10 | 01/06/2009 | YES
        11 | 01/06/2009 | YES <-
        12 | 01/06/2009 | YES
        13 | 01/06/2009 | YES

        Episodes
        CHILD | DECOM | DEC
        1 | 31/03/2027
        2 | 01/04/2025
        3 | 01/04/2025
        4 | 01/04/2025
        5 | 01/04/2025
        6 | 01/04/2025 | 02/06/2026
        7 | 01/04/2025 | 01/06/2026
        7 | 02/06/2026
        8 | 01/04/2025 | 02/06/2026
        8 | 02/06/2026
        10 | 01/04/2025
        10 | 02/06/2026 | 03/06/2026
        11
        12 | 01/04/2025 | soon
        13 | 01/04/2025 | soon
        13 | 02/06/2026
    ",
    ),
    rule(
        "1010",
        "A child who was in care at the end of last year must have an episode this year.",
        Years::ALL,
        &[Need::Table(TableId::Episodes), Need::LastYear(TableId::Episodes)],
        in_care_last_year,
        "
        OC3
        CHILD
        1 <-
        2
        3
        4

        Episodes
        CHILD | DECOM
        2 | 01/06/2025

        Episodes last year
        CHILD | DECOM | DEC
        1 | 01/06/2025
        1 | 01/05/2025 | 01/06/2025
        2 | 01/06/2025
        3 | 01/06/2025 | 01/07/2025
    ",
    ),
    rule(
        "1011",
        "Nothing is asked of a young person whom another council has taken over.",
        Years::ALL,
        EPISODES,
        taken_over,
        "
        OC3
        CHILD | IN_TOUCH | ACTIV | ACCOM
        1 | YES <-
        2 | | F1 <-
        3 | | | U1 <-
        4
        5 | YES
        6 | YES

        Episodes
        CHILD | DECOM | REC
        1 | 01/06/2026 | E3
        2 | 01/06/2026 | E3
        3 | 01/06/2026 | E3
        4 | 01/06/2026 | E3
        5 | 01/06/2026 | E3
        5 | 01/07/2026 | E4A
    ",
    ),
    rule(
        "1016",
        "Nothing is asked of a young person of 17 or 18 who left care on the year's birthday or later.",
        Years::from(2024),
        EPISODES,
        left_after_birthday,
        "
        OC3
        CHILD | DOB | IN_TOUCH | ACTIV | ACCOM
        1 | 01/06/2009 | YES <-
        2 | 01/06/2008 | | F1 <-
        3 | 01/06/2009 | | | U1
        4 | 01/06/2009
        5 | 01/04/2010 | YES
        6 | 31/03/2010 | | | U1 <-
        7 | 31/03/2008 | YES
        8 | 01/06/2009 | YES
        9 | 01/06/2009 | YES

        Episodes
        CHILD | DECOM | DEC | REC
        1 | 01/04/2025 | 01/06/2026 | E4A
        2 | 01/04/2025 | 02/06/2026 | E4A
        3 | 01/04/2025 | 31/05/2026 | E4A
        4 | 01/04/2025 | 02/06/2026 | E4A
        5 | 01/04/2025 | 02/06/2026 | E4A
        6 | 01/04/2025 | 31/03/2027 | E4A
        7 | 01/04/2025 | 31/03/2027 | E4A
        8 | 01/04/2025 | 02/06/2026 | E4A
        8 | 02/07/2026
        9 | 01/04/2025 | 02/06/2026 | X1
    ",
    ),
];

const EPISODES: &[Need] = &[Need::Table(TableId::Episodes)];

const fn rule(
    code: &'static str,
    says: &'static str,
    years: Years,
    needs: &'static [Need],
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says,
        why: "Work, home and contact are published as shares of all care leavers. One who is none lowers or raises them.",
        table: TableId::Oc3,
        columns: &["IN_TOUCH", "ACTIV", "ACCOM"],
        years,
        needs,
        check: Check::Child(check),
        example,
    }
}

/// Is anything told of the young person?
pub(super) fn is_told(row: &CareLeaver) -> bool {
    row.in_touch.is_given() || row.activity.is_given() || row.accommodation.is_given()
}

fn every_row(child: &Child<'_>, flags: &mut Flags<'_>, message: &'static str) {
    for row in child.this.care_leavers {
        flags.row(row.row, message);
    }
}

fn ended_with(episode: &Episode, code: &str) -> bool {
    episode.end_reason.get().is_some_and(|reason| reason == code)
}

/// The year's birthday of a young person who is 17 or 18 at the end of the return.
fn birthday(row: &CareLeaver, year: &Year) -> Option<Date> {
    let born = row.born.get()?;
    let age = age_on(born, year.last);
    (17..=18).contains(&age).then(|| months_after(born, 12 * age))
}

fn died_last_year(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let died = |row: &CareLeaver| row.in_touch.get().is_some_and(|code| code == "DIED");
    if child.last().care_leavers.iter().any(died) {
        let message = "IN_TOUCH was DIED last year. Delete the row, or have last year's return put right.";
        every_row(child, flags, message);
    }
}

fn died_in_care(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let last = child.last();
    if child.this.episodes.iter().chain(last.episodes).any(|episode| ended_with(episode, "E2")) {
        let message =
            "an episode ended with E2: the child died in care. Delete the row, or mend REC in Episodes.";
        every_row(child, flags, message);
    }
}

fn never_in_care(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    if child.submissions().all(|(_, rows)| rows.episodes.is_empty()) {
        let message = "no Episodes that came have the young person. Delete the row, unless care ended before those years.";
        every_row(child, flags, message);
    }
}

fn still_in_care(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    if !child.this.episodes.last().is_some_and(|last| last.end.is_blank()) {
        return;
    }
    for row in child.this.care_leavers.iter().filter(|row| is_told(row)) {
        let Some(birthday) = birthday(row, year) else { continue };
        let covers = |episode: &Episode| {
            episode.start.get().is_none_or(|start| start <= birthday)
                && (episode.end.is_blank() || episode.end.get().is_some_and(|end| end > birthday))
        };
        if child.this.episodes.iter().any(covers) {
            let message = format!(
                "in care on the birthday, in {}, and still there. Delete the row, or give DEC and REC in Episodes.",
                birth_month(birthday)
            );
            flags.row(row.row, message);
        }
    }
}

fn in_care_last_year(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let open = child.last().episodes.last().is_some_and(|last| last.end.is_blank());
    if open && child.this.episodes.is_empty() {
        let message = "an episode was open at the end of last year, and this year has none. Give it in Episodes, with its \
                       end if care ended.";
        every_row(child, flags, message);
    }
}

fn taken_over(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    if !child.this.episodes.last().is_some_and(|last| ended_with(last, "E3")) {
        return;
    }
    for row in child.this.care_leavers.iter().filter(|row| is_told(row)) {
        let message = "the last episode ended with E3: another council has taken over. Delete the row, or mend REC in \
                       Episodes.";
        flags.row(row.row, message);
    }
}

fn left_after_birthday(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    let Some(last) = child.this.episodes.last().filter(|last| !ended_with(last, "X1")) else { return };
    for row in child.this.care_leavers.iter().filter(|row| is_told(row)) {
        if let (Some(birthday), Some(left)) = (birthday(row, year), last.end.get())
            && left >= birthday
        {
            let message = format!(
                "care ended on {}, not before the birthday, in {}. Delete the row, or mend DEC in Episodes.",
                short_date(left),
                birth_month(birthday)
            );
            flags.row(row.row, message);
        }
    }
}
