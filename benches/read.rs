//! What reading costs beyond the bare parser: one return as CSV files beside the bare `csv` crate, and as one workbook
//! beside bare `calamine`, on the same bytes in the same run. The aims: reading and sorting a return into records costs at
//! most twice the bare CSV parse and 1.3 times the bare workbook read. Everything is done on one thread but where it says "on
//! all cores", as the program itself does it; a worker is a process of its own.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on stops")]

use calamine::Reader;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use outturn::read::{Sheet, Workbooks, read_bytes};
use outturn::returns::{Return, assemble};
use outturn::synth::{MadeFile, Wanted, numbered, synthesise};
use outturn::words::Period;
use rayon::ThreadPoolBuilder;
use rayon::prelude::*;
use rust_xlsxwriter::Workbook;
use std::fmt::Write;
use std::hint::black_box;
use std::io::Cursor;
use std::path::PathBuf;

const CHILDREN: usize = 2_500;
/// So many times the children, that the tables have some twenty megabytes and all of them still fit into one workbook.
const TIMES: usize = 16;
const PERIOD: &str = "2025-26";

/// The tables of one return, as CSV files; each child stands in it several times under numbers of its own. The rows stand
/// in the order of the children, as systems export them, or else child by child in an order that starts again and again.
fn one_return(in_order: bool) -> Vec<MadeFile> {
    let month = "2026-10".parse().unwrap();
    let files = synthesise(&Wanted { seed: 1, councils: numbered(1, CHILDREN), month, faults: 20 });
    let of_year = files.into_iter().filter(|file| file.path.contains(PERIOD));
    of_year.map(|file| enlarged(file, in_order)).collect()
}

fn enlarged(file: MadeFile, in_order: bool) -> MadeFile {
    let text = String::from_utf8(file.bytes).unwrap();
    let (headings, rows) = text.split_once('\n').unwrap();
    let mut rows: Vec<(String, &str)> = (0..TIMES)
        .flat_map(|copy| {
            let rows = rows.lines().filter_map(|row| row.split_once(','));
            rows.map(move |(child, rest)| (format!("{child}X{copy:02}"), rest))
        })
        .collect();
    if in_order {
        rows.sort_by(|(one, _), (other, _)| one.cmp(other));
    }
    let mut large = format!("{headings}\n");
    for (child, rest) in rows {
        writeln!(large, "{child},{rest}").unwrap();
    }
    MadeFile { path: file.path, bytes: large.into_bytes() }
}

/// The same rows as the sheets of one workbook, and how many they are.
fn workbook(files: &[MadeFile]) -> (Vec<u8>, u64) {
    let mut book = Workbook::new();
    let mut rows = 0;
    for file in files {
        let name = file.path.rsplit('/').next().unwrap().trim_end_matches(".csv");
        let sheet = book.add_worksheet().set_name(name).unwrap();
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(file.bytes.as_slice());
        for (row, record) in (0..).zip(reader.records()) {
            sheet.write_row(row, 0, record.unwrap().iter()).unwrap();
            rows += 1;
        }
    }
    (book.save_to_buffer().unwrap(), rows)
}

/// Every cell as text, as who uses the crate alone would read it.
fn bare_csv(files: &[MadeFile]) -> usize {
    let mut cells = 0;
    for file in files {
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(file.bytes.as_slice());
        let mut record = csv::StringRecord::new();
        while reader.read_record(&mut record).unwrap() {
            cells += black_box(&record).len();
        }
    }
    cells
}

/// Every sheet, as who uses the crate alone would read it.
fn bare_workbook(bytes: &[u8]) -> usize {
    let mut book: calamine::Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let ranges = book.sheet_names().into_iter().map(|name| book.worksheet_range(&name).unwrap());
    ranges.map(|range| black_box(range).used_cells().count()).sum()
}

fn sheets(files: &[MadeFile]) -> Vec<Sheet> {
    files.par_iter().flat_map_iter(|file| read_bytes(&file.path, &file.bytes, &Workbooks::Here).0).collect()
}

/// The sheets with the return that is made of them: neither is thrown away while the clock runs.
fn whole(sheets: Vec<Sheet>) -> (Vec<Sheet>, Return) {
    let period: Period = PERIOD.parse().unwrap();
    let whole = assemble("council-001", period, &[(period, sheets.iter().collect())]);
    assert!(whole.count.used() > TIMES * CHILDREN, "the return is read");
    (sheets, whole)
}

fn reading(criterion: &mut Criterion) {
    let files = one_return(true);
    csv_files(criterion, &files);
    workbooks(criterion, &files);
}

fn csv_files(criterion: &mut Criterion, files: &[MadeFile]) {
    let bytes: usize = files.iter().map(|file| file.bytes.len()).sum();
    let largest = files.iter().map(|file| file.bytes.len()).max().unwrap();
    let mut group =
        criterion.benchmark_group(format!("CSV, {} MB, the largest table {} MB", bytes >> 20, largest >> 20));
    group.sample_size(20).throughput(Throughput::Bytes(bytes as u64));
    group.bench_function("bare csv crate", |bencher| bencher.iter(|| bare_csv(files)));
    let pool = ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    group.bench_function("read", |bencher| bencher.iter_with_large_drop(|| pool.install(|| sheets(files))));
    group.bench_function("read and assemble", |bencher| {
        bencher.iter_with_large_drop(|| pool.install(|| whole(sheets(files))));
    });
    group.bench_function("read and assemble, on all cores", |bencher| {
        bencher.iter_with_large_drop(|| whole(sheets(files)));
    });
    let out_of_order = one_return(false);
    group.bench_function("read and assemble, out of order", |bencher| {
        bencher.iter_with_large_drop(|| pool.install(|| whole(sheets(&out_of_order))));
    });
    group.finish();
}

fn workbooks(criterion: &mut Criterion, files: &[MadeFile]) {
    let (book, rows) = workbook(files);
    let worker = Workbooks::Worker(PathBuf::from(env!("CARGO_BIN_EXE_outturn")));
    let pool = ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let read = |how: &Workbooks| read_bytes("returns/council-001/2025-26/return.xlsx", &book, how).0;
    let mut group = criterion.benchmark_group(format!("workbook, {} MB, {rows} rows", book.len() >> 20));
    group.sample_size(10).throughput(Throughput::Elements(rows));
    group.bench_function("bare calamine", |bencher| bencher.iter(|| bare_workbook(&book)));
    for (name, how) in [("in this process", Workbooks::Here), ("by the worker", worker)] {
        group.bench_function(format!("read, {name}"), |bencher| bencher.iter_with_large_drop(|| read(&how)));
        group.bench_function(format!("read and assemble, {name}"), |bencher| {
            bencher.iter_with_large_drop(|| pool.install(|| whole(read(&how))));
        });
    }
    group.finish();
}

criterion_group!(benches, reading);
criterion_main!(benches);
