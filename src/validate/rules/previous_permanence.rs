//! Earlier permanent homes that came to an end: one row a gap or a contradiction.

use super::dates_readable::is_partly_known;
use crate::returns::tables::PreviousPermanence;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::{Date, day, read_date, short_date};

/// Earlier homes have been asked of children whose care began on this day or later.
const ASKED_SINCE: Date = day(2016, 4, 1);

/// One rule for each gap or contradiction.
pub(super) static RULES: [Rule; 4] = [
    rule(
        "630",
        "Where care started in the year, PrevPerm must say whether there was a permanent home before, and which.",
        TableId::Episodes,
        &["RNE"],
        &[Need::Table(TableId::PrevPerm)],
        not_told,
        "
        Episodes
        CHILD | DECOM | RNE
        1 | 01/04/2026 | S <-
        2 | 31/03/2026 | S
        3 | 01/06/2026 | P
        4 | 01/06/2026 | S
        5 | 01/06/2026 | S
        6 | 01/06/2026 | S <-
        7 | 01/06/2026 | S <-
        8 | 01/06/2026 | S <-
        9 | 01/06/2026

        PrevPerm
        CHILD | PREV_PERM | LA_PERM | DATE_PERM
        4 | Z1
        5 | P1 | 204 | ZZ/ZZ/2014
        6 | P1 | 204
        7 | P1 | | 01/06/2014
        8 | | 204 | 01/06/2014
    ",
    ),
    rule(
        "632",
        "The day of the earlier order must be a date, with ZZ for what is not known, and lie before the child's care.",
        TableId::PrevPerm,
        &["DATE_PERM"],
        &[Need::Table(TableId::Episodes)],
        wrong_date,
        "
        PrevPerm
        CHILD | DATE_PERM
        1 | 01/06/2026 <-
        2 | 31/05/2026
        3 | ZZ/06/2026 <-
        4 | ZZ/ZZ/2026
        5 | zz/zz/zzzz
        6 | June 2014 <-
        7 | ZZ/ZZ/2027 <-
        8
        9 | 01/06/2026
        10 | 31/ZZ/2026
        11 | zz/06/2026 <-

        Episodes
        CHILD | DECOM
        1 | 01/06/2026 <-
        1 | 02/06/2026
        2 | 01/06/2026
        3 | 01/06/2026 <-
        4 | 01/06/2026
        5 | 01/06/2026
        6 | 01/06/2026
        7 | 01/06/2026 <-
        8 | 01/06/2026
        10 | 01/02/2026
        11 | 01/06/2026 <-
    ",
    ),
    rule(
        "634",
        "An earlier permanent home is told only of children with an episode that began in April 2016 or later.",
        TableId::PrevPerm,
        &["PREV_PERM", "LA_PERM", "DATE_PERM"],
        &[Need::Table(TableId::Episodes)],
        told_too_early,
        "
        PrevPerm
        CHILD | PREV_PERM | LA_PERM | DATE_PERM
        1 | P1 <-
        2 | | 204 <-
        3 | | | 01/06/2014 <-
        4
        5 | P1
        6 | P1 <-
        7 | P1 <-

        Episodes
        CHILD | DECOM
        1 | 31/03/2016 <-
        2 | 31/03/2016 <-
        3 | 31/03/2016 <-
        4 | 31/03/2016
        5 | 31/03/2016
        5 | 01/04/2016
        7 <-
    ",
    ),
    rule(
        "635",
        "Where PREV_PERM is Z1, there was no earlier order, so LA_PERM and DATE_PERM must be blank.",
        TableId::PrevPerm,
        &["PREV_PERM", "LA_PERM", "DATE_PERM"],
        &[],
        no_order_but_told,
        "
        PrevPerm
        CHILD | PREV_PERM | LA_PERM | DATE_PERM
        1 | Z1 | 204 <-
        2 | Z1 | | 01/06/2014 <-
        3 | Z1
        4 | P1 | 204 | 01/06/2014
    ",
    ),
];

const fn rule(
    code: &'static str,
    says: &'static str,
    table: TableId,
    columns: &'static [&'static str],
    needs: &'static [Need],
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says,
        why: "How many children come back into care from adoption or guardianship shows whether those families got help.",
        table,
        columns,
        years: Years::ALL,
        needs,
        check: Check::Child(check),
        example,
    }
}

fn had_none(row: &PreviousPermanence) -> bool {
    row.kind.get().is_some_and(|kind| kind == "Z1")
}

fn not_told(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    let told = |row: &PreviousPermanence| {
        had_none(row) || (row.kind.is_given() && row.authority.is_given() && row.made_on.is_given())
    };
    if child.this.previous_permanence.iter().any(told) {
        return;
    }
    for episode in child.this.episodes {
        let starts = episode.new_reason.get().is_some_and(|reason| reason == "S");
        if let Some(start) = episode.start.get().filter(|start| starts && *start >= year.first) {
            let message = format!(
                "care started on {}. Give PREV_PERM in PrevPerm, and LA_PERM and DATE_PERM too unless it is Z1.",
                short_date(start)
            );
            flags.row(episode.row, message);
        }
    }
}

fn wrong_date(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let first = child.this.episodes.iter().find_map(|row| Some((row.row, row.start.get()?)));
    for row in child.this.previous_permanence {
        let Some(text) = row.made_on.as_str() else { continue };
        if read_date(text).is_none() && !is_partly_known(text) {
            let message = format!(
                "'{text}' is not a date. Give DATE_PERM as dd/mm/yyyy, with ZZ for a day or month and ZZZZ for a year that \
                 is not known."
            );
            flags.row(row.row, message);
        } else if let (Some(made_on), Some((episode, start))) = (earliest(text), first)
            && made_on >= start
        {
            let message = format!(
                "DATE_PERM is {text}, not before the child's care, which began on {}. Mend one of the two.",
                short_date(start)
            );
            flags.at(TableId::Episodes, episode, &["DECOM"], message.clone());
            flags.row(row.row, message);
        }
    }
}

/// The earliest day that a date with `ZZ` in it can mean; none where the year is not known.
fn earliest(text: &str) -> Option<Date> {
    read_date(&text.to_uppercase().replace("ZZ", "1"))
}

fn told_too_early(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let since = |start: Date| start >= ASKED_SINCE;
    if child.this.episodes.iter().any(|episode| episode.start.get().is_some_and(since)) {
        return;
    }
    for row in child.this.previous_permanence {
        if !(row.kind.is_given() || row.authority.is_given() || row.made_on.is_given()) {
            continue;
        }
        let message = "no episode of the child began on 01/04/2016 or later. Delete the row, or mend DECOM in Episodes.";
        for episode in child.this.episodes {
            flags.at(TableId::Episodes, episode.row, &["DECOM"], message);
        }
        flags.row(row.row, message);
    }
}

fn no_order_but_told(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for row in child.this.previous_permanence.iter().filter(|row| had_none(row)) {
        if row.authority.is_given() || row.made_on.is_given() {
            flags.row(
                row.row,
                "PREV_PERM is Z1, no earlier order, but LA_PERM or DATE_PERM is given. Delete them, or give another code.",
            );
        }
    }
}
