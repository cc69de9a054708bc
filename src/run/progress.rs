//! How far each council's month is: the hash of its figures, who has approved it, whether it is released, and which months
//! are closed to this run.

use super::Asked;
use crate::ledger::{Frozen, FrozenBy, Ledger, Made, Movement, proposal};
use crate::read::Verdict;
use crate::reports::Progress;
use crate::reports::book::{Book, CouncilBook};
use crate::words::Pence;
use jiff::ToSpan;

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
        let released = latest.is_some_and(|latest| latest >= book.period) && !council.progress.is_released();
        released || frozen_of(book, council).any(|frozen| matches!(frozen.by, FrozenBy::Contract(_)))
    };
    book.councils
        .iter()
        .filter(is_closed)
        .map(|council| {
            let says = frozen_of(book, council).map(|frozen| {
                let moved = book.posting.of(&frozen.practice).map(|movement| movement.movement);
                format!("{frozen} It comes to {} so far.", moved.sum::<Pence>())
            });
            (council.council.code.clone(), says.collect())
        })
        .collect()
}

fn frozen_of<'a>(book: &'a Book, council: &'a CouncilBook) -> impl Iterator<Item = &'a Frozen> {
    let ours = |code: &str| council.practices.iter().any(|practice| *practice.code == *code);
    book.posting.frozen.iter().filter(move |frozen| ours(&frozen.practice))
}

/// What a contract freezes from a day on, where the month moves anything and is not released. The first of a council's
/// contracts to freeze closes the month for all of them: one council, one pack.
pub(super) fn frozen_by_contract(book: &Book, ledger: &Ledger) -> Vec<Frozen> {
    let frozen = book.practices().filter_map(|(council, practice)| {
        let days = practice.contract.as_ref()?.freeze_days?;
        let day = book.period.last_day().saturating_add(i64::from(days).days());
        let open = book.as_at < day || ledger.release(&council.council.code, book.period).is_some();
        let moves = |movement: &Movement| movement.movement != Pence::ZERO;
        (!open && book.posting.of(&practice.code).any(moves)).then(|| Frozen {
            practice: practice.code.clone(),
            month: book.period,
            by: FrozenBy::Contract(day),
        })
    });
    frozen.collect()
}
