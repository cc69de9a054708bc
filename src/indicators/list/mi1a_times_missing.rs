//! `MI1a`: times missing from placement.

use crate::indicators::answers::days_missing_began;
use crate::indicators::blocks::{Life, Window};
use crate::indicators::cohorts::could_go_missing;
use crate::indicators::{Better, Has, Indicator, Unit};
use crate::returns::TableId;
use crate::validate::Years;
use crate::words::Share;

/// `MI1a`.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "MI1a",
    version: "2026",
    title: "Times missing from placement in twelve months",
    says: "Periods missing (code M) that began in the twelve months, per 100 children looked after on any day of \
             them.",
    population: "looked after on any day of the twelve months",
    exclusions: "being away without authorisation (code A) does not count",
    better: Better::Lower,
    unit: Unit::Periods,
    months: 12,
    years: Years::ALL,
    tables: &[TableId::Episodes, TableId::Missing],
    source: "Department for Education, Children looked after in England including adoptions (26 November 2025), \
             missing children; the form by periods",
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
        3 | 01/01/2026 | S
        4 | 01/01/2026 | S | 01/04/2026 | E4A

        Missing
        CHILD | MISSING | MIS_START | MIS_END
        1 | M | 01/04/2026 | 02/04/2026
        1 | M | 31/03/2027
        2 | M | 31/03/2026 | 02/04/2026
        2 | A | 01/06/2026 | 02/06/2026
        3 | M | 2026 | 02/06/2026

        Expected
        1 | 2 of 1
        2 | 0 of 1
        3 | unknown: a missing period has no readable start
        4 | out of population: not looked after in the twelve months
        in all | 2 of 2
    ",
};

fn has(life: &Life<'_>, window: Window) -> Has {
    let mut rows: Vec<_> = life.missing_in(window).map(|away| away.row).collect();
    let times = rows.len() as u64;
    if rows.is_empty() {
        rows.extend(life.stays.last().map(|stay| stay.row));
    }
    Has::Share(Share::new(times, 1), rows)
}
