//! PS2: long-term stability: two years in the same placement.

use crate::indicators::blocks::{Life, Window};
use crate::indicators::population::{looked_after_on_the_last_day, looked_after_since};
use crate::indicators::{Better, Has, Indicator, LeftOut, Unit};
use crate::returns::TableId;
use crate::validate::Years;
use crate::words::age_on;

/// PS2.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "PS2",
    version: "2025",
    title: "Two years in the same placement",
    says: "Children whose current placement began at least two years before the last day (or who are placed for \
           adoption, counting the placement before), among children under 16 who have been looked after for at least \
           two and a half years without a break.",
    population: "under 16 on the last day and looked after without a break for two and a half years",
    exclusions: "",
    better: Better::Higher,
    unit: Unit::Children,
    months: 12,
    years: Years::ALL,
    tables: &[TableId::Header, TableId::Episodes],
    source: "Department for Education, Children looked after in England including adoptions (26 November 2025); \
             formerly national indicator 63",
    to_confirm: "whether the clause on adoptive placements still stands; 'at least two years' to the day",
    never_paid: "",
    counts,
    has,
    event: None,
    example: "
        Header
        CHILD | DOB
        1 | 01/04/2011
        2 | 01/04/2011
        3 | 01/04/2011
        4 | 31/03/2011
        5 | 01/06/2023

        Episodes
        CHILD | DECOM | RNE | PLACE | DEC | REC
        1 | 01/10/2024 | S | U6 | 01/04/2025 | X1
        1 | 01/04/2025 | P | U6
        2 | 01/10/2024 | S | U6 | 02/04/2025 | X1
        2 | 02/04/2025 | P | U6
        3 | 02/10/2024 | S | U6
        4 | 01/10/2024 | S | U6
        5 | 01/10/2024 | S | U6 | 01/06/2026 | X1
        5 | 01/06/2026 | P | A4

        Expected
        1 | has
        2 | has not
        3 | out of population: looked after for less than two and a half years
        4 | out of population: 16 or over on the last day
        5 | has
        in all | 2 of 3
    ",
};

fn counts(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    looked_after_on_the_last_day(life, window)?;
    let born = life.born.ok_or_else(|| LeftOut::Unknown("no readable date of birth".into()))?;
    if age_on(born, window.end) >= 16 {
        return Err(LeftOut::Out("16 or over on the last day"));
    }
    looked_after_since(life, window.back(30), window, "looked after for less than two and a half years")
}

fn has(life: &Life<'_>, window: Window) -> Has {
    let two_years_ago = window.back(24);
    let spells = life.spells(window.end);
    let Some(at) = spells.len().checked_sub(1) else {
        return Has::Unknown("no placement on the last day".into());
    };
    let current = &spells[at];
    let mut rows = current.rows.clone();
    let mut since = current.start;
    if current.adoptive && at > 0 && spells[at - 1].end == Some(current.start) {
        since = spells[at - 1].start;
        rows.extend(&spells[at - 1].rows);
    }
    Has::child(since <= two_years_ago, rows)
}
