//! A document as a workbook: a cover, contents, notes, then a worksheet for each table.

mod cover;
mod formats;
mod gathered;
mod language;
mod lists;
mod names;
mod notes;
mod numbers;
mod places;
#[cfg(test)]
mod read_back;
mod room;
mod table_sheet;
mod totals;
mod words;

pub(in crate::reports) use language::declare as declare_language;
pub(in crate::reports) use lists::plain_table;
pub(in crate::reports) use numbers::{excel_day, nearest};
pub(in crate::reports) use room::height_of;

use super::{DressError, Looks, Stamp};
use crate::reports::said::{Document, Table};
use formats::Formats;
use gathered::{Gathered, Part, gathered};
use names::Unique;
use notes::Notes;
use places::Places;
use rust_xlsxwriter::{DocProperties, Workbook, Worksheet, XlsxError};
use words::Words;

/// A table on its way to its worksheet.
struct Sheet {
    /// The worksheet's name.
    name: String,
    /// Its first cell.
    title: String,
    table: Table,
    /// What is said above the table.
    says: Vec<String>,
    /// The tables of the document that it holds.
    parts: Vec<Part>,
}

/// The workbook, in the profile that the document asks for.
///
/// # Errors
/// When a table breaks a rule of worksheets (two columns of one heading, a text beyond 32,767 characters) or a
/// replaced template cannot be rendered.
pub fn workbook(document: &Document, looks: &Looks, stamp: &Stamp) -> Result<Vec<u8>, DressError> {
    workbook_with(document, looks, stamp, &[])
}

/// A worksheet that is no table of the document but comes after them: what it is wished to be called, its title, and how
/// it is written under the title that it gets.
pub(in crate::reports) struct Other<'a> {
    pub(in crate::reports) name: String,
    pub(in crate::reports) title: String,
    pub(in crate::reports) write: Write<'a>,
}

/// Writes a worksheet under a title and the sentences that stand above every such table.
type Write<'a> = Box<dyn Fn(&mut Worksheet, &str, &[String]) -> Result<(), XlsxError> + 'a>;

/// The workbook of a document with other worksheets.
///
/// # Errors
/// As [`workbook`].
pub(in crate::reports) fn workbook_with(
    document: &Document,
    looks: &Looks,
    stamp: &Stamp,
    others: &[Other<'_>],
) -> Result<Vec<u8>, DressError> {
    let words = Words::new(document, looks, stamp)?;
    let notes = Notes::of(document);
    let mut names = Unique::taken(["Cover", &words.contents_name, &words.notes_name]);
    let mut titles = Unique::taken([document.title.as_str(), &words.contents_title, &words.notes_title]);
    let sheets = sheets(document, &words, &notes, (&mut names, &mut titles))?;
    let called: Vec<(String, String)> =
        others.iter().map(|other| (names.sheet(&other.name), titles.title(&other.title))).collect();
    let places = Places::of(document, &sheets);
    let formats = Formats::new();
    let mut book = Workbook::new();
    book.set_properties(&properties(document, stamp)?);
    book.set_default_format(&formats.text, 21, 72).map_err(|error| of_book(&error))?;
    put(&mut book, "Cover", |sheet| cover::write(sheet, document, &places, &words, &formats))?;
    let tables = sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.title.as_str()));
    let listed: Vec<(&str, &str)> =
        tables.chain(called.iter().map(|(name, title)| (name.as_str(), title.as_str()))).collect();
    put(&mut book, &words.contents_name, |sheet| lists::contents(sheet, &listed, &notes, &words, &formats))?;
    if !notes.is_empty() {
        put(&mut book, &words.notes_name, |sheet| lists::notes(sheet, &notes, &words, &formats))?;
    }
    for (at, sheet) in sheets.iter().enumerate() {
        let page = table_sheet::Page { at, sheet, profile: document.profile, places: &places };
        put(&mut book, &sheet.name, |made| table_sheet::write(made, &page, &words, &formats))?;
    }
    let above = words::lines(&words.sent_table);
    for (other, (name, title)) in others.iter().zip(&called) {
        put(&mut book, name, |made| (other.write)(made, title, &above))?;
    }
    let bytes = book.save_to_buffer().map_err(|error| of_book(&error))?;
    language::declare(&bytes).map_err(|error| DressError::new("workbook", format!("{error}.")))
}

/// Adds a worksheet of that name, on a sheet of A4 on its side when it is printed.
fn put(
    book: &mut Workbook,
    name: &str,
    write: impl Fn(&mut Worksheet) -> Result<(), XlsxError>,
) -> Result<(), DressError> {
    let sheet = book.add_worksheet();
    sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0).set_active(name == "Cover");
    sheet.set_name(name).map(|_| ()).and_then(|()| write(sheet)).map_err(|error| {
        DressError::new(format!("worksheet {name}"), format!("{error}. Change the section that says it."))
    })
}

fn of_book(error: &XlsxError) -> DressError {
    DressError::new("workbook", format!("{error}."))
}

fn properties(document: &Document, stamp: &Stamp) -> Result<DocProperties, DressError> {
    let made = excel_day(stamp.as_at).map_err(|error| of_book(&error))?;
    let properties = DocProperties::new().set_title(&document.title).set_author("outturn");
    // The checker of workbooks holds it to the profile that it declares.
    Ok(properties.set_category(document.profile.word()).set_creation_datetime(&made))
}

fn sheets(
    document: &Document,
    words: &Words,
    notes: &Notes,
    (names, titles): (&mut Unique, &mut Unique),
) -> Result<Vec<Sheet>, DressError> {
    let sheet = |part: Gathered| {
        let says = says(&part, words, notes)?;
        let (name, title) = (names.sheet(part.table.name), titles.title(&part.table.caption));
        Ok(Sheet { name, title, table: part.table, says, parts: part.parts })
    };
    gathered(document).into_iter().map(sheet).collect()
}

/// The sentences of a table's section stand above it, then what its symbols, blanks and notes mean.
fn says(part: &Gathered, words: &Words, notes: &Notes) -> Result<Vec<String>, DressError> {
    let table = &part.table;
    let mut says = vec![words.one_table.clone()];
    says.extend(part.words.iter().flat_map(|paragraph| words::lines(paragraph)));
    let symbols = words.symbols(&table_sheet::symbols(table))?;
    says.extend((!symbols.is_empty()).then_some(symbols));
    let explained = table.notes.iter().chain(&says).any(|note| note.to_lowercase().contains("blank"));
    if table_sheet::has_blanks(table) && !explained {
        says.push(words.blanks.clone());
    }
    says.extend(table.notes.iter().map(|note| format!("[note {}] {note}", notes.number(note))));
    Ok(says)
}
