//! MI1: missing from placement.

use crate::indicators::answers::days_missing_began;
use crate::indicators::blocks::{Life, Window};
use crate::indicators::cohorts::could_go_missing;
use crate::indicators::{Better, Has, Indicator, Unit};
use crate::returns::TableId;
use crate::validate::Years;

/// MI1.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "MI1",
    version: "2026",
    title: "Missing from placement in twelve months",
    says: "Children with a period missing (code M) in the twelve months, among children looked after on any day of them.",
    population: "looked after on any day of the twelve months",
    exclusions: "being away without authorisation (code A) does not count",
    better: Better::Lower,
    unit: Unit::Children,
    months: 12,
    years: Years::ALL,
    tables: &[TableId::Episodes, TableId::Missing],
    source: "Department for Education, Children looked after in England including adoptions, missing children; the \
             form by children, not by periods",
    to_confirm: "the published base",
    never_paid: "",
    counts: could_go_missing,
    has,
    event: Some(days_missing_began),
    example: "
        Episodes
        CHILD | DECOM | RNE | DEC | REC
        1 | 01/01/2026 | S
        2 | 01/01/2026 | S
        3 | 01/01/2026 | S | 02/04/2026 | E4A
        4 | 01/01/2026 | S | 01/04/2026 | E4A

        Missing
        CHILD | MISSING | MIS_START | MIS_END
        1 | M | 01/04/2026 | 02/04/2026
        2 | M | 31/03/2026 | 02/04/2026
        2 | A | 01/06/2026 | 02/06/2026
        3 | M | 01/04/2026 | 01/04/2026
        4 | M | 30/03/2026 | 31/03/2026

        Expected
        1 | has
        2 | has not
        3 | has
        4 | out of population: not looked after in the twelve months
        in all | 2 of 3
    ",
};

fn has(life: &Life<'_>, window: Window) -> Has {
    let mut rows: Vec<_> = life.missing_in(window).map(|away| away.row).collect();
    let has = !rows.is_empty();
    if !has {
        rows.extend(life.stays.last().map(|stay| stay.row));
    }
    Has::child(has, rows)
}
