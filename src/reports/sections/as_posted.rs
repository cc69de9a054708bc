//! What a line comes to: what is due, or, while it is held, what was posted before and stays.

use crate::payments::{Line, Statement};
use crate::reports::book::Book;
use crate::words::Pence;

/// The sum of a line; `None` when it is held and nothing was ever posted.
pub(in crate::reports) fn as_posted(book: &Book, practice: &str, line: &Line) -> Option<Pence> {
    line.due.amount().or_else(|| {
        let key = line.component.to_string();
        let mut movements = book.posting.of(practice);
        let found = movements
            .find(|movement| movement.target.period == line.month && *movement.target.component == *key)?;
        Some(found.elsewhere + found.this_month()).filter(|posted| *posted != Pence::ZERO)
    })
}

/// All lines of a month together.
pub(in crate::reports) fn all_as_posted(book: &Book, statement: &Statement) -> Pence {
    statement.lines.iter().filter_map(|line| as_posted(book, &statement.practice, line)).sum()
}
