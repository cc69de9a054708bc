//! Social workers of whom only a part is told: one row a code, since each year asked for other parts.

use crate::returns::tables::WorkerEpisode;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};
use crate::words::{Date, day};

/// Reasons have been recorded since this day.
pub(super) const RECORDED_SINCE: Date = day(2023, 4, 1);

/// One rule for each code.
pub(super) static RULES: [Rule; 3] = [
    rule(
        "SW01aSTG1",
        "A worker's start must be given, and the number of one who started before April 2023.",
        &["SW_ID", "SW_DECOM"],
        Years::from(2025).until(2025),
        |child, _, flags| {
            marked(child, flags, |row| {
                no_start(row) || (started(row, |day| *day < RECORDED_SINCE) && no_number(row))
            });
        },
        "
        SWEpisodes
        CHILD | SW_ID | SW_DECOM
        1 | SW123456 <-
        2 | | 31/03/2023 <-
        3 | | 01/04/2023
        4 | SW123456 | 31/03/2023
        5 | | soon
        6 <-
    ",
    ),
    rule(
        "SW01bSTG1",
        "A worker's start must be given, and since April 2023 the number and the reason of the change.",
        &["SW_ID", "SW_DECOM", "SW_REASON"],
        Years::from(2025).until(2025),
        |child, _, flags| {
            marked(child, flags, |row| {
                no_start(row)
                    || (started(row, |day| *day >= RECORDED_SINCE) && (no_number(row) || no_reason(row)))
            });
        },
        "
        SWEpisodes
        CHILD | SW_ID | SW_DECOM | SW_REASON
        1 | SW123456 | | FCONTA <-
        2 | | 01/04/2023 | FCONTA <-
        3 | SW123456 | 01/04/2023 <-
        4 | SW123456 | 01/04/2023 | FCONTA
        5 | | 31/03/2023 | FCONTA
        6 | SW123456 | 31/03/2023
        7 | | soon
    ",
    ),
    rule(
        "SW03STG1",
        "A worker's number, start and reason of change must all be given.",
        &["SW_ID", "SW_DECOM", "SW_REASON"],
        Years::from(2024).until(2024),
        |child, _, flags| marked(child, flags, |row| no_start(row) || no_number(row) || no_reason(row)),
        "
        SWEpisodes
        CHILD | SW_ID | SW_DECOM | SW_REASON
        1 | SW123456 | | FCONTA <-
        2 | | 01/06/2023 | FCONTA <-
        3 | SW123456 | 01/06/2023 <-
        4 | SW123456 | 01/06/2023 | FCONTA
        5 | SW123456 | soon | FCONTA
    ",
    ),
];

const fn rule(
    code: &'static str,
    says: &'static str,
    columns: &'static [&'static str],
    years: Years,
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says,
        why: "How often a child's worker changes, and why, can be counted only where all of it is told.",
        table: TableId::SwEpisodes,
        columns,
        years,
        needs: &[],
        check: Check::Child(check),
        example,
    }
}

fn no_start(row: &WorkerEpisode) -> bool {
    row.start.is_blank()
}

fn no_number(row: &WorkerEpisode) -> bool {
    row.worker.is_blank()
}

fn no_reason(row: &WorkerEpisode) -> bool {
    row.change_reason.is_blank()
}

/// A start that cannot be read is neither before the day nor after it: another rule marks it.
fn started(row: &WorkerEpisode, when: fn(&Date) -> bool) -> bool {
    row.start.value().is_some_and(when)
}

fn marked(child: &Child<'_>, flags: &mut Flags<'_>, wrong: fn(&WorkerEpisode) -> bool) {
    for row in child.this.workers.iter().filter(|row| wrong(row)) {
        let parts = [("SW_ID", no_number(row)), ("SW_DECOM", no_start(row)), ("SW_REASON", no_reason(row))];
        let blank: Vec<&str> = parts.iter().filter(|(_, blank)| *blank).map(|(column, _)| *column).collect();
        flags.row(row.row, format!("blank here: {}. Give what the year asks for.", blank.join(", ")));
    }
}
