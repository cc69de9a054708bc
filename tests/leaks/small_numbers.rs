//! The collation goes to everybody: no count from 1 to 5 stands in it, and nothing at the level of one child.

use crate::seeds::seeded;
use calamine::{Data, Reader, Xlsx, open_workbook};

/// Columns of the collation that count children.
const COUNTS: [&str; 2] = ["Having", "Among"];

#[test]
fn no_count_from_one_to_five_stands_in_the_collation() {
    let (stage, _) = seeded();
    assert!(stage.month().exit <= 1);
    let mut book: Xlsx<_> = open_workbook(stage.path("outputs/2026-10/england/collation.xlsx")).unwrap();
    let mut looked = (0, 0);
    for (sheet, range) in book.worksheets() {
        let mut counts: Vec<usize> = Vec::new();
        for row in range.rows() {
            let headings: Vec<usize> =
                (0..row.len()).filter(|at| COUNTS.contains(&row[*at].to_string().as_str())).collect();
            if headings.len() == COUNTS.len() {
                counts = headings;
                continue;
            }
            for cell in counts.iter().map(|at| &row[*at]) {
                if let Data::Float(_) | Data::Int(_) = cell {
                    let small = ["1", "2", "3", "4", "5"].contains(&cell.to_string().as_str());
                    assert!(!small, "{sheet}: {cell} in {row:?}");
                    looked.0 += 1;
                }
                looked.1 += usize::from(matches!(cell, Data::String(text) if text == "[c]"));
            }
        }
    }
    assert!(looked.0 > 0 && looked.1 > 0, "counts and hidden counts were looked at: {looked:?}");
}
