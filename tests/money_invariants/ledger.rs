//! What is posted is the difference to what has been posted: in any order, as often as you like.

use super::always;
use crate::chance::Chance;
use outturn::ledger::{Act, Deed, Ledger, Made, Posting, Target, proposal};
use outturn::words::{Month, Pence, day};
use std::path::Path;

const COMPONENTS: [&str; 3] = ["core", "on-account:PS1", "settlement:PS1"];

fn month(number: u64) -> Month {
    format!("2026-{number:02}").parse().unwrap()
}

/// What is due for three components; `None` is held.
fn targets(chance: &mut Chance, known: bool) -> Vec<Target> {
    let due = |chance: &mut Chance| {
        let due = i64::try_from(chance.between(0, 900_000)).unwrap() - 200_000;
        (known || !chance.once_in(4)).then_some(Pence::new(due))
    };
    COMPONENTS
        .iter()
        .map(|component| {
            let (scheme, contract) = ("town".into(), "1".into());
            let (practice, component) = ("north".into(), (*component).into());
            Target { scheme, contract, practice, period: month(5), component, due: due(chance) }
        })
        .collect()
}

fn post(ledger: &mut Ledger, run: u64, targets: Vec<Target>) -> Pence {
    let posting = ledger.compare(month(run), day(2026, 12, 3), targets);
    let total = posting.total();
    if posting.frozen.is_empty() && ledger.release("town", month(run)).is_none() {
        release(ledger, &posting);
    }
    total
}

/// Approves and releases.
pub(crate) fn release(ledger: &mut Ledger, posting: &Posting) {
    let made = Made { version: "1", scheme: "town", prepared_by: "Maker", inputs: &[] };
    let proposal = proposal(&made, posting);
    for (act, by) in [(Act::Approved, "Checker"), (Act::Released, "Payer")] {
        let deed = Deed {
            act,
            scheme: "town".into(),
            period: posting.run_period,
            proposal: proposal.as_str().into(),
            prepared_by: "Maker".into(),
            by: by.into(),
            on: posting.as_at,
        };
        let appendix = ledger.sealed(&[deed], posting).unwrap();
        ledger.append(appendix).unwrap();
    }
}

fn posted(ledger: &Ledger) -> Vec<Option<Pence>> {
    COMPONENTS.iter().map(|component| ledger.posted("north", month(5), component)).collect()
}

/// A history of returns sent again and again, some of them twice, ending in one state; both orders post the same in all.
#[test]
fn m7_m8_a_history_ends_where_its_last_return_says_however_it_came_there() {
    always(|chance| {
        let last = targets(chance, true);
        let mut sums = Vec::new();
        for _ in 0..2 {
            let mut ledger = Ledger::look(Path::new("nowhere")).unwrap();
            let mut moved = Pence::ZERO;
            let runs = chance.between(0, 3);
            for run in 0..runs {
                let due = targets(chance, false);
                moved = moved + post(&mut ledger, 6 + run, due.clone());
                if chance.once_in(2) {
                    assert_eq!(post(&mut ledger, 6 + run, due), Pence::ZERO, "the same again posts nothing");
                }
            }
            moved = moved + post(&mut ledger, 6 + runs, last.clone());
            let all: Pence = posted(&ledger).into_iter().flatten().sum();
            assert_eq!(moved, all, "the movements are what is posted");
            assert_eq!(posted(&ledger), last.iter().map(|target| target.due).collect::<Vec<_>>());
            sums.push(moved);
        }
        assert_eq!(sums[0], sums[1]);
    });
}

#[test]
fn m15_taking_everything_back_leaves_nothing_and_posting_it_again_leaves_the_difference() {
    always(|chance| {
        let mut ledger = Ledger::look(Path::new("nowhere")).unwrap();
        let (first, second) = (targets(chance, true), targets(chance, true));
        let nothing: Vec<Target> =
            first.iter().map(|target| Target { due: Some(Pence::ZERO), ..target.clone() }).collect();
        let sum = |targets: &[Target]| targets.iter().filter_map(|target| target.due).sum::<Pence>();
        let (was, is) = (sum(&first), sum(&second));
        assert_eq!(post(&mut ledger, 6, first), was);
        assert_eq!(post(&mut ledger, 7, nothing), -was);
        assert_eq!(posted(&ledger), vec![Some(Pence::ZERO); 3]);
        assert_eq!(post(&mut ledger, 8, second), is);
        let movements: Pence = (6..9).map(|run| ledger.movement(month(run))).sum();
        assert_eq!(movements, is);
    });
}
