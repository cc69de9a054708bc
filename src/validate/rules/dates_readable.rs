//! Dates that must be readable days: one row a column.

use crate::returns::{Given, Seen, TableId};
use crate::validate::{Check, Rule, Year, Years};
use crate::words::read_date;

const OPTIONAL: &str = "A date that is given must be a day of the calendar, written dd/mm/yyyy.";
const NEEDED: &str = "The date must be given, as a day of the calendar, written dd/mm/yyyy.";
const IN_PART: &str = "A date that is given must be a day, written dd/mm/yyyy with ZZ for what is not known.";

/// One rule for each date column.
pub(super) static RULES: [Rule; 17] = [
    needed(
        "102",
        TableId::Header,
        &["DOB"],
        Years::ALL,
        "Nearly every figure is about children of some age.",
        "
            Header
            CHILD | DOB
            1 | 01/06/2016
            2 | 29/02/2015 <-
            3 <-
        ",
    ),
    optional(
        "112",
        TableId::Ad1,
        &["DATE_INT"],
        Years::ALL,
        "The time from this decision to the adoption is published.",
        "
            AD1
            CHILD | DATE_INT
            1 | 01/06/2025
            2 | 01/06/25 <-
            3
        ",
    ),
    optional(
        "113",
        TableId::Ad1,
        &["DATE_MATCH"],
        Years::ALL,
        "The time from the match to the adoption is published.",
        "
            AD1
            CHILD | DATE_MATCH
            1 | 01/06/2025
            2 | 38/06/2025 <-
            3
        ",
    ),
    optional(
        "115",
        TableId::PlacedAdoption,
        &["DATE_PLACED"],
        Years::ALL,
        "Without the day of the decision nobody knows how long the child has waited for a family.",
        "
            PlacedAdoption
            CHILD | DATE_PLACED
            1 | 01/06/2025
            2 | soon <-
            3
        ",
    ),
    optional(
        "116",
        TableId::PlacedAdoption,
        &["DATE_PLACED_CEASED"],
        Years::ALL,
        "The day on which a plan of adoption was given up ends the wait that the plan began.",
        "
            PlacedAdoption
            CHILD | DATE_PLACED_CEASED
            1 | 01/06/2026
            2 | 31/09/2026 <-
            3
        ",
    ),
    needed(
        "141",
        TableId::Episodes,
        &["DECOM"],
        Years::ALL,
        "The day an episode began decides which days, placements and workers count.",
        "
            Episodes
            CHILD | DECOM
            1 | 01/06/2026
            2 | 31/06/2026 <-
            3 | June 2026 <-
            4 <-
        ",
    ),
    optional(
        "147",
        TableId::Episodes,
        &["DEC"],
        Years::ALL,
        "An end that cannot be read leaves the episode open, and its days go on counting.",
        "
            Episodes
            CHILD | DEC
            1 | 01/06/2026
            2 | 01-Jun-2026 <-
            3
        ",
    ),
    needed(
        "166",
        TableId::Reviews,
        &["REVIEW"],
        Years::ALL,
        "A review without its day cannot show that reviews were held in time.",
        "
            Reviews
            CHILD | REVIEW
            1 | 01/06/2026
            2 | 00/06/2026 <-
            3 <-
        ",
    ),
    optional(
        "171",
        TableId::Header,
        &["MC_DOB"],
        Years::ALL,
        "Young mothers in care are counted from the birth of their first child.",
        "
            Header
            CHILD | MC_DOB
            1 | 01/06/2026
            2 | 2026 <-
            3
        ",
    ),
    needed(
        "1004",
        TableId::Missing,
        &["MIS_START"],
        Years::ALL,
        "How often and how long children are missing is told from these days.",
        "
            Missing
            CHILD | MIS_START | MIS_END
            1 | 01/06/2026
            2 | 10/24/26 <-
            3 | | 02/06/2026 <-
        ",
    ),
    optional(
        "1005",
        TableId::Missing,
        &["MIS_END"],
        Years::ALL,
        "An end that cannot be read leaves a child missing who has long been found.",
        "
            Missing
            CHILD | MIS_START | MIS_END
            1 | 01/06/2026 | 02/06/2026
            2 | 01/06/2026 | 2/6/26 <-
            3 | 01/06/2026
        ",
    ),
    needed(
        "700",
        TableId::DoLo,
        &["DOLO_START"],
        Years::from(2027),
        "A court's leave to deprive a child of liberty runs from a day.",
        "
            DoLo
            CHILD | DOLO_START
            1 | 01/06/2026
            2 | 2026/06/01 <-
            3 <-
        ",
    ),
    optional(
        "701",
        TableId::DoLo,
        &["DOLO_END"],
        Years::from(2027),
        "An end that cannot be read leaves a child deprived of liberty for longer than the court allowed.",
        "
            DoLo
            CHILD | DOLO_END
            1 | 01/06/2026
            2 | o1/06/2026 <-
            3
        ",
    ),
    in_part("SW04STG1", &["SW_DECOM"], STARTED_IN_PART),
    optional("SW04STG1", TableId::SwEpisodes, &["SW_DECOM"], Years::from(2026), WORKERS, STARTED),
    in_part("SW05STG1", &["SW_DEC"], ENDED_IN_PART),
    optional("SW05STG1", TableId::SwEpisodes, &["SW_DEC"], Years::from(2026), WORKERS, ENDED),
];

