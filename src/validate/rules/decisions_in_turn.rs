//! Several decisions for adoption of one child, which must follow one another: one row a fault.

use crate::returns::tables::PlacedAdoption;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};
use crate::words::{Date, short_date};

/// One rule for the later decision, and one for the earlier.
pub(super) static RULES: [Rule; 2] = [
    rule(
        "579",
        |child, _, flags| too_early(child, flags),
        "
            PlacedAdoption
            CHILD | DATE_PLACED | DATE_PLACED_CEASED
            1 | 01/04/2026
            1 | 01/06/2026 | 01/07/2026 <-
            1 | 01/08/2026 | 01/09/2026 <-
            2 | 01/04/2026 | 01/06/2026
            2 | 31/05/2026 <-
            3 | 01/04/2026 | 01/06/2026
            3 | 01/06/2026
            4 | 01/04/2026 | 01/12/2026
            4 | 01/06/2026 | 01/07/2026 <-
            4 | 01/08/2026 <-
            5 | 01/04/2026 | 32/04/2026
            5 | 01/06/2026
            6 | | 01/12/2026
            6 | 01/06/2026
        ",
    ),
    rule(
        "583",
        |child, _, flags| left_standing(child, flags),
        "
            PlacedAdoption
            CHILD | DATE_PLACED | DATE_PLACED_CEASED
            1 | 01/04/2026 <-
            1 | 01/06/2026 <-
            1 | 01/08/2026
            2 | 01/04/2026 | 01/06/2026
            2 | 01/06/2026
            3 | 01/04/2026
            4 | | 01/05/2026
            4 | 01/06/2026
        ",
    ),
];

const fn rule(
    code: &'static str,
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "A new decision for adoption must not begin before every earlier one was given up.",
        why: "A child has one plan at a time. With two, nobody can tell from which day the child has waited.",
        table: TableId::PlacedAdoption,
        columns: &["DATE_PLACED", "DATE_PLACED_CEASED"],
        years: Years::ALL,
        needs: &[],
        check: Check::Child(check),
        example,
    }
}

/// A child's decisions that have a day, oldest first.
fn decisions<'a>(child: &Child<'a>) -> Vec<(&'a PlacedAdoption, Date)> {
    child.this.placed_adoptions.iter().filter_map(|row| Some((row, row.decided_on.get()?))).collect()
}

fn too_early(child: &Child<'_>, flags: &mut Flags<'_>) {
    let mut open: Option<Date> = None;
    let mut last_ceased: Option<Date> = None;
    for (row, decided) in decisions(child) {
        let decided_on = short_date(decided);
        if let Some(earlier) = open {
            let message = format!(
                "the decision of {decided_on} is new, and that of {} is still open. Give its DATE_PLACED_CEASED, or \
                 delete one of the two.",
                short_date(earlier)
            );
            flags.row(row.row, message);
        } else if let Some(ceased) = last_ceased.filter(|ceased| decided < *ceased) {
            let message = format!(
                "the decision of {decided_on} begins before an earlier one was given up on {}. Mend one of the two days.",
                short_date(ceased)
            );
            flags.row(row.row, message);
        }
        if row.ceased_on.is_blank() {
            open = open.or(Some(decided));
        }
        last_ceased = last_ceased.max(row.ceased_on.get());
    }
}

fn left_standing(child: &Child<'_>, flags: &mut Flags<'_>) {
    let decisions = decisions(child);
    let Some(((_, latest), earlier)) = decisions.split_last() else { return };
    for (row, decided) in earlier.iter().filter(|(row, _)| row.ceased_on.is_blank()) {
        let message = format!(
            "the decision of {} was not given up before that of {}. Give DATE_PLACED_CEASED, which may lie in an earlier \
             year, or delete one of the two.",
            short_date(*decided),
            short_date(*latest)
        );
        flags.row(row.row, message);
    }
}
