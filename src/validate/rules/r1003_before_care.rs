//! A decision for adoption before the child was in care.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::short_date;

/// Rule 1003.
pub(super) static RULE: Rule = Rule {
    code: "1003",
    says: "A decision for adoption must not be older than the child's first start of care.",
    why: "The council decides for children in its care. The time from care to adoption is published.",
    table: TableId::PlacedAdoption,
    columns: &["DATE_PLACED"],
    years: Years::ALL,
    needs: &[Need::Table(TableId::Episodes)],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM | RNE
        1 | 01/03/2026 | S <-
        1 | 01/06/2026 | S
        2 | 01/03/2026 | S
        3 | 01/03/2026 | P
        4 | 01/03/2026

        PlacedAdoption
        CHILD | DATE_PLACED
        1 | 26/02/2026 <-
        2 | 01/03/2026
        3 | 26/02/2026
        4 | 26/02/2026
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let mut starts_care =
        child.this.episodes.iter().filter(|row| row.new_reason.get().is_some_and(|reason| reason == "S"));
    let Some((episode, start)) = starts_care.find_map(|row| Some((row.row, row.start.get()?))) else {
        return;
    };
    for placed in child.this.placed_adoptions {
        if let Some(decided) = placed.decided_on.get().filter(|decided| *decided < start) {
            let message = format!(
                "the decision for adoption is of {}, before care started on {}. Mend DATE_PLACED, or DECOM in Episodes.",
                short_date(decided),
                short_date(start)
            );
            flags.at(TableId::Episodes, episode, &["DECOM", "RNE"], message.clone());
            flags.row(placed.row, message);
        }
    }
}
