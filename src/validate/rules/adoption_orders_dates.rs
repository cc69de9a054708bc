//! Legal statuses that the law of December 2005 ended or began: one row a status.

use crate::returns::tables::Episode;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};
use crate::words::{Date, day, short_date};

/// In this month the Adoption and Children Act 2002 came into force: freeing orders ended and placement orders began.
const FIRST_OF_MONTH: Date = day(2005, 12, 1);
const LAST_OF_MONTH: Date = day(2005, 12, 31);

/// One rule for each status.
pub(super) static RULES: [Rule; 2] = [
    rule(
        "445",
        "The legal status D1, a freeing order, must not stand in an episode that began after December 2005.",
        Years::ALL.until(2024),
        |child, _, flags| marked(child, flags, "D1", |start| start > LAST_OF_MONTH),
        "
        Episodes
        CHILD | DECOM | LS
        1 | 01/01/2006 | D1 <-
        2 | 31/12/2005 | D1
        3 | 01/01/2006 | E1
        4 | | D1
    ",
    ),
    rule(
        "446",
        "The legal status E1, a placement order, must not stand in an episode that began before December 2005.",
        Years::ALL,
        |child, _, flags| marked(child, flags, "E1", |start| start < FIRST_OF_MONTH),
        "
        Episodes
        CHILD | DECOM | LS
        1 | 30/11/2005 | E1 <-
        2 | 01/12/2005 | E1
        3 | 30/11/2005 | C1
        4 | | E1
        5 | 30/11/2005
    ",
    ),
];

const fn rule(
    code: &'static str,
    says: &'static str,
    years: Years,
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says,
        why: "No court could make such an order at that time. Children who wait for adoption are counted by their status.",
        table: TableId::Episodes,
        columns: &["LS", "DECOM"],
        years,
        needs: &[],
        check: Check::Child(check),
        example,
    }
}

fn marked(child: &Child<'_>, flags: &mut Flags<'_>, status: &str, wrong: fn(Date) -> bool) {
    let with_status = |episode: &&Episode| episode.legal_status.get().is_some_and(|given| given == status);
    for episode in child.this.episodes.iter().filter(with_status) {
        if let Some(start) = episode.start.get().filter(|start| wrong(*start)) {
            let message = format!(
                "LS is {status}, but the episode began on {}. Mend one of the two.",
                short_date(start)
            );
            flags.row(episode.row, message);
        }
    }
}
