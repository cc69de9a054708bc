//! RV1: every review held in time.

use crate::indicators::blocks::{Life, Window, working_days_after};
use crate::indicators::population::looked_after_on_the_last_day;
use crate::indicators::{Better, Has, Indicator, LeftOut, Unit};
use crate::returns::{RowRef, TableId};
use crate::validate::Years;
use crate::words::{Date, months_after};

/// RV1.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "RV1",
    version: "2026",
    title: "Every review held in time",
    says: "Children whose every review due in the twelve months was held in time (the first within 20 working days of \
           entry, the second within three months of it, then each within six), among children looked after on the \
           last day and for at least four weeks of the twelve months.",
    population: "looked after on the last day and for at least four weeks of the twelve months",
    exclusions: "",
    better: Better::Higher,
    unit: Unit::Children,
    months: 12,
    years: Years::ALL,
    tables: &[TableId::Episodes, TableId::Reviews],
    source: "intervals of the Care Planning, Placement and Case Review (England) Regulations 2010 as councils restate \
             them; formerly national indicator 66",
    to_confirm: "exact counting of days; whether children who left in the year belong to the base",
    never_paid: "",
    counts,
    has,
    event: None,
    example: "
        Episodes
        CHILD | DECOM | RNE
        1 | 01/06/2026 | S
        2 | 01/06/2026 | S
        3 | 26/02/2027 | S
        4 | 04/03/2027 | S
        5 | 04/03/2027 | S
        6 | 05/03/2027 | S

        Reviews
        CHILD | REVIEW
        1 | 29/06/2026
        1 | 29/09/2026
        1 | 29/03/2027
        2 | 30/06/2026
        2 | 30/09/2026
        2 | 30/03/2027
        5 | 32/03/2027

        Expected
        1 | has
        2 | has not
        3 | has not
        4 | has
        5 | unknown: a review has no readable date
        6 | out of population: looked after for less than four weeks
        in all | 2 of 4
    ",
};

fn counts(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    looked_after_on_the_last_day(life, window)?;
    if life.care_days(window) < 28 {
        return Err(LeftOut::Out("looked after for less than four weeks"));
    }
    if life.reviews.iter().any(|review| review.held_on.get().is_none()) {
        return Err(LeftOut::Unknown("a review has no readable date".into()));
    }
    Ok(())
}

/// Walks from one review to the next: each sets the day by which the next was due. A child whose care began before
/// the returns do is followed from the first review known.
fn has(life: &Life<'_>, window: Window) -> Has {
    let Some(care) = life.period_of_care(window.end) else {
        return Has::Unknown("no period of care on the last day".into());
    };
    let began = care.start();
    let held: Vec<(Date, RowRef)> = life
        .reviews
        .iter()
        .filter_map(|review| Some((review.held_on.get()?, review.row)))
        .filter(|(day, _)| began <= *day && *day <= window.end)
        .collect();
    let seen_from_the_start = care.from_the_start() && began >= life.known_from;
    let mut rows = Vec::new();
    let mut in_time = true;
    let mut due = seen_from_the_start.then(|| working_days_after(began, 20));
    if due.is_none() && held.is_empty() {
        // Care began before the returns do, and they hold no review: one was due within six months of their start.
        in_time = months_after(life.known_from, 6) >= window.end;
    }
    for (at, (day, row)) in held.iter().enumerate() {
        in_time &= due.is_none_or(|due| *day <= due || !window.holds(due));
        if window.holds(*day) {
            rows.push(*row);
        }
        let months = if seen_from_the_start && at == 0 { 3 } else { 6 };
        due = Some(months_after(*day, months));
    }
    in_time &= due.is_none_or(|due| !window.holds(due) || due == window.end);
    rows.extend(life.stay_on(window.end).map(|stay| stay.row));
    Has::child(in_time, rows)
}
