//! Renders every document of a month and writes the files.

use super::book::{Book, CouncilBook};
use super::documents;
use super::dress::{self, DressError, Looks, Stamp};
use super::returned::{Returned, returned_workbook};
use super::said::Document;
use crate::read::Sheet;
use crate::words::Period;
use rayon::prelude::*;

/// A file of the run, in memory: its path below the month's folder, and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// The path, with `/`.
    pub path: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// Renders every document of the month, in the order of their paths. `sent` are the sheets that the councils' returns were
/// read from. Nothing touches the disk.
///
/// # Errors
/// When a template cannot be rendered.
pub fn render(
    book: &Book,
    sent: &[Sheet],
    looks: &Looks,
    only_council: bool,
) -> Result<Vec<Output>, DressError> {
    let stamp = Stamp { period: book.period, as_at: book.as_at, version: env!("CARGO_PKG_VERSION") };
    let dress = |documents: Vec<(String, Document, bool)>| -> Result<Vec<Output>, DressError> {
        let dressed = documents.into_par_iter().map(|(path, document, workbook)| {
            dressed(&path, &looks.put_into_words(document)?, workbook, looks, &stamp)
        });
        Ok(dressed.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
    };
    // A council's documents are gone before the next one's are made: they take more room than what is written of them.
    let of_councils = book.councils.par_iter().map(|council| dress(of_council(book, council)));
    let mut outputs: Vec<Output> =
        of_councils.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect();
    if !only_council {
        outputs.extend(dress(vec![
            ("england/collation".into(), documents::collation(book), true),
            ("index".into(), documents::index(book), false),
        ])?);
    }
    outputs.extend(given_back(book, sent, looks, &stamp)?);
    let handed_on = |council| super::finance::outputs(book, council, &outputs);
    let beside: Vec<Output> = book.councils.iter().flat_map(handed_on).collect();
    outputs.extend(beside);
    outputs.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(outputs)
}

/// Each return of the month, given back with its marks to those who sent it.
fn given_back(book: &Book, sent: &[Sheet], looks: &Looks, stamp: &Stamp) -> Result<Vec<Output>, DressError> {
    let councils = book.councils.par_iter();
    let given = councils.filter_map(|council| Some((council, council.validated.as_ref()?)));
    given
        .map(|(council, validated)| {
            let (code, period) = (&council.council.code, book.period);
            let folder = format!("returns/{code}/{period}/");
            let returned = Returned {
                council: code,
                council_name: &council.council.name,
                example_data: council.council.example,
                period: Period::Month(period),
                sheets: sent.iter().filter(|sheet| sheet.file().starts_with(&folder)).collect(),
                remarks: &council.remarks,
                validated,
            };
            let bytes = returned_workbook(&returned, looks, stamp)?;
            Ok(Output { path: format!("council/{code}/returned.xlsx"), bytes })
        })
        .collect()
}

/// The page and the workbook of one document that has its words, under a path of its own.
///
/// # Errors
/// When a template cannot be rendered.
pub fn render_one(
    path: &str,
    document: &Document,
    looks: &Looks,
    stamp: &Stamp,
) -> Result<Vec<Output>, DressError> {
    dressed(path, document, true, looks, stamp)
}

/// The documents of a council, each with its path and whether it has a workbook.
fn of_council(book: &Book, council: &CouncilBook) -> Vec<(String, Document, bool)> {
    let code = &council.council.code;
    let mut documents = vec![
        (format!("council/{code}/findings"), documents::findings(book, council), true),
        (format!("council/{code}/evidence"), documents::evidence(book, council), true),
        (format!("council/{code}/gaming"), documents::gaming(book, council), true),
        (format!("council/{code}/payment"), documents::payment_pack(book, council), true),
    ];
    for practice in &council.practices {
        if let Some(statement) = documents::statement(book, council, practice) {
            documents.push((format!("practice/{}/statement", practice.code), statement, true));
        }
    }
    documents
}

fn dressed(
    path: &str,
    document: &Document,
    workbook: bool,
    looks: &Looks,
    stamp: &Stamp,
) -> Result<Vec<Output>, DressError> {
    let page = dress::page(document, looks, stamp)?;
    let mut outputs = vec![Output { path: format!("{path}.html"), bytes: page.into_bytes() }];
    if workbook {
        outputs
            .push(Output { path: format!("{path}.xlsx"), bytes: dress::workbook(document, looks, stamp)? });
    }
    if ["/statement", "/payment", "/gaming", "/collation"].iter().any(|name| path.ends_with(name)) {
        outputs.push(Output { path: format!("{path}.json"), bytes: dress::json(document, stamp) });
        outputs.push(Output { path: format!("{path}.csv"), bytes: dress::csv(document)? });
    }
    Ok(outputs)
}
