//! A young child said to be in the country without parents.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::{birth_month, months_before};

/// Rule 231.
pub(super) static RULE: Rule = Rule {
    code: "231",
    says: "A child who seeks asylum without parents should be older than 11 at the end of the year.",
    why: "Few children travel alone so young. A wrong birthday here is a wrong age in every later decision.",
    table: TableId::Header,
    columns: &["DOB", "UASC"],
    years: Years::from(2025),
    needs: &[Need::Column(TableId::Header, "UASC")],
    check: Check::Child(check),
    example: "
        Header
        CHILD | DOB | UASC
        1 | 31/03/2016 | 1 <-
        2 | 30/03/2016 | 1
        3 | 01/06/2020 | 0
        4 | | 1
        5 | 01/06/2020
    ",
};

fn check(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    let eleven = months_before(year.last, 11 * 12);
    for header in child.this.headers {
        if let Some(born) = header.born.get()
            && born >= eleven
            && header.asylum_seeker.get().is_some_and(|code| code == "1")
        {
            let message = format!(
                "UASC is 1, and DOB lies in {}: the child is young to have come alone. Mend DOB, or tell the Department why it \
                 is right.",
                birth_month(born)
            );
            flags.row(header.row, message);
        }
    }
}
