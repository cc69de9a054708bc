//! Adoptions in the year must be in AD1 as well as among the episodes: one row a side.

use crate::returns::tables::{Adoption, Episode};
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years, told_of_adoption, was_adopted};
use crate::words::short_date;

/// One rule for each side.
pub(super) static RULES: [Rule; 2] = [
    rule(
        "601",
        &["DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"],
        untold,
        "
            Episodes
            CHILD | DECOM | DEC | REC
            1 | 01/05/2025 | 01/04/2026 | E11 <-
            2 | 01/05/2025 | 31/03/2027 | E12 <-
            3 | 01/05/2025 | 01/06/2026 | E11 <-
            4 | 01/05/2025 | 01/06/2026 | E11
            5 | 01/05/2025 | 31/03/2026 | E11
            6 | 01/05/2025 | 01/04/2027 | E11
            7 | 01/05/2025 | 01/06/2026 | E13
            8 | 01/05/2025 | | E11
            9 | 01/05/2025 | 01/06/2026 | E11 <-

            AD1
            CHILD | DOB | DATE_INT | DATE_MATCH | FOSTER_CARE | NB_ADOPTR | SEX_ADOPTR | LS_ADOPTR
            2 | 01/06/2020 <-
            3 | 01/06/2020 | 01/06/2025 | 01/09/2025 | 0 | 2 | MF <-
            4 | 01/06/2020 | 01/06/2025 | 01/09/2025 | 0 | 2 | MF | L11
            7 | 01/06/2020
            9 | 01/06/2020 | 01/06/2025 | 01/09/2025 | 0 | 2 | MF | L11
            9 | 01/06/2020 <-
        ",
    ),
    rule(
        "602",
        &["CHILD"],
        never_adopted,
        "
            Episodes
            CHILD | DECOM | DEC | REC
            1 | 01/05/2025 | 01/04/2026 | E11
            2 | 01/05/2025 | 31/03/2026 | E11
            3 | 01/05/2025 | 01/04/2027 | E11
            4 | 01/05/2025 | 01/06/2026 | E13
            5 | 01/05/2025 | 31/03/2027 | E12
            8 | 01/05/2025 | | E12

            AD1
            CHILD | DOB | LS_ADOPTR
            1 | 01/06/2020 | L11
            2 | 01/06/2020 | L11 <-
            3 | 01/06/2020 | L11 <-
            4 | 01/06/2020 | L11 <-
            5 | 01/06/2020 | L11
            6 | 01/06/2020 | L11 <-
            7 | 01/06/2020
            8 | 01/06/2020 | L11 <-
        ",
    ),
];

const fn rule(
    code: &'static str,
    columns: &'static [&'static str],
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "A child must be in AD1 if, and only if, the episodes show an adoption in the year.",
        why: "Adoptions are counted by the episodes, and described by AD1. A child in one of them is half an adoption.",
        table: TableId::Ad1,
        columns,
        years: Years::ALL,
        needs: &[Need::Table(TableId::Episodes)],
        check: Check::Child(check),
        example,
    }
}

fn adopted_in<'a>(child: &Child<'a>, year: &Year) -> impl Iterator<Item = &'a Episode> + use<'a> {
    let days = year.first..=year.last;
    let in_year = move |row: &Episode| row.end.get().is_some_and(|end| days.contains(&end));
    child.this.episodes.iter().filter(move |row| was_adopted(row) && in_year(row))
}

fn untold(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    let is_complete = |row: &Adoption| told_of_adoption(row).iter().all(|told| *told);
    let adoptions = child.this.adoptions;
    if !adoptions.is_empty() && adoptions.iter().all(is_complete) {
        return;
    }
    for episode in adopted_in(child, year) {
        let Some(end) = episode.end.get() else { continue };
        let message = format!(
            "the child was adopted on {}, but AD1 is not complete. Give all six columns.",
            short_date(end)
        );
        flags.at(TableId::Episodes, episode.row, &["REC"], message.clone());
        for row in adoptions.iter().filter(|row| !is_complete(row)) {
            flags.row(row.row, message.clone());
        }
    }
}

fn never_adopted(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    if adopted_in(child, year).next().is_some() {
        return;
    }
    for row in child.this.adoptions.iter().filter(|row| told_of_adoption(row).contains(&true)) {
        let message = format!(
            "no episode ends with E11 or E12 from {} to {}. Mend REC and DEC in Episodes, or delete the row of AD1.",
            short_date(year.first),
            short_date(year.last)
        );
        flags.row(row.row, message);
    }
}
