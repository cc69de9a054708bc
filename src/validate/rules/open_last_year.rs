//! What an episode that was open at the end of last year must still say this year: one row a column.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};

/// One rule for each column.
pub(super) static RULES: [Rule; 9] = [
    rule(
        "502",
        Years::ALL,
        &["DECOM"],
        |child, _, flags| differs(child, flags, "DECOM", &[]),
        "
        Episodes
        CHILD | DECOM
        1 | 01/06/2025
        2 | 02/06/2025 <-
        3 | 01/06/2026

        Episodes last year
        CHILD | DECOM | DEC
        1 | 01/06/2025
        2 | 01/06/2025
        3 | 01/06/2025 | 01/07/2025
    ",
    ),
    rule(
        "503A",
        Years::ALL,
        &["RNE"],
        |child, _, flags| differs(child, flags, "RNE", &[]),
        "
        Episodes
        CHILD | DECOM | RNE
        1 | 01/06/2025 | S
        2 | 01/06/2025 | L <-

        Episodes last year
        CHILD | DECOM | RNE
        1 | 01/06/2025 | S
        2 | 01/06/2025 | S
    ",
    ),
    rule(
        "503B",
        Years::ALL,
        &["LS"],
        |child, _, flags| differs(child, flags, "LS", &[]),
        "
        Episodes
        CHILD | DECOM | LS
        1 | 01/06/2025 | C2
        2 | 01/06/2025 | C1 <-

        Episodes last year
        CHILD | DECOM | LS
        1 | 01/06/2025 | C2
        2 | 01/06/2025 | C2
    ",
    ),
    rule(
        "503C",
        Years::ALL,
        &["CIN"],
        |child, _, flags| differs(child, flags, "CIN", &[]),
        "
        Episodes
        CHILD | DECOM | CIN
        1 | 01/06/2025 | N1
        2 | 01/06/2025 | N1 <-
        3 | 01/06/2025 | N2 <-
        4 | 01/06/2025 | N2

        Episodes last year
        CHILD | DECOM | CIN | DEC
        1 | 01/06/2025 | N1
        2 | 01/06/2025
        3 | 01/05/2025 | N2 | 01/06/2025
        3 | 01/06/2025 | N1
        4 | | N1
    ",
    ),
    rule(
        "503D",
        Years::ALL.until(2024),
        &["PLACE"],
        |child, _, flags| differs(child, flags, "PLACE", &[]),
        "
        Episodes
        CHILD | DECOM | PLACE
        1 | 01/06/2022 | U1
        2 | 01/06/2022 | K2 <-

        Episodes last year
        CHILD | DECOM | PLACE
        1 | 01/06/2022 | U1
        2 | 01/06/2022 | H5
    ",
    ),
    // Codes ended in these years, so that the placement may be the same under another code: H5 became K3, and later Z1 one of
    // Z11 to Z14.
    rule(
        "503D",
        Years::from(2025).until(2025),
        &["PLACE"],
        |child, _, flags| differs(child, flags, "PLACE", &[("H5", "K3")]),
        "
        Episodes
        CHILD | DECOM | PLACE
        1 | 01/06/2023 | K3
        2 | 01/06/2023 | K3 <-
        3 | 01/06/2023 | Z11 <-
        4 | 01/06/2023 | H5 <-

        Episodes last year
        CHILD | DECOM | PLACE
        1 | 01/06/2023 | H5
        2 | 01/06/2023 | U1
        3 | 01/06/2023 | Z1
        4 | 01/06/2023 | K3
    ",
    ),
    rule(
        "503D",
        Years::from(2026),
        &["PLACE"],
        |child, _, flags| differs(child, flags, "PLACE", &SAME_PLACE),
        "
        Episodes
        CHILD | DECOM | PLACE
        1 | 01/06/2025 | K3
        2 | 01/06/2025 | K2 <-
        3 | 01/06/2025 | Z11
        4 | 01/06/2025 | Z12
        5 | 01/06/2025 | Z13
        6 | 01/06/2025 | Z14
        7 | 01/06/2025 | U1 <-
        8 | 01/06/2025 | Z12 <-

        Episodes last year
        CHILD | DECOM | PLACE
        1 | 01/06/2025 | H5
        2 | 01/06/2025 | U1
        3 | 01/06/2025 | Z1
        4 | 01/06/2025 | Z1
        5 | 01/06/2025 | Z1
        6 | 01/06/2025 | Z1
        7 | 01/06/2025 | Z1
        8 | 01/06/2025 | Z11
    ",
    ),
    rule(
        "503E",
        Years::ALL,
        &["PLACE_PROVIDER"],
        |child, _, flags| differs(child, flags, "PLACE_PROVIDER", &[]),
        "
        Episodes
        CHILD | DECOM | PLACE_PROVIDER
        1 | 01/06/2025 | PR1
        2 | 01/06/2025 | PR2 <-

        Episodes last year
        CHILD | DECOM | PLACE_PROVIDER
        1 | 01/06/2025 | PR1
        2 | 01/06/2025 | PR1
    ",
    ),
    rule(
        "503F",
        Years::ALL,
        &["URN"],
        |child, _, flags| differs(child, flags, "URN", &[]),
        "
        Episodes
        CHILD | DECOM | URN
        1 | 01/06/2025 | SC123456
        2 | 01/06/2025 | SC654321 <-

        Episodes last year
        CHILD | DECOM | URN
        1 | 01/06/2025 | SC123456
        2 | 01/06/2025 | SC123456
    ",
    ),
];

/// Last year's code of a placement, and what the same placement may be called now.
const SAME_PLACE: [(&str, &str); 5] =
    [("H5", "K3"), ("Z1", "Z11"), ("Z1", "Z12"), ("Z1", "Z13"), ("Z1", "Z14")];

const fn rule(
    code: &'static str,
    years: Years,
    columns: &'static [&'static str],
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "The first episode must go on from the one that was open at the end of last year.",
        why: "The open episode is sent again with this year's return. If it has changed, last year's figures were wrong \
              or this year's are.",
        table: TableId::Episodes,
        columns,
        years,
        needs: &[Need::LastYear(TableId::Episodes)],
        check: Check::Child(check),
        example,
    }
}

/// Compares a column of the first episode with last year's last. `same` lists pairs of old and new codes that mean the same.
fn differs(child: &Child<'_>, flags: &mut Flags<'_>, column: &'static str, same: &[(&str, &str)]) {
    compare(child, flags, column, |was, is| {
        was.to_uppercase() == is.to_uppercase() || same.contains(&(was, is))
    });
}

/// Compares a column of the first episode with last year's last, when that had no end. `same` says whether the two, as they
/// were written, mean the same.
pub(super) fn compare(
    child: &Child<'_>,
    flags: &mut Flags<'_>,
    column: &'static str,
    same: impl Fn(&str, &str) -> bool,
) {
    let last = child.last();
    let this_first = child.this.episodes.iter().position(|episode| episode.start.get().is_some());
    let last_open =
        last.episodes.last().filter(|episode| episode.start.get().is_some() && episode.end.is_blank());
    let (Some(first), Some(_)) = (this_first, last_open) else { return };
    let (row, now) = child.this.column(TableId::Episodes, column)[first];
    let Some((_, before)) = last.column(TableId::Episodes, column).pop() else { return };
    if !same(&before.written(), &now.written()) {
        let message = format!(
            "{column} is {}, in the episode that was open at the end of last year it was {}. Give the same, or end that \
             episode.",
            now.shown(),
            before.shown()
        );
        flags.row(row, message);
    }
}
