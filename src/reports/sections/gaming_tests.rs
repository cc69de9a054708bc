//! Every test that was taken, flagged or not, with what chance alone gives.

use crate::indicators::gaming::{FLAGS, Found, Outcome, Signal};
use crate::reports::said::{Cell, Kind, Section, Table};
use crate::words::{Exact, exact, show_decimal, whole};

/// The tests that were taken.
pub(in crate::reports) fn gaming_tests(signals: &[Signal]) -> Section {
    let columns = [
        ("Test", Kind::Text),
        ("Flag", Kind::Text),
        ("Chance (p)", Kind::Text),
        ("Cases (n)", Kind::Count),
        ("Statistic", Kind::Text),
        ("Beside it", Kind::Text),
        ("Practice", Kind::Text),
    ];
    let mut table = Table::new("gaming", "Every test that was taken", &columns);
    for signal in signals {
        if let Outcome::Ran(found) = &signal.look.outcome {
            table.push(row(signal, found));
        }
    }
    let section = Section::new("tests", "Every test that was taken")
        .say("A flag is a question for a person, never a deduction. Nothing here changes a payment.");
    if table.rows.is_empty() {
        return section
            .say("No test was taken: no practice was measured, or nothing that a test needs came.");
    }
    let taken = table.rows.len();
    section.say(expected(taken)).table(
        table.note("p says how often chance alone would give so much or more, if nothing were going on."),
    )
}

/// How many false alarms are to be expected.
fn expected(taken: usize) -> String {
    let by_chance = show_decimal(exact(taken as i128, 20), 1);
    format!(
        "{taken} tests were taken, over all practices. With nothing going on, {by_chance} of them would have a p below \
         0.05 by chance alone. Flags allow for that (Benjamini and Hochberg): of all flags no more than {} in {} is \
         expected to be false.",
        FLAGS.0, FLAGS.1
    )
}

fn row(signal: &Signal, found: &Found) -> Vec<Cell> {
    vec![
        Cell::text(format!("{} {}", signal.test.id, signal.look.what)),
        Cell::text(if signal.flagged { "ask" } else { "no" }),
        Cell::text(chance(found.chance)),
        Cell::count(found.among),
        Cell::text(&found.statistic),
        Cell::text(&found.says),
        Cell::text(&*signal.practice),
    ]
}

fn chance(chance: Exact) -> String {
    if chance < exact(1, 1000) { "under 0.001".into() } else { show_decimal(chance.min(whole(1)), 3) }
}
