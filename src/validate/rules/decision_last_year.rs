//! Decisions for adoption beside those of last year's return: one row a contradiction.

use crate::returns::tables::PlacedAdoption;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::{Date, short_date};

/// One rule for each contradiction.
pub(super) static RULES: [Rule; 4] = [
    rule(
        "559",
        "A decision of an earlier year must have been told in last year's return.",
        untold,
        "
            PlacedAdoption
            CHILD | DATE_PLACED
            1 | 31/03/2026 <-
            2 | 31/03/2026 <-
            3 | 31/03/2026
            4 | 01/04/2026

            PlacedAdoption last year
            CHILD | DOB | DATE_PLACED
            2 | 01/06/2020
            3 | 01/06/2020 | 30/03/2026
        ",
    ),
    rule(
        "560",
        "A decision that was open at the end of last year must keep its day.",
        |child, _, flags| moved(child, flags),
        "
            PlacedAdoption
            CHILD | DOB | DATE_PLACED
            1 | | 02/06/2025 <-
            2 | 01/06/2020 | <-
            3 | | 01/06/2025
            3 | | 01/06/2026
            4 | | 02/06/2025
            5 | | 31/06/2025
            6 | | 02/06/2025
            7 | | 02/06/2025

            PlacedAdoption last year
            CHILD | DOB | DATE_PLACED | DATE_PLACED_CEASED
            1 | | 01/06/2025
            2 | | 01/06/2025
            3 | | 01/06/2025
            4 | | 01/06/2025 | 01/07/2025
            5 | | 01/06/2025
            6 | 01/06/2020
        ",
    ),
    rule(
        "561",
        "A decision that was given up last year must not come again with the same day.",
        |child, _, flags| given_up(child, flags, |now, before| now == before),
        "
            PlacedAdoption
            CHILD | DATE_PLACED
            1 | 01/06/2025 <-
            2 | 01/06/2025 <-
            3 | 01/06/2025
            4 | 02/06/2025
            4 | 31/05/2025

            PlacedAdoption last year
            CHILD | DATE_PLACED | DATE_PLACED_CEASED | REASON_PLACED_CEASED
            1 | 01/06/2025 | 01/07/2025
            2 | 01/06/2025 | | RD2
            3 | 01/06/2025
            4 | 01/06/2025 | 01/07/2025 | RD2
        ",
    ),
    rule(
        "584",
        "A decision after one that was given up last year must be a later one.",
        |child, _, flags| given_up(child, flags, |now, before| now <= before),
        "
            PlacedAdoption
            CHILD | DATE_PLACED
            1 | 31/05/2025 <-
            2 | 01/06/2025 <-
            3 | 31/05/2025
            4 | 02/06/2025

            PlacedAdoption last year
            CHILD | DATE_PLACED | DATE_PLACED_CEASED | REASON_PLACED_CEASED
            1 | 01/06/2025 | 01/07/2025
            2 | 01/06/2025 | | RD2
            3 | 01/06/2025
            4 | 01/06/2025 | 01/07/2025 | RD2
        ",
    ),
];

const fn rule(
    code: &'static str,
    says: &'static str,
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says,
        why: "The wait for adopters is counted from the decision over the years. A day that changes afterwards changes \
              figures that are already published.",
        table: TableId::PlacedAdoption,
        columns: &["DATE_PLACED"],
        years: Years::ALL,
        needs: &[Need::LastYear(TableId::PlacedAdoption)],
        check: Check::Child(check),
        example,
    }
}

fn untold(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    if child.last().placed_adoptions.iter().any(|row| row.decided_on.is_given()) {
        return;
    }
    for row in child.this.placed_adoptions {
        if let Some(decided) = row.decided_on.get().filter(|decided| *decided < year.first) {
            let message = format!(
                "the decision is of {}, but last year's return has none. Mend DATE_PLACED, or amend last year's return.",
                short_date(decided)
            );
            flags.row(row.row, message);
        }
    }
}

fn moved(child: &Child<'_>, flags: &mut Flags<'_>) {
    let kept =
        |before: Date| child.this.placed_adoptions.iter().any(|row| row.decided_on.get() == Some(before));
    let open = child.last().placed_adoptions.iter().filter(|row| row.ceased_on.is_blank());
    let Some(before) = open.filter_map(|row| row.decided_on.get()).find(|before| !kept(*before)) else {
        return;
    };
    for row in child.this.placed_adoptions {
        let now = match row.decided_on.get() {
            Some(now) => short_date(now),
            None if row.decided_on.is_blank() => "blank".into(),
            None => continue,
        };
        let message = format!(
            "DATE_PLACED is {now}, but last year's decision of {} was not given up. Give that day, or DATE_PLACED_CEASED.",
            short_date(before)
        );
        flags.row(row.row, message);
    }
}

/// Marks decisions whose day is wrong beside that of one which last year's return says was given up.
fn given_up(child: &Child<'_>, flags: &mut Flags<'_>, wrong: fn(Date, Date) -> bool) {
    let was_given_up = |row: &&PlacedAdoption| row.ceased_on.is_given() || row.ceased_reason.is_given();
    let before = child.last().placed_adoptions.iter().filter(was_given_up);
    let before: Vec<Date> = before.filter_map(|row| row.decided_on.get()).collect();
    for row in child.this.placed_adoptions {
        let Some(now) = row.decided_on.get() else { continue };
        if let Some(before) = before.iter().find(|before| wrong(now, **before)) {
            let message = format!(
                "the decision is of {}, but last year's of {} was given up. Give the day of the new decision.",
                short_date(now),
                short_date(*before)
            );
            flags.row(row.row, message);
        }
    }
}
