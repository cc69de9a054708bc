//! Breaks the condition of every rule, piece by piece, and looks whether the rule's example notices: `make mutants`.
//!
//! `OUTTURN_MUTANTS=too_long,not_both make mutants` breaks these files alone.
//!
//! Every example judges its own rule alone. So one build carries many changes at once, no two of which reach the same rule.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a check of the checks, which says what it finds"
)]

#[path = "mutants/change.rs"]
mod change;
#[path = "mutants/copy.rs"]
mod copy;
#[path = "mutants/explained.rs"]
mod explained;
#[path = "mutants/item.rs"]
mod item;
#[path = "mutants/operand.rs"]
mod operand;
#[path = "mutants/quiet.rs"]
mod quiet;
#[path = "mutants/reach.rs"]
mod reach;
#[path = "mutants/report.rs"]
mod report;
#[path = "mutants/round.rs"]
mod round;
#[path = "mutants/source.rs"]
mod source;
#[path = "mutants/token.rs"]
mod token;

use change::Change;
use copy::{Copy, Verdict, Wrong};
use reach::Reach;
use round::{Fate, Judged};
use source::{File, Source};
use std::path::Path;
use std::time::Instant;

#[test]
#[ignore = "builds the rules a hundred times over: make mutants"]
fn breaking_a_rule_fails_its_example() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = source::sources(project);
    let files: Vec<File<'_>> = sources.iter().map(File::of).collect();
    let headings = source::headings(project);
    let wanted = std::env::var("OUTTURN_MUTANTS").unwrap_or_default();
    let is_wanted = |file: &File<'_>| wanted.is_empty() || wanted.split(',').any(|name| name == file.name());
    let asked = files.iter().enumerate().filter(|(_, file)| is_wanted(file));
    let changes = asked.flat_map(|(at, file)| change::changes(file, at, &headings)).collect();
    let changes = round::judged(changes, &Reach::of(&files));
    let copy = Copy::of(project);
    stands_unbroken(&copy, &sources, &files);
    let rounds = round::rounds(&changes);
    println!("{} changes in {} rounds", changes.len(), rounds.len());
    let mut fates = vec![Fate::NoProgram; changes.len()];
    for (number, round) in rounds.into_iter().enumerate() {
        let begun = Instant::now();
        let tries = try_round(&copy, &sources, &files, &changes, round, &mut fates);
        println!("round {}: {tries} builds, {:.1} s", number + 1, begun.elapsed().as_secs_f64());
    }
    report::report(&files, &changes, &fates, wanted.is_empty());
}

/// Without a change, everything holds; otherwise no answer would mean anything.
fn stands_unbroken(copy: &Copy, sources: &[Source], files: &[File<'_>]) {
    let program = copy.build(sources).unwrap_or_else(|wrong| panic!("{wrong:?} do not compile"));
    match copy.judge(&program, files) {
        Verdict::Fail(none) if none.is_empty() => {}
        Verdict::Fail(some) => panic!("unbroken, these fail: {some:?}"),
        Verdict::Endless(one) => panic!("unbroken, this never ends: {one:?}"),
    }
}

/// Builds and judges the changes of a round; those that do not compile or never end are taken out, and the rest is tried
/// again. Returns how often it was built.
fn try_round(
    copy: &Copy,
    sources: &[Source],
    files: &[File<'_>],
    changes: &[Judged<'_>],
    mut round: Vec<usize>,
    fates: &mut [Fate],
) -> usize {
    for tries in 1.. {
        for (at, source) in sources.iter().enumerate() {
            copy.write(&source.path, &changed(source, at, &round, changes));
        }
        let program = match copy.build(sources) {
            Ok(program) => program,
            Err(wrong) => {
                let before = round.len();
                round.retain(|at| !is_wrong(files, &changes[*at].change, &wrong));
                if round.len() == before {
                    round.retain(|at| wrong.iter().all(|wrong| wrong.file != changes[*at].change.place.0));
                }
                assert!(round.len() < before, "unbroken, these do not compile: {wrong:?}");
                continue;
            }
        };
        match copy.judge(&program, files) {
            Verdict::Fail(fail) => {
                for at in round {
                    let survived = changes[at].judges.is_disjoint(&fail);
                    fates[at] = if survived { Fate::Survived } else { Fate::Caught };
                }
                return tries;
            }
            Verdict::Endless(judge) => {
                let endless = round.iter().position(|at| changes[*at].judges.contains(&judge)).unwrap();
                fates[round.remove(endless)] = Fate::Caught;
            }
        }
    }
    unreachable!("every try takes a change out")
}

/// The text of a file with the changes of a round.
fn changed(source: &Source, file: usize, round: &[usize], changes: &[Judged<'_>]) -> String {
    let mut own: Vec<_> =
        round.iter().map(|at| &changes[*at].change).filter(|change| change.place.0 == file).collect();
    own.sort_by_key(|change| std::cmp::Reverse(change.at.start));
    let mut text = source.text.clone();
    for change in own {
        let gone = text[change.at.clone()].matches('\n').count() - change.put.matches('\n').count();
        text.replace_range(change.at.clone(), &format!("{}{}", change.put, "\n".repeat(gone)));
    }
    text
}

/// Does the compiler find something wrong in the function of a change? What is changed keeps its lines.
fn is_wrong(files: &[File<'_>], change: &Change, wrong: &[Wrong]) -> bool {
    let (number, item) = change.place;
    let file = &files[number];
    let (first, last) = file.lines(&file.items[item]);
    let mut own = wrong.iter().filter(|wrong| wrong.file == number);
    own.any(|wrong| *wrong.lines.start() <= last && first <= *wrong.lines.end())
}
