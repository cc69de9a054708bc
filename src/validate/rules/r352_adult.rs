//! A period of care that begins when the child is no longer a child.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::{age_on, birth_month, short_date};

/// Rule 352.
pub(super) static RULE: Rule = Rule {
    code: "352",
    says: "Care must start before the child is 18.",
    why: "Only a child can come into care. The birthday, the day or the reason is a slip.",
    table: TableId::Episodes,
    columns: &["DECOM", "RNE"],
    years: Years::ALL,
    needs: &[Need::Table(TableId::Header)],
    check: Check::Child(check),
    example: "
        Header
        CHILD | DOB
        1 | 16/06/2008
        2 | 16/06/2008

        Episodes
        CHILD | DECOM | RNE
        1 | 16/06/2026 | S <-
        2 | 15/06/2026 | S
        2 | 17/06/2026 | P
        2 | 18/06/2026
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let Some(born) = child.this.headers.iter().find_map(|header| header.born.get()) else { return };
    for episode in child.this.episodes {
        let starts = episode.new_reason.get().is_some_and(|reason| reason == "S");
        if let Some(start) = episode.start.get().filter(|start| starts && age_on(born, *start) >= 18) {
            let message = format!(
                "care starts on {}, on or after the 18th birthday, born in {}. Mend DECOM or RNE here, or DOB in Header.",
                short_date(start),
                birth_month(born)
            );
            flags.row(episode.row, message);
        }
    }
}
