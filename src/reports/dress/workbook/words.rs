//! What a workbook says of itself: sentences from the template `workbook.txt`, which a council may change.

use crate::reports::dress::own::Own;
use crate::reports::dress::{DressError, Looks, Stamp};
use crate::reports::said::{Document, Profile};
use crate::words::long_date;
use serde::Serialize;

const TEMPLATE: &str = "workbook.txt";

/// The sentences that every workbook needs.
pub(super) struct Words<'a> {
    looks: &'a Looks,
    given: Given<'a>,
    pub(super) own: Own,
    pub(super) example: String,
    pub(super) profile: String,
    pub(super) made: String,
    pub(super) facts: String,
    pub(super) proof: String,
    pub(super) proof_check: String,
    pub(super) proof_same: String,
    pub(super) proof_differs: String,
    pub(super) contents_name: String,
    pub(super) contents_title: String,
    pub(super) contents_sheet: String,
    pub(super) contents_holds: String,
    pub(super) notes_name: String,
    pub(super) notes_title: String,
    pub(super) notes_number: String,
    pub(super) notes_text: String,
    pub(super) one_table: String,
    pub(super) blanks: String,
    pub(super) no_rows: String,
    pub(super) sent_table: String,
}

/// What the template may name.
#[derive(Clone, Serialize)]
struct Given<'a> {
    what: &'a str,
    title: &'a str,
    period: String,
    as_at: String,
    version: &'static str,
    symbols: &'a [char],
}

impl<'a> Words<'a> {
    pub(super) fn new(document: &'a Document, looks: &'a Looks, stamp: &Stamp) -> Result<Self, DressError> {
        let given = Given {
            what: &document.what,
            title: &document.title,
            period: stamp.period.long(),
            as_at: long_date(stamp.as_at),
            version: stamp.version,
            symbols: &[],
        };
        let say = |block| looks.block(TEMPLATE, block, &given);
        let profile = match document.profile {
            Profile::Statement => "profile_statement",
            Profile::Working => "profile_working",
            Profile::Returned => "profile_returned",
        };
        Ok(Self {
            own: Own::of(document, looks, stamp)?,
            example: say("example")?,
            profile: say(profile)?,
            made: say("made")?,
            facts: say("facts")?,
            proof: say("proof")?,
            proof_check: say("proof_check")?,
            proof_same: say("proof_same")?,
            proof_differs: say("proof_differs")?,
            contents_name: say("contents_name")?,
            contents_title: say("contents_title")?,
            contents_sheet: say("contents_sheet")?,
            contents_holds: say("contents_holds")?,
            notes_name: say("notes_name")?,
            notes_title: say("notes_title")?,
            notes_number: say("notes_number")?,
            notes_text: say("notes_text")?,
            one_table: say("one_table")?,
            blanks: say("blanks")?,
            no_rows: say("no_rows")?,
            sent_table: say("sent_table")?,
            looks,
            given,
        })
    }

    /// What the symbols of a table mean; empty without symbols.
    pub(super) fn symbols(&self, symbols: &[char]) -> Result<String, DressError> {
        if symbols.is_empty() {
            return Ok(String::new());
        }
        self.looks.block(TEMPLATE, "symbols", &Given { symbols, ..self.given.clone() })
    }
}

/// A paragraph as lines of a worksheet, where text runs on to the right: a long one is a line for each sentence.
pub(super) fn lines(paragraph: &str) -> Vec<String> {
    if paragraph.chars().count() <= 120 {
        return vec![paragraph.to_string()];
    }
    let mut lines: Vec<String> = Vec::new();
    for piece in paragraph.split_inclusive(". ") {
        match lines.last_mut() {
            // "e.g. this" is no end of a sentence.
            Some(last) if !piece.starts_with(char::is_uppercase) => last.push_str(piece),
            _ => lines.push(piece.to_string()),
        }
    }
    lines.into_iter().map(|line| line.trim_end().to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_paragraph_becomes_a_line_a_sentence() {
        let long = "The rate is counted over all children who were looked after at any time in the year, e.g. those on remand. It is compared with England.";
        assert_eq!(lines(long).len(), 2);
        assert!(lines(long)[1].starts_with("It is"));
        assert_eq!(lines("Short. Words."), ["Short. Words."]);
    }
}
