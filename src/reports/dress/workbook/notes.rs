//! The notes of all tables: each text once, numbered in the order in which a reader meets it.

use crate::reports::said::Document;

/// The notes of a document.
pub(super) struct Notes<'a>(Vec<&'a str>);

impl<'a> Notes<'a> {
    pub(super) fn of(document: &'a Document) -> Self {
        let mut notes = Vec::new();
        for note in
            document.sections.iter().flat_map(|section| &section.tables).flat_map(|table| &table.notes)
        {
            if !notes.contains(&note.as_str()) {
                notes.push(note.as_str());
            }
        }
        Self(notes)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The notes with their numbers, from 1.
    pub(super) fn numbered(&self) -> impl Iterator<Item = (usize, &'a str)> {
        (1..).zip(self.0.iter().copied())
    }

    /// The number of a note; 0 for one that is not in the document.
    pub(super) fn number(&self, note: &str) -> usize {
        self.numbered().find(|(_, text)| *text == note).map_or(0, |(number, _)| number)
    }
}
