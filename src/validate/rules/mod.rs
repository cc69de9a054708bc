//! The rules, one small file each or a row of a family's table. A new rule is its file and its line in `LIST`.

mod absence_in_part;
mod adopted_in_year;
mod adopters;
mod adoption_dates;
mod adoption_orders_dates;
mod age_at_end;
mod answered_together;
mod asked_by_age;
mod asylum_and_last_year;
mod before_birth;
mod care_leavers;
mod care_leavers_home;
mod changed_since_last_year;
mod code_lists;
mod dates_readable;
mod decided_after_order;
mod decision_given_up;
mod decision_last_year;
mod decision_outside_care;
mod decisions_in_turn;
mod distance_from_home;
mod end_before_start;
mod epi_no_episodes;
mod episode_codes;
mod first_child;
mod known_in_header;
mod located_last_year;
mod looked_after_all_year;
mod mother_not_answered;
mod no_decision;
mod noe_not_in_last_year;
mod not_a_care_leaver;
mod not_both;
mod once_a_child;
mod open_last_year;
mod outside_year;
mod overlapping;
mod placed_for_adoption;
mod placement_location;
mod placement_under_order;
mod postcodes;
mod previous_permanence;
mod provider_and_placement;
mod provider_area;
mod provider_list;
mod provider_number;
mod provider_wanted;
mod r1001_too_short_in_care;
mod r1003_before_care;
mod r1012_only_a_care_leaver;
mod r1014_asylum_seeker_left_care;
mod r1015_own_provision;
mod r104_status_ended;
mod r105_asylum_answer;
mod r142_left_open;
mod r148_end_and_reason;
mod r151_adoption_in_part;
mod r153_leaver_in_part;
mod r157_too_young_to_ask;
mod r165_mother_status;
mod r167_took_part;
mod r168_pupil_number;
mod r180_score;
mod r182_all_or_none;
mod r199_adopted_before;
mod r207_no_longer_mother;
mod r208_pupil_number_changed;
mod r209_of_school_age;
mod r210_number_not_yet_known;
mod r217t_placement_ended;
mod r230_number_of_supported_home;
mod r231_young_asylum_seeker;
mod r232_sex_unknown;
mod r302_before_birth;
mod r303_ended_but_never_was;
mod r304_adult_asylum_seeker;
mod r333_matched_undecided;
mod r335_foster_carers_adopt;
mod r336_not_fostered_before;
mod r351_over_25;
mod r352_adult;
mod r357_first_not_started;
mod r358_too_young_for_court;
mod r359_adult_in_care;
mod r367_too_many_breaks;
mod r377_carers_on_holiday;
mod r378_parents_by_agreement;
mod r388_no_continuation;
mod r392d_same_postcode;
mod r426_two_kinds_of_breaks;
mod r431_ended_the_same_day;
mod r432_not_started_again;
mod r433_gap;
mod r437_after_the_end;
mod r442_no_pupil_number;
mod r444_same_pupil_number;
mod r501_overlapping_episodes;
mod r504_need_changed;
mod r516_carers_as_guardians;
mod r523_two_decisions;
mod r552_decided_after_placed;
mod r557_not_given_up;
mod r558_given_up_and_adopted;
mod r562_not_in_last_year;
mod r566_kind_of_absence;
mod r575_placement_ended;
mod r576_still_missing;
mod r578_missing_outside_care;
mod r580_missing_when_care_ended;
mod r581_missing_before_care;
mod r706_order_not_repeated;
mod reason_for_move;
mod review_code_and_age;
mod same_as_header;
mod score_and_age;
mod short_breaks;
mod still_open_after_care;
mod substance_misuse;
mod sw01_no_worker;
mod sw02_worker_number;
mod sw12_workers_of_the_year;
mod sw13_reason;
mod temporary_placement;
mod too_long;
mod too_young_for_placement;
mod what_changed;
mod within_a_day;
mod worker_order;
mod worker_told_in_part;
mod worker_within_a_week;
mod young_mothers;

use super::{Rule, Years};
use crate::words::CollectionYear;
use std::slice::from_ref;

