//! A pupil number that is said to be not yet known, of a child who has been in care for some time.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years, in_care_since};
use crate::words::{days_between, short_date};

/// Rule 210.
// The published answers mark children with an episode that began in the last week, and leave out who came earlier and
// has had one episode since: the message's opposite. The message is what holds here.
pub(super) static RULE: Rule = Rule {
    code: "210",
    says: "UPN must not be UN4 for a child who has been in care for more than a week at the end of the year.",
    why: "UN4 is for children of whose school the council could not know yet. After a week it can have asked.",
    table: TableId::Header,
    columns: &["UPN"],
    years: Years::ALL,
    needs: &[Need::Table(TableId::Episodes)],
    check: Check::Child(check),
    example: "
        Header
        CHILD | UPN
        1 | UN4 <-
        2 | UN4
        3 | UN3
        4 | UN4 <-
        5 | UN4
        6

        Episodes
        CHILD | DECOM | DEC | LS
        1 | 23/03/2027 | | C2 <-
        2 | 24/03/2027 | | C2
        3 | 01/06/2026 | | C2
        4 | 01/06/2026 | 30/03/2027 | C2 <-
        4 | 30/03/2027 | | C2
        5 | 01/06/2026 | 05/06/2026 | C2
        6 | 01/06/2026 | | C2
    ",
};

fn check(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    let Some(first) = in_care_since(child.this.episodes) else { return };
    let Some(since) = first.start.get().filter(|since| days_between(*since, year.last) > 7) else { return };
    for header in child.this.headers {
        if !header.upn.as_str().is_some_and(|number| number.eq_ignore_ascii_case("UN4")) {
            continue;
        }
        let message = format!(
            "UPN is UN4, and the child has been in care since {}. Give the number, or another of UN1 to UN5.",
            short_date(since)
        );
        flags.at(TableId::Episodes, first.row, &["DECOM"], message.clone());
        flags.row(header.row, message);
    }
}
