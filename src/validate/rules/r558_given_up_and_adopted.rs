//! Adopted children whose decisions for adoption have all been given up.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years, was_adopted};

/// Rule 558.
pub(super) static RULE: Rule = Rule {
    code: "558",
    says: "Of several decisions for an adopted child the latest must not have been given up.",
    why: "The adoption followed one of them. If all were given up, the child counts as adopted and as disrupted at once.",
    table: TableId::Episodes,
    columns: &["REC"],
    years: Years::ALL,
    needs: &[Need::Table(TableId::PlacedAdoption)],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM | REC
        1 | 01/04/2026 | X1
        1 | 01/09/2026 | E11 <-
        2 | 01/04/2026 | E12
        3 | 01/04/2026 | E12
        4 | 01/04/2026 | E4A
        5 | 01/04/2026 | E12

        PlacedAdoption
        CHILD | DATE_PLACED | DATE_PLACED_CEASED
        1 | 01/04/2025 | 01/06/2026
        1 | 01/06/2026 | 01/08/2026
        2 | 01/04/2025 | 01/06/2026
        2 | 01/06/2026
        3 | 01/04/2025 | 01/06/2026
        4 | 01/04/2025 | 01/06/2026
        4 | 01/06/2026 | 01/08/2026
    ",
};

// Of one decision alone the Department does not ask this: rule 525 finds it beside AD1.
fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let decisions = child.this.placed_adoptions;
    if decisions.len() < 2 || decisions.iter().any(|row| row.ceased_on.is_blank()) {
        return;
    }
    for episode in child.this.episodes.iter().filter(|row| was_adopted(row)) {
        let message = format!(
            "the child was adopted, but all {} decisions for adoption in PlacedAdoption were given up. Delete \
             DATE_PLACED_CEASED of the latest, or mend REC.",
            decisions.len()
        );
        flags.row(episode.row, message);
    }
}
