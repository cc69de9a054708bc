//! PS4: moves per 1,000 days in care, of those who came in.

use crate::indicators::blocks::{Life, Spell, Window};
use crate::indicators::cohorts::entry;
use crate::indicators::{Better, Has, Indicator, LeftOut, Unit};
use crate::returns::TableId;
use crate::validate::Years;
use crate::words::{Share, days_between};

/// PS4.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "PS4",
    version: "2026",
    title: "Moves while in care",
    says: "Moves to another placement, per 1,000 days in care, of children who came into care in the twelve \
             months, from that day on.",
    population: "came into care in the twelve months, for eight days or more",
    exclusions: "the first placement is no move; children who left within eight days",
    better: Better::Lower,
    unit: Unit::CareDays,
    months: 12,
    years: Years::ALL,
    tables: &[TableId::Episodes],
    source: "our own, after the placement stability measure of the United States' Child and Family Services \
             Reviews; no English figure is published",
    to_confirm: "",
    never_paid: "",
    counts,
    has,
    event: None,
    example: "
        Episodes
        CHILD | DECOM | RNE | PLACE | DEC | REC
        1 | 01/01/2027 | S | U6 | 01/02/2027 | X1
        1 | 01/02/2027 | P | U6 | 01/03/2027 | X1
        1 | 01/03/2027 | T | U5
        2 | 01/03/2027 | S | U6 | 09/03/2027 | E4A
        3 | 01/03/2027 | S | U6 | 08/03/2027 | E4A
        4 | 31/03/2026 | S | U6

        Expected
        1 | 1 of 90
        2 | 0 of 8
        3 | out of population: in care for fewer than eight days
        4 | out of population: did not come into care in the time asked about
        in all | 1 of 98
    ",
};

fn counts(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    let care = entry(life, window)?;
    if care.end().is_some_and(|end| days_between(care.start(), end) < 8) {
        return Err(LeftOut::Out("in care for fewer than eight days"));
    }
    Ok(())
}

fn has(life: &Life<'_>, window: Window) -> Has {
    let Some(care) = life.entry(window) else { return Has::Unknown("no entry into care".into()) };
    let since = Window { start: care.start(), end: window.end };
    let moves = life.spells_begun(since).into_iter().filter(Spell::is_move).count();
    let days = u64::try_from(life.care_days(since)).unwrap_or(0);
    Has::Share(Share::new(moves as u64, days), care.stays.iter().map(|stay| stay.row).collect())
}
