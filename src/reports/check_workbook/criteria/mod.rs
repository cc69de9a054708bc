//! The criteria, one file each.

mod x01_package;
mod x02_plain_workbook;
mod x03_properties;
mod x04_opens_on_cover;
mod x05_cursor_at_start;
mod x06_sheet_names;
mod x07_no_merged_cells;
mod x08_nothing_hidden;
mod x09_no_panes_or_filters;
mod x10_nothing_floats;
mod x11_title_in_a1;
mod x12_one_table;
mod x13_table_names;
mod x14_headings_agree;
mod x15_no_blank_lines;
mod x16_nothing_beside;
mod x17_blanks_explained;
mod x18_shorthand;
mod x19_numbers_are_numbers;
mod x20_money;
mod x21_dates;
mod x22_identifiers;
mod x23_notes;
mod x24_contents;
mod x25_type;
mod x26_colours;
mod x27_links;
mod x28_formulas;
mod x29_text_stays_text;
mod x30_widths;
mod x31_no_comments;
mod x32_control_totals;
mod x33_same_bytes;
mod x34_opens_elsewhere;
mod x35_within_limits;
mod x36_no_leaks;

use super::criterion::Criterion;

/// Every criterion, in the order of their names.
pub static ALL: [&Criterion; 36] = [
    &x01_package::X01,
    &x02_plain_workbook::X02,
    &x03_properties::X03,
    &x04_opens_on_cover::X04,
    &x05_cursor_at_start::X05,
    &x06_sheet_names::X06,
    &x07_no_merged_cells::X07,
    &x08_nothing_hidden::X08,
    &x09_no_panes_or_filters::X09,
    &x10_nothing_floats::X10,
    &x11_title_in_a1::X11,
    &x12_one_table::X12,
    &x13_table_names::X13,
    &x14_headings_agree::X14,
    &x15_no_blank_lines::X15,
    &x16_nothing_beside::X16,
    &x17_blanks_explained::X17,
    &x18_shorthand::X18,
    &x19_numbers_are_numbers::X19,
    &x20_money::X20,
    &x21_dates::X21,
    &x22_identifiers::X22,
    &x23_notes::X23,
    &x24_contents::X24,
    &x25_type::X25,
    &x26_colours::X26,
    &x27_links::X27,
    &x28_formulas::X28,
    &x29_text_stays_text::X29,
    &x30_widths::X30,
    &x31_no_comments::X31,
    &x32_control_totals::X32,
    &x33_same_bytes::X33,
    &x34_opens_elsewhere::X34,
    &x35_within_limits::X35,
    &x36_no_leaks::X36,
];

/// The criterion of that name.
pub fn named(name: &str) -> Option<&'static Criterion> {
    ALL.into_iter().find(|criterion| criterion.id.eq_ignore_ascii_case(name.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_the_folder_is_in_the_list_once_with_its_words() {
        let folder =
            std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/reports/check_workbook/criteria");
        let mut files: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name != "mod.rs")
            .collect();
        files.sort();
        assert_eq!(files.len(), ALL.len());
        for (file, criterion) in files.iter().zip(ALL) {
            assert_eq!(file[..3].to_uppercase(), criterion.id, "{file}");
            for words in [criterion.says, criterion.why, criterion.to_do] {
                assert!(words.ends_with('.') && words.len() > 15, "{}: {words}", criterion.id);
            }
        }
        assert_eq!(named("x17").map(|criterion| criterion.id), Some("X17"));
    }
}
