//! A file of another version is refused before anything in it is believed, and another program's is left as it is.

use super::super::Fault;
use super::*;
use rusqlite::Connection;

fn refused(sql: &str) -> anyhow::Error {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger.sqlite");
    Connection::open(&path).unwrap().execute_batch(sql).unwrap();
    let bytes = std::fs::read(&path).unwrap();
    let error = Ledger::open(&path).unwrap_err();
    assert!(bytes == std::fs::read(&path).unwrap(), "it was written into");
    error
}

#[test]
fn a_ledger_of_another_version_is_refused_and_not_touched() {
    let older = refused("CREATE TABLE entries (number INTEGER); PRAGMA user_version = 1;");
    assert_eq!(older.downcast_ref(), Some(&Fault::Older));
    let unsigned = refused("CREATE TABLE entries (number INTEGER); PRAGMA user_version = 2;");
    assert_eq!(unsigned.downcast_ref(), Some(&Fault::Older));
    let newer = refused("CREATE TABLE postings (number INTEGER); PRAGMA user_version = 4;");
    assert_eq!(newer.downcast_ref(), Some(&Fault::Newer));
    let other = refused("CREATE TABLE recipes (name TEXT);");
    assert_eq!(other.to_string(), "This file cannot be read as a ledger.");
}
