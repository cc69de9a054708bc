//! A status that only a court of crime gives, for a child too young for it.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::{age_on, birth_month, short_date};

/// Rule 358.
pub(super) static RULE: Rule = Rule {
    code: "358",
    says: "A child on remand, detained or sentenced must be ten or older.",
    why: "Nobody under ten can be charged with a crime. The status, the day or the birthday is a slip.",
    table: TableId::Episodes,
    columns: &["DECOM", "LS"],
    years: Years::ALL,
    needs: &[Need::Table(TableId::Header)],
    check: Check::Child(check),
    example: "
        Header
        CHILD | DOB
        1 | 16/06/2016 <-
        2 | 16/06/2016

        Episodes
        CHILD | DECOM | LS
        1 | 15/06/2026 | J1 <-
        1 | 15/06/2026 | J2 <-
        1 | 15/06/2026 | J3 <-
        2 | 16/06/2026 | J1
        2 | 15/06/2026 | C2
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let Some((header, born)) = child.this.headers.iter().find_map(|row| Some((row.row, row.born.get()?)))
    else {
        return;
    };
    for episode in child.this.episodes {
        let (Some(start), Some(status)) = (episode.start.get(), episode.legal_status.get()) else { continue };
        let age = age_on(born, start);
        if status.is_in(&["J1", "J2", "J3"]) && age < 10 {
            let message = format!(
                "LS is {status} from {} at the age of {age}, born in {}. Mend LS or DECOM here, or DOB in Header.",
                short_date(start),
                birth_month(born)
            );
            flags.at(TableId::Header, header, &["DOB"], message.clone());
            flags.row(episode.row, message);
        }
    }
}
