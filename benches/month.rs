//! How long the month's work takes, each figure beside a yardstick on the same bytes in the same run: the bare parser.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on stops")]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use outturn::indicators::{Attribution, Practice, measure};
use outturn::read::{Sheet, Workbooks, read_bytes};
use outturn::returns::assemble;
use outturn::synth::{MadeFile, Wanted, numbered, synthesise};
use outturn::validate::{Year, rules, validate};
use outturn::words::Period;
use std::hint::black_box;
use std::io::Cursor;

const CHILDREN: usize = 2_000;

fn made(period: &str) -> Vec<MadeFile> {
    let wanted =
        Wanted { seed: 1, councils: numbered(1, CHILDREN), month: "2026-10".parse().unwrap(), faults: 20 };
    synthesise(&wanted).into_iter().filter(|file| file.path.contains(period)).collect()
}

fn sheets(files: &[MadeFile]) -> Vec<Sheet> {
    files.iter().flat_map(|file| read_bytes(&file.path, &file.bytes, &Workbooks::Here).0).collect()
}

/// Every CSV of one return, from bytes: the bare `csv` crate, our sheets, our records.
fn csv_files(criterion: &mut Criterion) {
    let files = made("2025-26");
    let period: Period = "2025-26".parse().unwrap();
    let mut group = criterion.benchmark_group("csv of one return");
    group.throughput(Throughput::Bytes(files.iter().map(|file| file.bytes.len() as u64).sum()));
    group.bench_function("bare csv crate", |bencher| {
        bencher.iter(|| {
            let mut cells = 0;
            for file in &files {
                let mut reader = csv::Reader::from_reader(file.bytes.as_slice());
                let mut record = csv::ByteRecord::new();
                while reader.read_byte_record(&mut record).unwrap() {
                    cells += record.len();
                }
            }
            cells
        });
    });
    group.bench_function("read", |bencher| bencher.iter(|| black_box(sheets(&files)).len()));
    group.bench_function("read and assemble", |bencher| {
        bencher.iter(|| {
            let sheets = sheets(&files);
            assemble("council-001", period, &[(period, sheets.iter().collect())]).count.read
        });
    });
    group.finish();
}

/// One workbook, from bytes: bare calamine's cells against our sheets, both in this process.
fn workbook(criterion: &mut Criterion) {
    let wanted =
        Wanted { seed: 1, councils: outturn::synth::pilots(), month: "2026-10".parse().unwrap(), faults: 0 };
    let files = synthesise(&wanted);
    let largest =
        files.iter().filter(|file| file.path.contains("return.xlsx")).max_by_key(|file| file.bytes.len());
    let bytes = &largest.unwrap().bytes;
    let mut group = criterion.benchmark_group("one workbook");
    group.throughput(Throughput::Bytes(bytes.len() as u64));
    group.bench_function("bare calamine", |bencher| {
        bencher.iter(|| {
            let mut book: calamine::Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
            let mut cells = 0;
            for name in calamine::Reader::sheet_names(&book) {
                let mut reader = book.worksheet_cells_reader(&name).unwrap();
                while reader.next_cell().unwrap().is_some() {
                    cells += 1;
                }
            }
            cells
        });
    });
    group.bench_function("read", |bencher| {
        bencher.iter(|| read_bytes("return.xlsx", bytes, &Workbooks::Here).0.len());
    });
    group.finish();
}

/// Rules and indicators over one council with the two years before; reading the same bytes is the yardstick.
fn rooms(criterion: &mut Criterion) {
    let periods = ["2026-10", "2025-26", "2024-25"];
    let files: Vec<Vec<MadeFile>> = periods.iter().map(|period| made(period)).collect();
    let sheets: Vec<Vec<Sheet>> = files.iter().map(|files| sheets(files)).collect();
    let sent: Vec<(Period, Vec<&Sheet>)> = periods
        .iter()
        .zip(&sheets)
        .map(|(period, sheets)| (period.parse().unwrap(), sheets.iter().collect()))
        .collect();
    let given = assemble("council-001", sent[0].0, &sent);
    let in_force = rules::in_force(given.year()).unwrap();
    let year = Year::of(sent[0].0);
    let practices = [Practice::new("council-001-practice", Attribution::HeldAtLeast(183))];
    let mut group = criterion.benchmark_group("a council of 2,000 children and three years");
    group.bench_function("reading its files (yardstick)", |bencher| {
        bencher.iter(|| files.iter().map(|files| self::sheets(files).len()).sum::<usize>());
    });
    group.bench_function("validate", |bencher| {
        bencher.iter_batched(
            || given.clone(),
            |given| validate(given, &year, &in_force).findings.len(),
            criterion::BatchSize::LargeInput,
        );
    });
    let cleared = validate(given, &year, &in_force).cleared;
    group.bench_function("measure", |bencher| {
        bencher.iter(|| measure(&cleared, &practices).practices.len());
    });
    group.finish();
}

criterion_group!(benches, csv_files, workbook, rooms);
criterion_main!(benches);
