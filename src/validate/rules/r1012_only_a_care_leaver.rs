//! What is told of children who have no episode this year.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};

/// The tables that speak of children in care, each with one of its columns.
const OF_CARE: [(TableId, &str); 6] = [
    (TableId::Reviews, "REVIEW"),
    (TableId::Oc2, "SDQ_SCORE"),
    (TableId::Ad1, "DATE_INT"),
    (TableId::PlacedAdoption, "DATE_PLACED"),
    (TableId::PrevPerm, "PREV_PERM"),
    (TableId::Missing, "MIS_START"),
];

/// Rule 1012.
// The message speaks of care leavers. A child without episodes can stand in the return for no other reason, so that
// OC3 need not be asked.
pub(super) static RULE: Rule = Rule {
    code: "1012",
    says: "Reviews, health, adoption, earlier homes and absences must be told only of children with an episode this year.",
    why: "A care leaver is out of care. What is told of care counts children whom nobody looked after, or their episodes \
          were lost.",
    table: TableId::Episodes,
    columns: &["CHILD"],
    years: Years::ALL,
    needs: &[],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD
        1

        Reviews
        CHILD
        1
        2 <-

        OC2
        CHILD
        1
        2 <-

        AD1
        CHILD
        1
        2 <-

        PlacedAdoption
        CHILD
        1
        2 <-

        PrevPerm
        CHILD
        1
        2 <-

        Missing
        CHILD
        1
        2 <-

        OC3
        CHILD
        2
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    if !child.this.episodes.is_empty() {
        return;
    }
    for (table, column) in OF_CARE {
        for (row, _) in child.this.column(table, column) {
            let message = "the child has no episode this year. Delete the row, or give the child's episodes.";
            flags.at(table, row, &["CHILD"], message);
        }
    }
}
