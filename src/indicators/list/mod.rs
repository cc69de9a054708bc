//! The indicators, one small file each. A new one is its file and its line in [`ALL`].
//!
//! Turnover, vacancies and caseloads of the workforce stand in a return of their own, which is not read here: they are no
//! indicator of this list.

mod a10_entry_to_placed_adjusted;
mod a1_entry_to_placed;
mod a2_order_to_match;
mod a3_placed_within_14_months;
mod cj1_convicted;
mod cl1a_activity_17;
mod cl1b_activity_19;
mod cl2a_home_17;
mod cl2b_home_19;
mod cl3a_touch_17;
mod cl3b_touch_19;
mod di1a_far_new;
mod di1b_far_on_the_day;
mod ed1_key_stage_2;
mod ed2a_attainment_8;
mod ed2b_english_and_maths_5;
mod ed2c_english_and_maths_4;
mod ed3_absence;
mod ed4_persistent_absence;
mod ed5_school_moves;
mod ed6_suspended;
mod h1_health_assessment;
mod h2_teeth;
mod h3_immunisations;
mod h4_development;
mod h5a_score_returned;
mod h5b_score;
mod h5c_score_of_concern;
mod mi1_missing;
mod mi1a_times_missing;
mod ni61_decision_to_placed;
mod pm1_permanence;
mod ps1_placement_moves;
mod ps2_long_term_placement;
mod ps3_two_years;
mod ps4_moves;
mod re1_reentry;
mod rv1_reviews_on_time;
mod sm1_substance;
mod sm2_substance_help;
mod sw1_worker_changes;
mod sw2_worker_changed_twice;
mod sw3_changes_by_choice;

use super::Indicator;

/// Every indicator, in the order of pages.
pub static ALL: &[&Indicator] = &[
    &ps1_placement_moves::INDICATOR,
    &ps2_long_term_placement::INDICATOR,
    &ps3_two_years::INDICATOR,
    &ps4_moves::INDICATOR,
    &sw1_worker_changes::INDICATOR,
    &sw2_worker_changed_twice::INDICATOR,
    &sw3_changes_by_choice::INDICATOR,
    &di1a_far_new::INDICATOR,
    &di1b_far_on_the_day::INDICATOR,
    &h1_health_assessment::INDICATOR,
    &h2_teeth::INDICATOR,
    &h3_immunisations::INDICATOR,
    &h4_development::INDICATOR,
    &h5a_score_returned::INDICATOR,
    &h5b_score::INDICATOR,
    &h5c_score_of_concern::INDICATOR,
    &cj1_convicted::INDICATOR,
    &sm1_substance::INDICATOR,
    &sm2_substance_help::INDICATOR,
    &rv1_reviews_on_time::INDICATOR,
    &mi1_missing::INDICATOR,
    &mi1a_times_missing::INDICATOR,
    &ed1_key_stage_2::INDICATOR,
    &ed2a_attainment_8::INDICATOR,
    &ed2b_english_and_maths_5::INDICATOR,
    &ed2c_english_and_maths_4::INDICATOR,
    &ed3_absence::INDICATOR,
    &ed4_persistent_absence::INDICATOR,
    &ed5_school_moves::INDICATOR,
    &ed6_suspended::INDICATOR,
    &cl1a_activity_17::INDICATOR,
    &cl1b_activity_19::INDICATOR,
    &cl2a_home_17::INDICATOR,
    &cl2b_home_19::INDICATOR,
    &cl3a_touch_17::INDICATOR,
    &cl3b_touch_19::INDICATOR,
    &a1_entry_to_placed::INDICATOR,
    &a10_entry_to_placed_adjusted::INDICATOR,
    &a2_order_to_match::INDICATOR,
    &a3_placed_within_14_months::INDICATOR,
    &ni61_decision_to_placed::INDICATOR,
    &pm1_permanence::INDICATOR,
    &re1_reentry::INDICATOR,
];

/// The indicator of an id (`PS1`) or of an id and version (`PS1@2025`).
pub fn named(name: &str) -> Option<&'static Indicator> {
    ALL.iter().copied().find(|indicator| indicator.id.eq_ignore_ascii_case(name) || indicator.name() == name)
}

/// The indicators of an id, of an id and version, or of an id without the letter that tells forms of it apart (`DI1` for
/// `DI1a` and `DI1b`).
pub fn family(name: &str) -> Vec<&'static Indicator> {
    let form = |indicator: &Indicator| {
        let id = indicator.id.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
        id.eq_ignore_ascii_case(name) || indicator.id.eq_ignore_ascii_case(name) || indicator.name() == name
    };
    ALL.iter().copied().filter(|indicator| form(indicator)).collect()
}

#[cfg(test)]
mod tests {
    use super::ALL;
    use crate::indicators::{Better, expected_and_found};
    use std::collections::BTreeSet;

    #[test]
    fn every_indicator_finds_what_its_example_expects() {
        for indicator in ALL {
            let [expected, found] =
                expected_and_found(indicator).unwrap_or_else(|wrong| panic!("{}: {wrong}", indicator.id));
            assert_eq!(expected, found, "{}", indicator.id);
            let left_out = |line: &&String| line.contains("out of population") || line.contains("unknown");
            assert!(expected.iter().any(|line| left_out(&line)), "{} leaves nobody out", indicator.id);
            assert!(
                expected.len() - 1 > expected.iter().filter(left_out).count(),
                "{} counts nobody",
                indicator.id
            );
            for table in indicator.tables {
                let shown = indicator.example.lines().any(|line| line.trim().starts_with(table.name()));
                assert!(shown, "the example of {} lacks {table}", indicator.id);
            }
        }
    }

    #[test]
    fn every_indicator_has_its_words_and_its_own_name() {
        let ids: BTreeSet<&str> = ALL.iter().map(|indicator| indicator.id).collect();
        assert_eq!(ids.len(), ALL.len());
        for indicator in ALL {
            assert!(indicator.says.ends_with('.'), "{}", indicator.id);
            let phrases = [indicator.population, indicator.source];
            assert!(
                phrases.iter().all(|phrase| !phrase.is_empty() && !phrase.ends_with('.')),
                "{}",
                indicator.id
            );
        }
    }

    #[test]
    fn what_has_no_direction_is_never_paid_for() {
        for indicator in ALL {
            let directed = indicator.better != Better::Neither;
            assert!(directed || !indicator.never_paid.is_empty(), "{}", indicator.id);
        }
    }

    #[test]
    fn every_file_of_the_folder_is_in_the_list() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/indicators/list");
        let list = include_str!("mod.rs").split_once("pub static ALL").unwrap().1.split_once("];").unwrap().0;
        for file in std::fs::read_dir(folder).unwrap() {
            let name = file.unwrap().file_name().to_string_lossy().replace(".rs", "");
            assert!(
                name == "mod" || list.contains(&format!("{name}::INDICATOR")),
                "{name} is not in the list"
            );
        }
    }
}
