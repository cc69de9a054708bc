//! Why a document could not be dressed: a template or a document at fault, with its place.

use crate::words::nearest;
use std::fmt;

/// What stands in the way of a page or a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DressError {
    /// The template and its line, or the document's own table or link.
    pub place: String,
    /// What is wrong there and what to do.
    pub wrong: String,
}

impl DressError {
    pub(in crate::reports) fn new(place: impl Into<String>, wrong: impl Into<String>) -> Self {
        Self { place: place.into(), wrong: wrong.into() }
    }

    /// What the template engine says, with the place of the fault in front: the line when it names one, else the
    /// template that was asked for.
    pub(super) fn of_template(error: &tera::Error, template: &str, owner: impl Fn(&str) -> String) -> Self {
        let report = error.to_string();
        let says = report.lines().next().unwrap_or_default().trim_start_matches("error: ");
        let at = report.lines().find_map(|line| line.trim_start().strip_prefix("--> "));
        let mut at = at.unwrap_or_default().rsplitn(3, ':');
        let place = match (at.next(), at.next(), at.next()) {
            (Some(_column), Some(line), Some(name)) => format!("{} · line {line}", owner(name)),
            _ => owner(template),
        };
        Self::new(
            place,
            format!(
                "{}. Put the template right, or take it away to use the one that is built in.",
                with_nearest(says.trim_end_matches('.'))
            ),
        )
    }
}

/// The engine lists the names that there are; the nearest of them is said before.
fn with_nearest(says: &str) -> String {
    let found = ["Available variables: ", "Available fields: "].iter().find_map(|mark| says.split_once(mark));
    let unknown = says.split('`').nth(1);
    let near = found.zip(unknown).and_then(|((_, names), unknown)| nearest(unknown, names.split(", ")));
    match (found, near) {
        (Some((wrong, _)), Some(near)) => says.replacen(wrong, &format!("{wrong}Is it {near}? "), 1),
        _ => says.to_string(),
    }
}

impl fmt::Display for DressError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}: {}", self.place, self.wrong)
    }
}

impl std::error::Error for DressError {}
