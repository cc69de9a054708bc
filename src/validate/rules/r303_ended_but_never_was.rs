//! The end of a status that, by the header, the child never had.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};

/// Rule 303.
pub(super) static RULE: Rule = Rule {
    code: "303",
    says: "DUC may be given only for a child whose UASC is 1.",
    why: "A status cannot end that never was. Whether the council is owed the grant hangs on it.",
    table: TableId::Uasc,
    columns: &["DUC"],
    years: Years::ALL,
    needs: &[Need::Column(TableId::Header, "UASC")],
    check: Check::Child(check),
    example: "
        UASC
        CHILD | DUC
        1 | 01/06/2026
        2 | 01/06/2026 <-
        2
        3
        4 | 01/06/2026 <-
        5 | 01/06/2026
        6 | 01/06/2026 <-
        6

        Header
        CHILD | UASC
        1 | 1
        2 | 0 <-
        3 | 0
        4 <-
        6 | 0 <-
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    if child.this.uasc.iter().all(|row| row.status_ended.is_blank()) {
        return;
    }
    let message = "DUC is given, but UASC is not 1. Give 1 in UASC, or delete DUC.";
    for header in child.this.headers {
        if header.asylum_seeker.get().is_none_or(|code| code != "1") {
            flags.at(TableId::Header, header.row, &["UASC"], message);
            for row in child.this.uasc.iter().filter(|row| row.status_ended.is_given()) {
                flags.row(row.row, message);
            }
        }
    }
}
