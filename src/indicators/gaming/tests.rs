//! Made-up returns with the behaviour planted, and the same without it.

use super::{Beside, Found, Outcome, Signal, diagnose};
use crate::indicators::{Attribution, Figures, Practice, measure};
use crate::read::Sheet;
use crate::returns::{TableId, assemble};
use crate::validate::{Cleared, Year, validate};
use crate::words::{Exact, Period, exact, show_decimal};
use std::fmt::Write;

/// Tables of a return, each with its title (`Episodes 2025-26`), its headings and its rows.
struct Made(Vec<(String, String, String)>);

impl Made {
    fn table(mut self, title: &str, headings: &str, rows: impl Iterator<Item = String>) -> Self {
        let rows = rows.fold(String::new(), |mut all, row| {
            let _ = writeln!(all, "{row}");
            all
        });
        self.0.push((title.into(), headings.into(), rows));
        self
    }

    fn cleared(&self) -> (Cleared, Figures) {
        let period: Period = "2025-26".parse().unwrap();
        let sheets: Vec<(Period, Sheet)> = self.0.iter().map(sheet).collect();
        let sent: Vec<(Period, Vec<&Sheet>)> = sheets.iter().map(|(of, sheet)| (*of, vec![sheet])).collect();
        let cleared = validate(assemble("example", period, &sent), &Year::of(period), &[]).cleared;
        let practices = ["north", "south"].map(|code| Practice::new(code, Attribution::Census));
        let figures = measure(&cleared, &practices);
        (cleared, figures)
    }

    fn signals(&self) -> Vec<Signal> {
        let (cleared, figures) = self.cleared();
        diagnose(&cleared, &figures, Beside::default())
    }
}

fn sheet((title, headings, rows): &(String, String, String)) -> (Period, Sheet) {
    let (table, sent) = title.split_once(' ').unwrap();
    let all = TableId::named(table).unwrap().headings();
    let headings: Vec<&str> = headings.split_whitespace().collect();
    let mut sheet = Sheet::new(title.as_str(), Some(table.into()));
    sheet.push(1, all.iter().copied());
    for (number, row) in (2..).zip(rows.lines()) {
        let cells: Vec<&str> = row.split('|').collect();
        let cell = |heading: &&str| headings.iter().position(|name| name == heading).map(|at| cells[at]);
        sheet.push(number, all.iter().map(|heading| cell(heading).unwrap_or("")));
    }
    (sent.parse().unwrap(), sheet)
}

const EPISODES: &str = "CHILD DECOM RNE PLACE DEC REC";
const HELD: &str = "CHILD PRACTICE HELD_FROM HELD_TO";

/// Children `1` to `count` with one practice; `100` and on with the other.
fn held(count: u32) -> impl Iterator<Item = String> {
    let of = |practice: &'static str, first| {
        (first..first + count).map(move |child| format!("{child}|{practice}|01/04/2020|"))
    };
    of("north", 1).chain(of("south", 100))
}

fn found<'a>(signals: &'a [Signal], practice: &str, id: &str, what: &str) -> &'a Found {
    let is = |signal: &&Signal| {
        &*signal.practice == practice && signal.test.id == id && signal.look.what.contains(what)
    };
    match &signals.iter().find(is).unwrap().look.outcome {
        Outcome::Ran(found) => found,
        Outcome::NotRun(why) => panic!("{id} {what} did not run: {why}"),
    }
}

fn why_not<'a>(signals: &'a [Signal], id: &str) -> Vec<&'a str> {
    let of = signals.iter().filter(|signal| signal.test.id == id);
    of.filter_map(|signal| match &signal.look.outcome {
        Outcome::NotRun(why) => Some(why.as_str()),
        Outcome::Ran(_) => None,
    })
    .collect()
}

fn shown(chance: Exact) -> String {
    show_decimal(chance, 3)
}

#[test]
fn every_file_of_the_folder_is_in_the_list() {
    let list = include_str!("mod.rs").split_once("pub static ALL").unwrap().1;
    for file in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/indicators/gaming")).unwrap() {
        let name = file.unwrap().file_name().to_string_lossy().replace(".rs", "");
        assert!(
            !name.starts_with("g0") && !name.starts_with("g1") || list.contains(&format!("{name}::TEST")),
            "{name}"
        );
    }
}

