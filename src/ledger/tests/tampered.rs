//! Whatever is done to the file is noticed, or changes no answer.

use super::super::chain::{ORIGIN, seal_of};
use super::super::rows::{insert, sign};
use super::super::{Entry, Fault, Signature, examine};
use super::*;
use rayon::prelude::*;
use rusqlite::Connection;
use std::fs;

/// Everything the file says, in its own words: any answer is made from these.
fn dump(path: &Path) -> Vec<String> {
    let connection = Connection::open(path).unwrap();
    let mut all = Vec::new();
    for sql in [
        "SELECT type || name || tbl_name || COALESCE(sql, '') FROM sqlite_schema ORDER BY name",
        "SELECT entries.* FROM entries ORDER BY number",
        "SELECT lines.* FROM lines ORDER BY entry, line",
        "SELECT signatures.* FROM signatures ORDER BY number",
        "PRAGMA user_version",
    ] {
        let mut statement = connection.prepare(sql).unwrap();
        let columns = statement.column_count();
        let rows = statement.query_map([], |row| {
            (0..columns).map(|at| Ok(format!("{:?}", row.get_ref(at)?))).collect::<Result<String, _>>()
        });
        all.extend(rows.unwrap().map(Result::unwrap));
    }
    all
}

/// Every byte in turn where there is anything but noughts, every seventh elsewhere: with one bit and with all turned.
#[test]
fn a_flipped_byte_is_noticed_or_changes_no_answer() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger.sqlite");
    drop(small(&path));
    let (bytes, truth) = (fs::read(&path).unwrap(), dump(&path));
    let places: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at] != 0 || at % 7 == 0).collect();
    let idle: usize = places
        .par_chunks(64)
        .map(|places| {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("ledger.sqlite");
            let mut idle = 0;
            for at in places {
                let mut flipped = bytes.clone();
                flipped[*at] ^= if at % 2 == 0 { 0xff } else { 1 };
                fs::write(&path, &flipped).unwrap();
                if examine(folder.path(), None).is_ok() {
                    assert!(dump(&path) == truth, "byte {at} changes an answer and goes unnoticed");
                    idle += 1;
                }
            }
            idle
        })
        .sum();
    assert!(places.len() > 5_000 && idle < places.len(), "{idle} of {} are idle", places.len());
    let noughts = places.iter().filter(|at| bytes[**at] == 0).count();
    assert!(
        idle - idle.min(noughts) < places.len() / 20,
        "{idle} idle of {}, {noughts} noughts",
        places.len()
    );
}

/// A folder whose ledger holds these entries as they stand, whatever the rules say, with all triggers in place.
fn forged(entries: &[Entry], signatures: &[Signature]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger.sqlite");
    drop(Ledger::open(&path).unwrap());
    let connection = Connection::open(&path).unwrap();
    let mut asked = connection.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").unwrap();
    let triggers: Vec<(String, String)> =
        asked.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect();
    drop(asked);
    connection.execute_batch("PRAGMA foreign_keys = OFF;").unwrap();
    for (name, _) in &triggers {
        connection.execute_batch(&format!("DROP TRIGGER {name};")).unwrap();
    }
    for signature in signatures {
        sign(&connection, signature).unwrap();
    }
    for entry in entries {
        insert(&connection, entry).unwrap();
    }
    for (_, sql) in &triggers {
        connection.execute_batch(sql).unwrap();
    }
    folder
}

/// The entries numbered and sealed anew, one after the other.
fn resealed(mut entries: Vec<Entry>) -> Vec<Entry> {
    let mut previous: Box<str> = ORIGIN.into();
    for (number, entry) in (1..).zip(&mut entries) {
        (entry.number, entry.previous) = (number, previous);
        entry.seal = seal_of(entry).into();
        previous = entry.seal.clone();
    }
    entries
}

fn fault(entries: &[Entry], head: Option<&str>) -> Option<Fault> {
    let error = examine(forged(entries, &signatures()).path(), head).err()?;
    Some(error.downcast_ref::<Fault>().expect("a fault").clone())
}

fn signatures() -> Vec<Signature> {
    let folder = tempfile::tempdir().unwrap();
    small(&folder.path().join("ledger.sqlite")).signatures().to_vec()
}

