//! How long all indicators of a whole country take: 115,000 children looked after, in 150 councils with four practices
//! each, over three years. The yardsticks walk the same rows in the same run: every episode alone, then every life
//! joined over the years without an indicator.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on stops")]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use outturn::indicators::blocks::Life;
use outturn::indicators::{Attribution, Practice, measure};
use outturn::read::{Sheet, Workbooks, read_bytes};
use outturn::returns::assemble;
use outturn::synth::{Wanted, numbered, synthesise};
use outturn::validate::{Cleared, Year, validate};
use outturn::words::{Period, day};
use rayon::prelude::*;
use std::hint::black_box;

const COUNCILS: usize = 150;
const CHILDREN: usize = 767;
const PRACTICES: [&str; 4] = ["north", "east", "south", "west"];

/// Every council's return beside the two before it, cleared by no rule, since figures do not ask which ones ran.
fn country() -> Vec<Cleared> {
    let month = "2026-10".parse().unwrap();
    numbered(COUNCILS, CHILDREN)
        .into_par_iter()
        .map(|council| {
            let code = council.code.clone();
            let mut sent: Vec<(Period, Vec<Sheet>)> = Vec::new();
            for file in synthesise(&Wanted { seed: 1, councils: vec![council], month, faults: 20 }) {
                let period = file.path.split('/').nth(2).unwrap().parse().unwrap();
                let bytes =
                    if file.path.ends_with("assignments.csv") { divide(&file.bytes) } else { file.bytes };
                let sheets = read_bytes(&file.path, &bytes, &Workbooks::Here).0;
                match sent.iter_mut().find(|(of, _)| *of == period) {
                    Some((_, all)) => all.extend(sheets),
                    None => sent.push((period, sheets)),
                }
            }
            let sent: Vec<(Period, Vec<&Sheet>)> =
                sent.iter().map(|(period, sheets)| (*period, sheets.iter().collect())).collect();
            let period = Period::Month(month);
            validate(assemble(&code, period, &sent), &Year::of(period), &[]).cleared
        })
        .collect()
}

/// The council's one made-up practice as four: which of them holds a child goes by the child's number.
fn divide(assignments: &[u8]) -> Vec<u8> {
    let text = std::str::from_utf8(assignments).unwrap();
    let divided = text.lines().map(|line| {
        let (child, rest) = line.split_once(',').unwrap();
        let (practice, rest) = rest.split_once(',').unwrap();
        let sum: usize = child.bytes().map(usize::from).sum();
        let practice = if practice == "PRACTICE" { practice } else { PRACTICES[sum % PRACTICES.len()] };
        format!("{child},{practice},{rest}\n")
    });
    divided.collect::<String>().into_bytes()
}

fn measure_country(criterion: &mut Criterion) {
    let country = country();
    let practices = PRACTICES.map(|code| Practice::new(code, Attribution::HeldAtLeast(183)));
    let children: usize = country.iter().map(|council| council.given().children.len()).sum();
    let mut group = criterion.benchmark_group("measure_country");
    group.sample_size(10);
    group.throughput(Throughput::Elements(children as u64));
    group.bench_function("every episode row (yardstick)", |bencher| {
        bencher.iter(|| {
            let rows = |council: &Cleared| {
                let submissions = council.given().submissions.iter();
                let episodes = submissions.flat_map(|sent| sent.all().episodes);
                episodes.filter(|episode| episode.end.is_blank()).count()
            };
            country.par_iter().map(rows).sum::<usize>()
        });
    });
    group.bench_function("every life (yardstick)", |bencher| {
        let known_from = day(2024, 4, 1);
        bencher.iter(|| {
            let lives = |council: &Cleared| {
                let children: Vec<_> = council.given().children().collect();
                let lives: Vec<Life<'_>> = children.iter().map(|child| Life::of(child, known_from)).collect();
                black_box(lives).len()
            };
            country.par_iter().map(lives).sum::<usize>()
        });
    });
    group.bench_function("every indicator", |bencher| {
        let figures = |council: &Cleared| measure(council, &practices).practices.len();
        bencher.iter(|| country.par_iter().map(figures).sum::<usize>());
    });
    group.finish();
}

criterion_group!(benches, measure_country);
criterion_main!(benches);
