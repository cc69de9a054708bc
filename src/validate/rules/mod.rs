//! The rules, one small file each or a row of a family's table. A new rule is its file and its line in `LIST`.

mod adopters;
mod age_at_end;
mod asylum_and_last_year;
mod before_birth;
mod care_leavers;
mod changed_since_last_year;
mod code_lists;
mod dates_readable;
mod distance_from_home;
mod end_before_start;
mod epi_no_episodes;
mod episode_codes;
mod known_in_header;
mod located_last_year;
mod looked_after_all_year;
mod noe_not_in_last_year;
mod once_a_child;
mod open_last_year;
mod outside_year;
mod overlapping;
mod placement_location;
mod postcodes;
mod provider_and_placement;
mod provider_area;
mod provider_list;
mod provider_wanted;
mod r1003_before_care;
mod r1015_own_provision;
mod r105_asylum_answer;
mod r142_left_open;
mod r148_end_and_reason;
mod r151_adoption_in_part;
mod r157_too_young_to_ask;
mod r167_took_part;
mod r168_pupil_number;
mod r180_score;
mod r182_all_or_none;
mod r207_no_longer_mother;
mod r208_pupil_number_changed;
mod r209_of_school_age;
mod r230_number_of_supported_home;
mod r231_young_asylum_seeker;
mod r302_before_birth;
mod r303_ended_but_never_was;
mod r304_adult_asylum_seeker;
mod r352_adult;
mod r357_first_not_started;
mod r358_too_young_for_court;
mod r388_no_continuation;
mod r392d_same_postcode;
mod r426_two_kinds_of_breaks;
mod r431_ended_the_same_day;
mod r432_not_started_again;
mod r433_gap;
mod r437_after_the_end;
mod r444_same_pupil_number;
mod r501_overlapping_episodes;
mod r504_need_changed;
mod r523_two_decisions;
mod r552_decided_after_placed;
mod r566_kind_of_absence;
mod r576_still_missing;
mod r578_missing_outside_care;
mod review_code_and_age;
mod same_as_header;
mod score_and_age;
mod still_open_after_care;
mod substance_misuse;
mod sw02_worker_number;
mod sw13_reason;
mod temporary_placement;
mod too_long;
mod too_young_for_placement;
mod within_a_day;
mod worker_order;
mod young_mothers;

use super::{Rule, Years};
use crate::words::CollectionYear;
use std::slice::from_ref;

/// Every rule, family by family.
static LIST: &[&[Rule]] = &[
    &adopters::RULES,
    &age_at_end::RULES,
    &asylum_and_last_year::RULES,
    &before_birth::RULES,
    &care_leavers::RULES,
    &changed_since_last_year::RULES,
    &code_lists::RULES,
    &dates_readable::RULES,
    &distance_from_home::RULES,
    &end_before_start::RULES,
    from_ref(&epi_no_episodes::RULE),
    &episode_codes::RULES,
    &known_in_header::RULES,
    &located_last_year::RULES,
    &looked_after_all_year::RULES,
    from_ref(&noe_not_in_last_year::RULE),
    &once_a_child::RULES,
    &open_last_year::RULES,
    &outside_year::RULES,
    &overlapping::RULES,
    &placement_location::RULES,
    &postcodes::RULES,
    &provider_and_placement::RULES,
    &provider_area::RULES,
    &provider_list::RULES,
    &provider_wanted::RULES,
    from_ref(&r1003_before_care::RULE),
    &r1015_own_provision::RULES,
    from_ref(&r105_asylum_answer::RULE),
    from_ref(&r142_left_open::RULE),
    from_ref(&r148_end_and_reason::RULE),
    from_ref(&r151_adoption_in_part::RULE),
    from_ref(&r157_too_young_to_ask::RULE),
    from_ref(&r167_took_part::RULE),
    from_ref(&r168_pupil_number::RULE),
    from_ref(&r180_score::RULE),
    from_ref(&r182_all_or_none::RULE),
    from_ref(&r207_no_longer_mother::RULE),
    from_ref(&r208_pupil_number_changed::RULE),
    from_ref(&r209_of_school_age::RULE),
    from_ref(&r230_number_of_supported_home::RULE),
    from_ref(&r231_young_asylum_seeker::RULE),
    from_ref(&r302_before_birth::RULE),
    from_ref(&r303_ended_but_never_was::RULE),
    from_ref(&r304_adult_asylum_seeker::RULE),
    from_ref(&r352_adult::RULE),
    from_ref(&r357_first_not_started::RULE),
    from_ref(&r358_too_young_for_court::RULE),
    from_ref(&r388_no_continuation::RULE),
    from_ref(&r392d_same_postcode::RULE),
    from_ref(&r426_two_kinds_of_breaks::RULE),
    from_ref(&r431_ended_the_same_day::RULE),
    from_ref(&r432_not_started_again::RULE),
    from_ref(&r433_gap::RULE),
    from_ref(&r437_after_the_end::RULE),
    from_ref(&r444_same_pupil_number::RULE),
    from_ref(&r501_overlapping_episodes::RULE),
    from_ref(&r504_need_changed::RULE),
    from_ref(&r523_two_decisions::RULE),
    from_ref(&r552_decided_after_placed::RULE),
    from_ref(&r566_kind_of_absence::RULE),
    from_ref(&r576_still_missing::RULE),
    from_ref(&r578_missing_outside_care::RULE),
    &review_code_and_age::RULES,
    &same_as_header::RULES,
    &score_and_age::RULES,
    &still_open_after_care::RULES,
    &substance_misuse::RULES,
    &sw02_worker_number::RULES,
    from_ref(&sw13_reason::RULE),
    &temporary_placement::RULES,
    &too_long::RULES,
    &too_young_for_placement::RULES,
    &within_a_day::RULES,
    &worker_order::RULES,
    &young_mothers::RULES,
];

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

/// The rules in force in a year, or in the nearest known one, with what to say of that: a month must not go unchecked
/// because the year's own rules are not out yet.
pub fn nearest(year: CollectionYear) -> (Vec<&'static Rule>, Option<String>) {
    let known = year.clamp(Years::FIRST_KNOWN, Years::LAST_KNOWN);
    let other = (known != year).then(|| {
        format!("The rules of {year} are not known; those of {known} were used. Look for a newer version of the program.")
    });
    (all().into_iter().filter(|rule| rule.years.hold(known)).collect(), other)
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
    use super::super::{example_of, marked_in};
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_rule_marks_the_marked_rows_of_its_example_and_no_others() {
        for rule in all() {
            let example = example_of(rule).unwrap_or_else(|wrong| panic!("rule {}: {wrong}", rule.code));
            let rows = |marked| example.rows.iter().filter(move |row| row.marked == marked);
            assert!(rows(true).count() > 0, "rule {}: the example marks no row", rule.code);
            assert!(rows(false).count() > 0, "rule {}: the example leaves no row unmarked", rule.code);
            let expected: BTreeSet<(String, u32)> =
                rows(true).map(|row| (row.block.clone(), row.number)).collect();
            assert_eq!(marked_in(&example, rule), expected, "rule {}", rule.code);
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
