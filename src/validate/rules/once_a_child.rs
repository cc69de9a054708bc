//! Tables with one row a child: one row a table.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};

/// One rule for each table in which a child stands once.
pub(super) static RULES: [Rule; 6] = [
    rule(
        "INT31",
        TableId::Ad1,
        |child, _, flags| twice(child, flags, TableId::Ad1, "DATE_INT"),
        "
            AD1
            CHILD
            1 <-
            2
            1 <-
        ",
    ),
    rule(
        "INT32",
        TableId::Header,
        |child, _, flags| twice(child, flags, TableId::Header, "SEX"),
        "
            Header
            CHILD
            1 <-
            2
            1 <-
        ",
    ),
    rule(
        "INT33",
        TableId::Oc2,
        |child, _, flags| twice(child, flags, TableId::Oc2, "SDQ_SCORE"),
        "
            OC2
            CHILD
            1 <-
            2
            1 <-
        ",
    ),
    rule(
        "INT34",
        TableId::Oc3,
        |child, _, flags| twice(child, flags, TableId::Oc3, "IN_TOUCH"),
        "
            OC3
            CHILD
            1 <-
            2
            1 <-
        ",
    ),
    rule(
        "INT35",
        TableId::PrevPerm,
        |child, _, flags| twice(child, flags, TableId::PrevPerm, "PREV_PERM"),
        "
            PrevPerm
            CHILD
            1 <-
            2
            1 <-
        ",
    ),
    rule(
        "INT36",
        TableId::Uasc,
        |child, _, flags| twice(child, flags, TableId::Uasc, "DUC"),
        "
            UASC
            CHILD
            1 <-
            2
            1 <-
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
        says: "A child must stand in the table once.",
        why: "Nobody can say which of two rows was meant, and a child counted twice is money paid twice.",
        table,
        columns: &["CHILD"],
        years: Years::ALL,
        needs: &[],
        check: Check::Child(check),
        example,
    }
}

/// Any column of the table will do to come by its rows.
fn twice(child: &Child<'_>, flags: &mut Flags<'_>, table: TableId, any: &'static str) {
    let rows = child.this.column(table, any);
    if rows.len() < 2 {
        return;
    }
    for (row, _) in &rows {
        flags.row(*row, format!("the child has {} rows in {table}. Keep one of them.", rows.len()));
    }
}
