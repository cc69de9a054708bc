//! Renders every document of a month and writes the files.

use super::book::{Book, CouncilBook};
use super::documents;
use super::dress::{self, DressError, Looks, Stamp};
use super::said::Document;
use rayon::prelude::*;

/// A file of the run, in memory: its path below the month's folder, and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// The path, with `/`.
    pub path: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// Renders every document of the month, in the order of their paths. Nothing touches the disk.
///
/// # Errors
/// When a template cannot be rendered.
pub fn render(book: &Book, looks: &Looks, only_council: bool) -> Result<Vec<Output>, DressError> {
    let stamp = Stamp { period: book.period, as_at: book.as_at, version: env!("CARGO_PKG_VERSION") };
    let mut documents: Vec<(String, Document, bool)> = Vec::new();
    for council in &book.councils {
        of_council(book, council, &mut documents);
    }
    if !only_council {
        documents.push(("england/collation".into(), documents::collation(book), true));
        documents.push(("index".into(), documents::index(book), false));
    }
    let rendered: Result<Vec<Vec<Output>>, DressError> = documents
        .into_par_iter()
        .map(|(path, document, workbook)| {
            dressed(&path, &looks.put_into_words(document)?, workbook, looks, &stamp)
        })
        .collect();
    let mut outputs: Vec<Output> = rendered?.into_iter().flatten().collect();
    let handed_on = |council| super::finance::outputs(book, council, &outputs);
    let beside: Vec<Output> = book.councils.iter().flat_map(handed_on).collect();
    outputs.extend(beside);
    outputs.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(outputs)
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

fn of_council(book: &Book, council: &CouncilBook, documents: &mut Vec<(String, Document, bool)>) {
    let code = &council.council.code;
    documents.push((format!("council/{code}/findings"), documents::findings(book, council), true));
    documents.push((format!("council/{code}/evidence"), documents::evidence(book, council), true));
    documents.push((format!("council/{code}/gaming"), documents::gaming(book, council), true));
    documents.push((format!("council/{code}/payment"), documents::payment_pack(book, council), true));
    for practice in &council.practices {
        if let Some(statement) = documents::statement(book, council, practice) {
            documents.push((format!("practice/{}/statement", practice.code), statement, true));
        }
    }
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
