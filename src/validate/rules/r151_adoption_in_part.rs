//! An adoption of which some things are told and others not.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};

/// Rule 151.
pub(super) static RULE: Rule = Rule {
    code: "151",
    says: "Of an adoption either everything must be given or nothing.",
    why: "A child adopted in the year counts in every table of adoptions; a blank drops the child from some of them.",
    table: TableId::Ad1,
    columns: &["DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"],
    years: Years::ALL,
    needs: &[],
    check: Check::Child(check),
    example: "
        AD1
        CHILD | DATE_INT | DATE_MATCH | FOSTER_CARE | NB_ADOPTR | SEX_ADOPTR | LS_ADOPTR
        1 | 01/06/2025 | 01/09/2025 | 0 | 2 | MF | L11
        2 | 01/06/2025 <-
        3
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for row in child.this.adoptions {
        let given = [
            ("DATE_INT", row.decided_on.is_given()),
            ("DATE_MATCH", row.matched_on.is_given()),
            ("FOSTER_CARE", row.foster_carer.is_given()),
            ("NB_ADOPTR", row.adopters.is_given()),
            ("SEX_ADOPTR", row.adopter_sex.is_given()),
            ("LS_ADOPTR", row.adopter_status.is_given()),
        ];
        let blank: Vec<&str> =
            given.iter().filter(|(_, is_given)| !is_given).map(|(column, _)| *column).collect();
        if !blank.is_empty() && blank.len() < given.len() {
            flags.row(row.row, format!("{} blank, the rest is not. Give all six.", blank.join(", ")));
        }
    }
}