/// Eight children of each practice go away for a week or so; `ends` says on which day of April each comes back.
fn away(ends: [u32; 8]) -> Made {
    let stays = move |first: u32, ends: [u32; 8]| {
        ends.into_iter().zip(first..).flat_map(|(end, child)| {
            let back = format!("{end:02}/06/2025");
            [
                format!("{child}|01/01/2024|S|U6|01/06/2025|X1"),
                format!("{child}|01/06/2025|P|T4|{back}|X1"),
                format!("{child}|{back}|P|U6||"),
            ]
        })
    };
    let rows = stays(1, ends).chain(stays(100, [6, 7, 8, 6, 7, 6, 8, 7]));
    Made(Vec::new()).table("Episodes 2025-26", EPISODES, rows).table("Assignments 2025-26", HELD, held(8))
}

#[test]
fn g1_six_of_eight_stays_on_the_last_day_are_two_in_a_hundred() {
    let signals = away([8, 8, 8, 8, 8, 8, 7, 6]).signals();
    let ours = found(&signals, "north", "G1", "last day");
    assert_eq!((ours.statistic.as_str(), shown(ours.chance).as_str()), ("6 of 8 (75.0%)", "0.020"));
    assert_eq!(ours.children.len(), 6);
    let theirs = found(&signals, "south", "G1", "last day");
    assert!(theirs.chance > exact(1, 2), "{}", theirs.statistic);
}

#[test]
fn g1_sees_moves_that_are_all_with_the_same_carer() {
    let rows = |first: u32, reason: &'static str| {
        (first..first + 8).flat_map(move |child| {
            [format!("{child}|01/01/2024|S|U6|01/06/2025|X1"), format!("{child}|01/06/2025|{reason}|U6||")]
        })
    };
    let made = Made(Vec::new())
        .table("Episodes 2025-26", EPISODES, rows(1, "T").chain(rows(100, "P")))
        .table("Assignments 2025-26", HELD, held(8));
    let signals = made.signals();
    let ours = found(&signals, "north", "G1", "same-carer");
    assert_eq!(ours.statistic, "8 of 8 (100.0%)");
    let flagged =
        |practice: &str| signals.iter().any(|signal| signal.flagged && &*signal.practice == practice);
    assert!(flagged("north") && !flagged("south"));
}

#[test]
fn g2_nine_of_twelve_in_april_are_seven_in_a_hundred() {
    let rows = (1..=12).flat_map(|child| {
        let day = if child <= 9 { "04/04/2025" } else { "28/03/2025" };
        [format!("{child}|01/01/2024|S|U6|{day}|X1"), format!("{child}|{day}|P|U6||")]
    });
    let before = (1..=12).map(|child| format!("{child}|01/01/2024|S|U6||"));
    let made = Made(Vec::new())
        .table("Episodes 2025-26", EPISODES, rows)
        .table("Episodes 2024-25", EPISODES, before)
        .table("Assignments 2025-26", HELD, held(12));
    // The twelve months to 31 March hold no March and April in a row; those to 31 October do.
    assert_eq!(why_not(&made.signals(), "G2")[0], "the twelve months hold no whole March and April in a row");
    let (cleared, mut figures) = made.cleared();
    figures.at = crate::words::day(2025, 10, 31);
    let signals = diagnose(&cleared, &figures, Beside::default());
    let ours = found(&signals, "north", "G2", "April");
    assert_eq!((ours.statistic.as_str(), shown(ours.chance).as_str()), ("9 of 12 (75.0%)", "0.073"));
}

#[test]
fn g4_wants_fifty_practice_years() {
    let made = away([7; 8]);
    assert!(why_not(&made.signals(), "G4")[0].starts_with("0 practice-years are known"));
    let (cleared, figures) = made.cleared();
    let heap: Vec<Exact> = (0..60).map(|at| exact(if at < 45 { 5 } else { -5 }, 1000)).collect();
    let signals = diagnose(&cleared, &figures, Beside { before: None, beyond_threshold: &heap });
    let ours = found(&signals, "north", "G4", "paying side");
    assert!(ours.statistic == "45 of 60 (75.0%)" && ours.chance < exact(1, 1000));
}

#[test]
fn g6_sees_departures_before_the_last_day() {
    let rows = (1..=10).map(|child| format!("{child}|01/01/2024|S|U6||"));
    let left = |child| if child <= 8 { "01/03/2026" } else { "01/06/2025" };
    let ours = (1..=10).map(move |child| format!("{child}|north|01/04/2024|{}", left(child)));
    let made =
        Made(Vec::new()).table("Episodes 2025-26", EPISODES, rows).table("Assignments 2025-26", HELD, ours);
    let found = found(&made.signals(), "north", "G6", "departures").clone();
    assert!(
        found.statistic == "8 of 10 (80.0%)" && found.chance < exact(1, 1000) && found.children.len() == 8
    );
}

