//! How cells look: fonts, fills, formats of numbers.

use super::xml::Node;

/// One font.
#[derive(Clone, Debug, Default)]
pub(super) struct Font {
    pub(super) name: String,
    /// Its size in hundredths of a point.
    pub(super) size: Option<u32>,
    pub(super) bold: bool,
    pub(super) color: Option<Color>,
}

/// A colour as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Color {
    Rgb([u8; 3]),
    /// A colour of the theme, with its tint as it is written.
    Theme(u32, String),
    Indexed(u32),
}

/// One style of cells.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    pub(super) format: String,
    pub(super) font: usize,
    pub(super) filled: bool,
    pub(super) wrapped: bool,
}

/// Every style of a workbook.
#[derive(Debug, Default)]
pub(super) struct Styles {
    pub(super) fonts: Vec<Font>,
    pub(super) all: Vec<Style>,
    /// The theme's colours in the order in which styles count them.
    pub(super) theme: Vec<[u8; 3]>,
}

impl Styles {
    pub(super) fn of(node: &Node, theme: Option<&Node>) -> Self {
        let formats: Vec<(u32, &str)> = node
            .within("numFmts", "numFmt")
            .filter_map(|format| Some((format.number("numFmtId")?, format.get("formatCode")?)))
            .collect();
        let fills: Vec<bool> = node.within("fills", "fill").map(is_filled).collect();
        let style = |node: &Node| Style {
            format: format_of(node.number("numFmtId").unwrap_or(0), &formats),
            font: index(node, "fontId"),
            filled: fills.get(index(node, "fillId")).copied().unwrap_or(false),
            wrapped: node.first("alignment").is_some_and(|alignment| alignment.is("wrapText")),
        };
        Self {
            fonts: node.within("fonts", "font").map(|node| font(node, "name")).collect(),
            all: node.within("cellXfs", "xf").map(style).collect(),
            theme: theme.map(theme_colors).unwrap_or_default(),
        }
    }

    /// The style of that number.
    pub(super) fn style(&self, at: usize) -> Option<&Style> {
        self.all.get(at)
    }

    /// The font of a style.
    pub(super) fn font(&self, style: usize) -> Option<&Font> {
        self.fonts.get(self.style(style)?.font)
    }

    /// The format of numbers of a style.
    pub(super) fn format(&self, style: usize) -> &str {
        self.style(style).map_or("General", |style| &style.format)
    }

    /// Is it declared as text, as identifiers are?
    pub(super) fn is_text(&self, style: usize) -> bool {
        self.format(style) == "@"
    }

    /// Is it a format of days?
    pub(super) fn is_day(&self, style: usize) -> bool {
        is_day(self.format(style))
    }
}

fn index(node: &Node, name: &str) -> usize {
    node.number(name).unwrap_or(0) as usize
}

/// A font of the styles, or of a run of text, which call its name by different words.
pub(super) fn font(node: &Node, named: &str) -> Font {
    let value = |name: &str| node.first(name).and_then(|inner| inner.get("val"));
    Font {
        name: value(named).unwrap_or("").to_string(),
        size: value("sz").and_then(hundredths),
        bold: node.first("b").is_some_and(|bold| !matches!(bold.get("val"), Some("0" | "false"))),
        color: node.first("color").and_then(color),
    }
}

/// `12` and `10.5` as hundredths.
pub(super) fn hundredths(text: &str) -> Option<u32> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let part: String = part.chars().chain(['0', '0']).take(2).collect();
    whole.parse::<u32>().ok()?.checked_mul(100)?.checked_add(part.parse().ok()?)
}

fn color(node: &Node) -> Option<Color> {
    if let Some(rgb) = node.get("rgb") {
        return self::rgb(rgb).map(Color::Rgb);
    }
    let tint = node.get("tint").unwrap_or("").to_string();
    let theme = node.number("theme").map(|theme| Color::Theme(theme, tint));
    theme.or_else(|| node.number("indexed").map(Color::Indexed))
}

/// `FF12436D` or `12436D`.
fn rgb(text: &str) -> Option<[u8; 3]> {
    let digits = text.get(text.len().checked_sub(6)?..)?;
    let at = |from: usize| u8::from_str_radix(digits.get(from..from + 2)?, 16).ok();
    Some([at(0)?, at(2)?, at(4)?])
}

fn theme_colors(node: &Node) -> Vec<[u8; 3]> {
    let scheme = node.first("themeElements").and_then(|elements| elements.first("clrScheme"));
    let one = |slot: &Node| {
        let color = slot.inside.first()?;
        rgb(color.get("lastClr").or_else(|| color.get("val"))?)
    };
    let mut colors: Vec<[u8; 3]> = scheme
        .map_or(&[][..], |scheme| &scheme.inside)
        .iter()
        .map(|slot| one(slot).unwrap_or([0; 3]))
        .collect();
    // Styles count light before dark; themes list dark before light.
    if colors.len() >= 4 {
        colors.swap(0, 1);
        colors.swap(2, 3);
    }
    colors
}

fn is_filled(node: &Node) -> bool {
    let pattern = node.first("patternFill").and_then(|fill| fill.get("patternType"));
    node.first("gradientFill").is_some() || pattern.is_some_and(|pattern| pattern != "none")
}

/// A format by its number: those that every program knows, else the workbook's own.
fn format_of(id: u32, own: &[(u32, &str)]) -> String {
    let known = match id {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        14 => "dd/mm/yyyy",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18..=21 => "h:mm:ss",
        22 => "dd/mm/yyyy hh:mm",
        45..=47 => "mm:ss",
        49 => "@",
        _ => "General",
    };
    own.iter().find(|(own, _)| *own == id).map_or(known, |(_, code)| code).to_string()
}

/// Does a format show days? Text in quotation marks, colours and conditions in brackets do not count.
fn is_day(format: &str) -> bool {
    let mut outside = String::new();
    let mut closes = None;
    let mut letters = format.chars();
    while let Some(letter) = letters.next() {
        match (closes, letter) {
            (Some(end), letter) if letter == end => closes = None,
            (Some(_), _) => {}
            (None, '"') => closes = Some('"'),
            (None, '[') => closes = Some(']'),
            (None, '\\' | '_' | '*') => drop(letters.next()),
            (None, letter) => outside.push(letter.to_ascii_lowercase()),
        }
    }
    outside != "general" && outside.contains(['d', 'y'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_told_from_numbers_by_their_format() {
        assert!(["dd/mm/yyyy", "mmm-yy", "d-mmm", "[$-809]d mmmm yyyy"].iter().all(|format| is_day(format)));
        assert!(
            ["General", "0.00", "£#,##0.00", "[Red]0", "0\" days\"", "@", "0.0%"]
                .iter()
                .all(|format| !is_day(format))
        );
        assert_eq!((hundredths("12"), hundredths("10.5"), hundredths("x")), (Some(1200), Some(1050), None));
        assert_eq!(rgb("FF12436D"), Some([0x12, 0x43, 0x6d]));
        assert_eq!((rgb("é2436D"), rgb("")), (None, None));
    }
}
