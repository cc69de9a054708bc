//! A child in Header of whom no episode came.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};

/// Rule EPI.
pub(super) static RULE: Rule = Rule {
    code: "EPI",
    says: "Every child of Header must have an episode, or be a care leaver of OC3.",
    why: "Without an episode nothing else can be checked of the child, nor counted.",
    table: TableId::Header,
    columns: &["CHILD"],
    years: Years::ALL,
    needs: &[Need::Table(TableId::Episodes)],
    check: Check::Child(check),
    example: "
        Header
        CHILD
        1
        2 <-
        3

        Episodes
        CHILD | DECOM
        1 | 01/06/2026

        OC3
        CHILD | IN_TOUCH
        3 | YES
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    if !child.this.episodes.is_empty() || !child.this.care_leavers.is_empty() {
        return;
    }
    for header in child.this.headers {
        flags.row(header.row, "no episode came for this child. Give the episodes, or delete the row.");
    }
}
