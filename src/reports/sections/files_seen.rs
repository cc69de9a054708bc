//! Every file below the inputs folder, with a verdict: nothing is skipped silently.

use crate::read::Verdict;
use crate::reports::book::Book;
use crate::reports::said::{Cell, Kind, Matter, Section, Table, Tone};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "files_seen", gives: &["files"] };

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
    Section::on("files", &WORDS).tone(Tone::Detail).with("files", &Cell::count(book.files.len())).table(table)
}
