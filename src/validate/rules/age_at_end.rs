//! Ways of leaving care that are open only to some ages: one row a reason.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::{age_on, birth_month, short_date};
use std::ops::Range;

/// One rule for each group of reasons.
pub(super) static RULES: [Rule; 5] = [
    rule(
        "386",
        "Only a child can be adopted: at 18 it is too late.",
        |child, _, flags| outside(child, flags, &["E11", "E12"], 0..18, false),
        "
            Header
            CHILD | DOB
            1 | 02/06/2008
            2 | 01/06/2026

            Episodes
            CHILD | DEC | REC
            1 | 01/06/2026 | E11
            1 | 02/06/2026 | E12 <-
            1 | 03/06/2026 | E11 <-
            1 | 04/06/2026 | E13
            2 | 01/06/2026 | E11
        ",
    ),
    rule(
        "387",
        "Nobody lives independently before 14: the code or the birthday is wrong.",
        |child, _, flags| outside(child, flags, &["E5", "E6"], 14..UNBOUNDED, false),
        "
            Header
            CHILD | DOB
            1 | 02/06/2012

            Episodes
            CHILD | DEC | REC
            1 | 01/06/2026 | E5 <-
            1 | 01/06/2026 | E6 <-
            1 | 02/06/2026 | E6
        ",
    ),
    rule(
        "389",
        "Adult social care takes on nobody under 16.",
        |child, _, flags| outside(child, flags, &["E7"], 16..UNBOUNDED, false),
        "
            Header
            CHILD | DOB
            1 | 02/06/2010

            Episodes
            CHILD | DEC | REC
            1 | 01/06/2026 | E7 <-
            1 | 02/06/2026 | E7
        ",
    ),
    rule(
        "407",
        "A special guardian is given to a child: at 18 it is too late.",
        |child, _, flags| outside(child, flags, &["E45", "E46", "E47", "E48"], 0..18, true),
        "
            Header
            CHILD | DOB
            1 | 02/06/2008 <-
            2 | 03/06/2008
            3 | 02/06/2026

            Episodes
            CHILD | DEC | REC
            1 | 02/06/2026 | E45 <-
            1 | 02/06/2026 | E46 <-
            1 | 02/06/2026 | E47 <-
            1 | 02/06/2026 | E48 <-
            2 | 02/06/2026 | E48
            3 | 02/06/2026 | E45
        ",
    ),
    rule(
        "460",
        "Staying on with one's foster carers as an adult begins on the 18th birthday.",
        |child, _, flags| outside(child, flags, &["E17"], 18..UNBOUNDED, false),
        "
            Header
            CHILD | DOB
            1 | 02/06/2008

            Episodes
            CHILD | DEC | REC
            1 | 01/06/2026 | E17 <-
            1 | 02/06/2026 | E17
        ",
    ),
];

const UNBOUNDED: i32 = i32::MAX;

const fn rule(
    code: &'static str,
    why: &'static str,
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "The child must be of an age at which this way of leaving care is open.",
        why,
        table: TableId::Episodes,
        columns: &["DEC", "REC"],
        years: Years::ALL,
        needs: &[Need::Table(TableId::Header)],
        check: Check::Child(check),
        example,
    }
}

/// Marks episodes that end for one of the reasons at an age outside `ages`, and the Header row too where the
/// Department names the birthday among the columns to look at.
fn outside(child: &Child<'_>, flags: &mut Flags<'_>, reasons: &[&str], ages: Range<i32>, and_header: bool) {
    let Some((header, born)) = child.this.headers.iter().find_map(|row| Some((row.row, row.born.get()?)))
    else {
        return;
    };
    for episode in child.this.episodes {
        let (Some(end), Some(reason)) = (episode.end.get(), episode.end_reason.get()) else { continue };
        let age = age_on(born, end);
        if reason.is_in(reasons) && !ages.contains(&age) {
            let message = format!(
                "{reason} on {} at the age of {age}, born in {}. Mend REC or DEC here, or DOB in Header.",
                short_date(end),
                birth_month(born)
            );
            if and_header {
                flags.at(TableId::Header, header, &["DOB"], message.clone());
            }
            flags.row(episode.row, message);
        }
    }
}