fn entries() -> Vec<Entry> {
    let folder = tempfile::tempdir().unwrap();
    small(&folder.path().join("ledger.sqlite")).entries().to_vec()
}

#[test]
fn an_entry_dropped_swapped_put_in_or_doubled_is_noticed() {
    let all = entries();
    assert_eq!(fault(&all, Some(&all[2].seal)), None, "the copy itself holds");
    assert_eq!(fault(&[all[0].clone(), all[2].clone()], None), Some(Fault::Seal(2)), "dropped");
    let numbered = |at: usize, number: u64| Entry { number, ..all[at].clone() };
    assert_eq!(
        fault(&[numbered(1, 1), numbered(0, 2), numbered(2, 3)], None),
        Some(Fault::Seal(1)),
        "swapped"
    );
    let other = Entry { number: 2, run: 9, seal: "x".into(), ..all[0].clone() };
    assert_eq!(
        fault(&[numbered(0, 1), other, numbered(1, 3), numbered(2, 4)], None),
        Some(Fault::Seal(2)),
        "put in"
    );
    let doubled = Entry { number: 4, run: 9, seal: "x".into(), ..all[2].clone() };
    assert_eq!(fault(&[&all[..], &[doubled]].concat(), None), Some(Fault::Seal(4)), "doubled");
}

#[test]
fn a_tail_cut_off_or_replaced_is_noticed_with_an_old_head_in_hand() {
    let all = entries();
    let head = &*all[2].seal;
    let unknown = Some(Fault::UnknownHead { told: "--head".into(), head: head.into() });
    assert_eq!(fault(&all[..2], None), None, "a chain cannot tell that it was longer");
    assert_eq!(fault(&all[..2], Some(head)), unknown);
    let mut replaced = all.clone();
    replaced[2].due = Pence::new(91);
    let replaced = resealed(replaced);
    assert_eq!(fault(&replaced, None), None, "whoever has the whole file can write it anew");
    assert_eq!(fault(&replaced, Some(head)), unknown);
    assert_eq!(fault(&replaced, Some(&all[1].seal)), None, "what stood before the tail still stands");
}

#[test]
fn a_head_that_a_manifest_tells_is_held_against_the_ledger_unasked() {
    let all = entries();
    let folder = forged(&all[..2], &signatures()[..2]);
    fs::create_dir(folder.path().join("2026-11")).unwrap();
    let manifest = format!("{{\"ledger_head\": \"{}\"}}", all[2].seal);
    fs::write(folder.path().join("2026-11/run.json"), manifest).unwrap();
    let error = examine(folder.path(), None).unwrap_err();
    let told = Fault::UnknownHead { told: "2026-11/run.json".into(), head: all[2].seal.to_string() };
    assert_eq!(error.downcast_ref(), Some(&told));
}

#[test]
fn a_forger_who_seals_anew_must_still_keep_the_books() {
    let of = |change: fn(&mut Vec<Entry>)| {
        let mut all = entries();
        change(&mut all);
        fault(&resealed(all), None)
    };
    assert_eq!(of(|all| all[1].lines[0].debit = Pence::new(251)), Some(Fault::Rule(2)));
    assert_eq!(of(|all| all[2].adjusts = None), Some(Fault::Rule(3)));
    assert_eq!(of(|all| all[2].run = 7), Some(Fault::Rule(3)));
    assert_eq!(of(|all| drop(all[0].lines.pop())), Some(Fault::Rule(1)));
}

#[test]
fn lines_without_their_entry_and_lost_triggers_are_noticed() {
    let told = |sql: &str| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ledger.sqlite");
        drop(small(&path));
        let connection = Connection::open(&path).unwrap();
        connection.execute_batch(&format!("PRAGMA foreign_keys = OFF; {sql}")).unwrap();
        Ledger::open(&path).unwrap_err().to_string()
    };
    let says = told("INSERT INTO lines VALUES (4, 1, 'expense:core', 5, 0);");
    assert_eq!(says, "There are lines of entry 4, but the entry is gone.");
    let says = told("DROP TRIGGER line_never_changed;");
    assert_eq!(says, "The tables, or the triggers that protect them, were changed.");
    let says = told("DROP TRIGGER entry_never_changed; UPDATE entries SET due = 101 WHERE number = 1;");
    assert_eq!(says, "Entry 1 does not match its seal.");
}
