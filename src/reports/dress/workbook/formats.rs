//! The few formats of a workbook: one typeface, sizes of 12 and more, no fill, no colour.

use crate::reports::said::{Cell, Kind};
use rust_xlsxwriter::{Format, FormatAlign};

/// Words that a program would take for a number: what a sender typed, or one step of many in words. They are declared as
/// text.
fn reads_as_a_number(text: &str) -> bool {
    text.contains(|letter: char| letter.is_ascii_digit())
        && text.chars().all(|letter| letter.is_ascii_digit() || "-£,.% ".contains(letter))
}

/// Every format that a workbook uses.
pub(super) struct Formats {
    pub(super) text: Format,
    pub(super) wrapped: Format,
    pub(super) id: Format,
    pub(super) title: Format,
    pub(super) subtitle: Format,
    pub(super) strong: Format,
    pub(super) heading: Format,
    pub(super) number_heading: Format,
    pub(super) link: Format,
    pub(super) wrapped_link: Format,
    pub(super) count: Format,
    pub(super) money: Format,
    pub(super) pounds: Format,
    pub(super) percent: Format,
    pub(super) rate: Format,
    pub(super) number: Format,
    pub(super) day: Format,
    pub(super) symbol: Format,
}

impl Formats {
    pub(super) fn new() -> Self {
        let text = Format::new().set_font_name("Arial").set_font_size(12);
        let top = text.clone().set_align(FormatAlign::Top);
        let number = |pattern: &str| top.clone().set_num_format(pattern).set_align(FormatAlign::Right);
        // Underlined, so that colour is not the only cue.
        let link =
            top.clone().set_font_color(0x0012_436D).set_underline(rust_xlsxwriter::FormatUnderline::Single);
        let heading = text.clone().set_bold().set_text_wrap().set_align(FormatAlign::VerticalCenter);
        Self {
            title: text.clone().set_bold().set_font_size(16),
            subtitle: text.clone().set_bold().set_font_size(14),
            strong: top.clone().set_bold().set_text_wrap(),
            number_heading: heading.clone().set_align(FormatAlign::Right),
            heading,
            wrapped: top.clone().set_text_wrap(),
            wrapped_link: link.clone().set_text_wrap(),
            link,
            // Declared as text, so that nobody and no program takes an identifier for a number.
            id: top.clone().set_text_wrap().set_num_format("@"),
            count: number("#,##0"),
            money: number("£#,##0.00"),
            pounds: number("£#,##0"),
            percent: number("0.0%"),
            rate: number("0.0000%"),
            number: number("General"),
            day: top.clone().set_num_format("dd/mm/yyyy").set_align(FormatAlign::Left),
            symbol: top.clone().set_align(FormatAlign::Right),
            text,
        }
    }

    /// The format of a column's cells.
    pub(super) fn of_column(&self, kind: Kind) -> &Format {
        match kind {
            Kind::Text => &self.wrapped,
            Kind::Id => &self.id,
            Kind::Count => &self.count,
            Kind::Money => &self.money,
            Kind::Pounds => &self.pounds,
            Kind::Percent => &self.percent,
            Kind::Number => &self.number,
            Kind::Day => &self.day,
        }
    }

    /// The format of a cell; totals are bold.
    pub(super) fn of(&self, cell: &Cell, total: bool) -> Format {
        let format = match cell {
            Cell::Count(_) => &self.count,
            Cell::Money(_) => &self.money,
            Cell::Pounds(_) => &self.pounds,
            Cell::Percent(_) => &self.percent,
            Cell::Rate(_) => &self.rate,
            Cell::Number(_) => &self.number,
            Cell::Day(_) => &self.day,
            Cell::Symbol(_) => &self.symbol,
            Cell::Id(_) => &self.id,
            Cell::Text(text) if reads_as_a_number(text) => &self.id,
            Cell::Text(_) | Cell::Link { .. } | Cell::Blank => &self.wrapped,
        };
        if total { format.clone().set_bold() } else { format.clone() }
    }
}
