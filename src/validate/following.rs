//! Rows of one child that follow one another: what almost every rule on episodes looks at.

use crate::returns::Record;

/// Each of a child's rows with the one that follows it, rows without a start left out.
pub fn following<R: Record>(rows: &[R]) -> impl Iterator<Item = (&R, &R)> {
    let dated = rows.iter().filter(|row| row.days()[0].is_some());
    dated.clone().zip(dated.skip(1))
}
