//! Mothers, and the birthday of the first child: one row a contradiction.

use super::not_a_care_leaver::is_told;
use super::young_mothers::has_sex;
use crate::returns::tables::Header;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::{age_on, birth_month, short_date};

/// One rule for each contradiction, and another for the years before sex had letters.
pub(super) static RULES: [Rule; 7] = [
    rule(
        "612",
        "Where MC_DOB is given, MOTHER must be 1.",
        Years::ALL.until(2024),
        &["SEX", "MOTHER", "MC_DOB"],
        &[],
        |child, _, flags| not_a_mother(child, flags, "2"),
        "
        Header
        CHILD | SEX | MOTHER | MC_DOB
        1 | 2 | 0 | 01/06/2023 <-
        2 | 2 | 1 | 01/06/2023
        3 | 1 | 0 | 01/06/2023
    ",
    ),
    rule(
        "612",
        "Where MC_DOB is given, MOTHER must be 1.",
        Years::from(2025),
        &["SEX", "MOTHER", "MC_DOB"],
        &[],
        |child, _, flags| not_a_mother(child, flags, "F"),
        "
        Header
        CHILD | SEX | MOTHER | MC_DOB
        1 | F | 0 | 01/06/2026 <-
        2 | F | | 01/06/2026 <-
        3 | F | 1 | 01/06/2026
        4 | F | 0
        5 | M | 0 | 01/06/2026
        6 | F | 2 | 01/06/2026
    ",
    ),
    rule(
        "620",
        "A mother must have been at least 11 on the first day of the year.",
        Years::ALL,
        &["DOB", "MOTHER"],
        &[],
        too_young,
        "
        Header
        CHILD | DOB | MOTHER
        1 | 02/04/2015 | 1 <-
        2 | 01/04/2015 | 1
        3 | 02/04/2015 | 0
        4 | | 1
    ",
    ),
    rule(
        "624",
        "The first child's birthday must be the same as in last year's return.",
        Years::ALL,
        &["MC_DOB"],
        &[Need::LastYear(TableId::Header)],
        another_birthday,
        "
        Header
        CHILD | MC_DOB
        1 | 01/06/2025
        2 | 02/06/2025 <-
        3 | 02/06/2025
        4

        Header last year
        CHILD | MC_DOB
        1 | 01/06/2025
        2 | 01/06/2025
        3
        4 | 01/06/2025
    ",
    ),
    rule(
        "625",
        "The first child must be born by the end of the return, and before the mother leaves care.",
        Years::ALL,
        &["MC_DOB"],
        &[Need::Table(TableId::Episodes)],
        born_too_late,
        "
        Header
        CHILD | MC_DOB
        1 | 01/04/2027 <-
        2 | 31/03/2027
        3 | 02/06/2026 <-
        4 | 01/06/2026
        5 | 02/06/2026
        6
        7 | 01/04/2027 <-
        8 | 01/04/2027 <-

        Episodes
        CHILD | DECOM | DEC
        1 | 01/05/2026
        1 | 01/06/2026 <-
        2 | 01/06/2026
        3 | 01/05/2026 | 01/06/2026 <-
        4 | 01/05/2026 | 01/06/2026
        5 | 01/05/2026 | 01/06/2026
        5 | 01/06/2026
        6 | 01/05/2026 | 01/06/2026
        8 | 01/05/2026 | 05/04/2027 <-
    ",
    ),
    rule(
        "626",
        "Who was no mother last year must not have a first child born before this year.",
        Years::ALL,
        &["MOTHER", "MC_DOB"],
        &[Need::LastYear(TableId::Header)],
        born_before,
        "
        Header
        CHILD | MOTHER | MC_DOB
        1 | 1 | 31/03/2026 <-
        2 | 1 | 01/04/2026
        3 | 1 | 31/03/2026
        4 | 0 | 31/03/2026
        5 | 1 | 31/03/2026
        6 | 1 | 31/03/2026 <-

        Header last year
        CHILD | MOTHER
        1 | 0
        2 | 0
        3 | 1
        4 | 0
        5
        6 | 0
        6 | 1
    ",
    ),
    rule(
        "628",
        "MOTHER must be blank for a care leaver without an episode this year.",
        Years::ALL,
        &["MOTHER"],
        &[Need::Table(TableId::Episodes), Need::Table(TableId::Oc3)],
        asked_of_leaver,
        "
        Header
        CHILD | MOTHER
        1 | 1 <-
        2 | 0 <-
        3
        4 | 1
        5 | 1
        6 | 1

        OC3
        CHILD | IN_TOUCH | ACTIV | ACCOM
        1 | YES
        2 | | F1
        3 | YES
        4 | YES
        5

        Episodes
        CHILD
        4
    ",
    ),
];

