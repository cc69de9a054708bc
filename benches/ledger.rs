//! How long the ledger takes to post a month for five hundred practices, and to verify ten years of them; beside it the
//! bare database crate writing and reading as many rows without seals, triggers or indexes.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on stops")]

use criterion::{Criterion, criterion_group, criterion_main};
use outturn::ledger::{Act, Deed, Ledger, Made, Target, examine, proposal};
use outturn::words::{Month, Pence};
use rusqlite::{Connection, params};
use std::path::Path;

const PRACTICES: i64 = 500;
const COMPONENTS: [&str; 4] = ["core", "retainer", "on-account:PS1", "on-account:RV1"];

fn targets(period: Month) -> Vec<Target> {
    let of = |practice: i64| {
        COMPONENTS.iter().map(move |component| Target {
            scheme: "town".into(),
            contract: "1".into(),
            practice: format!("practice-{practice:03}").into(),
            period,
            component: (*component).into(),
            due: Some(Pence::new(1_000_000 + practice)),
        })
    };
    (0..PRACTICES).flat_map(of).collect()
}

fn post(ledger: &mut Ledger, period: Month) {
    let posting = ledger.compare(period, period.after().first_day(), targets(period));
    let made = Made { version: "1", scheme: "town", prepared_by: "Maker", inputs: &[] };
    let proposal = proposal(&made, &posting);
    for (act, by) in [(Act::Approved, "Checker"), (Act::Released, "Payer")] {
        let (scheme, prepared_by, by) = ("town".into(), "Maker".into(), by.into());
        let proposal = proposal.as_str().into();
        let deed = Deed { act, scheme, period, proposal, prepared_by, by, on: posting.as_at };
        let appendix = ledger.sealed(&[deed], &posting).unwrap();
        ledger.append(appendix).unwrap();
    }
}

fn ten_years(folder: &Path) -> usize {
    let first: Month = "2026-04".parse().unwrap();
    let mut ledger = Ledger::open(&folder.join("ledger.sqlite")).unwrap();
    first.up_to("2036-03".parse().unwrap()).for_each(|month| post(&mut ledger, month));
    ledger.entries().len()
}

/// As many entries with two lines each, as plain rows in one transaction.
fn bare_write(path: &Path, entries: usize) {
    let mut connection = Connection::open(path).unwrap();
    connection
        .execute_batch("CREATE TABLE rows (number INTEGER PRIMARY KEY, key TEXT, seal TEXT, pence INTEGER);")
        .unwrap();
    let transaction = connection.transaction().unwrap();
    {
        let mut insert =
            transaction.prepare("INSERT INTO rows (key, seal, pence) VALUES (?1, ?2, ?3)").unwrap();
        for _ in 0..entries * 3 {
            insert
                .execute(params!["practice-001 2026-10 on-account:PS1", "0".repeat(64), 1_000_000])
                .unwrap();
        }
    }
    transaction.commit().unwrap();
}

fn bare_read(path: &Path) -> i64 {
    let connection = Connection::open(path).unwrap();
    let mut statement = connection.prepare("SELECT key, seal, pence FROM rows").unwrap();
    let rows = statement.query_map([], |row| {
        let (_, _): (String, String) = (row.get(0)?, row.get(1)?);
        row.get::<_, i64>(2)
    });
    rows.unwrap().map(Result::unwrap).sum()
}

fn ledger(criterion: &mut Criterion) {
    let month: Month = "2026-10".parse().unwrap();
    let mut group = criterion.benchmark_group("a month of 500 practices");
    group.sample_size(10);
    group.bench_function("compare, approve and post", |bencher| {
        bencher.iter(|| {
            let folder = tempfile::tempdir().unwrap();
            post(&mut Ledger::open(&folder.path().join("ledger.sqlite")).unwrap(), month);
        });
    });
    group.bench_function("bare database crate", |bencher| {
        bencher.iter(|| {
            let folder = tempfile::tempdir().unwrap();
            bare_write(&folder.path().join("rows.sqlite"), targets(month).len());
        });
    });
    group.finish();
    let folder = tempfile::tempdir().unwrap();
    let entries = ten_years(folder.path());
    let bare = folder.path().join("rows.sqlite");
    bare_write(&bare, entries);
    let mut group = criterion.benchmark_group("ten years of 500 practices");
    group.sample_size(10);
    group.bench_function("verify", |bencher| bencher.iter(|| examine(folder.path(), None).unwrap().debits));
    group.bench_function("bare database crate", |bencher| bencher.iter(|| bare_read(&bare)));
    group.bench_function("post one more month, opened anew", |bencher| {
        let copy = tempfile::tempdir().unwrap();
        let path = copy.path().join("ledger.sqlite");
        bencher.iter(|| {
            std::fs::copy(folder.path().join("ledger.sqlite"), &path).unwrap();
            post(&mut Ledger::open(&path).unwrap(), "2036-04".parse().unwrap());
        });
    });
    group.finish();
}

criterion_group!(benches, ledger);
criterion_main!(benches);
