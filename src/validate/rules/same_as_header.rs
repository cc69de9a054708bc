//! What other tables repeat from Header must be the same there: one row a table.

use crate::returns::{Child, Seen, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};

/// The date of birth in every table that repeats it, and the sex in UASC.
pub(super) static RULES: [Rule; 9] = [
    rule(
        "INT11",
        TableId::Ad1,
        &["DOB"],
        |child, _, flags| other(child, flags, TableId::Ad1, "DOB"),
        "
            Header
            CHILD | DOB
            1 | 01/06/2014
            1 | 02/06/2014
            2 | 02/06/2014

            AD1
            CHILD | DOB
            1 | 01/06/2014
            2 | 02/06/2015 <-
            3 | 03/06/2014
        ",
    ),
    rule(
        "INT12",
        TableId::PlacedAdoption,
        &["DOB"],
        |child, _, flags| other(child, flags, TableId::PlacedAdoption, "DOB"),
        "
            Header
            CHILD | DOB
            1 | 01/06/2014
            2 | 02/06/2014

            PlacedAdoption
            CHILD | DOB
            1 | 01/06/2014
            2 | 02/06/2015 <-
            3 | 03/06/2014
        ",
    ),
    rule(
        "INT13",
        TableId::Missing,
        &["DOB"],
        |child, _, flags| other(child, flags, TableId::Missing, "DOB"),
        "
            Header
            CHILD | DOB
            1 | 01/06/2014
            2 | 02/06/2014

            Missing
            CHILD | DOB
            1 | 01/06/2014
            2 | 02/06/2015 <-
            3 | 03/06/2014
        ",
    ),
    rule(
        "INT14",
        TableId::Oc2,
        &["DOB"],
        |child, _, flags| other(child, flags, TableId::Oc2, "DOB"),
        "
            Header
            CHILD | DOB
            1 | 01/06/2014
            2 | 02/06/2014

            OC2
            CHILD | DOB
            1 | 01/06/2014
            2 | 02/06/2015 <-
            3 | 03/06/2014
        ",
    ),
    rule(
        "INT15",
        TableId::Oc3,
        &["DOB"],
        |child, _, flags| other(child, flags, TableId::Oc3, "DOB"),
        "
            Header
            CHILD | DOB
            1 | 01/06/2014
            2 | 02/06/2014

            OC3
            CHILD | DOB
            1 | 01/06/2014
            2 | 02/06/2015 <-
            3 | 03/06/2014
        ",
    ),
    rule(
        "INT16",
        TableId::PrevPerm,
        &["DOB"],
        |child, _, flags| other(child, flags, TableId::PrevPerm, "DOB"),
        "
            Header
            CHILD | DOB
            1 | 01/06/2014
            2 | 02/06/2014

            PrevPerm
            CHILD | DOB
            1 | 01/06/2014
            2 | 02/06/2015 <-
            3 | 03/06/2014
        ",
    ),
    rule(
        "INT17",
        TableId::Reviews,
        &["DOB"],
        |child, _, flags| other(child, flags, TableId::Reviews, "DOB"),
        "
            Header
            CHILD | DOB
            1 | 01/06/2014
            2 | 02/06/2014

            Reviews
            CHILD | DOB
            1 | 01/06/2014
            2 | 02/06/2015 <-
            3 | 03/06/2014
        ",
    ),
    rule(
        "INT18",
        TableId::Uasc,
        &["DOB"],
        |child, _, flags| other(child, flags, TableId::Uasc, "DOB"),
        "
            Header
            CHILD | DOB
            1 | 01/06/2014
            2 | 02/06/2014

            UASC
            CHILD | DOB
            1 | 01/06/2014
            2 | 02/06/2015 <-
            3 | 03/06/2014
        ",
    ),
    rule(
        "INT21",
        TableId::Uasc,
        &["SEX"],
        |child, _, flags| other(child, flags, TableId::Uasc, "SEX"),
        "
            Header
            CHILD | SEX
            1 | F
            2 | M

            UASC
            CHILD | SEX
            1 | F
            2 | F <-
        ",
    ),
];

const fn rule(
    code: &'static str,
    table: TableId,
    columns: &'static [&'static str],
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "What the table repeats from Header must be the same as there.",
        why: "Two birthdays or two sexes for one number mean a slip in one of the tables, or two children under one \
              number.",
        table,
        columns,
        years: Years::ALL,
        needs: &[Need::Table(TableId::Header)],
        check: Check::Child(check),
        example,
    }
}

fn other(child: &Child<'_>, flags: &mut Flags<'_>, table: TableId, column: &'static str) {
    let headers = child.this.column(TableId::Header, column);
    let Some((_, in_header)) = headers.first() else { return };
    for (row, cell) in child.this.column(table, column) {
        if !headers.iter().any(|(_, header)| same(*header, cell)) {
            flags.row(row, differs(column, cell, *in_header));
        }
    }
}

/// Two birthdays are not repeated: CHILD and the row say where they stand, and messages travel further than returns.
fn differs(column: &str, cell: Seen<'_>, in_header: Seen<'_>) -> String {
    if let Seen::Date(given) = cell {
        let what = if given.get().is_some() { String::new() } else { format!("{}, ", cell.shown()) };
        return format!("{column} is {what}not as in Header. Make both the same.");
    }
    format!("{column} is {}, in Header it is {}. Make both the same.", cell.shown(), in_header.shown())
}

fn same(one: Seen<'_>, other: Seen<'_>) -> bool {
    match (one, other) {
        (Seen::Date(one), Seen::Date(other)) => one == other,
        (Seen::Code(one), Seen::Code(other)) => one == other,
        _ => one.written() == other.written(),
    }
}
