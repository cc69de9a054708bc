//! What stands in a return that was given back to its sender beside what was sent. It is corrected and sent again as it
//! is, so that these columns and sheets are known here and passed over without a word.

use crate::read::Sheet;

/// The heading of the column that says what sort of thing is wrong with a row.
pub const TO_DO: &str = "To put right";
/// The heading of the column of messages.
pub const SAYS: &str = "What is wrong, what to do";
/// The heading of the column of the rows' numbers in the file that was sent.
pub const SENT_AS: &str = "Row as sent";
/// What the headings begin with that are put over values without one.
pub const UNNAMED: &str = "No heading";
/// What stands under [`TO_DO`] in a row whose values did not fit the headings: a worksheet cannot show that, and nobody
/// may take the values for right before somebody has looked.
pub const KEPT_OUT: &str = "not used: empty this cell when the row is right";
/// What the titles of sheets end with that explain and hold no table of the return.
pub const TO_READ: &str = "(to read, no part of the return)";

/// Is it one of the three columns that say what is wrong?
pub(super) fn is_ours(heading: &str) -> bool {
    [TO_DO, SAYS, SENT_AS].iter().any(|ours| heading.eq_ignore_ascii_case(ours))
}

/// Was the heading put over values without one?
pub(super) fn is_unnamed(heading: &str) -> bool {
    heading.get(..UNNAMED.len()).is_some_and(|start| start.eq_ignore_ascii_case(UNNAMED))
}

/// Does a cell keep its row out?
pub(super) fn keeps_out(cell: &str) -> bool {
    cell.eq_ignore_ascii_case(KEPT_OUT)
}

/// Is it a sheet that only explains? What it lists may have headings of a return.
pub(super) fn is_to_read(sheet: &Sheet) -> bool {
    sheet.rows().next().is_some_and(|row| row.cell(0).ends_with(TO_READ))
}

/// Is it the cover or the contents of a workbook such as the program's own, as long as it holds no headings of a return?
pub(super) fn is_cover(sheet: &Sheet) -> bool {
    sheet.name().is_some_and(|name| ["Cover", "Contents"].contains(&&**name))
}
