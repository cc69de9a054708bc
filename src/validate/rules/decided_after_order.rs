//! Decisions for adoption that came after the court's order: one row a kind of order.

use crate::returns::tables::Episode;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::short_date;

/// One rule for each kind.
pub(super) static RULES: [Rule; 2] = [
    rule(
        "554",
        TableId::PlacedAdoption,
        &["DATE_PLACED"],
        Years::ALL,
        |child, _, flags| decided_late(child, flags, "E1", true),
        "
            Episodes
            CHILD | DECOM | LS
            1 | 01/05/2026 | C2
            1 | 15/05/2026
            1 | 01/06/2026 | E1 <-
            1 | 01/07/2026 | E1
            2 | 01/06/2026 | E1
            2 | 01/07/2026 | E1
            3 | 01/06/2026 | D1
            4 | | E1
            4 | 01/06/2026 | E1 <-
            5 | 01/06/2026 | E1

            PlacedAdoption
            CHILD | DATE_PLACED | DATE_PLACED_CEASED
            1 | 02/06/2026 <-
            2 | 01/06/2026 | 01/07/2026
            2 | 01/08/2026
            3 | 02/06/2026
            4 | | 01/07/2026
            4 | 02/06/2026 <-
        ",
    ),
    // For this order the worked case marks the episode alone.
    rule(
        "556",
        TableId::Episodes,
        &["DECOM"],
        Years::ALL.until(2024),
        |child, _, flags| decided_late(child, flags, "D1", false),
        "
            Episodes
            CHILD | DECOM | LS
            1 | 01/06/2023 | D1 <-
            1 | 01/07/2023 | D1
            2 | 01/06/2023 | D1
            3 | 01/06/2023 | E1

            PlacedAdoption
            CHILD | DATE_PLACED
            1 | 02/06/2023
            2 | 01/06/2023
            3 | 02/06/2023
        ",
    ),
];

const fn rule(
    code: &'static str,
    table: TableId,
    columns: &'static [&'static str],
    years: Years,
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "The decision for adoption must not be later than the court's order to place the child.",
        why: "The council decides first and then asks the court. A later day is a slip, or an earlier decision left out.",
        table,
        columns,
        years,
        needs: &[Need::Table(TableId::Episodes), Need::Table(TableId::PlacedAdoption)],
        check: Check::Child(check),
        example,
    }
}

/// The earliest decision counts, so that a second one after a change of mind is no fault.
fn decided_late(child: &Child<'_>, flags: &mut Flags<'_>, order: &str, and_decision: bool) {
    let under_order = |row: &&Episode| row.legal_status.get().is_some_and(|status| status == order);
    let mut granted =
        child.this.episodes.iter().filter(under_order).filter_map(|row| Some((row.row, row.start.get()?)));
    let mut made =
        child.this.placed_adoptions.iter().filter_map(|row| Some((row.row, row.decided_on.get()?)));
    let (Some((episode, granted)), Some((decision, decided))) = (granted.next(), made.next()) else { return };
    if decided > granted {
        let message = format!(
            "the decision for adoption is of {}, but the order, LS {order}, was granted on {}. Mend DATE_PLACED in \
             PlacedAdoption, or DECOM in Episodes.",
            short_date(decided),
            short_date(granted)
        );
        if and_decision {
            flags.at(TableId::PlacedAdoption, decision, &["DATE_PLACED"], message.clone());
        }
        flags.at(TableId::Episodes, episode, &["DECOM"], message);
    }
}
