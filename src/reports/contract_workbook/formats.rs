//! The few formats of a contract's workbook. Colour is never the only cue: the notes say in words what it says.

use crate::contracts::Accepts;
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

/// Dark blue: sheets and columns that must be there.
pub(super) const NEEDED: u32 = 0x0012_436D;
/// Grey: sheets and columns for those who need them.
pub(super) const OPTIONAL: u32 = 0x00D9_D9D9;
/// Pale yellow: cells to be filled in.
const TO_FILL: u32 = 0x00FF_F6D5;

/// Every format of the workbook.
pub(super) struct Formats {
    pub(super) title: Format,
    pub(super) subtitle: Format,
    pub(super) words: Format,
    pub(super) strong: Format,
    pub(super) link: Format,
    pub(super) needed: Format,
    pub(super) optional: Format,
    pub(super) given: Format,
    plain: Format,
}

impl Formats {
    pub(super) fn new() -> Self {
        let plain = Format::new().set_font_name("Arial").set_font_size(11).set_align(FormatAlign::Top);
        let words = plain.clone().set_text_wrap();
        let heading = plain.clone().set_bold().set_border(FormatBorder::Thin);
        Self {
            title: plain.clone().set_bold().set_font_size(16),
            subtitle: plain.clone().set_bold().set_font_size(13),
            strong: words.clone().set_bold(),
            link: plain
                .clone()
                .set_font_color(NEEDED)
                .set_underline(rust_xlsxwriter::FormatUnderline::Single),
            needed: heading.clone().set_background_color(NEEDED).set_font_color(0x00FF_FFFF),
            optional: heading.set_background_color(OPTIONAL),
            given: words.clone().set_font_color(0x0040_4040),
            words,
            plain,
        }
    }

    /// The format of cells that accept this. What must stay as it is typed (2026-10, 0012, a name) is text; percentages
    /// are plain numbers with the sign beside them, because a cell that is a percentage would hold 20 % as 0.2.
    pub(super) fn of(&self, accepts: Accepts) -> Format {
        let pattern = match accepts {
            Accepts::Percent => "General\" %\"",
            Accepts::Rate | Accepts::Decimal => "General",
            Accepts::Pounds => "£#,##0.00",
            Accepts::Count => "0",
            Accepts::Day => "dd/mm/yyyy",
            Accepts::Text | Accepts::Month | Accepts::Choice(_) | Accepts::In(..) | Accepts::Measured => "@",
        };
        let is_text = pattern == "@";
        let format = self.plain.clone().set_num_format(pattern);
        if is_text { format.set_text_wrap().set_align(FormatAlign::Left).set_indent(1) } else { format }
    }

    /// The same, for cells that must be filled in.
    pub(super) fn to_fill(&self, accepts: Accepts) -> Format {
        let format = self.of(accepts).set_background_color(TO_FILL).set_border(FormatBorder::Thin);
        format.set_border_color(OPTIONAL).set_align(FormatAlign::Left)
    }
}
