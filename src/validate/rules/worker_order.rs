//! A child's social workers, one after another: one row a break of that order.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years, following};
use crate::words::short_date;

/// One rule for each break of the order.
pub(super) static RULES: [Rule; 7] = [
    rule(
        "SW08STG2",
        &["SW_DEC"],
        Years::from(2024),
        left_open,
        "
        SWEpisodes
        CHILD | SW_DECOM | SW_DEC
        1 | 06/06/2026 <-
        1 | 07/06/2026
        2 | 06/06/2026 | 07/06/2026
        2 | 07/06/2026
    ",
    ),
    // It asks what SW08STG2 asks, and was given up after a year.
    rule(
        "SW14STG2",
        &["SW_DEC"],
        Years::from(2024).until(2024),
        left_open,
        "
        SWEpisodes
        CHILD | SW_DECOM | SW_DEC
        1 | 06/06/2023 <-
        1 | 07/06/2023
    ",
    ),
    rule(
        "SW10bSTG2",
        &["SW_DECOM", "SW_REASON"],
        Years::from(2026),
        first_contact,
        "
        SWEpisodes
        CHILD | SW_DECOM | SW_DEC | SW_REASON
        1 | 01/06/2026 | 09/06/2026 | LEFTRL
        1 | 09/06/2026 | | FCONTA <-
        2 | 01/06/2026 | 09/06/2026 | LEFTRL
        2 | 10/06/2026 | | FCONTA
        3 | 01/06/2026 | 09/06/2026 | LEFTRL
        3 | 09/06/2026
    ",
    ),
    // Two codes with the same words: the first was given up after a year.
    rule(
        "SW11aSTG2",
        &["SW_DEC"],
        Years::from(2024).until(2024),
        left_before_end,
        "
        SWEpisodes
        CHILD | SW_DECOM | SW_DEC
        1 | 01/06/2023 | 09/06/2023
        1 | 10/06/2023 | 30/03/2024 <-
        2 | 01/06/2023 | 31/03/2024
        3 | 01/06/2023 | 09/06/2023
        3 | 10/06/2023
        4 | | 09/06/2023
    ",
    ),
    rule(
        "SW11bSTG2",
        &["SW_DEC"],
        Years::from(2024),
        left_before_end,
        "
        SWEpisodes
        CHILD | SW_DECOM | SW_DEC
        1 | 01/06/2026 | 09/06/2026
        1 | 10/06/2026 | 30/03/2027 <-
        2 | 01/06/2026 | 31/03/2027
        3 | 01/06/2026 | 09/06/2026
        3 | 10/06/2026
        4 | | 09/06/2026
    ",
    ),
    rule(
        "SW17STG2",
        &["SW_DEC", "SW_DECOM"],
        Years::from(2026),
        nobody_left,
        "
        SWEpisodes
        CHILD | SW_DECOM | SW_DEC
        1 | 01/06/2026 | 09/06/2026
        1 | 09/06/2026 | 10/06/2026 <-
        2 | 01/06/2026 | 09/06/2026
        2 | 09/06/2026
    ",
    ),
    rule(
        "SW19STG2",
        &["SW_DECOM"],
        Years::from(2026),
        same_day,
        "
        SWEpisodes
        CHILD | SW_DECOM | SW_DEC
        1 | 01/06/2026 | 09/06/2026 <-
        1 | 01/06/2026 <-
        2 | 01/06/2026
        2 | 02/06/2026
    ",
    ),
];

const fn rule(
    code: &'static str,
    columns: &'static [&'static str],
    years: Years,
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "Social workers follow one another: each ends before the next begins, and the last is still there.",
        why: "How many workers a child has had, and how long they stayed, is counted from these rows.",
        table: TableId::SwEpisodes,
        columns,
        years,
        needs: &[],
        check: Check::Child(check),
        example,
    }
}

fn left_open(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for (worker, next) in following(child.this.workers) {
        if let (true, Some(began)) = (worker.end.is_blank(), next.start.get()) {
            let message = format!(
                "SW_DEC is blank, but the next worker began on {}. Give the last day.",
                short_date(began)
            );
            flags.row(worker.row, message);
        }
    }
}

fn first_contact(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for (worker, next) in following(child.this.workers) {
        let is_first = next.change_reason.get().is_some_and(|reason| reason == "FCONTA");
        if let (true, Some(ended), Some(began)) = (is_first, worker.end.get(), next.start.get())
            && began <= ended
        {
            let message = format!(
                "SW_REASON is FCONTA, first contact, on {}, but another worker was there until {}. Give another reason, or \
                 mend the dates.",
                short_date(began),
                short_date(ended)
            );
            flags.row(next.row, message);
        }
    }
}

fn nobody_left(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let last = child.this.workers.iter().rfind(|worker| worker.start.get().is_some());
    if let Some(worker) = last.filter(|worker| worker.end.is_given()) {
        flags.row(worker.row, "the child's last worker has ended, and no other followed. Delete SW_DEC, or give the worker of today.");
    }
}

fn left_before_end(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    let last = child.this.workers.iter().rfind(|worker| worker.start.get().is_some());
    if let Some((worker, left)) = last.and_then(|worker| Some((worker, worker.end.get()?)))
        && left < year.last
    {
        let message = format!(
            "the child's last worker left on {}, before {}, and no other followed. Give the next one, or delete SW_DEC.",
            short_date(left),
            short_date(year.last)
        );
        flags.row(worker.row, message);
    }
}

fn same_day(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for (worker, next) in following(child.this.workers).filter(|(worker, next)| worker.start == next.start) {
        for row in [worker.row, next.row] {
            flags.row(row, "two workers began on the same day. Mend SW_DECOM of one, or delete the row.");
        }
    }
}
