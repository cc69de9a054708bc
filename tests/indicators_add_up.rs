//! Every indicator over the returns that come with the project: each child is in one state, and the states add up.
#![expect(clippy::unwrap_used, reason = "a return that cannot be read fails, and says which")]

use outturn::indicators::{Attribution, Figures, Practice, list, measure};
use outturn::read::{Sheet, Workbooks, read_bytes};
use outturn::returns::assemble;
use outturn::validate::{Year, validate};
use outturn::words::{Period, Share};
use std::fs;
use std::path::Path;

fn sheets(folder: &Path) -> Vec<Sheet> {
    let files = fs::read_dir(folder).into_iter().flatten().map(|file| file.unwrap().path());
    let read = |file: std::path::PathBuf| {
        read_bytes(&file.to_string_lossy(), &fs::read(&file).unwrap(), &Workbooks::Here).0
    };
    files.flat_map(read).collect()
}

fn figures(council: &Path) -> Figures {
    let code = council.file_name().unwrap().to_str().unwrap();
    let periods: [Period; 3] = ["2026-10", "2025-26", "2024-25"].map(|period| period.parse().unwrap());
    let sent = periods.map(|period| (period, sheets(&council.join(period.to_string()))));
    let sent: Vec<(Period, Vec<&Sheet>)> =
        sent.iter().map(|(period, sheets)| (*period, sheets.iter().collect())).collect();
    let given = assemble(code, periods[0], &sent);
    let year = Year::of(periods[0]);
    let held = given.this().all().assignments.iter().find_map(|row| row.practice.as_str());
    let practice = held.unwrap_or("nobody").to_string();
    let practices = [Practice { code: &practice, attribution: Attribution::Census }];
    measure(&validate(given, &year, &[]).cleared, &practices)
}

#[test]
fn the_states_of_every_indicator_add_up_to_the_children_of_the_practice() {
    let returns = concat!(env!("CARGO_MANIFEST_DIR"), "/inputs/returns");
    let mut counted = vec![Share::default(); list::ALL.len()];
    for council in fs::read_dir(returns).unwrap().map(|council| council.unwrap().path()) {
        let figures = figures(&council);
        let practice = &figures.practices[0];
        let held = practice.figures.iter().map(|figure| figure.verdicts.len()).max().unwrap();
        for (figure, counted) in practice.figures.iter().zip(&mut counted) {
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
            *counted = *counted + figure.share;
        }
    }
    for (indicator, share) in list::ALL.iter().zip(counted) {
        println!(
            "{:<12} {:>8} of {:>8} {}",
            indicator.name(),
            share.having,
            share.among,
            indicator.unit.among()
        );
    }
}
