//! Every file below the inputs folder, with a verdict: nothing is skipped silently.

use crate::read::Verdict;
use crate::reports::book::Book;
use crate::reports::said::{Cell, Kind, Section, Table, Tone};

/// The files of a run.
pub(in crate::reports) fn files_seen(book: &Book) -> Section {
    let columns =
        [("File", Kind::Text), ("Verdict", Kind::Text), ("Rows", Kind::Count), ("What was said", Kind::Text)];
    let mut table = Table::new("files", "Files below the inputs folder", &columns);
    for file in &book.files {
        let unused = book.unused.iter().find(|(place, _)| place.file == file.path);
        let (verdict, rows, said) = match (&file.verdict, unused) {
            (Verdict::Read { .. }, Some((_, why))) => ("not used", Cell::Symbol('z'), why.as_str()),
            (Verdict::Read { rows, .. }, None) => ("read", Cell::count(*rows), "read"),
            (Verdict::Ignored { why }, _) => ("ignored", Cell::Symbol('z'), why.as_str()),
            (Verdict::Refused { why }, _) => ("refused", Cell::Symbol('z'), why.as_str()),
        };
        table.push(vec![Cell::text(&*file.path), Cell::text(verdict), rows, Cell::text(said)]);
    }
    let table = table.note("[z] stands where nothing was read.");
    let words = format!("{} files lie below the inputs folder; each has a verdict.", book.files.len());
    Section::new("files", "Files").tone(Tone::Detail).say(words).table(table)
}
