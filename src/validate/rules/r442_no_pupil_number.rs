//! A child in care without a pupil number, and without a word why.

use crate::returns::tables::Episode;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};

/// Rule 442.
pub(super) static RULE: Rule = Rule {
    code: "442",
    says: "UPN must be given for every child who was in care otherwise than for short breaks.",
    why: "Results and attendance at school are found by this number. Where it is blank nobody knows whether the child \
          goes to school.",
    table: TableId::Header,
    columns: &["UPN"],
    years: Years::ALL,
    needs: &[Need::Table(TableId::Episodes)],
    check: Check::Child(check),
    example: "
        Header
        CHILD | UPN
        1 <-
        2 | UN1
        3
        4
        5 <-

        Episodes
        CHILD | LS
        1 | C2
        2 | C2
        3 | V3
        5 | V4
        5 | C1
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    if child.this.episodes.iter().all(Episode::is_short_break) {
        return;
    }
    for header in child.this.headers.iter().filter(|header| header.upn.is_blank()) {
        flags.row(header.row, "UPN is blank. Give the number, or UN1 to UN5 where there is none yet.");
    }
}
