//! Dates that a return of this year cannot hold: one row a column.

use crate::returns::{Given, Seen, TableId};
use crate::validate::{Check, Rule, Year, Years};
use crate::words::{CollectionYear, Date, birth_month, day, short_date};

/// The Children Act 1989 came into force on this day: no episode is older.
const CHILDREN_ACT: Date = day(1991, 10, 14);

/// One rule for each date that is bounded by the year or by the law.
pub(super) static RULES: [Rule; 11] = [
    rule("301", TableId::Header, &["DOB"], Years::ALL, FUTURE, after_the_end, HEADER),
    rule(
        "353",
        TableId::Episodes,
        &["DECOM"],
        Years::ALL,
        "The Children Act 1989, under which children are looked after, came into force on that day.",
        before_the_act,
        "
            Episodes
            CHILD | DECOM
            1 | 13/10/1991 <-
            2 | 14/10/1991
        ",
    ),
    rule("354", TableId::Episodes, &["DECOM"], Years::ALL, FUTURE, after_the_end, STARTED),
    rule("385", TableId::Episodes, &["DEC"], Years::ALL, FUTURE, after_the_end, ENDED),
    rule("570", TableId::Missing, &["MIS_START"], Years::ALL, FUTURE, after_the_end, MISSING_FROM),
    rule("571", TableId::Missing, &["MIS_END"], Years::ALL, OF_THE_YEAR, outside, MISSING_TO),
    rule("703", TableId::DoLo, &["DOLO_START"], Years::from(2027), FUTURE, after_the_end, ORDER_FROM),
    rule("704", TableId::DoLo, &["DOLO_END"], Years::from(2027), OF_THE_YEAR, outside, ORDER_TO),
    rule(
        "SW06STG2",
        TableId::SwEpisodes,
        &["SW_DECOM"],
        Years::from(2024),
        FUTURE,
        after_the_end,
        WORKER_FROM,
    ),
    rule(
        "SW07STG2",
        TableId::SwEpisodes,
        &["SW_DEC"],
        Years::from(2024).until(2024),
        OF_THE_YEAR,
        outside,
        "
            SWEpisodes
            CHILD | SW_DEC
            1 | 31/03/2023 <-
            1 | 01/04/2023
            1 | 31/03/2024
            1 | 01/04/2024 <-
        ",
    ),
    rule(
        "SW07STG2",
        TableId::SwEpisodes,
        &["SW_DEC"],
        Years::from(2025),
        "Social workers are reported for this year and the year before, so that changes over two years can be told.",
        outside_two_years,
        "
            SWEpisodes
            CHILD | SW_DEC
            1 | 31/03/2025 <-
            1 | 01/04/2025
            1 | 31/03/2027
            1 | 01/04/2027 <-
            1
        ",
    ),
];

const FUTURE: &str = "A return tells what has been, up to its last day. A later date is a slip, or belongs to the next return.";
const OF_THE_YEAR: &str =
    "What ended before the year belongs to an earlier return, what ends after it to a later one.";
const HEADER: &str = "
    Header
    CHILD | DOB
    1 | 31/03/2027
    2 | 01/04/2027 <-
    3
";
const STARTED: &str = "
    Episodes
    CHILD | DECOM
    1 | 31/03/2027
    2 | 01/04/2027 <-
    3 | 01/01/2012
";
const ENDED: &str = "
    Episodes
    CHILD | DEC
    1 | 31/03/2027
    2 | 01/04/2027 <-
    3
";
const MISSING_FROM: &str = "
    Missing
    CHILD | MIS_START
    1 | 31/03/2027
    2 | 01/04/2027 <-
";
const MISSING_TO: &str = "
    Missing
    CHILD | MIS_END
    1 | 31/03/2026 <-
    2 | 01/04/2026
    3
    4 | 01/04/2027 <-
    5 | 31/03/2027
";
const ORDER_FROM: &str = "
    DoLo
    CHILD | DOLO_START
    1 | 31/03/2027
    2 | 01/04/2027 <-
";
const ORDER_TO: &str = "
    DoLo
    CHILD | DOLO_END
    1 | 31/03/2026 <-
    2 | 01/04/2026
    3
    4 | 01/04/2027 <-
    5 | 31/03/2027
";
const WORKER_FROM: &str = "
    SWEpisodes
    CHILD | SW_DECOM
    1 | 31/03/2027
    2 | 01/04/2027 <-
";

const fn rule(
    code: &'static str,
    table: TableId,
    columns: &'static [&'static str],
    years: Years,
    why: &'static str,
    check: fn(Seen<'_>, &'static str, &Year) -> Option<String>,
    example: &'static str,
) -> Rule {
    let says = "The date must lie where a return of this year can reach.";
    Rule { code, says, why, table, columns, years, needs: &[], check: Check::Cell(check), example }
}

fn date(cell: Seen<'_>) -> Option<Date> {
    if let Seen::Date(Given::Value(date)) = cell { Some(*date) } else { None }
}

/// A birthday is told by its month: a full one identifies a child wherever the message goes.
fn stands(date: Date, column: &str) -> String {
    if column.ends_with("DOB") {
        format!("lies in {}", birth_month(date))
    } else {
        format!("is {}", short_date(date))
    }
}

fn after_the_end(cell: Seen<'_>, column: &'static str, year: &Year) -> Option<String> {
    let date = date(cell).filter(|date| *date > year.last)?;
    Some(format!(
        "{column} {}, after the last day of the return, {}. Mend the date, or send the row next time.",
        stands(date, column),
        short_date(year.last)
    ))
}

fn between(cell: Seen<'_>, column: &str, first: Date, last: Date) -> Option<String> {
    let date = date(cell).filter(|date| *date < first || *date > last)?;
    Some(format!(
        "{column} is {}, outside {} to {}. Mend the date, or leave the row out.",
        short_date(date),
        short_date(first),
        short_date(last)
    ))
}

fn outside(cell: Seen<'_>, column: &'static str, year: &Year) -> Option<String> {
    between(cell, column, year.first, year.last)
}

fn outside_two_years(cell: Seen<'_>, column: &'static str, year: &Year) -> Option<String> {
    between(cell, column, CollectionYear::of(year.last).before().first_day(), year.last)
}

fn before_the_act(cell: Seen<'_>, column: &'static str, _: &Year) -> Option<String> {
    let date = date(cell).filter(|date| *date < CHILDREN_ACT)?;
    Some(format!(
        "{column} is {}, before 14/10/1991, when the law behind it began. Mend the date.",
        short_date(date)
    ))
}
