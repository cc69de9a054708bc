//! A young mother of last year who is no mother any more.

use crate::returns::{Child, Given, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::Code;

/// Rule 207.
pub(super) static RULE: Rule = Rule {
    code: "207",
    says: "Who was a mother last year must be a mother this year.",
    why: "Motherhood does not end. Either last year's entry or this year's is a slip.",
    table: TableId::Header,
    columns: &["MOTHER"],
    years: Years::ALL,
    needs: &[Need::Table(TableId::Episodes), Need::LastYear(TableId::Header)],
    check: Check::Child(check),
    example: "
        Header
        CHILD | MOTHER
        1 | 0 <-
        2 | 1
        3
        4 <-
        5 | 0 <-
        6 | 0
        7 | 1

        Episodes
        CHILD
        1
        2
        4
        5
        6
        7

        Header last year
        CHILD | MOTHER
        1 | 1
        2 | 0
        3 | 1
        4 | 1
        5 | 1
        5 | 0
        6 | 0
        7 | 1
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let is_mother = |given: &Given<Code>| given.get().is_some_and(|code| code == "1");
    let was_mother = child.last().headers.iter().any(|header| is_mother(&header.mother));
    // A child without episodes this year is a care leaver, of whom motherhood is not asked.
    if !was_mother || child.this.episodes.is_empty() {
        return;
    }
    for header in child.this.headers.iter().filter(|header| !is_mother(&header.mother)) {
        flags.row(
            header.row,
            "MOTHER was 1 last year. Give 1, or tell the Department that last year's entry was wrong.",
        );
    }
}
