//! Who answers for a child, in worked examples.

use super::{given, measured, said};
use crate::indicators::{Attribution, Figures, Practice};
use crate::returns::Return;
use crate::words::{Share, exact, show_decimal, whole};

/// Child 1 stays; 2 goes from north to south on 15 September; 3 is taken from north in March; 4 is held by both.
fn four_children() -> Return {
    given(
        "2025-26",
        "Episodes 2025-26
         CHILD | DECOM | RNE
         1 | 01/01/2024 | S
         2 | 01/01/2024 | S
         3 | 01/01/2024 | S
         4 | 01/01/2024 | S

         Missing 2025-26
         CHILD | MISSING | MIS_START | MIS_END
         2 | M | 01/05/2025 | 02/05/2025
         2 | M | 01/12/2025 | 02/12/2025

         Assignments 2025-26
         CHILD | PRACTICE | HELD_FROM | HELD_TO
         1 | north | 01/01/2024 |
         2 | north | 01/01/2024 | 15/09/2025
         2 | south | 15/09/2025 |
         3 | north | 01/01/2024 | 10/03/2026
         4 | north | 01/01/2024 |
         4 | south | 31/03/2026 |",
    )
}

fn of(kind: &str) -> Figures {
    let kind: Attribution = kind.parse().unwrap();
    measured(four_children(), &[Practice::new("north", kind), Practice::new("south", kind)])
}

fn states(kind: &str, practice: usize, id: &str) -> Vec<String> {
    said(of(kind).practices[practice].figure(id).unwrap())
}

#[test]
fn a_child_moves_with_the_census_and_stays_with_the_cohort() {
    let two = "unknown: held by two practices on the last day";
    let gone = "excluded: not held on the last day";
    assert_eq!(states("census", 0, "PS1"), ["has not", gone, gone, two]);
    assert_eq!(states("census", 1, "PS1"), ["has not", two]);
    let newly = "excluded: newly arrived: held for too few days";
    assert_eq!(states("held_at_least 199", 1, "PS1"), [newly, two]);
    assert_eq!(states("held_at_least 198", 1, "PS1"), ["has not", two]);
    assert_eq!(states("cohort", 0, "PS1"), ["has not"; 4]);
    assert_eq!(states("cohort", 1, "PS1"), ["excluded: not the first to hold the child"; 2]);
}

#[test]
fn days_and_months_are_counted_in_parts_that_are_never_rounded() {
    let figures = of("day_share");
    let shares = [0, 1].map(|at| figures.practices[at].figure("PS1").unwrap().share);
    assert_eq!(shares, [Share::new(0, 365 + 167 + 343 + 364), Share::new(0, 198)]);
    let north = figures.practices[0].figure("PS1").unwrap();
    assert_eq!((north.parts, north.children()), (365, exact(1239, 365)));
    let squares = 365 * 365 + 167 * 167 + 343 * 343 + 364 * 364;
    assert_eq!(north.effective(), Some(exact(1239 * 1239, squares)));
    assert!(north.interval.unwrap().high > north.net().unwrap());
    let figures = of("day_of_month 15");
    let shares = [0, 1].map(|at| figures.practices[at].figure("PS1").unwrap().share.among);
    assert_eq!(shares, [12 + 5 + 11 + 12, 7], "15 September is south's");
    assert_eq!(of("day_of_month 31").practices[1].figure("PS1").unwrap().share.among, 7);
}

#[test]
fn an_event_is_the_holders_of_its_day_and_a_child_without_one_the_last_holders() {
    let two = "unknown: held by two practices at once";
    assert_eq!(states("event", 0, "MI1"), ["has not", "has", "has not", two]);
    assert_eq!(states("event", 1, "MI1"), ["excluded: not held on the day of the event", two]);
    let figures = of("event");
    let why = figures.practices[0].figure("PS1").unwrap().not_measured.as_deref();
    assert_eq!(why, Some("PS1@2025 has no dated events; these have: MI1, MI1a, A1, A10, A2, NI61"));
}

#[test]
fn the_figure_under_cohort_stands_beside_the_contracts_own() {
    let figures = of("census");
    let [north, south] = [0, 1].map(|at| figures.practices[at].figure("MI1").unwrap());
    assert_eq!((north.share, north.under_cohort), (Share::new(0, 1), Share::new(1, 4)));
    assert_eq!((south.share, south.under_cohort), (Share::new(1, 1), Share::default()));
    assert_eq!(show_decimal(south.completeness().unwrap() * whole(100), 0), "100");
}

#[test]
fn children_in_none_in_two_and_handed_over_late_are_listed() {
    let figures = of("census");
    assert_eq!(figures.in_none, [Box::from("3")]);
    assert_eq!(figures.in_two, [Box::from("4")]);
    let handed: Vec<_> =
        figures.transferred.iter().map(|one| (&*one.child, &*one.from, one.to.as_deref())).collect();
    assert_eq!(handed, [("3", "north", None)], "child 2 was handed over more than 90 days before");
}

#[test]
fn earlier_windows_are_measured_as_if_they_were_this_one() {
    let practice = Practice { years_pooled: 3, ..Practice::new("north", Attribution::Census) };
    let given = given(
        "2026-10",
        "Episodes 2026-10
         CHILD | DECOM | RNE | PLACE | DEC | REC | PL_POST
         1 | 01/01/2024 | S | U6 | | | XX1 1AA

         Episodes 2025-26
         CHILD | DECOM | RNE | PLACE | DEC | REC | PL_POST
         1 | 01/01/2024 | S | U6 | | | XX1 1AA
         2 | 01/05/2025 | S | U6 | 01/07/2025 | X1 | XX1 1AA
         2 | 01/07/2025 | P | U6 | 01/08/2025 | X1 | XX2 2AA
         2 | 01/08/2025 | P | U6 | 01/02/2026 | E4A | XX3 3AA

         Assignments 2026-10
         CHILD | PRACTICE | HELD_FROM | HELD_TO
         1 | north | 01/01/2024 |
         2 | north | 01/05/2025 | 01/02/2026",
    );
    let figures = measured(given, &[practice]);
    let of = &figures.practices[0];
    let days: Vec<String> = of.before.iter().map(|earlier| earlier.at.to_string()).collect();
    assert_eq!(days, ["2025-10-31", "2024-10-31"]);
    let shares: Vec<Share> = of.over_years("PS1").map(|figure| figure.share).collect();
    assert_eq!(shares, [Share::new(0, 1), Share::new(1, 2), Share::new(0, 1)]);
    assert_eq!(said(of.over_years("SW1").next().unwrap()), [""; 0]);
}

#[test]
fn strata_count_every_child_once_and_name_those_in_none() {
    let figures = of("census");
    let figure = figures.practices[0].figure("PS1").unwrap();
    let strata = ["age 0-".parse().unwrap()];
    assert_eq!(figure.by_stratum(&strata), (vec![Share::default()], vec![0]), "no date of birth is known");
}
