//! Renders every document of a month, each gone from memory before the next one is made.

use super::book::{Book, CouncilBook};
use super::documents;
use super::dress::{self, DressError, Looks, Stamp};
use super::returned::{Returned, returned_workbook};
use super::said::Document;
use super::shelf::Unwritten;
use super::written::{Output, Written};
use crate::read::Sheet;
use crate::words::Period;
use rayon::prelude::*;

/// Why not every document of a month was made and kept.
#[derive(Debug)]
pub enum Unrendered {
    /// A template cannot be rendered.
    Template(DressError),
    /// A file could not be kept.
    Unwritten(Unwritten),
}

impl From<DressError> for Unrendered {
    fn from(error: DressError) -> Self {
        Self::Template(error)
    }
}

impl From<Unwritten> for Unrendered {
    fn from(error: Unwritten) -> Self {
        Self::Unwritten(error)
    }
}

/// Files that are still to be made: nothing of them is in memory until their turn comes.
type Work<'a> = Box<dyn Fn() -> Result<Vec<Output>, DressError> + Send + Sync + 'a>;

/// Renders every document of the month and hands each file to `keep` as soon as it is made. `sent` are the sheets that the
/// councils' returns were read from. What was kept comes back in the order of its paths.
///
/// # Errors
/// When a template cannot be rendered, or `keep` refuses a file.
pub fn render(
    book: &Book,
    sent: &[Sheet],
    looks: &Looks,
    only_council: bool,
    keep: impl Fn(&Output) -> Result<Written, Unwritten> + Sync,
) -> Result<Vec<Written>, Unrendered> {
    let stamp = Stamp { period: book.period, as_at: book.as_at, version: env!("CARGO_PKG_VERSION") };
    let kept = |outputs: Vec<Output>| outputs.iter().map(&keep).collect::<Result<Vec<_>, _>>();
    // One list of all work and no lists within it: who waits for a list within takes up other work meanwhile, so that many
    // councils would be half made at once.
    let mut work: Vec<Work<'_>> = Vec::new();
    if !only_council {
        work.push(said("england/collation", looks, &stamp, true, || Some(documents::collation(book))));
        work.push(said("index", looks, &stamp, false, || Some(documents::index(book))));
    }
    for council in &book.councils {
        work.extend(of_council(book, council, looks, &stamp));
        work.push(Box::new(|| given_back(book, council, sent, looks, &stamp)));
    }
    let made = work.par_iter().map(|work| Ok(kept(work()?)?)).collect::<Result<Vec<_>, Unrendered>>()?;
    let mut made: Vec<Written> = made.into_iter().flatten().collect();
    // The finance files name the seal of the pack beside them.
    let pack = |council: &CouncilBook| {
        let path = format!("council/{}/payment.json", council.council.code);
        made.iter().find(|made| made.path == path).map(|made| &*made.seal)
    };
    let beside = book.councils.par_iter();
    let beside = beside.map(|council| kept(super::finance::outputs(book, council, pack(council))));
    let beside = beside.collect::<Result<Vec<_>, Unwritten>>()?;
    made.extend(beside.into_iter().flatten());
    made.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(made)
}

/// A document under a path of its own, where there is one to be said.
fn said<'a>(
    path: impl Into<String>,
    looks: &'a Looks,
    stamp: &'a Stamp,
    workbook: bool,
    say: impl Fn() -> Option<Document> + Send + Sync + 'a,
) -> Work<'a> {
    let path = path.into();
    Box::new(move || match say() {
        Some(document) => dressed(&path, &looks.put_into_words(document)?, workbook, looks, stamp),
        None => Ok(Vec::new()),
    })
}

/// The documents of a council.
fn of_council<'a>(
    book: &'a Book,
    council: &'a CouncilBook,
    looks: &'a Looks,
    stamp: &'a Stamp,
) -> Vec<Work<'a>> {
    let code = &council.council.code;
    let of = |name: &str, say: fn(&Book, &CouncilBook) -> Document| {
        said(format!("council/{code}/{name}"), looks, stamp, true, move || Some(say(book, council)))
    };
    let mut work = vec![
        of("findings", documents::findings),
        of("evidence", documents::evidence),
        of("gaming", documents::gaming),
        of("payment", documents::payment_pack),
    ];
    work.extend(council.practices.iter().map(|practice| {
        let path = format!("practice/{}/statement", practice.code);
        said(path, looks, stamp, true, move || documents::statement(book, council, practice))
    }));
    work
}

/// A return of the month, given back with its marks to those who sent it.
fn given_back(
    book: &Book,
    council: &CouncilBook,
    sent: &[Sheet],
    looks: &Looks,
    stamp: &Stamp,
) -> Result<Vec<Output>, DressError> {
    let Some(validated) = &council.validated else { return Ok(Vec::new()) };
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
    Ok(vec![Output { path: format!("council/{code}/returned.xlsx"), bytes }])
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
