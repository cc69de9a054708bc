//! RE1: back in care within twelve months of permanence.

use crate::indicators::blocks::{Life, Window};
use crate::indicators::cohorts::entry;
use crate::indicators::{Better, Has, Indicator, LeftOut, Unit};
use crate::returns::TableId;
use crate::validate::Years;
use crate::words::months_after;

/// RE1.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "RE1",
    version: "2026",
    title: "Back in care within twelve months of permanence",
    says: "Children who came into care again within twelve months of leaving it for permanence (as PM1 counts \
             it), among children who came into care in the first twelve of the thirty-six months and left it \
             so within twelve.",
    population: "came into care in the first twelve of the thirty-six months, and left it for permanence within \
             twelve months",
    exclusions: "children who come into the care of another council, of whom the returns do not tell",
    better: Better::Lower,
    unit: Unit::Children,
    months: 36,
    years: Years::ALL,
    tables: &[TableId::Episodes],
    source: "our own, the companion of PM1",
    to_confirm: "what the reasons for leaving stand for, and whether E4B and E13 belong",
    never_paid: "",
    counts,
    has,
    event: None,
    example: "
        Episodes 2024-25
        CHILD | DECOM | RNE | DEC | REC
        1 | 01/06/2024 | S | 01/09/2024 | E4A
        2 | 01/06/2024 | S | 01/09/2024 | E4A
        3 | 01/06/2024 | S | 01/09/2024 | E45
        4 | 01/06/2024 | S | 01/09/2024 | E3
        5 | 31/03/2024 | S | 01/09/2024 | E4A

        Episodes last year
        CHILD | DECOM | RNE | DEC | REC
        1 | 01/09/2025 | S | 01/10/2025 | E3
        2 | 02/09/2025 | S | 01/10/2025 | E3

        Episodes
        CHILD | DECOM | RNE | DEC | REC
        6 | 01/04/2026 | S

        Expected
        1 | has
        2 | has not
        3 | has not
        4 | out of population: did not leave care for permanence within twelve months
        5 | out of population: did not come into care in the time asked about
        6 | out of population: did not come into care in the time asked about
        in all | 1 of 3
    ",
};

fn counts(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    if entry(life, window.first_year())?.made_permanent_within_a_year() {
        Ok(())
    } else {
        Err(LeftOut::Out("did not leave care for permanence within twelve months"))
    }
}

fn has(life: &Life<'_>, window: Window) -> Has {
    let left = life.entry(window.first_year()).and_then(|care| Some((care.last().row, care.end()?)));
    let Some((row, left)) = left else { return Has::Unknown("no exit from care".into()) };
    let again = life.periods_of_care().find(|care| care.start() >= left);
    let back = again.filter(|care| care.start() <= months_after(left, 12));
    Has::child(back.is_some(), std::iter::once(row).chain(back.map(|care| care.stays[0].row)).collect())
}
