//! Whether a girl in care is a mother: what the column takes, and of whom it is asked.

use crate::returns::tables::{Episode, Header};
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years, in_the_year};

/// Rule 165.
// The codes of SEX changed with 2024-25. The published answers know only the old ones; both are understood here.
pub(super) static RULE: Rule = Rule {
    code: "165",
    says: "MOTHER must be 0 or 1 for every girl in care, and blank for a boy.",
    why: "Young mothers in care are counted from this column. A blank is not a no.",
    table: TableId::Header,
    columns: &["MOTHER", "SEX"],
    years: Years::ALL,
    needs: &[Need::Table(TableId::Episodes), Need::Table(TableId::Oc3)],
    check: Check::Child(check),
    example: "
        Header
        CHILD | SEX | MOTHER
        1 | F | 1
        2 | F | 0
        3 | F | 2 <-
        4 | M | 1 <-
        5 | M | 0 <-
        6 | M
        7 | F <-
        8 | F
        9 | F
        10 | F
        11 | 2 <-
        12 | 1 | 1 <-
        13 | U
        14 | F
        15

        Episodes
        CHILD | DECOM | DEC | LS
        3 | 01/06/2026 | | V3
        6 | 01/06/2026 | | C2
        7 | 01/06/2025 | 01/04/2026 | C2
        7 | 01/06/2026 | | V3
        8 | 01/06/2026 | | V3
        9 | 01/06/2025 | 31/03/2026 | C2
        10 | 01/04/2027 | | C2
        11 | 31/03/2027 | | C2
        13 | 31/03/2027 | | C2
        14 | | | C2
        15 | 01/06/2026 | | C2

        OC3
        CHILD
        3 <-
        6
    ",
};

fn check(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    let counts = |episode: &Episode| in_the_year(episode, year) && !episode.is_short_break();
    let in_care = child.this.episodes.iter().any(counts);
    for header in child.this.headers {
        let Some(message) = wrong(header, in_care) else { continue };
        for leaver in child.this.care_leavers {
            let columns = &["IN_TOUCH", "ACTIV", "ACCOM"];
            flags.at(TableId::Oc3, leaver.row, columns, format!("in Header, {message}"));
        }
        flags.row(header.row, message);
    }
}

fn wrong(header: &Header, in_care: bool) -> Option<String> {
    let is = |codes: &[&str]| header.sex.get().is_some_and(|sex| sex.is_in(codes));
    if header.mother.is_blank() {
        let asked = in_care && is(&["2", "F"]);
        return asked.then(|| "MOTHER is blank. Give 1 for a mother, else 0.".into());
    }
    let Some(mother) = header.mother.get().filter(|mother| mother.is_in(&["0", "1"])) else {
        return Some("MOTHER is neither 0 nor 1. Give 1 for a mother, else 0.".into());
    };
    is(&["1", "M"]).then(|| format!("MOTHER is {mother}, but SEX says male. Delete MOTHER, or mend SEX."))
}
