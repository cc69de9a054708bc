//! PM1: permanence within twelve months of entering care.

use crate::indicators::blocks::{Life, Window};
use crate::indicators::cohorts::entry;
use crate::indicators::{Better, Has, Indicator, LeftOut, Unit};
use crate::returns::TableId;
use crate::validate::Years;

/// PM1.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "PM1",
    version: "2026",
    title: "Permanence within twelve months of entering care",
    says: "Children who left care for adoption, special guardianship or a child arrangements order, or went home \
             (E11, E12, E41, E45 to E48, E4A, E4B), within twelve months of entering it, among children who \
             came into care in the first twelve of the twenty-four months. Never read without RE1.",
    population: "came into care in the first twelve of the twenty-four months; a child who came twice counts \
             with the first time",
    exclusions: "children already in care",
    better: Better::Higher,
    unit: Unit::Children,
    months: 24,
    years: Years::ALL,
    tables: &[TableId::Episodes],
    source: "our own, after the measure of the United States' Child and Family Services Reviews",
    to_confirm: "what the reasons for leaving stand for, and whether E4B and E13 belong",
    never_paid: "",
    counts,
    has,
    event: None,
    example: "
        Episodes last year
        CHILD | DECOM | RNE | DEC | REC
        1 | 31/03/2026 | S
        2 | 31/03/2026 | S
        3 | 01/06/2025 | S | 01/09/2025 | E3
        4 | 31/03/2025 | S | 01/05/2025 | E41
        5 | 01/06/2025 | P | 01/09/2025 | E41
        6 | 01/04/2025 | S
        7 | 01/04/2025 | S

        Episodes
        CHILD | DECOM | RNE | DEC | REC
        1 | 31/03/2026 | S | 31/03/2027 | E4A
        2 | 31/03/2026 | S
        6 | 01/04/2025 | S | 01/04/2026 | E12
        7 | 01/04/2025 | S | 02/04/2026 | E12
        8 | 01/04/2026 | S | 01/05/2026 | E45

        Expected
        1 | has
        2 | has not
        3 | has not
        4 | out of population: did not come into care in the time asked about
        5 | unknown: care began before the returns do
        6 | has
        7 | has not
        8 | out of population: did not come into care in the time asked about
        in all | 2 of 5
    ",
};

fn counts(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    entry(life, window.first_year()).map(drop)
}

fn has(life: &Life<'_>, window: Window) -> Has {
    let Some(care) = life.entry(window.first_year()) else {
        return Has::Unknown("no entry into care".into());
    };
    Has::child(care.made_permanent_within_a_year(), vec![care.stays[0].row, care.last().row])
}