const WORKERS: &str = "How many social workers a child has had is counted from these days.";
const STARTED: &str = "
    SWEpisodes
    CHILD | SW_DECOM
    1 | 01/06/2026
    2 | ZZ/06/2026 <-
    3
";
const STARTED_IN_PART: &str = "
    SWEpisodes
    CHILD | SW_DECOM
    1 | ZZ/06/2024
    1 | ZZ/12/2024
    1 | 31/ZZ/2024
    1 | 01/06/ZZZZ
    2 | ZZ/13/2024 <-
    2 | ZZ/00/2024 <-
    2 | ZZ/06/24 <-
    2 | ZZ/06/20X4 <-
    2 | 32/ZZ/2024 <-
    2 | 31/06/2024 <-
    3
";
const ENDED: &str = "
    SWEpisodes
    CHILD | SW_DEC
    1 | 01/06/2026
    2 | ZZ/ZZ/2026 <-
    3
";
const ENDED_IN_PART: &str = "
    SWEpisodes
    CHILD | SW_DEC
    1 | ZZ/ZZ/ZZZZ
    2 | zz <-
    3
";

const fn optional(
    code: &'static str,
    table: TableId,
    columns: &'static [&'static str],
    years: Years,
    why: &'static str,
    example: &'static str,
) -> Rule {
    let check = Check::Cell(unreadable);
    Rule { code, says: OPTIONAL, why, table, columns, years, needs: &[], check, example }
}

const fn needed(
    code: &'static str,
    table: TableId,
    columns: &'static [&'static str],
    years: Years,
    why: &'static str,
    example: &'static str,
) -> Rule {
    let check = Check::Cell(blank_or_unreadable);
    Rule { code, says: NEEDED, why, table, columns, years, needs: &[], check, example }
}

/// The social worker's dates of the first two years, when parts of a date could be left open.
const fn in_part(code: &'static str, columns: &'static [&'static str], example: &'static str) -> Rule {
    let (table, years) = (TableId::SwEpisodes, Years::from(2024).until(2025));
    let check = Check::Cell(unreadable_even_in_part);
    Rule { code, says: IN_PART, why: WORKERS, table, columns, years, needs: &[], check, example }
}

fn unreadable(cell: Seen<'_>, column: &'static str, _: &Year) -> Option<String> {
    let text = no_day(cell)?;
    Some(format!("'{text}' is not a date. Give {column} as dd/mm/yyyy."))
}

/// The text of a date that cannot be read. A good one in a column with the month first is not read either, but that is said
/// once, of the column.
pub(super) fn no_day(cell: Seen<'_>) -> Option<&str> {
    let Seen::Date(Given::Unreadable(text)) = cell else { return None };
    read_date(text).is_none().then_some(text)
}

fn blank_or_unreadable(cell: Seen<'_>, column: &'static str, year: &Year) -> Option<String> {
    if cell.is_blank() {
        return Some(format!("{column} is blank. Give it as dd/mm/yyyy."));
    }
    unreadable(cell, column, year)
}

fn unreadable_even_in_part(cell: Seen<'_>, column: &'static str, _: &Year) -> Option<String> {
    let text = no_day(cell)?;
    (!is_partly_known(text)).then(|| {
        format!("'{text}' is not a date. Give {column} as dd/mm/yyyy, with ZZ for a day or month and ZZZZ for a year that is not known.")
    })
}

/// Is this `dd/mm/yyyy` with `ZZ` or `ZZZZ` in place of some parts?
pub(super) fn is_partly_known(text: &str) -> bool {
    let parts: Vec<&str> = text.split('/').collect();
    let within = |part: &str, last: u8| part.parse().is_ok_and(|number: u8| (1..=last).contains(&number));
    let unknown = |part: &str| part.eq_ignore_ascii_case("ZZ");
    let [day, month, year] = parts[..] else { return false };
    let year_fits = year.eq_ignore_ascii_case("ZZZZ")
        || (year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()));
    let some_unknown = unknown(day) || unknown(month) || year.eq_ignore_ascii_case("ZZZZ");
    some_unknown && year_fits && (unknown(day) || within(day, 31)) && (unknown(month) || within(month, 12))
}
