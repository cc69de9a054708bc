//! What two years' returns say of a child who seeks asylum: one row a way in which they can disagree.

use crate::returns::{Child, Rows, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years, asylum_told};
use crate::words::{Date, short_date};

/// One rule for each pair of answers.
pub(super) static RULES: [Rule; 4] = [
    rule(
        "205A",
        &["DUC"],
        |child, year, flags| {
            let (last, this) = (ended(&child.last()), ended(&child.this));
            // Only a status that ended before the year leaves none in it.
            let ended_before = last.is_some_and(|day| day < year.first);
            let goes_on = this.is_some_and(|day| day >= year.first);
            if pair(child) == (Some(true), Some(false)) && (!ended_before || goes_on) {
                mark(
                    child,
                    flags,
                    "UASC was 1 last year and is 0 now, but no DUC of both years is before this year. Mend UASC, or DUC in \
                     the year in which it is wrong.",
                );
            }
        },
        "
        UASC
        CHILD | DUC
        2 | 01/04/2026 <-
        4 | 31/03/2026
        6
        9 | 31/03/2026 <-
        9 | 01/04/2026 <-

        UASC last year
        CHILD | DUC
        1 | 31/03/2026
        2 | 31/03/2026
        3 | 01/04/2026
        4 | 31/03/2026
        5
        6 | 31/03/2026
        7
        8 | 01/06/2026
        9 | 31/03/2026

        Header
        CHILD | UASC
        1 | 0
        2 | 0 <-
        3 | 0 <-
        4 | 0
        5 | 0 <-
        6 | 0
        7 | 1
        8 | 0
        9 | 0 <-

        Header last year
        CHILD | UASC
        1 | 1
        2 | 1
        3 | 1
        4 | 1
        5 | 1
        6 | 1
        7 | 1
        8 | 0
        9 | 1
    ",
    ),
    rule(
        "205B",
        &["DUC"],
        |child, year, flags| {
            let before = |rows: &Rows<'_>| ended(rows).is_some_and(|day| day < year.first);
            if pair(child) == (Some(true), Some(true)) && (before(&child.last()) || before(&child.this)) {
                mark(
                    child,
                    flags,
                    "UASC is 1 in both years, but by DUC the status ended before this year. Give 0, or mend DUC.",
                );
            }
        },
        "
        UASC
        CHILD | DUC
        1 | 31/03/2026 <-
        2 | 01/04/2026
        3 <-
        4
        5 | 31/03/2026
        6 | 31/03/2026

        UASC last year
        CHILD | DUC
        2 | 01/04/2026
        3 | 31/03/2026
        4
        5 | 31/03/2026

        Header
        CHILD | UASC
        1 | 1 <-
        2 | 1
        3 | 1 <-
        4 | 1
        5 | 0
        6 | 1

        Header last year
        CHILD | UASC
        1 | 1
        2 | 1
        3 | 1
        4 | 1
        5 | 1
        6 | 0
    ",
    ),
    rule(
        "205C",
        &["DUC"],
        |child, _, flags| {
            let given =
                child.this.uasc.iter().chain(child.last().uasc).any(|row| row.status_ended.is_given());
            if given && pair(child) == (Some(false), Some(false)) {
                mark(
                    child,
                    flags,
                    "UASC is 0 in both years, but DUC is given. Give 1 in the years in which the child sought asylum, or \
                     delete DUC.",
                );
            }
        },
        "
        UASC
        CHILD | DUC
        1 | 01/06/2026 <-
        2 <-
        3
        4 | 01/06/2026
        5 | 01/06/2026

        UASC last year
        CHILD | DUC
        2 | 01/06/2026

        Header
        CHILD | UASC
        1 | 0 <-
        2 | 0 <-
        3 | 0
        4 | 1
        5 | 0

        Header last year
        CHILD | UASC
        1 | 0
        2 | 0
        3 | 0
        4 | 0
        5 | 1
    ",
    ),
    rule(
        "205D",
        &["CHILD"],
        |child, _, flags| {
            if pair(child) == (Some(false), Some(true)) {
                let message =
                    "UASC is 1, but last year it was 0. Mend UASC, or tell the Department of the correction.";
                for header in child.this.headers {
                    flags.at(TableId::Header, header.row, &["UASC"], message);
                }
                for row in child.this.uasc.iter().filter(|_| child.this.headers.is_empty()) {
                    flags.row(row.row, message);
                }
            }
        },
        "
        UASC
        CHILD | DUC
        1 | 01/06/2027
        5 | 01/06/2027 <-

        UASC last year
        CHILD | DUC
        5

        Header
        CHILD | UASC
        1 | 1 <-
        2 | 1
        3 | 1
        4 | 0

        Header last year
        CHILD | UASC
        1 | 0
        2 | 1
        4 | 0
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
        says: "Whether a child sought asylum, this year and last, must agree with the day on which that ended.",
        why: "The grant for these children ends with the status. Two returns that disagree mean that one of them was paid \
              wrongly.",
        table: TableId::Uasc,
        columns,
        years: Years::ALL,
        needs: &[Need::LastYear(TableId::Uasc)],
        check: Check::Child(check),
        example,
    }
}

/// Did the child seek asylum last year, and this year?
fn pair(child: &Child<'_>) -> (Option<bool>, Option<bool>) {
    (asylum_told(&child.last()), asylum_told(&child.this))
}

/// The day on which the status ended, by one year's return.
fn ended(rows: &Rows<'_>) -> Option<Date> {
    rows.uasc.iter().filter_map(|row| row.status_ended.get()).max()
}

fn mark(child: &Child<'_>, flags: &mut Flags<'_>, message: &str) {
    let day = |day: Option<Date>| day.map_or("blank".into(), short_date);
    let message = format!(
        "{message} DUC is {} this year, {} last year.",
        day(ended(&child.this)),
        day(ended(&child.last()))
    );
    for row in child.this.uasc {
        flags.row(row.row, message.clone());
    }
    for header in child.this.headers {
        flags.at(TableId::Header, header.row, &["UASC"], message.clone());
    }
}
