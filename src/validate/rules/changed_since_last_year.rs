//! What does not change from year to year: one row a column of Header.

use crate::returns::{Child, Seen, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};

/// One rule for each column.
pub(super) static RULES: [Rule; 3] = [
    rule(
        "202",
        &["SEX"],
        |child, _, flags| changed(child, flags, "SEX"),
        "
        Header
        CHILD | SEX
        1 | M
        2 | F <-
        3 <-
        4 | F

        Header last year
        CHILD | SEX
        1 | M
        2 | M
        3 | F
        1 | F
    ",
    ),
    rule(
        "203",
        &["DOB"],
        |child, _, flags| changed(child, flags, "DOB"),
        "
        Header
        CHILD | DOB
        1 | 01/06/2014
        2 | 01/06/2014 <-

        Header last year
        CHILD | DOB
        1 | 01/06/2014
        2 | 06/01/2014
    ",
    ),
    rule(
        "204",
        &["ETHNIC"],
        |child, _, flags| changed(child, flags, "ETHNIC"),
        "
        Header
        CHILD | ETHNIC
        1 | WBRI
        2 | MWBC <-

        Header last year
        CHILD | ETHNIC
        1 | WBRI
        2 | MWBA
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
        says: "Who a child is must be the same as in last year's return.",
        why: "A change is either a correction, which the Department asks about, or another child under the same number.",
        table: TableId::Header,
        columns,
        years: Years::ALL,
        needs: &[Need::LastYear(TableId::Header)],
        check: Check::Child(check),
        example,
    }
}

fn changed(child: &Child<'_>, flags: &mut Flags<'_>, column: &'static str) {
    let before = child.last().column(TableId::Header, column);
    let Some((_, last)) = before.first() else { return };
    for (row, cell) in child.this.column(TableId::Header, column) {
        if !before.iter().any(|(_, earlier)| meaning(*earlier) == meaning(cell)) {
            flags.row(row, differs(column, cell, *last));
        }
    }
}

/// Two birthdays are not repeated: CHILD finds them in both returns, and messages travel further than returns.
fn differs(column: &str, cell: Seen<'_>, last: Seen<'_>) -> String {
    let what = if matches!(cell, Seen::Date(_)) {
        format!("{column} is not as it was last year")
    } else {
        format!("{column} is {}, last year it was {}", cell.shown(), last.shown())
    };
    format!("{what}. Give last year's, or tell the Department of the correction.")
}

/// What a cell says. The codes of SEX changed with 2024-25: 1 became M and 2 became F, and nobody's sex with them.
// The worked cases know nothing of that change, and would mark every child of that year.
fn meaning(cell: Seen<'_>) -> String {
    let Seen::Code(_) = cell else { return cell.written() };
    match cell.written().as_str() {
        "1" => "M".into(),
        "2" => "F".into(),
        other => other.into(),
    }
}
