//! What cannot have been before the child was born: one row a table.

use crate::returns::{Child, RowRef, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::{Date, birth_month, short_date};

/// One rule for each table.
pub(super) static RULES: [Rule; 3] = [
    // The Department names the Header's date of birth here: the decision's own table repeats it.
    rule(
        "184",
        TableId::PlacedAdoption,
        &["DATE_PLACED"],
        Years::ALL,
        &[Need::Table(TableId::Header)],
        |child, _, flags| {
            let born = child.this.headers.iter().find_map(|header| header.born.get());
            for row in child.this.placed_adoptions {
                early(flags, row.row, row.decided_on.get(), born);
            }
        },
        "
            Header
            CHILD | DOB
            1 | 15/06/2025

            PlacedAdoption
            CHILD | DATE_PLACED
            1 | 14/06/2025 <-
            1 | 15/06/2025
            1 | 16/06/2025
        ",
    ),
    rule(
        "586",
        TableId::Missing,
        &["MIS_START", "DOB"],
        Years::ALL,
        &[],
        |child, _, flags| {
            for row in child.this.missing {
                early(flags, row.row, row.start.get(), row.born.get());
            }
        },
        "
            Missing
            CHILD | DOB | MIS_START
            1 | 15/06/2026 | 14/06/2026 <-
            2 | 14/06/2016 | 15/06/2026
        ",
    ),
    rule(
        "708",
        TableId::DoLo,
        &["DOLO_START", "DOB"],
        Years::from(2027),
        &[],
        |child, _, flags| {
            for row in child.this.liberty_orders {
                early(flags, row.row, row.start.get(), row.born.get());
            }
        },
        "
            DoLo
            CHILD | DOB | DOLO_START
            1 | 15/06/2026 | 14/06/2026 <-
            2 | 14/06/2016 | 15/06/2026
        ",
    ),
];

const fn rule(
    code: &'static str,
    table: TableId,
    columns: &'static [&'static str],
    years: Years,
    needs: &'static [Need],
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "Nothing may be dated before the child was born.",
        why: "One of the two days is a slip, and ages are told from both.",
        table,
        columns,
        years,
        needs,
        check: Check::Child(check),
        example,
    }
}

fn early(flags: &mut Flags<'_>, row: RowRef, day: Option<Date>, born: Option<Date>) {
    if let (Some(day), Some(born)) = (day, born)
        && day < born
    {
        let message = format!(
            "{} is before the child was born, in {}. Mend one of the two.",
            short_date(day),
            birth_month(born)
        );
        flags.row(row, message);
    }
}
