//! Every indicator over the returns that come with the project: each child is in one state, and the states add up.
#![expect(clippy::unwrap_used, reason = "a return that cannot be read fails, and says which")]

use outturn::indicators::blocks::Life;
use outturn::indicators::{Attribution, Figures, Practice, State, list, measure};
use outturn::read::{Sheet, Workbooks, read_bytes};
use outturn::returns::{Return, assemble};
use outturn::validate::{Year, validate};
use outturn::words::{Period, Share, day};
use std::fs;
use std::path::Path;

fn sheets(folder: &Path) -> Vec<Sheet> {
    let files = fs::read_dir(folder).into_iter().flatten().map(|file| file.unwrap().path());
    let read = |file: std::path::PathBuf| {
        read_bytes(&file.to_string_lossy(), &fs::read(&file).unwrap(), &Workbooks::Here).0
    };
    files.flat_map(read).collect()
}

fn given(council: &Path) -> Return {
    let code = council.file_name().unwrap().to_str().unwrap();
    let periods: [Period; 3] = ["2026-10", "2025-26", "2024-25"].map(|period| period.parse().unwrap());
    let sent = periods.map(|period| (period, sheets(&council.join(period.to_string()))));
    let sent: Vec<(Period, Vec<&Sheet>)> =
        sent.iter().map(|(period, sheets)| (*period, sheets.iter().collect())).collect();
    assemble(code, periods[0], &sent)
}

fn figures(given: Return) -> Figures {
    let year = Year::of(given.this().period);
    let held = given.this().all().assignments.iter().find_map(|row| row.practice.as_str());
    let practice = held.unwrap_or("nobody").to_string();
    let practices = [Practice::new(&practice, Attribution::Census)];
    measure(&validate(given, &year, &[]).cleared, &practices)
}

#[test]
fn the_states_of_every_indicator_add_up_to_the_children_of_the_practice() {
    let returns = concat!(env!("CARGO_MANIFEST_DIR"), "/inputs/returns");
    for council in fs::read_dir(returns).unwrap().map(|council| council.unwrap().path()) {
        let figures = figures(given(&council));
        let practice = &figures.practices[0];
        let held = practice.figures.iter().map(|figure| figure.verdicts.len()).max().unwrap();
        for figure in &practice.figures {
            let (name, states) = (figure.indicator.name(), figure.states);
            if figure.not_measured.is_some() {
                assert_eq!(
                    (states.all(), figure.share),
                    (0, Share::default()),
                    "{name} of {}",
                    council.display()
                );
                continue;
            }
            assert_eq!(states.all(), held, "{name} of {}", council.display());
            assert_eq!(figure.share.rate().is_some(), states.has + states.has_not > 0, "{name}");
            assert!(!figure.indicator.unit.is_share() || figure.share.having <= figure.share.among, "{name}");
        }
    }
}

/// Whoever holds the children: those who have left care are held by nobody on the last day.
#[test]
fn every_indicator_that_the_returns_can_tell_of_counts_somebody() {
    let returns = concat!(env!("CARGO_MANIFEST_DIR"), "/inputs/returns");
    let mut counted = vec![Share::default(); list::ALL.len()];
    for council in fs::read_dir(returns).unwrap().map(|council| council.unwrap().path()) {
        let given = given(&council);
        let lives: Vec<Life<'_>> = given.children().map(|child| Life::of(&child, day(2024, 4, 1))).collect();
        for (indicator, counted) in list::ALL.iter().zip(&mut counted) {
            let window = indicator.window(given.this().period.last_day());
            for life in &lives {
                if let State::Counted(share) = indicator.decide(life, window).0 {
                    *counted = *counted + share;
                }
            }
        }
    }
    // The returns give no distances, no results and no school moves, and do not reach back three years.
    let silent =
        ["DI1a", "DI1b", "ED1", "ED2a", "ED2b", "ED2c", "ED5", "ED6", "A1", "A10", "A2", "A3", "RE1"];
    for (indicator, share) in list::ALL.iter().zip(counted) {
        assert_eq!(share.among == 0, silent.contains(&indicator.id), "{}: {share:?}", indicator.id);
        println!("{} {share:?}", indicator.id);
    }
}
