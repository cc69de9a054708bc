//! Numbers that a format shows with leading zeros: the zeros are not in the cell, so an identifier would come out
//! shorter than the sender sees it. Nothing is padded here; the cell is named.

use super::found::{Complaints, Refusal};
use super::workbook::{damaged, on_cell};
use calamine::{DataRef, XlsxCellReader};
use std::io::{Read, Seek};
use std::sync::Arc;

/// Complains of every number on the sheet that is shown with zeros which it does not hold.
pub(super) fn complain<RS: Read + Seek>(
    mut cells: XlsxCellReader<'_, RS>,
    name: &Arc<str>,
    complaints: &mut Complaints,
) -> Result<(), Refusal> {
    // Hardly any workbook has such a format, and only those are read twice.
    if !(0..cells.styles().len()).any(|style| places(&cells, style).is_some()) {
        return Ok(());
    }
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(|error| damaged(name, &error))? {
        let DataRef::Float(number) = cell.get_value() else { continue };
        let held = number.to_string();
        let digits = held.bytes().all(|byte| byte.is_ascii_digit());
        if let Some(places) = places(&cells, style).filter(|places| digits && held.len() < *places) {
            let (row, column) = cell.get_position();
            let says =
                format!("The cell shows {held:0>places$} but holds {held}: read as {held}. Type it as text.");
            complaints.add(on_cell(name, row, column), says);
        }
    }
    Ok(())
}

/// How many digits a format of zeros alone shows.
fn places<RS: Read + Seek>(cells: &XlsxCellReader<'_, RS>, style: usize) -> Option<usize> {
    let code = cells.styles().get(style)?.number_format.as_ref()?.format_code.as_str();
    (code.len() > 1 && code.bytes().all(|byte| byte == b'0')).then_some(code.len())
}
