//! `DI1b`: placed more than 20 miles from home on the last day.

use crate::indicators::blocks::{Life, Window};
use crate::indicators::cohorts::no_asylum_seeker;
use crate::indicators::population::looked_after_on_the_last_day;
use crate::indicators::{Better, Has, Indicator, LeftOut, Unit};
use crate::returns::TableId;
use crate::validate::Years;
use crate::words::whole;

/// `DI1b`.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "DI1b",
    version: "2026",
    title: "Placed more than 20 miles from home",
    says: "Children placed more than 20 miles from home, among children looked after on the last day.",
    population: "looked after on the last day",
    exclusions: "children who are, or were in the two years before, unaccompanied asylum seekers",
    better: Better::Lower,
    unit: Unit::Children,
    months: 12,
    years: Years::ALL,
    tables: &[TableId::Episodes, TableId::Uasc],
    source: "our own; the published figure counts new placements",
    to_confirm: "",
    never_paid: "",
    counts,
    has,
    event: None,
    example: "
        Episodes
        CHILD | DECOM | RNE | PLACE | DEC | REC | PL_DISTANCE
        1 | 01/01/2026 | S | U6 | | | 20.1
        2 | 01/01/2026 | S | U6 | | | 20.0
        3 | 01/01/2026 | S | U6
        4 | 01/01/2026 | S | U6 | 31/03/2027 | E4A | 30.0
        5 | 01/01/2026 | S | U6 | | | 60.0

        UASC 2024-25
        CHILD | DUC
        5 | 01/01/2025

        Expected
        1 | has
        2 | has not
        3 | unknown: the distance of the placement is not known
        4 | out of population: not looked after on the last day
        5 | out of population: an unaccompanied asylum seeker, now or in the two years before
        in all | 1 of 2
    ",
};

fn counts(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    looked_after_on_the_last_day(life, window)?;
    no_asylum_seeker(life, window)
}

fn has(life: &Life<'_>, window: Window) -> Has {
    let stay = life.stay_on(window.end);
    match stay.and_then(|stay| Some((stay.miles()?, stay.row))) {
        Some((miles, row)) => Has::child(miles > whole(20), vec![row]),
        None => Has::Unknown("the distance of the placement is not known".into()),
    }
}
