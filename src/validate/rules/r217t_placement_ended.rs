//! Children left in a kind of placement that had come to an end.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};
use crate::words::{Date, day, short_date};

/// From this day on nobody under 18 could be placed as P2.
const ENDED_ON: Date = day(2023, 10, 28);

/// Rule 217t.
pub(super) static RULE: Rule = Rule {
    code: "217t",
    says: "No episode of placement P2 may go on after 28 October 2023.",
    why: "Since that day supported accommodation for children must be registered. Each open P2 is a child to be moved, or \
          a code to be mended.",
    table: TableId::Episodes,
    columns: &["PLACE", "DECOM"],
    years: Years::from(2024).until(2024),
    needs: &[],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM | PLACE | DEC
        1 | 01/06/2023 | P2 | 29/10/2023 <-
        2 | 01/06/2023 | P2 <-
        3 | 01/06/2023 | P2 | 28/10/2023
        4 | 01/06/2023 | P1 | 29/10/2023
        5 | 01/06/2023 | P2 | 32/10/2023
        6 | 01/06/2023
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for episode in child.this.episodes {
        if episode.placement.get().is_none_or(|place| place != "P2") {
            continue;
        }
        let until = match episode.end.get() {
            Some(end) if end > ENDED_ON => format!("until {}", short_date(end)),
            None if episode.end.is_blank() => "without an end".into(),
            _ => continue,
        };
        let message = format!(
            "PLACE is P2 {until}, but P2 ended on {}. Mend PLACE, or end the episode and begin another.",
            short_date(ENDED_ON)
        );
        flags.row(episode.row, message);
    }
}
