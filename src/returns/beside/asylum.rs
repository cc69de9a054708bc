//! Whether a child seeks asylum: `1` in the header of every child of the table UASC, `0` in every other's.

use crate::returns::{Given, Submission, TableId};
use crate::words::Code;

/// Fills in the column UASC of a submission's headers, unless it was sent or the table UASC did not come.
pub(in crate::returns) fn mark_asylum_seekers(submission: &mut Submission) {
    let column = (TableId::Header, "UASC");
    if submission.optional.contains(&column)
        || !submission.came.contains(&TableId::Header)
        || !submission.came.contains(&TableId::Uasc)
    {
        return;
    }
    // Both tables are in the order of children.
    let mut seekers = submission.tables.uasc.iter().map(|row| row.row.child).peekable();
    for header in &mut submission.tables.headers {
        while seekers.next_if(|child| *child < header.row.child).is_some() {}
        let seeks = seekers.peek() == Some(&header.row.child);
        header.asylum_seeker = Given::Value(Code::new(if seeks { "1" } else { "0" }));
    }
    submission.optional.insert(column);
}
