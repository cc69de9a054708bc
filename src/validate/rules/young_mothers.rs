//! What Header says of young mothers: one row a contradiction.

use crate::returns::tables::Header;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};

/// One rule for each contradiction, and another for the years before sex had letters.
pub(super) static RULES: [Rule; 6] = [
    rule(
        "174",
        Years::ALL.until(2024),
        &["SEX", "MC_DOB"],
        &[],
        |child, _, flags| father(child, flags, "1"),
        "
        Header
        CHILD | SEX | MC_DOB
        1 | 1 | 01/06/2023 <-
        2 | 2 | 01/06/2023
        3 | 1
    ",
    ),
    rule(
        "174",
        Years::from(2025),
        &["SEX", "MC_DOB"],
        &[],
        |child, _, flags| father(child, flags, "M"),
        "
        Header
        CHILD | SEX | MC_DOB
        1 | M | 01/06/2026 <-
        2 | F | 01/06/2026
        3 | M
    ",
    ),
    rule(
        "393",
        Years::ALL.until(2024),
        &["MOTHER"],
        EPISODES,
        |child, _, flags| unanswered(child, flags, "2"),
        "
        Header
        CHILD | SEX | MOTHER
        1 | 2 <-
        2 | 2 | 0
        3 | 1
        4 | 2

        Episodes
        CHILD | LS
        1 | C2
        2 | C2
        3 | C2
        4 | V4
    ",
    ),
    rule(
        "393",
        Years::from(2025),
        &["MOTHER"],
        EPISODES,
        |child, _, flags| unanswered(child, flags, "F"),
        "
        Header
        CHILD | SEX | MOTHER
        1 | F <-
        2 | F | 0
        3 | M
        4 | F
        5 | F <-
        6

        Episodes
        CHILD | LS
        1 | C2
        2 | C2
        3 | C2
        4 | V4
        5 | V4
        5 | C2
        6 | C2
    ",
    ),
    rule(
        "611",
        Years::ALL,
        &["MOTHER", "MC_DOB"],
        &[],
        |child, _, flags| childless(child, flags),
        "
        Header
        CHILD | MOTHER | MC_DOB
        1 | 1 <-
        2 | 1 | 01/06/2026
        3 | 0
        4
    ",
    ),
    rule(
        "621",
        Years::ALL,
        &["DOB", "MC_DOB"],
        &[],
        |child, _, flags| too_old(child, flags),
        "
        Header
        CHILD | DOB | MC_DOB
        1 | 01/06/2026 | 01/06/2010 <-
        2 | 01/06/2010 | 01/06/2026
        3 | 01/06/2010
        4 | 01/06/2010 | 01/06/2010 <-
    ",
    ),
];

const EPISODES: &[Need] = &[Need::Table(TableId::Episodes)];

const fn rule(
    code: &'static str,
    years: Years,
    columns: &'static [&'static str],
    needs: &'static [Need],
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "Sex, motherhood and the birth of the first child must tell the same story.",
        why: "Young mothers in care are counted from these columns.",
        table: TableId::Header,
        columns,
        years,
        needs,
        check: Check::Child(check),
        example,
    }
}

pub(super) fn has_sex(header: &Header, sex: &str) -> bool {
    header.sex.get().is_some_and(|given| given == sex)
}

fn father(child: &Child<'_>, flags: &mut Flags<'_>, male: &str) {
    for header in
        child.this.headers.iter().filter(|header| header.child_born.is_given() && has_sex(header, male))
    {
        flags.row(header.row, format!("MC_DOB is given, but SEX is {male}. Delete MC_DOB, or mend SEX."));
    }
}

fn unanswered(child: &Child<'_>, flags: &mut Flags<'_>, female: &str) {
    if child.this.episodes.iter().all(crate::returns::tables::Episode::is_short_break) {
        return;
    }
    for header in
        child.this.headers.iter().filter(|header| header.mother.is_blank() && has_sex(header, female))
    {
        flags.row(header.row, "MOTHER is blank. Give 1 for a mother, else 0.");
    }
}

fn childless(child: &Child<'_>, flags: &mut Flags<'_>) {
    for header in child.this.headers {
        let is_mother = header.mother.get().is_some_and(|answer| answer == "1");
        if is_mother && header.child_born.is_blank() {
            flags.row(header.row, "MOTHER is 1, MC_DOB is blank. Give the day her first child was born.");
        }
    }
}

fn too_old(child: &Child<'_>, flags: &mut Flags<'_>) {
    for header in child.this.headers {
        if let (Some(born), Some(child_born)) = (header.born.get(), header.child_born.get())
            && child_born <= born
        {
            flags.row(
                header.row,
                "MC_DOB is not after DOB: the child would be as old as its mother. Mend one of the two.",
            );
        }
    }
}
