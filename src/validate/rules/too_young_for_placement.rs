//! Placements that are open only from some age: one row a placement, and another for years with another age.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::{age_on, birth_month, short_date};

/// One rule for each placement.
pub(super) static RULES: [Rule; 8] = [
    rule(
        "370",
        Years::ALL.until(2023),
        ALONE,
        |child, _, flags| younger(child, flags, "P2", 15),
        "
        Header
        CHILD | DOB
        1 | 15/03/2007

        Episodes
        CHILD | DECOM | PLACE
        1 | 14/03/2022 | P2 <-
        1 | 15/03/2022 | P2
    ",
    ),
    rule(
        "370",
        Years::from(2024).until(2024),
        ALONE,
        |child, _, flags| younger(child, flags, "P2", 16),
        "
        Header
        CHILD | DOB
        1 | 15/07/2007

        Episodes
        CHILD | DECOM | PLACE
        1 | 14/07/2023 | P2 <-
        1 | 15/07/2023 | P2
    ",
    ),
    rule(
        "371",
        Years::ALL.until(2023),
        SUPPORTED,
        |child, _, flags| younger(child, flags, "H5", 14),
        "
        Header
        CHILD | DOB
        1 | 15/03/2008

        Episodes
        CHILD | DECOM | PLACE
        1 | 14/03/2022 | H5 <-
        1 | 15/03/2022 | H5
    ",
    ),
    rule(
        "371",
        Years::from(2024).until(2024),
        SUPPORTED,
        |child, _, flags| younger(child, flags, "H5", 16),
        "
        Header
        CHILD | DOB
        1 | 15/07/2007

        Episodes
        CHILD | DECOM | PLACE
        1 | 14/07/2023 | H5 <-
        1 | 15/07/2023 | H5
    ",
    ),
    rule(
        "371",
        Years::from(2025),
        SUPPORTED,
        |child, _, flags| younger(child, flags, "K3", 16),
        "
        Header
        CHILD | DOB
        1 | 15/07/2010

        Episodes
        CHILD | DECOM | PLACE
        1 | 14/07/2026 | K3 <-
        1 | 15/07/2026 | K3
    ",
    ),
    rule(
        "372",
        Years::ALL,
        CUSTODY,
        |child, _, flags| younger(child, flags, "R5", 10),
        "
        Header
        CHILD | DOB
        1 | 15/07/2016

        Episodes
        CHILD | DECOM | PLACE
        1 | 14/07/2026 | R5 <-
        1 | 15/07/2026 | R5
    ",
    ),
    rule(
        "373",
        Years::ALL,
        SCHOOL,
        |child, _, flags| younger(child, flags, "S1", 4),
        "
        Header
        CHILD | DOB
        1 | 15/07/2022

        Episodes
        CHILD | DECOM | PLACE
        1 | 14/07/2026 | S1 <-
        1 | 15/07/2026 | S1
    ",
    ),
    rule(
        "374",
        Years::ALL,
        WORK,
        |child, _, flags| younger(child, flags, "P3", 14),
        "
        Header
        CHILD | DOB
        1 | 15/07/2012

        Episodes
        CHILD | DECOM | PLACE
        1 | 14/07/2026 | P3 <-
        1 | 14/07/2026 | U1
        1 | 15/07/2026 | P3
    ",
    ),
];

const ALONE: &str = "A younger child cannot live alone: the code or the birthday is wrong.";
const SUPPORTED: &str = "Supported accommodation is not care, and closed by law to younger children.";
const CUSTODY: &str = "Nobody under ten can be held for a crime.";
const SCHOOL: &str = "Nobody boards at school before the age of four.";
const WORK: &str = "Nobody lives where they work before the age of 14.";

const fn rule(
    code: &'static str,
    years: Years,
    why: &'static str,
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "The child must be old enough for the placement when it begins.",
        why,
        table: TableId::Episodes,
        columns: &["DECOM", "PLACE"],
        years,
        needs: &[Need::Table(TableId::Header)],
        check: Check::Child(check),
        example,
    }
}

fn younger(child: &Child<'_>, flags: &mut Flags<'_>, placement: &str, youngest: i32) {
    let Some(born) = child.this.headers.iter().find_map(|row| row.born.get()) else { return };
    for episode in child.this.episodes {
        let (Some(start), Some(place)) = (episode.start.get(), episode.placement.get()) else { continue };
        let age = age_on(born, start);
        if place == placement && age < youngest {
            let message = format!(
                "{place} from {} at the age of {age}, born in {}, is open from {youngest}. Mend PLACE or DECOM here, or \
                 DOB in Header.",
                short_date(start),
                birth_month(born)
            );
            flags.row(episode.row, message);
        }
    }
}
