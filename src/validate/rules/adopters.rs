//! Number, sex and legal status of adopters must tell of the same people: one row a status, and one for two people.

use crate::returns::tables::Adoption;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};

/// One rule for each status, and one for the number.
pub(super) static RULES: [Rule; 7] = [
    rule(
        "511",
        &["NB_ADOPTR", "SEX_ADOPTR"],
        |child, _, flags| sexes(child, flags, |row| row.adopters.get() == Some(2), "two adopters", COUPLE),
        "
            AD1
            CHILD | NB_ADOPTR | SEX_ADOPTR
            1 | 2 | M1 <-
            2 | 2 | MF
            3 | 1 | M1
            4 | 2 <-
        ",
    ),
    status(
        "514",
        |child, _, flags| of_status(child, flags, "L0", &["M1", "F1"]),
        "
            AD1
            CHILD | LS_ADOPTR | SEX_ADOPTR
            1 | L0 | MF <-
            2 | L0 | F1
            3 | L0 | M1
            4 | | MF
        ",
    ),
    status(
        "517",
        |child, _, flags| of_status(child, flags, "L3", &["MF"]),
        "
            AD1
            CHILD | LS_ADOPTR | SEX_ADOPTR
            1 | L3 | MM <-
            2 | L3 | MF
        ",
    ),
    status(
        "518",
        |child, _, flags| of_status(child, flags, "L4", &["MM", "FF"]),
        "
            AD1
            CHILD | LS_ADOPTR | SEX_ADOPTR
            1 | L4 | MF <-
            2 | L4 | FF
            3 | L4 | MM
        ",
    ),
    status(
        "519",
        |child, _, flags| of_status(child, flags, "L2", COUPLE),
        "
            AD1
            CHILD | LS_ADOPTR | SEX_ADOPTR
            1 | L2 | M1 <-
            2 | L2 | MM
            3 | L2 | FF
        ",
    ),
    status(
        "520",
        |child, _, flags| same_sex(child, flags),
        "
            AD1
            CHILD | LS_ADOPTR | SEX_ADOPTR
            1 | L11 | FF <-
            2 | L11 | MF
            3 | L11 | MM <-
            4 | L11 | M1
            5 | L11
            6 | L12 | FF
        ",
    ),
    status(
        "524",
        |child, _, flags| of_status(child, flags, "L12", &["MM", "FF"]),
        "
            AD1
            CHILD | LS_ADOPTR | SEX_ADOPTR
            1 | L12 | MF <-
            2 | L12 | MM
            3 | L12 | FF
        ",
    ),
];

const COUPLE: &[&str] = &["MM", "FF", "MF"];

const fn status(
    code: &'static str,
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    rule(code, &["LS_ADOPTR", "SEX_ADOPTR"], check, example)
}

const fn rule(
    code: &'static str,
    columns: &'static [&'static str],
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "Number, sex and legal status of adopters must tell of the same people.",
        why: "Who adopts is published by these codes, single people and couples of each kind apart.",
        table: TableId::Ad1,
        columns,
        years: Years::ALL,
        needs: &[],
        check: Check::Child(check),
        example,
    }
}

fn of_status(child: &Child<'_>, flags: &mut Flags<'_>, status: &str, fitting: &[&str]) {
    let has_status = |row: &Adoption| row.adopter_status.get().is_some_and(|given| given == status);
    sexes(child, flags, has_status, status, fitting);
}

/// A single adopter, or none told, contradicts the number of adopters: that is not asked here.
fn same_sex(child: &Child<'_>, flags: &mut Flags<'_>) {
    for row in child.this.adoptions {
        let is_l11 = row.adopter_status.get().is_some_and(|given| given == "L11");
        if let Some(sex) = row.adopter_sex.get().filter(|sex| is_l11 && sex.is_in(&["MM", "FF"])) {
            flags.row(
                row.row,
                format!("L11, a married couple of a man and a woman: SEX_ADOPTR is {sex}. Give MF, or mend LS_ADOPTR."),
            );
        }
    }
}

fn sexes(
    child: &Child<'_>,
    flags: &mut Flags<'_>,
    concerned: impl Fn(&Adoption) -> bool,
    because: &str,
    fitting: &[&str],
) {
    for row in child.this.adoptions.iter().filter(|row| concerned(row)) {
        if !row.adopter_sex.get().is_some_and(|sex| sex.is_in(fitting)) {
            let found = row.adopter_sex.get().map_or_else(|| "blank".into(), |sex| sex.to_string());
            let accepted = fitting.join(" or ");
            flags.row(
                row.row,
                format!("{because}: SEX_ADOPTR is {found}. Give {accepted}, or mend the other column."),
            );
        }
    }
}