/// Every rule, family by family.
static LIST: &[&[Rule]] = &[
    &absence_in_part::RULES,
    &adopted_in_year::RULES,
    &adopters::RULES,
    &adoption_dates::RULES,
    &adoption_orders_dates::RULES,
    &age_at_end::RULES,
    &answered_together::RULES,
    &asked_by_age::RULES,
    &asylum_and_last_year::RULES,
    &before_birth::RULES,
    &care_leavers::RULES,
    &care_leavers_home::RULES,
    &changed_since_last_year::RULES,
    &code_lists::RULES,
    &dates_readable::RULES,
    &decided_after_order::RULES,
    &decision_given_up::RULES,
    &decision_last_year::RULES,
    &decision_outside_care::RULES,
    &decisions_in_turn::RULES,
    &distance_from_home::RULES,
    &end_before_start::RULES,
    from_ref(&epi_no_episodes::RULE),
    &episode_codes::RULES,
    &first_child::RULES,
    &known_in_header::RULES,
    &located_last_year::RULES,
    &looked_after_all_year::RULES,
    &mother_not_answered::RULES,
    &no_decision::RULES,
    from_ref(&noe_not_in_last_year::RULE),
    &not_a_care_leaver::RULES,
    &not_both::RULES,
    &once_a_child::RULES,
    &open_last_year::RULES,
    &outside_year::RULES,
    &overlapping::RULES,
    &placed_for_adoption::RULES,
    &placement_location::RULES,
    &placement_under_order::RULES,
    &postcodes::RULES,
    &previous_permanence::RULES,
    &provider_and_placement::RULES,
    &provider_area::RULES,
    &provider_list::RULES,
    &provider_number::RULES,
    &provider_wanted::RULES,
    from_ref(&r1001_too_short_in_care::RULE),
    from_ref(&r1003_before_care::RULE),
    from_ref(&r1012_only_a_care_leaver::RULE),
    from_ref(&r1014_asylum_seeker_left_care::RULE),
    &r1015_own_provision::RULES,
    from_ref(&r104_status_ended::RULE),
    from_ref(&r105_asylum_answer::RULE),
    from_ref(&r142_left_open::RULE),
    from_ref(&r148_end_and_reason::RULE),
    from_ref(&r151_adoption_in_part::RULE),
    from_ref(&r153_leaver_in_part::RULE),
    from_ref(&r157_too_young_to_ask::RULE),
    from_ref(&r165_mother_status::RULE),
    from_ref(&r167_took_part::RULE),
    from_ref(&r168_pupil_number::RULE),
    from_ref(&r180_score::RULE),
    from_ref(&r182_all_or_none::RULE),
    from_ref(&r199_adopted_before::RULE),
    from_ref(&r207_no_longer_mother::RULE),
    from_ref(&r208_pupil_number_changed::RULE),
    from_ref(&r209_of_school_age::RULE),
    from_ref(&r210_number_not_yet_known::RULE),
    from_ref(&r217t_placement_ended::RULE),
    from_ref(&r230_number_of_supported_home::RULE),
    from_ref(&r231_young_asylum_seeker::RULE),
    from_ref(&r232_sex_unknown::RULE),
    from_ref(&r302_before_birth::RULE),
    from_ref(&r303_ended_but_never_was::RULE),
    from_ref(&r304_adult_asylum_seeker::RULE),
    from_ref(&r333_matched_undecided::RULE),
    from_ref(&r335_foster_carers_adopt::RULE),
    from_ref(&r336_not_fostered_before::RULE),
    from_ref(&r351_over_25::RULE),
    from_ref(&r352_adult::RULE),
    from_ref(&r357_first_not_started::RULE),
    from_ref(&r358_too_young_for_court::RULE),
    from_ref(&r359_adult_in_care::RULE),
    from_ref(&r367_too_many_breaks::RULE),
    from_ref(&r377_carers_on_holiday::RULE),
    from_ref(&r378_parents_by_agreement::RULE),
    from_ref(&r388_no_continuation::RULE),
    from_ref(&r392d_same_postcode::RULE),
    from_ref(&r426_two_kinds_of_breaks::RULE),
    from_ref(&r431_ended_the_same_day::RULE),
    from_ref(&r432_not_started_again::RULE),
    from_ref(&r433_gap::RULE),
    from_ref(&r437_after_the_end::RULE),
    from_ref(&r442_no_pupil_number::RULE),
    from_ref(&r444_same_pupil_number::RULE),
    from_ref(&r501_overlapping_episodes::RULE),
    from_ref(&r504_need_changed::RULE),
    from_ref(&r516_carers_as_guardians::RULE),
    from_ref(&r523_two_decisions::RULE),
    from_ref(&r552_decided_after_placed::RULE),
    &r557_not_given_up::RULES,
    from_ref(&r558_given_up_and_adopted::RULE),
    from_ref(&r562_not_in_last_year::RULE),
    from_ref(&r566_kind_of_absence::RULE),
    from_ref(&r575_placement_ended::RULE),
    from_ref(&r576_still_missing::RULE),
    from_ref(&r578_missing_outside_care::RULE),
    from_ref(&r580_missing_when_care_ended::RULE),
    from_ref(&r581_missing_before_care::RULE),
    from_ref(&r706_order_not_repeated::RULE),
    &reason_for_move::RULES,
    &review_code_and_age::RULES,
    &same_as_header::RULES,
    &score_and_age::RULES,
    &short_breaks::RULES,
    &still_open_after_care::RULES,
    &substance_misuse::RULES,
    from_ref(&sw01_no_worker::RULE),
    &sw02_worker_number::RULES,
    from_ref(&sw12_workers_of_the_year::RULE),
    from_ref(&sw13_reason::RULE),
    &temporary_placement::RULES,
    &too_long::RULES,
    &too_young_for_placement::RULES,
    &what_changed::RULES,
    &within_a_day::RULES,
    &worker_order::RULES,
    &worker_told_in_part::RULES,
    &worker_within_a_week::RULES,
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
