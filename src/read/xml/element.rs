//! An element and what stands in it: a child's whole record is held at a time, never the whole file.

use crate::read::raw_lines::RawLines;

/// One element.
#[derive(Debug)]
pub(super) struct Element {
    /// Its name without the prefix of its namespace, in upper case.
    pub(super) name: String,
    /// The line on which it begins.
    pub(super) line: usize,
    /// The text that stands in it, pieced together.
    pub(super) text: String,
    /// The elements within it.
    pub(super) within: Vec<Element>,
}

impl Element {
    pub(super) fn new(name: &str, line: usize) -> Self {
        Self { name: name.to_uppercase(), line, text: String::new(), within: Vec::new() }
    }

    /// Is it a field: an element with text or nothing in it?
    pub(super) fn is_field(&self) -> bool {
        self.within.is_empty()
    }

    /// The fields that stand directly in it.
    pub(super) fn fields(&self) -> impl Iterator<Item = &Element> {
        self.within.iter().filter(|within| within.is_field())
    }

    /// The value of one of its fields, trimmed.
    pub(super) fn value(&self, is: impl Fn(&str) -> bool) -> Option<&str> {
        self.fields().find(|field| is(&field.name)).map(|field| field.text.trim())
    }
}

/// Lines as they are passed.
pub(super) struct Lines<'a> {
    text: &'a [u8],
    counted: RawLines,
}

impl<'a> Lines<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self { text: text.as_bytes(), counted: RawLines::default() }
    }

    /// The line of a byte that lies no further back than any asked for before.
    pub(super) fn at(&mut self, byte: u64) -> usize {
        let byte = usize::try_from(byte).unwrap_or(usize::MAX).min(self.text.len());
        self.counted.up_to(self.text, byte)
    }
}
