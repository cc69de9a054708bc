//! The few formats of what is given back. A mark is a thick border and bold letters, so that it is seen without colour;
//! fills would drown the text where people with poor sight turn the colours about.

use super::row_said::Weight;
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

/// Dark red: on white it has a contrast of more than 8 to 1.
const DARK_RED: u32 = 0x0094_2514;

pub(super) struct Formats {
    pub(super) title: Format,
    pub(super) line: Format,
    pub(super) heading: Format,
    /// A cell as it was sent.
    pub(super) sent: Format,
    /// What is said of a row.
    pub(super) says: Format,
    /// What sort of thing is to do in a row.
    pub(super) to_do: Format,
    pub(super) row: Format,
    wrong: Format,
    note: Format,
}

impl Formats {
    pub(super) fn new() -> Self {
        let text = Format::new().set_font_name("Arial").set_font_size(12);
        let top = text.clone().set_align(FormatAlign::Top);
        // Text, also when somebody types into it: a date or a number with leading zeros stays as it is typed. The mark of
        // quoted text keeps what looks like a formula from becoming one when its cell is opened and left.
        let text_cell = top.clone().set_num_format("@").set_quote_prefix();
        // Clear of the cell's edge, so that a thick border does not touch the first letter.
        let sent = text_cell.clone().set_align(FormatAlign::Left).set_indent(1);
        Self {
            title: text.clone().set_bold().set_font_size(16),
            heading: text.clone().set_bold().set_text_wrap().set_align(FormatAlign::VerticalCenter),
            line: text,
            says: text_cell.clone().set_text_wrap(),
            to_do: text_cell.set_text_wrap().set_bold(),
            row: top.set_num_format("0").set_align(FormatAlign::Left),
            wrong: sent
                .clone()
                .set_bold()
                .set_font_color(DARK_RED)
                .set_border(FormatBorder::Thick)
                .set_border_color(DARK_RED),
            note: sent.clone().set_border(FormatBorder::Dashed),
            sent,
        }
    }

    /// The format of a marked cell.
    pub(super) fn marked(&self, weight: Weight) -> &Format {
        match weight {
            Weight::Wrong => &self.wrong,
            Weight::Note => &self.note,
        }
    }
}