#[test]
fn g8_sees_moves_that_are_amended_away() {
    let rows = |first: u32, reason: &'static str| {
        (first..first + 6).flat_map(move |child| {
            [format!("{child}|01/01/2024|S|U6|01/02/2025|X1"), format!("{child}|01/02/2025|{reason}|U6||")]
        })
    };
    let made = Made(Vec::new())
        .table("Episodes 2024-25", EPISODES, rows(1, "P").chain(rows(100, "P")))
        .table("Episodes 2025-26", EPISODES, rows(1, "T").chain(rows(100, "P")))
        .table("Assignments 2025-26", HELD, held(6));
    let signals = made.signals();
    assert_eq!(found(&signals, "north", "G8", "amended episode").statistic, "6 of 6 (100.0%)");
    let away = found(&signals, "north", "G8", "amended away");
    assert_eq!((away.statistic.as_str(), shown(away.chance).as_str()), ("6 of 6 (100.0%)", "0.016"));
    let alone = Made(Vec::new()).table("Episodes 2025-26", EPISODES, rows(1, "P")).table(
        "Assignments 2025-26",
        HELD,
        held(6),
    );
    assert_eq!(why_not(&alone.signals(), "G8")[0], "episodes of one submission alone are known");
}

#[test]
fn g9_sees_copied_and_heaped_scores() {
    let scores =
        |first: u32, of: &'static [u32]| (first..).zip(of).map(|(child, score)| format!("{child}|{score}"));
    let rows = |first: u32| (first..first + 8).map(|child| format!("{child}|01/01/2024|S|U6||"));
    let now: &[u32] = &[13, 13, 13, 13, 13, 13, 12, 20];
    let made = Made(Vec::new())
        .table("Episodes 2025-26", EPISODES, rows(1).chain(rows(100)))
        .table("Assignments 2025-26", HELD, held(8))
        .table("OC2 2024-25", "CHILD SDQ_SCORE", scores(1, now).chain(scores(100, &[1, 2, 3, 4, 5, 6, 7, 8])))
        .table(
            "OC2 2025-26",
            "CHILD SDQ_SCORE",
            scores(1, now).chain(scores(100, &[8, 7, 6, 5, 3, 3, 2, 1])),
        );
    let signals = made.signals();
    let copied = found(&signals, "north", "G9", "last year's");
    assert!(copied.statistic == "8 of 8 (100.0%)" && copied.chance < exact(1, 1000));
    let heaped = found(&signals, "north", "G9", "exactly 13");
    assert!(heaped.statistic == "6 of 7 (85.7%)" && heaped.chance < exact(1, 1000));
}

#[test]
fn g10_sees_more_claims_than_last_year() {
    let claims =
        |count: u32| (1..=count).map(|child| format!("{child}|C{child}|north|01/05/2025|31/05/2025|1000.00"));
    let headings = "CHILD CLAIM PRACTICE COST_FROM COST_TO COST";
    let made = Made(Vec::new())
        .table("Episodes 2025-26", EPISODES, (1..=8).map(|child| format!("{child}|01/01/2024|S|U6||")))
        .table("Assignments 2025-26", HELD, held(8))
        .table("HighCost 2024-25", headings, claims(1))
        .table("HighCost 2025-26", headings, claims(8));
    let ours = found(&made.signals(), "north", "G10", "claims").clone();
    assert_eq!((ours.statistic.as_str(), shown(ours.chance).as_str()), ("8 against 1", "0.020"));
}

#[test]
fn g11_sees_answers_that_are_left_out() {
    let rows = |first: u32| (first..first + 8).map(|child| format!("{child}|01/01/2024|S|U6||"));
    let answers = (1..=8).map(|child| format!("{child}|{}", if child <= 6 { "" } else { "1" }));
    let others = (100..108).map(|child| format!("{child}|1"));
    let made = Made(Vec::new())
        .table("Episodes 2025-26", EPISODES, rows(1).chain(rows(100)))
        .table("Assignments 2025-26", HELD, held(8))
        .table("OC2 2025-26", "CHILD HEALTH_ASSESSMENT", answers.chain(others));
    let signals = made.signals();
    let ours = found(&signals, "north", "G11", "H1");
    assert_eq!((ours.statistic.as_str(), shown(ours.chance).as_str()), ("6 of 8 (75.0%)", "0.003"));
    assert!(
        ours.says.ends_with("the figure lies between 2 of 8 (25.0%) and 8 of 8 (100.0%)"),
        "{}",
        ours.says
    );
}

#[test]
fn what_has_no_input_is_not_run_and_never_clean() {
    let signals = away([7; 8]).signals();
    for id in ["G3", "G5", "G7"] {
        assert_eq!(why_not(&signals, id).len(), 2, "{id}, once a practice");
    }
    assert!(signals.iter().all(|signal| !signal.flagged || matches!(signal.look.outcome, Outcome::Ran(_))));
}
