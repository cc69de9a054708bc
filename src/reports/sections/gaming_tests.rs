//! Every test that was taken, flagged or not, with what chance alone gives.

use crate::indicators::gaming::{FLAGS, Found, Outcome, Signal};
use crate::reports::said::{Cell, Kind, Matter, Section, Table};
use crate::words::{Exact, exact, show_decimal, whole};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter =
    Matter { name: "gaming_tests", gives: &["taken", "by_chance", "false_flags", "of_flags"] };

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
    let section = Section::on("tests", &WORDS)
        .with("false_flags", &Cell::text(FLAGS.0.to_string()))
        .with("of_flags", &Cell::text(FLAGS.1.to_string()));
    if table.rows.is_empty() {
        return section;
    }
    let taken = table.rows.len();
    section
        .with("taken", &Cell::count(taken))
        .with("by_chance", &Cell::text(show_decimal(exact(taken as i128, 20), 1)))
        .table(
            table.note("p says how often chance alone would give so much or more, if nothing were going on."),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::gaming::{ALL, Look};

    fn signal(chance: Exact, flagged: bool) -> Signal {
        let found = Found {
            among: 8,
            statistic: "6 of 8 (75.0%)".into(),
            chance,
            says: "a third is to be expected".into(),
            children: vec![0],
        };
        let look = Look { what: "stays".into(), outcome: Outcome::Ran(found) };
        Signal { practice: "north".into(), test: ALL[0], look, flagged }
    }

    #[test]
    fn every_test_is_shown_with_its_number_and_chance_flagged_or_not() {
        let section = gaming_tests(&[signal(exact(1, 10_000), true), signal(exact(2, 100), false)]);
        let shown: Vec<Vec<String>> =
            section.tables[0].rows.iter().map(|row| row.iter().map(Cell::shown).collect()).collect();
        assert_eq!(shown[0][..5], ["G1 stays", "ask", "under 0.001", "8", "6 of 8 (75.0%)"]);
        assert_eq!(shown[1][..3], ["G1 stays", "no", "0.020"]);
        let given = |section: Section| section.told.unwrap().values;
        assert_eq!(given(section)[..2], [("taken", "2".to_string()), ("by_chance", "0.1".to_string())]);
        assert_eq!(given(gaming_tests(&[]))[0], ("taken", String::new()));
    }
}