const fn rule(
    code: &'static str,
    says: &'static str,
    years: Years,
    columns: &'static [&'static str],
    needs: &'static [Need],
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says,
        why: "Mothers in care are counted by the year in which the first child was born. One wrong column puts a girl into \
              the wrong count, or out of it.",
        table: TableId::Header,
        columns,
        years,
        needs,
        check: Check::Child(check),
        example,
    }
}

fn mother_is(header: &Header, answer: &str) -> bool {
    header.mother.get().is_some_and(|given| given == answer)
}

fn not_a_mother(child: &Child<'_>, flags: &mut Flags<'_>, female: &str) {
    for header in child.this.headers.iter().filter(|header| header.child_born.is_given()) {
        let denied = header.mother.is_blank() || mother_is(header, "0");
        if denied && has_sex(header, female) {
            let mother = if header.mother.is_blank() { "blank" } else { "0" };
            flags.row(
                header.row,
                format!("MC_DOB is given, and MOTHER is {mother}. Give 1 in MOTHER, or delete MC_DOB."),
            );
        }
    }
}

fn too_young(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    for header in child.this.headers.iter().filter(|header| mother_is(header, "1")) {
        if let Some(born) = header.born.get().filter(|born| age_on(*born, year.first) < 11) {
            let message = format!(
                "MOTHER is 1, but with DOB in {} the girl was under 11 on {}. Mend one of the two.",
                birth_month(born),
                short_date(year.first)
            );
            flags.row(header.row, message);
        }
    }
}

fn another_birthday(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let Some(before) = child.last().headers.iter().find_map(|header| header.child_born.get()) else { return };
    for header in child.this.headers {
        if header.child_born.get().is_some_and(|now| now != before) {
            let message = "MC_DOB is not as it was last year. Give last year's, or tell the Department of the correction.";
            flags.row(header.row, message);
        }
    }
}

/// Marks the child's last episode too: its end may be the slip.
fn born_too_late(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    let last = child.this.episodes.last();
    let left = last.and_then(|episode| episode.end.get());
    let latest = left.map_or(year.last, |left| left.min(year.last));
    for header in child.this.headers {
        let Some(born) = header.child_born.get().filter(|born| *born > latest) else { continue };
        let message = format!(
            "MC_DOB lies in {}, after {}, when care or the return ends. Mend MC_DOB, or DEC in Episodes.",
            birth_month(born),
            short_date(latest)
        );
        if let Some(episode) = last {
            flags.at(TableId::Episodes, episode.row, &["DEC"], message.clone());
        }
        flags.row(header.row, message);
    }
}

fn born_before(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    if !child.last().headers.iter().any(|header| mother_is(header, "0")) {
        return;
    }
    for header in child.this.headers.iter().filter(|header| mother_is(header, "1")) {
        if let Some(born) = header.child_born.get().filter(|born| *born < year.first) {
            let message = format!(
                "MC_DOB lies in {}, before this year, but last year MOTHER was 0. Mend MC_DOB, or have last year's return put right.",
                birth_month(born)
            );
            flags.row(header.row, message);
        }
    }
}

fn asked_of_leaver(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    if !child.this.episodes.is_empty() || !child.this.care_leavers.iter().any(is_told) {
        return;
    }
    for header in child.this.headers.iter().filter(|header| header.mother.is_given()) {
        flags.row(
            header.row,
            "MOTHER is given for a care leaver without an episode this year. Delete MOTHER, or give the episodes.",
        );
    }
}
