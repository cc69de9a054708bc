//! A social worker who did not take over within a week of the one before: one row a code and its versions.

use crate::returns::tables::WorkerEpisode;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years, following};
use crate::words::{days_between, short_date};

/// How many days early or late a worker may take over.
const DAYS: i64 = 7;

/// Rule SW10STG2, which leaves out first contacts since 2024-25, and `SW10aSTG2`.
// The message of SW10STG2 speaks of early starts only; its check as stated, and the worked cases, of late ones too.
pub(super) static RULES: [Rule; 3] = [
    rule(
        "SW10STG2",
        Years::from(2024).until(2024),
        |child, _, flags| marked(child, flags, |_| true),
        FIRST_YEAR,
    ),
    rule("SW10STG2", Years::from(2025), |child, _, flags| marked(child, flags, is_no_first_contact), SINCE),
    rule("SW10aSTG2", Years::from(2026), |child, _, flags| marked(child, flags, is_no_first_contact), SINCE),
];

const FIRST_YEAR: &str = "
    SWEpisodes
    CHILD | SW_DECOM | SW_DEC | SW_REASON
    1 | 01/05/2023 | 10/06/2023
    1 | 03/06/2023 | 18/06/2023 | LEFTRL
    1 | 26/06/2023 | | FCONTA <-
";
const SINCE: &str = "
    SWEpisodes
    CHILD | SW_DECOM | SW_DEC | SW_REASON
    1 | 01/05/2026 | 10/06/2026
    1 | 03/06/2026 | 18/06/2026 | LEFTRL
    1 | 25/06/2026 | 28/06/2026 | LEFTRL
    1 | 06/07/2026 | | LEFTRL <-
    2 | 01/05/2026 | 10/06/2026
    2 | 02/06/2026 | | LEFTRL <-
    3 | 01/05/2026 | 10/06/2026
    3 | 02/06/2026 | | FCONTA
    4 | 01/05/2026
    4 | 02/06/2026
    5 | 01/05/2026 | 10/05/2026
    5 | 02/06/2026 <-
";

const fn rule(
    code: &'static str,
    years: Years,
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "A worker must take over within seven days of the day on which the one before left.",
        why: "A longer gap is time in which the child had nobody, a longer overlap a slip. Both distort how long workers \
              stay.",
        table: TableId::SwEpisodes,
        columns: &["SW_DECOM"],
        years,
        needs: &[],
        check: Check::Child(check),
        example,
    }
}

fn is_no_first_contact(worker: &WorkerEpisode) -> bool {
    worker.change_reason.get().is_none_or(|reason| reason != "FCONTA")
}

fn marked(child: &Child<'_>, flags: &mut Flags<'_>, judged: fn(&WorkerEpisode) -> bool) {
    for (worker, next) in following(child.this.workers).filter(|(_, next)| judged(next)) {
        if let (Some(left), Some(began)) = (worker.end.get(), next.start.get())
            && days_between(left, began).abs() > DAYS
        {
            let message = format!(
                "it begins on {}, more than {DAYS} days from {}, when the worker before left. Mend SW_DECOM, or SW_DEC \
                 before it.",
                short_date(began),
                short_date(left)
            );
            flags.row(next.row, message);
        }
    }
}
