//! What holds at the end of every history, however it went.

use crate::agree::{agree, balances, everything_was_approved};
use crate::play::{Play, Played, same};
use crate::reference::{Act, Asked, Key};
use crate::steps::Setting;
use outturn::ledger::{Ledger, examine};
use outturn::payments::instalments;
use outturn::words::{Pence, exact};
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::path::Path;

/// Months after all that a history can release.
const LAST: usize = 40;

pub(crate) fn finale(mut play: Play, setting: &Setting) -> Played {
    agree(&play)?;
    let at_last = play.world.at_last();
    release_all(&mut play, setting, LAST, &at_last)?;
    path_is_forgotten(&play, &at_last)?;
    debts_and_payments(&play)?;
    balances(&play)?;
    let nothing: Vec<Asked> = at_last.iter().map(|asked| Asked { due: Some(0), ..asked.clone() }).collect();
    release_all(&mut play, setting, LAST + 1, &nothing)?;
    for (account, (debit, credit)) in balances(&play)? {
        same(&format!("M15: {account}"), &debit, &credit)?;
    }
    everything_was_approved(&play)?;
    play.reopen()?;
    on_disk(&play)
}

/// Everybody's month by three people; M7: once more it moves nothing, has the same hash, and cannot be released again.
fn release_all(play: &mut Play, setting: &Setting, month: usize, asked: &[Asked]) -> Played {
    let draw = |play: &Play| {
        let posting =
            play.ledger.compare(play.world.month(month), play.as_at(month), play.world.targets(asked));
        play.compared(month, posting, asked)
    };
    let (posting, drawn) = draw(play)?;
    let mut hashes = Vec::new();
    for release in [false, true] {
        let mut acts = Vec::new();
        for council in 0..setting.councils {
            let hash = play.hash(council, month, "Maker", &posting)?;
            let (made_by, by) = ("Maker".into(), if release { "Payer" } else { "Checker" }.into());
            acts.push(Act { release, council, month, hash, made_by, by, day: 1 });
        }
        let Some((appendix, ready)) = play.sealed(&acts, &posting, &drawn)? else {
            return Err(format!("{month}: {acts:?} is refused"));
        };
        play.write(appendix, ready)?;
        hashes = acts;
    }
    let (again, drawn) = draw(play)?;
    same("M7: once more", &again.total(), &Pence::ZERO)?;
    same("M7: entries once more", &again.entries(), &0)?;
    for act in &hashes {
        same("M7: the hash once more", &play.hash(act.council, month, "Maker", &again)?, &act.hash)?;
    }
    same("M7: released twice", &play.sealed(&hashes, &again, &drawn)?.is_some(), &false)
}

/// M8: a ledger that only ever saw the end has the same under every key.
fn path_is_forgotten(play: &Play, at_last: &[Asked]) -> Played {
    let fresh = Ledger::look(Path::new("nowhere")).unwrap();
    let posting = fresh.compare(play.world.month(LAST), play.as_at(LAST), play.world.targets(at_last));
    let at_once: BTreeMap<Key, i64> = at_last
        .iter()
        .map(|asked| asked.key.clone())
        .zip(at_last.iter().map(|asked| asked.due.unwrap_or(0)))
        .collect();
    for (key, due) in &at_once {
        let posted = play.ledger.posted(&key.0, play.world.month(key.1), &key.2).unwrap_or_default();
        same(&format!("M8: {key:?}"), &posted.count(), due)?;
    }
    let all: Pence = play.ledger.entries().iter().map(|entry| entry.movement).sum();
    same("M8: in all", &all, &posting.total())
}

/// M5: what a practice's months come to is paid or taken back, never less than nothing, and what is paid less what is still
/// to be taken back is what was posted.
fn debts_and_payments(play: &Play) -> Played {
    let mut months: BTreeMap<&str, BTreeMap<usize, i64>> = BTreeMap::new();
    for (key, one) in play.reference.all() {
        *months.entry(&key.0).or_default().entry(one.month).or_default() += one.moves;
    }
    for (practice, months) in months {
        let earned: Vec<i64> = months.values().copied().filter(|sum| *sum > 0).collect();
        let debt: i64 = -months.values().copied().filter(|sum| *sum < 0).sum::<i64>();
        let smallest = Pence::new(earned.iter().copied().min().unwrap_or(0));
        for limit in [None, Some(exact(25, 100)), Some(exact(1, 3)), Some(exact(0, 1))] {
            let taken = instalments(Pence::new(debt), smallest, limit);
            let whole: Pence = taken.iter().copied().sum();
            if !taken.is_empty() {
                same(&format!("M5: {practice}: taken back"), &whole.count(), &debt)?;
            }
            let later = taken.iter().map(|one| one.count()).chain(std::iter::repeat(0));
            let paid: Vec<i64> = earned.iter().zip(later).map(|(earned, taken)| earned - taken).collect();
            same("M5: a payment below nothing", &paid.iter().any(|paid| *paid < 0), &false)?;
            let taken: i64 = taken.iter().take(earned.len()).map(|one| one.count()).sum();
            let posted: i64 = months.values().sum();
            same("M5: paid less debt", &(paid.iter().sum::<i64>() - (debt - taken)), &posted)?;
        }
    }
    Ok(())
}

/// The chain holds, and the file's own balances are those of the entries.
fn on_disk(play: &Play) -> Played {
    let Some(folder) = &play.folder else { return Ok(()) };
    let examined = examine(folder.path(), Some(play.ledger.head())).map_err(|error| format!("{error:#}"))?;
    let ours = balances(play)?;
    same("debits", &examined.debits.count(), &ours.values().map(|(debit, _)| debit).sum())?;
    let connection = Connection::open(folder.path().join("ledger.sqlite")).unwrap();
    let mut asked = connection.prepare("SELECT account, debit, credit FROM balances").unwrap();
    let rows = asked.query_map([], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?)))).unwrap();
    let theirs: BTreeMap<String, (i64, i64)> = rows.map(Result::unwrap).collect();
    same("M9: the view of balances", &theirs, &ours)
}
