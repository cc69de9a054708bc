//! How far each council's month is: the hash of its figures, who has approved it, whether it is released, and which months
//! are closed to this run.

use super::Asked;
use crate::ledger::{Ledger, Made, proposal};
use crate::read::Verdict;
use crate::reports::Progress;
use crate::reports::book::{Book, CouncilBook};
use crate::words::Pence;

/// Notes at every council how far its month is. What is released keeps the names it was released under.
pub(super) fn note_progress(book: &mut Book, ledger: &Ledger, asked: &Asked) {
    let progress: Vec<Progress> =
        book.councils.iter().map(|council| progress_of(book, council, ledger, asked)).collect();
    for (council, progress) in book.councils.iter_mut().zip(progress) {
        council.progress = progress;
    }
}

fn progress_of(book: &Book, council: &CouncilBook, ledger: &Ledger, asked: &Asked) -> Progress {
    let code = &*council.council.code;
    let released = ledger.release(code, book.period);
    let prepared_by = released.map_or(&*asked.prepared_by, |release| &release.prepared_by);
    let files: Vec<(&str, &str)> = book
        .files_of(council)
        .filter(|file| !matches!(file.verdict, Verdict::Ignored { .. }))
        .map(|file| (&*file.path, &*file.seal))
        .collect();
    let made = Made { version: env!("CARGO_PKG_VERSION"), scheme: code, prepared_by, inputs: &files };
    let proposal = proposal(&made, &book.posting);
    let approved = ledger.approval(code, book.period).filter(|deed| *deed.proposal == *proposal).cloned();
    let released = released.filter(|deed| *deed.proposal == *proposal).cloned();
    Progress { prepared_by: prepared_by.into(), proposal: proposal.into(), approved, released }
}

/// Councils whose month is closed to this run: it is released with other figures, or a later one is. A statement that was
/// released is never restated, so nothing is written for them; what has changed since is said.
pub(super) fn closed(book: &Book, ledger: &Ledger) -> Vec<(Box<str>, Vec<String>)> {
    let is_closed = |council: &&CouncilBook| {
        let latest = ledger.latest_release(&council.council.code);
        latest.is_some_and(|latest| latest >= book.period) && !council.progress.is_released()
    };
    book.councils
        .iter()
        .filter(is_closed)
        .map(|council| {
            let ours = |code: &str| council.practices.iter().any(|practice| *practice.code == *code);
            let frozen = book.posting.frozen.iter().filter(|frozen| ours(&frozen.practice));
            let says = frozen.map(|frozen| {
                let moved = book.posting.of(&frozen.practice).map(|movement| movement.movement);
                format!("{frozen} It comes to {} so far.", moved.sum::<Pence>())
            });
            (council.council.code.clone(), says.collect())
        })
        .collect()
}
