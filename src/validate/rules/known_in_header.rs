//! Children that a table speaks of must be in Header: one row a table.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};

/// One rule for each table beside Header.
pub(super) static RULES: [Rule; 9] = [
    rule(
        "INT01",
        TableId::Ad1,
        |child, _, flags| unknown(child, flags, TableId::Ad1, "DATE_INT"),
        "
            Header
            CHILD | SEX
            1 | F

            AD1
            CHILD
            1
            2 <-
        ",
    ),
    rule(
        "INT02",
        TableId::PlacedAdoption,
        |child, _, flags| unknown(child, flags, TableId::PlacedAdoption, "DATE_PLACED"),
        "
            Header
            CHILD | SEX
            1 | F

            PlacedAdoption
            CHILD
            1
            2 <-
        ",
    ),
    rule(
        "INT03",
        TableId::Episodes,
        |child, _, flags| unknown(child, flags, TableId::Episodes, "DECOM"),
        "
            Header
            CHILD | SEX
            1 | F

            Episodes
            CHILD
            1
            2 <-
        ",
    ),
    rule(
        "INT04",
        TableId::Missing,
        |child, _, flags| unknown(child, flags, TableId::Missing, "MIS_START"),
        "
            Header
            CHILD | SEX
            1 | F

            Missing
            CHILD
            1
            2 <-
        ",
    ),
    rule(
        "INT05",
        TableId::Oc2,
        |child, _, flags| unknown(child, flags, TableId::Oc2, "SDQ_SCORE"),
        "
            Header
            CHILD | SEX
            1 | F

            OC2
            CHILD
            1
            2 <-
        ",
    ),
    rule(
        "INT06",
        TableId::Oc3,
        |child, _, flags| unknown(child, flags, TableId::Oc3, "IN_TOUCH"),
        "
            Header
            CHILD | SEX
            1 | F

            OC3
            CHILD
            1
            2 <-
        ",
    ),
    rule(
        "INT07",
        TableId::PrevPerm,
        |child, _, flags| unknown(child, flags, TableId::PrevPerm, "PREV_PERM"),
        "
            Header
            CHILD | SEX
            1 | F

            PrevPerm
            CHILD
            1
            2 <-
        ",
    ),
    rule(
        "INT08",
        TableId::Reviews,
        |child, _, flags| unknown(child, flags, TableId::Reviews, "REVIEW"),
        "
            Header
            CHILD | SEX
            1 | F

            Reviews
            CHILD
            1
            2 <-
        ",
    ),
    rule(
        "INT09",
        TableId::Uasc,
        |child, _, flags| unknown(child, flags, TableId::Uasc, "DUC"),
        "
            Header
            CHILD | SEX
            1 | F

            UASC
            CHILD
            1
            2 <-
        ",
    ),
];

const fn rule(
    code: &'static str,
    table: TableId,
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "Every child of the table must have a row in Header.",
        why: "Header says who the child is. Without it there is no sex, birthday or origin to count the child by, and \
              often the number is simply mistyped.",
        table,
        columns: &["CHILD"],
        years: Years::ALL,
        needs: &[Need::Table(TableId::Header)],
        check: Check::Child(check),
        example,
    }
}

/// Any column of the table will do to come by its rows.
fn unknown(child: &Child<'_>, flags: &mut Flags<'_>, table: TableId, any: &'static str) {
    if !child.this.headers.is_empty() {
        return;
    }
    for (row, _) in child.this.column(table, any) {
        flags.row(row, "the child is not in Header. Mend CHILD, or give the child a row in Header.");
    }
}
