//! The numbers of a workbook, each as the binary number that its decimal is nearest to.

use calamine::{Data, Reader, Xlsx, open_workbook};
use std::collections::BTreeSet;
use std::path::Path;

/// Every number in every cell.
pub(crate) fn numbers(path: &Path) -> BTreeSet<u64> {
    let mut book: Xlsx<_> = open_workbook(path).unwrap();
    let sheets = book.worksheets();
    let cells = sheets.iter().flat_map(|(_, range)| range.used_cells());
    cells
        .filter_map(|(_, _, cell)| if let Data::Float(number) = cell { Some(number.to_bits()) } else { None })
        .collect()
}

/// The binary number that a decimal is nearest to.
pub(crate) fn bits(decimal: &str) -> u64 {
    decimal.parse::<f64>().unwrap().to_bits()
}
