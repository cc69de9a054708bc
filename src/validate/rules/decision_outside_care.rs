//! Decisions for adoption on days when the child was not in care, or outside the year: one row a side.

use crate::returns::tables::Episode;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::short_date;

/// One rule for days too late, and one for days too early.
pub(super) static RULES: [Rule; 2] = [
    rule(
        "117",
        &["DATE_PLACED", "DATE_PLACED_CEASED"],
        too_late,
        "
            Episodes
            CHILD | DECOM | DEC | REC
            1 | 01/04/2026 | 01/06/2026 | X1
            1 | 01/06/2026 | 10/06/2026 | E4A <-
            2 | 01/06/2026 | | <-
            3 | 01/06/2026 | 10/06/2026 | E4A <-
            4 | 01/06/2026 | 10/06/2026 | E4A
            5 | 01/06/2026 | 10/06/2026 | X1
            6 | 01/06/2026 | 10/06/2026
            7 | 01/06/2026

            PlacedAdoption
            CHILD | DATE_PLACED | DATE_PLACED_CEASED
            1 | 11/06/2026 <-
            2 | 01/04/2027 <-
            3 | 01/06/2026 | 11/06/2026 <-
            4 | 10/06/2026 | 10/06/2026
            5 | 11/06/2026
            6 | 11/06/2026
            7 | 31/03/2027
            8 | 01/04/2027 <-
        ",
    ),
    rule(
        "118",
        &["DATE_PLACED_CEASED"],
        too_early,
        "
            Episodes
            CHILD | DECOM | LS
            1 | 01/06/2026 | C2 <-
            1 | 01/07/2026 | C2
            2 | 01/04/2026 | V3
            2 | 01/05/2026 | V4
            2 | 01/06/2026 | <-
            3 | 01/06/2025 | C2 <-
            4 | 01/06/2025 | C2
            5 | 01/06/2026 | C2
            6 | | C2
            6 | 01/06/2026 | C2 <-
            7 | 01/06/2026 | C2

            PlacedAdoption
            CHILD | DATE_PLACED | DATE_PLACED_CEASED
            1 | 01/04/2026 | 31/05/2026 <-
            2 | 01/04/2026 | 31/05/2026 <-
            3 | 01/06/2025 | 31/03/2026 <-
            4 | 01/06/2025 | 01/04/2026
            5 | 01/06/2026 | 01/06/2026
            6 | 01/06/2026 | 31/05/2026 <-
            7 | 31/05/2026
            8 | 01/06/2025 | 31/03/2026 <-
        ",
    ),
];

const fn rule(
    code: &'static str,
    columns: &'static [&'static str],
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "Decisions on adoption must be made and given up while the child is in care, none after the year, and none given \
               up before it.",
        why: "The council decides for children in its care only. A day outside shows a slip, or an end of care not told.",
        table: TableId::PlacedAdoption,
        columns,
        years: Years::ALL,
        needs: &[Need::Table(TableId::Episodes)],
        check: Check::Child(check),
        example,
    }
}

fn too_late(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    let latest = child.this.episodes.last();
    let left = latest
        .filter(|row| row.end_reason.get().is_some_and(|reason| reason != "X1"))
        .and_then(|row| row.end.get());
    let (until, because) = match left {
        Some(left) if left < year.last => (left, "the child left care"),
        _ => (year.last, "the year ends"),
    };
    for row in child.this.placed_adoptions {
        let days = [row.decided_on.get(), row.ceased_on.get()];
        let Some(day) = days.into_iter().flatten().find(|day| *day > until) else { continue };
        let message = format!(
            "a decision is of {}, but {because} on {}. Mend the decision, or the episodes.",
            short_date(day),
            short_date(until)
        );
        if let Some(episode) = latest {
            flags.at(TableId::Episodes, episode.row, &["DEC", "REC", "DECOM"], message.clone());
        }
        flags.row(row.row, message);
    }
}

fn too_early(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    let in_care = |row: &&Episode| !row.is_short_break() && row.start.get().is_some();
    let earliest = child.this.episodes.iter().find(in_care);
    let (from, because) = match earliest.and_then(|row| row.start.get()) {
        Some(started) if started > year.first => (started, "care started"),
        _ => (year.first, "the year begins"),
    };
    for row in child.this.placed_adoptions {
        let Some(ceased) = row.ceased_on.get().filter(|ceased| *ceased < from) else { continue };
        let message = format!(
            "the decision was given up on {}, but {because} on {}. Mend DATE_PLACED_CEASED, or the episodes.",
            short_date(ceased),
            short_date(from)
        );
        if let Some(episode) = earliest {
            flags.at(TableId::Episodes, episode.row, &["DECOM", "LS"], message.clone());
        }
        flags.row(row.row, message);
    }
}
