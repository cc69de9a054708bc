//! How long five hundred statements take, each as page, workbook, JSON and CSV; beside it the bare workbook crate writing as
//! many cells without formats, formulas, links or anything else.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on stops")]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use outturn::ledger::Ledger;
use outturn::read::Workbooks;
use outturn::reports::book::{Book, CouncilBook, PracticeBook};
use outturn::reports::{Document, Looks, Stamp, documents, render_one};
use outturn::run::{Asked, book, gather};
use rayon::prelude::*;
use rust_xlsxwriter::Workbook;
use std::path::Path;

const STATEMENTS: usize = 500;

/// The example month, up to where its documents are made.
fn month() -> Book {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let asked = Asked {
        prepared_by: Asked::SCHEDULED.into(),
        inputs: root.join("inputs"),
        outputs: root.join("target/no-outputs"),
        keys: None,
        templates: None,
        period: "2026-10".parse().unwrap(),
        as_at: "2026-11-03".parse().unwrap(),
        dry_run: true,
        council: None,
        workbooks: Workbooks::Here,
    };
    let gathered = gather(&asked, &mut |_| {}).unwrap();
    book(&asked, &gathered, &Ledger::look(&asked.ledger()).unwrap(), &mut |_| {}).unwrap()
}

/// Five hundred practices: those of the example, again and again.
fn practices(book: &Book) -> Vec<(&CouncilBook, &PracticeBook)> {
    let all: Vec<_> = book.practices().filter(|(_, practice)| practice.statement.is_some()).collect();
    all.iter().copied().cycle().take(STATEMENTS).collect()
}

fn statement(book: &Book, (council, practice): (&CouncilBook, &PracticeBook)) -> Document {
    documents::statement(book, council, practice).unwrap()
}

/// The cells of a document by the bare workbook crate.
fn bare(document: &Document) -> usize {
    let mut made = Workbook::new();
    for table in document.sections.iter().flat_map(|section| &section.tables) {
        let sheet = made.add_worksheet();
        for (row, cells) in (0..).zip(&table.rows) {
            for (column, cell) in (0..).zip(cells) {
                match cell.plain_number() {
                    Some(number) => sheet.write_number(row, column, number.parse::<f64>().unwrap()).unwrap(),
                    None => sheet.write_string(row, column, cell.shown()).unwrap(),
                };
            }
        }
    }
    made.save_to_buffer().unwrap().len()
}

fn statements(criterion: &mut Criterion) {
    let book = month();
    let stamp = Stamp { period: book.period, as_at: book.as_at, version: "0.0.0" };
    let looks = Looks::built_in().unwrap();
    let practices = practices(&book);
    let mut group = criterion.benchmark_group("500 statements");
    group.sample_size(10).throughput(Throughput::Elements(STATEMENTS as u64));
    group.bench_function("page, workbook, JSON and CSV", |bencher| {
        bencher.iter(|| -> usize {
            let made = practices.par_iter().map(|of| {
                let outputs = render_one("practice/statement", &statement(&book, *of), &looks, &stamp);
                outputs.unwrap().iter().map(|output| output.bytes.len()).sum::<usize>()
            });
            made.sum()
        });
    });
    group.bench_function("bare workbook crate", |bencher| {
        bencher.iter(|| practices.par_iter().map(|of| bare(&statement(&book, *of))).sum::<usize>());
    });
    group.finish();
}

criterion_group!(benches, statements);
criterion_main!(benches);
