//! X26: no fills, and colours that can be read.

use super::super::area::At;
use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use super::super::styles::{Color, Styles, hundredths};
use crate::reports::said::Profile;

pub(super) static X26: Criterion = Criterion {
    id: "X26",
    says: "No cell, row, column or table style has a fill, and the colour of every text has a contrast of at least 4.5 to 1 on white.",
    why: "Fills drown text in the modes that people with poor sight use, and pale text cannot be read by many at all.",
    to_do: "Take fills and table styles off, and set text in black or a dark colour.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

fn check(book: &Book, _: Profile, found: &mut Found) {
    let styles = &book.styles;
    let pale: Vec<bool> = (0..styles.all.len()).map(|style| is_pale(styles, style)).collect();
    let filled = |style: usize| styles.style(style).is_some_and(|style| style.filled);
    for sheet in &book.sheets {
        for cell in &sheet.cells {
            if filled(cell.style) {
                found.cell(sheet, cell.at, "the cell has a fill", &cell.value);
            }
            if !cell.is_empty() && pale.get(cell.style).copied().unwrap_or(false) {
                found.cell(sheet, cell.at, "the text's contrast on white is less than 4.5 to 1", &cell.value);
            }
        }
        for row in sheet.rows.iter().filter(|row| row.style.is_some_and(filled)) {
            found.line(sheet, format!("row {}", u64::from(row.number) + 1), "a row has a fill");
        }
        for columns in sheet.says.within("cols", "col") {
            if columns.number("style").is_some_and(|style| filled(style as usize)) {
                let first = columns.number("min").unwrap_or(1).clamp(1, 16_384) - 1;
                let letters = At { row: 0, column: first }.to_string().replace('1', "");
                found.line(sheet, format!("column {letters}"), "a column has a fill");
            }
        }
        for table in &sheet.tables {
            if let Some(style) =
                table.style.as_ref().filter(|style| !style.is_empty() && !style.eq_ignore_ascii_case("none"))
            {
                found.sheet(sheet, format!("the table has the style {style}, which paints fills"));
            }
        }
    }
}

fn is_pale(styles: &Styles, style: usize) -> bool {
    let Some(color) = styles.font(style).and_then(|font| font.color.as_ref()) else { return false };
    let rgb = match color {
        Color::Rgb(rgb) => Some(*rgb),
        Color::Theme(at, tint) => styles.theme.get(*at as usize).map(|rgb| tinted(*rgb, tint)),
        // The first colours of the old palette; the others cannot be told without it.
        Color::Indexed(at @ 0..=15) => basic(at % 8),
        Color::Indexed(_) => None,
    };
    // (1 + 0.05) ÷ (light + 0.05) ≥ 4.5, with light in millionths.
    rgb.is_some_and(|rgb| 9 * (light(rgb) + 50_000) > 2 * 1_050_000)
}

/// Black, white, red, green, blue, yellow, magenta, cyan.
fn basic(at: u32) -> Option<[u8; 3]> {
    let all = [
        [0, 0, 0],
        [255, 255, 255],
        [255, 0, 0],
        [0, 255, 0],
        [0, 0, 255],
        [255, 255, 0],
        [255, 0, 255],
        [0, 255, 255],
    ];
    all.get(at as usize).copied()
}

/// A colour nearer to white or to black, as a theme's tint says.
fn tinted(rgb: [u8; 3], tint: &str) -> [u8; 3] {
    let amount = hundredths(tint.trim_start_matches('-')).unwrap_or(0).min(100);
    let to = if tint.starts_with('-') { 0 } else { 255 };
    rgb.map(|channel| u8::try_from((u32::from(channel) * (100 - amount) + to * amount) / 100).unwrap_or(255))
}

/// The relative luminance of a colour in millionths.
fn light([red, green, blue]: [u8; 3]) -> u64 {
    let [red, green, blue] = [red, green, blue]
        .map(|channel| LINEAR.get(usize::from(channel)).map_or(0, |light| u64::from(*light)));
    (2_126 * red + 7_152 * green + 722 * blue) / 10_000
}

/// The light of each value of a channel in millionths, by the definition of sRGB.
#[rustfmt::skip]
const LINEAR: [u32; 256] = [
    0, 304, 607, 911, 1_214, 1_518, 1_821, 2_125, 2_428, 2_732, 3_035, 3_347, 3_677, 4_025,
    4_391, 4_777, 5_182, 5_605, 6_049, 6_512, 6_995, 7_499, 8_023, 8_568, 9_134, 9_721, 10_330, 10_960,
    11_612, 12_286, 12_983, 13_702, 14_444, 15_209, 15_996, 16_807, 17_642, 18_500, 19_382, 20_289, 21_219, 22_174,
    23_153, 24_158, 25_187, 26_241, 27_321, 28_426, 29_557, 30_713, 31_896, 33_105, 34_340, 35_601, 36_889, 38_204,
    39_546, 40_915, 42_311, 43_735, 45_186, 46_665, 48_172, 49_707, 51_269, 52_861, 54_480, 56_128, 57_805, 59_511,
    61_246, 63_010, 64_803, 66_626, 68_478, 70_360, 72_272, 74_214, 76_185, 78_187, 80_220, 82_283, 84_376, 86_500,
    88_656, 90_842, 93_059, 95_307, 97_587, 99_899, 102_242, 104_616, 107_023, 109_462, 111_932, 114_435, 116_971, 119_538,
    122_139, 124_772, 127_438, 130_136, 132_868, 135_633, 138_432, 141_263, 144_128, 147_027, 149_960, 152_926, 155_926, 158_961,
    162_029, 165_132, 168_269, 171_441, 174_647, 177_888, 181_164, 184_475, 187_821, 191_202, 194_618, 198_069, 201_556, 205_079,
    208_637, 212_231, 215_861, 219_526, 223_228, 226_966, 230_740, 234_551, 238_398, 242_281, 246_201, 250_158, 254_152, 258_183,
    262_251, 266_356, 270_498, 274_677, 278_894, 283_149, 287_441, 291_771, 296_138, 300_544, 304_987, 309_469, 313_989, 318_547,
    323_143, 327_778, 332_452, 337_164, 341_914, 346_704, 351_533, 356_400, 361_307, 366_253, 371_238, 376_262, 381_326, 386_429,
    391_572, 396_755, 401_978, 407_240, 412_543, 417_885, 423_268, 428_690, 434_154, 439_657, 445_201, 450_786, 456_411, 462_077,
    467_784, 473_531, 479_320, 485_150, 491_021, 496_933, 502_886, 508_881, 514_918, 520_996, 527_115, 533_276, 539_479, 545_724,
    552_011, 558_340, 564_712, 571_125, 577_580, 584_078, 590_619, 597_202, 603_827, 610_496, 617_207, 623_960, 630_757, 637_597,
    644_480, 651_406, 658_375, 665_387, 672_443, 679_542, 686_685, 693_872, 701_102, 708_376, 715_694, 723_055, 730_461, 737_910,
    745_404, 752_942, 760_525, 768_151, 775_822, 783_538, 791_298, 799_103, 806_952, 814_847, 822_786, 830_770, 838_799, 846_873,
    854_993, 863_157, 871_367, 879_622, 887_923, 896_269, 904_661, 913_099, 921_582, 930_111, 938_686, 947_307, 955_973, 964_686,
    973_445, 982_251, 991_102, 1_000_000,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_contrast_of_known_colours_is_known() {
        let ratio = |rgb| {
            let beside = light(rgb) + 50_000;
            (100 * 1_050_000 + beside / 2) / beside
        };
        assert_eq!(ratio([0, 0, 0]), 2_100);
        assert_eq!(ratio([0x12, 0x43, 0x6d]), 1_025);
        assert_eq!(ratio([0x28, 0xa1, 0x97]), 317);
        assert_eq!(ratio([0x50, 0x5a, 0x5f]), 707);
        assert_eq!(ratio([255, 255, 255]), 100);
        assert_eq!(tinted([0, 0, 0], "0.5"), [127; 3]);
        assert_eq!(tinted([200, 100, 0], "-0.25"), [150, 75, 0]);
    }
}
