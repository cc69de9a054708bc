//! How long it takes to run through the example contract of Liverpool many times, beside a yardstick: the bare draws of
//! as many counts.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on stops")]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use outturn::contracts::Contract;
use outturn::payments::simulate::{Dice, Rates, TrueRates, simulate};
use outturn::read::{Workbooks, read};
use outturn::run::draw;
use outturn::words::Date;
use rayon::prelude::*;
use std::hint::black_box;
use std::path::Path;

const RUNS: usize = 25_000;

fn contract() -> Contract {
    let inputs = Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs");
    let intake = read(&inputs, "contracts", &Workbooks::Here).unwrap();
    draw(&intake, "liverpool-practice").contract.unwrap()
}

/// Four contract years a run: 25,000 runs are 100,000 contract-years.
fn runs(criterion: &mut Criterion) {
    let contract = contract();
    let years = contract.years.len();
    // Each run draws every clause's count of every year and of the year before, twice: once for its twin.
    let draws = contract.clauses.len() * (years + 1) * 2;
    let rates = Rates::fixed(120, 0.1039);
    let mut group = criterion.benchmark_group("100,000 contract-years");
    group.sample_size(10);
    group.throughput(Throughput::Elements((RUNS * years) as u64));
    group.bench_function("bare draws", |bencher| {
        bencher.iter(|| -> u64 {
            (0..RUNS as u64)
                .into_par_iter()
                .map(|run| {
                    let mut dice = Dice::of(1, run);
                    (0..draws).map(|_| rates.count(0, &mut dice)).sum::<u64>()
                })
                .sum()
        });
    });
    group.bench_function("simulate", |bencher| {
        bencher.iter(|| black_box(simulate(&contract, Date::MAX, TrueRates::Unknown, RUNS, 1)).unwrap().runs);
    });
    group.finish();
}

criterion_group!(benches, runs);
criterion_main!(benches);
