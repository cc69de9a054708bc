//! What the file itself refuses, whoever writes into it.

use super::*;
use rusqlite::Connection;

const ENTRY: &str = "(number, run, run_period, as_at, scheme, practice, period, component, contract, due, reason, adjusts, \
                     release, previous, seal)";

/// An entry number 4 as SQL, with its key, what it adjusts and the seal it follows.
fn entry(verb: &str, component: &str, run: u64, adjusts: &str, previous: &str) -> String {
    format!(
        "{verb} INTO entries {ENTRY} VALUES (4, {run}, '2026-11', '2027-01-03', 'town', 'north', '2026-10', '{component}', \
         '1', 5, 'because', {adjusts}, (SELECT seal FROM signatures WHERE number = 4), '{previous}', 'seal');"
    )
}

fn lines(of: u64, debit: u64, credit: u64) -> String {
    format!(
        "INSERT INTO lines VALUES ({of}, 1, 'expense:x', {debit}, 0), ({of}, 2, 'creditor:north', 0, {credit});"
    )
}

/// What a fresh copy of the small ledger says to some SQL, in one transaction.
fn told(sql: impl Fn(&str) -> String) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger.sqlite");
    let head = small(&path).head().to_string();
    let connection = Connection::open(&path).unwrap();
    connection.execute_batch("PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = OFF;").unwrap();
    match connection.execute_batch(&format!("BEGIN; {} COMMIT;", sql(&head))) {
        Ok(()) => "taken".into(),
        Err(error) => error.to_string(),
    }
}

#[test]
fn a_balanced_entry_that_follows_the_last_one_is_taken() {
    assert_eq!(told(|head| lines(4, 5, 5) + &entry("INSERT", "core", 3, "1", head)), "taken");
    assert_eq!(told(|head| lines(4, 5, 5) + &entry("INSERT", "retainer", 3, "NULL", head)), "taken");
}

#[test]
fn nothing_is_changed_or_removed_in_any_table() {
    for sql in [
        "UPDATE entries SET due = 1;",
        "DELETE FROM entries;",
        "UPDATE lines SET debit = 1;",
        "DELETE FROM lines WHERE entry = 3;",
        "UPDATE signatures SET by_whom = 'Other';",
        "DELETE FROM signatures;",
    ] {
        let says = told(|_| sql.into());
        assert!(says.contains("is never"), "{sql}: {says}");
    }
}

#[test]
fn no_entry_is_committed_that_does_not_balance_follow_and_adjust() {
    let refused = |sql: &dyn Fn(&str) -> String, says: &str| {
        let told = told(sql);
        assert!(told.contains(says), "{told} is not: {says}");
    };
    let unbalanced = "debits and credits of an entry come to the same";
    refused(&|head| lines(4, 5, 6) + &entry("INSERT", "core", 3, "1", head), unbalanced);
    refused(&|head| entry("INSERT", "core", 3, "1", head), unbalanced);
    refused(&|_| lines(4, 5, 5), "FOREIGN KEY");
    refused(&|head| lines(4, 0, 0) + &entry("INSERT", "core", 3, "1", head), "CHECK");
    refused(&|_| lines(3, 5, 5), "gets no more lines");
    refused(
        &|_| "INSERT OR REPLACE INTO lines VALUES (1, 1, 'expense:x', 9, 0);".into(),
        "gets no more lines",
    );
    refused(&|head| lines(4, 5, 5) + &entry("INSERT", "core", 3, "2", head), "adjusts the newest");
    refused(&|head| lines(4, 5, 5) + &entry("INSERT", "core", 3, "NULL", head), "adjusts the newest");
    refused(&|_| lines(4, 5, 5) + &entry("INSERT", "core", 3, "1", "other"), "follows the last one");
    refused(&|head| lines(4, 5, 5) + &entry("INSERT", "core", 1, "1", head), "posts once under a key");
    let other_month = |head: &str| {
        lines(4, 5, 5) + &entry("INSERT", "core", 3, "1", head).replace("'2026-11'", "'2026-12'")
    };
    refused(&other_month, "posted by the release of its month");
    // The engine removes what is replaced without asking a trigger, so that what would be replaced is refused.
    refused(&|head| lines(4, 5, 5) + &entry("REPLACE", "core", 1, "1", head), "posts once under a key");
    refused(
        &|head| {
            let same_seal = format!("(SELECT seal FROM entries WHERE number = 1), '{head}'");
            let sql =
                entry("REPLACE", "core", 3, "1", head).replace(&format!("'{head}', 'seal'"), &same_seal);
            lines(4, 5, 5) + &sql
        },
        "follows the last one",
    );
}

#[test]
fn balances_are_derived_from_the_lines() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger.sqlite");
    drop(small(&path));
    let connection = Connection::open(&path).unwrap();
    let mut asked =
        connection.prepare("SELECT account, debit, credit FROM balances ORDER BY account").unwrap();
    let rows: Vec<(String, i64, i64)> = asked
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let is = |account: &str, debit, credit| (account.to_string(), debit, credit);
    assert_eq!(
        rows,
        [is("creditor:north", 160, 350), is("expense:core", 100, 0), is("expense:on-account:PS1", 250, 160)]
    );
}
