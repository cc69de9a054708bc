//! The rules, one small file each or a row of a family's table. A new rule is its file and its line in [`LIST`].

mod code_lists;
mod dates_readable;
mod r142_left_open;

use super::{Rule, Years};
use crate::words::CollectionYear;
use std::slice::from_ref;

/// Every rule, family by family.
static LIST: &[&[Rule]] = &[&code_lists::RULES, &dates_readable::RULES, from_ref(&r142_left_open::RULE)];

/// Every rule of every year, in the order of their codes.
pub fn all() -> Vec<&'static Rule> {
    let mut rules: Vec<&'static Rule> = LIST.iter().copied().flatten().collect();
    rules.sort_by_key(|rule| order(rule.code));
    rules
}

/// The rules in force in a year.
///
/// # Errors
/// When the rules of that year are not known; the message lists the known years.
pub fn in_force(year: CollectionYear) -> Result<Vec<&'static Rule>, String> {
    if !(Years::FIRST_KNOWN..=Years::LAST_KNOWN).contains(&year) {
        let known: Vec<String> = Years::known().map(|year| year.to_string()).collect();
        return Err(format!("The rules of {year} are not known. Give one of {}.", known.join(", ")));
    }
    Ok(all().into_iter().filter(|rule| rule.years.hold(year)).collect())
}

/// The rules of a code: one, or several versions for different years.
pub fn named(code: &str) -> Vec<&'static Rule> {
    all().into_iter().filter(|rule| rule.code.eq_ignore_ascii_case(code)).collect()
}

/// Codes as people sort them: by number, then by letters.
fn order(code: &'static str) -> (u32, &'static str) {
    let digits = code.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(code.len());
    (code[..digits].parse().unwrap_or(u32::MAX), code)
}

#[cfg(test)]
mod tests {
    use super::super::Example;
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_rule_marks_the_marked_rows_of_its_example_and_no_others() {
        for rule in all() {
            let example = Example::of(rule).unwrap_or_else(|wrong| panic!("rule {}: {wrong}", rule.code));
            let rows = |marked| example.rows.iter().filter(move |row| row.marked == marked);
            assert!(rows(true).count() > 0, "rule {}: the example marks no row", rule.code);
            assert!(rows(false).count() > 0, "rule {}: the example leaves no row unmarked", rule.code);
            let expected: BTreeSet<(String, u32)> =
                rows(true).map(|row| (row.block.clone(), row.number)).collect();
            assert_eq!(example.run(rule), expected, "rule {}", rule.code);
        }
    }

    #[test]
    fn every_rule_has_its_words_and_columns_of_its_table() {
        for rule in all() {
            assert!(rule.says.ends_with('.') && rule.why.ends_with('.'), "rule {}", rule.code);
            let headings = rule.table.headings();
            assert!(rule.columns.iter().all(|column| headings.contains(column)), "rule {}", rule.code);
        }
    }

    #[test]
    fn one_version_of_a_rule_is_in_force_in_a_year() {
        for year in Years::known() {
            let codes: Vec<&str> = in_force(year).unwrap().iter().map(|rule| rule.code).collect();
            let distinct: BTreeSet<&str> = codes.iter().copied().collect();
            assert_eq!(codes.len(), distinct.len(), "{year}");
        }
        assert!(in_force(CollectionYear::ending(2010)).unwrap_err().contains("2022-23, 2023-24"));
    }

    #[test]
    fn every_file_of_the_folder_is_in_the_list() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/validate/rules");
        let mut files: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().file_name().to_string_lossy().replace(".rs", ""))
            .filter(|name| name != "mod")
            .collect();
        files.sort();
        let list = include_str!("mod.rs").split_once("static LIST").unwrap().1.split_once("];").unwrap().0;
        for file in files {
            assert!(list.contains(&format!("{file}::RULE")), "{file} is not in the list");
        }
    }
}
