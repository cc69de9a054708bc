//! Supported accommodation without its provider's number, in the year in which providers had to be registered.

use crate::returns::{Child, Given, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years, number_of};
use crate::words::day;

/// Rule 230.
pub(super) static RULE: Rule = Rule {
    code: "230",
    says: "A placement in supported accommodation in England must have its provider's number if it lasted beyond 28 October 2023.",
    why: "From that day nobody may provide it without being registered. Without the number a child may be living where \
          nobody inspects.",
    table: TableId::Episodes,
    columns: &["PLACE", "DEC", "URN"],
    years: Years::from(2024).until(2024),
    needs: &[Need::Column(TableId::Episodes, "PL_LA")],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM | PLACE | DEC | PL_LA | URN
        1 | 01/06/2023 | H5 | 29/10/2023 | E08000012 <-
        1 | 02/06/2023 | H5 | 28/10/2023 | E08000012
        1 | 03/06/2023 | H5 | | E08000012 <-
        1 | 04/06/2023 | H5 | soon | E08000012
        1 | 05/06/2023 | H5 | | E08000012 | SC123456
        1 | 06/06/2023 | H5 | | E08000012 | XXXXXXX <-
        1 | 07/06/2023 | K2 | | E08000012
        1 | 08/06/2023 | | | E08000012
        1 | 09/06/2023 | H5 | | SCO
        1 | 10/06/2023 | H5 | | N09000003
        1 | 11/06/2023 | H5 | | wal
        1 | 12/06/2023 | H5
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for episode in child.this.episodes {
        let lasted = match &episode.end {
            Given::Blank => true,
            Given::Value(ended) => *ended > day(2023, 10, 28),
            Given::Unreadable(_) => false,
        };
        // The codes of Scotland, Northern Ireland and Wales begin with the country's letter, written out or not.
        let in_england = episode
            .placement_la
            .as_str()
            .is_some_and(|code| !code.to_uppercase().starts_with(['S', 'N', 'W']));
        if lasted
            && in_england
            && number_of(episode).is_none()
            && episode.placement.get().is_some_and(|place| place == "H5")
        {
            let message = "PLACE is H5, in England and after 28 October 2023, but URN is not given. Give the provider's \
                           number, or mend PLACE or DEC.";
            flags.row(episode.row, message);
        }
    }
}
