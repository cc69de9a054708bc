//! A child under an order at the end of last year, and of whom this year says nothing.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::short_date;

/// Rule 706.
// The published answer gives the numbers of last year's rows as this year's. What is marked here is what 576 marks of
// absences, which is the same rule.
pub(super) static RULE: Rule = Rule {
    code: "706",
    says: "An order that was open at the end of last year must be the child's first of this year, from the same day.",
    why: "Nobody knows otherwise whether the child got back their liberty, and when.",
    table: TableId::DoLo,
    columns: &["DOLO_START"],
    years: Years::from(2027),
    needs: &[Need::LastYear(TableId::DoLo)],
    check: Check::Child(check),
    example: "
        DoLo
        CHILD | DOLO_START
        1 | 07/02/2026
        1 | 07/06/2026
        2 | 08/02/2026 <-
        2 | 09/06/2026
        3 | 07/06/2026
        5 | 07/06/2026
        6 | 06/02/2026 <-
        6 | 07/02/2026
        7 <-
        7
        8 | 07/06/2026
        9
        9 | 07/02/2026

        DoLo last year
        CHILD | DOLO_START | DOLO_END
        1 | 07/02/2026
        2 | 07/02/2026
        3 | 07/02/2026 | 09/02/2026
        4 | 09/02/2026 <-
        5
        6 | 07/02/2026
        7 | 07/02/2026
        8 | 05/02/2026
        8 | 07/02/2026 | 09/02/2026
        9 | 07/02/2026
    ",
};

/// Marks the child's first row of this year; where there is none, last year's own.
fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let Some(open) = child.last().liberty_orders.last().filter(|order| order.end.is_blank()) else { return };
    let Some(start) = open.start.get() else { return };
    let first = child.this.liberty_orders.iter().find(|order| order.start.is_given());
    if first.is_some_and(|order| order.start.get() == Some(start)) {
        return;
    }
    let message = format!(
        "an order of {} was open at the end of last year, and is not the child's first of this year. Give it again, with \
         the day it ended.",
        short_date(start)
    );
    match first.or(child.this.liberty_orders.first()) {
        Some(order) => flags.row(order.row, message),
        None => flags.last_year(TableId::DoLo, open.row, &["DOLO_START"], message),
    }
}
