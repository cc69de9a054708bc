//! A first episode before the child was born.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::{birth_month, short_date};

/// Rule 302.
pub(super) static RULE: Rule = Rule {
    code: "302",
    says: "A child's first episode must not begin before the child was born.",
    why: "Ages at every event are told from these two days. One of them is a slip.",
    table: TableId::Episodes,
    columns: &["DECOM"],
    years: Years::ALL,
    needs: &[Need::Table(TableId::Header)],
    check: Check::Child(check),
    example: "
        Header
        CHILD | DOB
        1 | 16/03/2026 <-
        2 | 16/03/2025

        Episodes
        CHILD | DECOM
        1 | 15/03/2026 <-
        1 | 20/04/2026
        2 | 16/03/2025
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let first = child.this.episodes.iter().find_map(|episode| Some((episode.row, episode.start.get()?)));
    let Some((row, start)) = first else { return };
    for header in child.this.headers {
        if let Some(born) = header.born.get().filter(|born| start < *born) {
            let message = format!(
                "the first episode begins on {}, before the child was born in {}. Mend DECOM or DOB.",
                short_date(start),
                birth_month(born)
            );
            flags.at(TableId::Header, header.row, &["DOB"], message.clone());
            flags.row(row, message);
        }
    }
}
