//! An unaccompanied child who has stopped being a child long before.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};
use crate::words::{birth_month, months_after, short_date};

/// Rule 304.
pub(super) static RULE: Rule = Rule {
    code: "304",
    says: "The status of unaccompanied asylum-seeking child must end on the 18th birthday or before.",
    why: "It is a status of children. Days after the birthday would be claimed for an adult.",
    table: TableId::Uasc,
    columns: &["DUC"],
    years: Years::ALL,
    needs: &[],
    check: Check::Child(check),
    example: "
        UASC
        CHILD | DOB | DUC
        1 | 01/06/2008 | 02/06/2026 <-
        2 | 01/06/2008 | 01/06/2026
        3 | 01/06/2008
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for row in child.this.uasc {
        let (Some(born), Some(ended)) = (row.born.get(), row.status_ended.get()) else { continue };
        let grown_up = months_after(born, 18 * 12);
        if ended > grown_up {
            let message = format!(
                "DUC is {}, after the 18th birthday, in {}. Give the birthday at the latest, or mend DOB.",
                short_date(ended),
                birth_month(grown_up)
            );
            flags.row(row.row, message);
        }
    }
}
