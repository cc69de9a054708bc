//! The indicators, one small file each. A new one is its file and its line in [`ALL`].

mod ed3_absence;
mod h1_health_assessment;
mod mi1_missing;
mod ps1_placement_moves;
mod ps2_long_term_placement;
mod rv1_reviews_on_time;
mod sw1_worker_changes;

use super::Indicator;

/// Every indicator, in the order of pages.
pub static ALL: &[&Indicator] = &[
    &ps1_placement_moves::INDICATOR,
    &ps2_long_term_placement::INDICATOR,
    &sw1_worker_changes::INDICATOR,
    &h1_health_assessment::INDICATOR,
    &rv1_reviews_on_time::INDICATOR,
    &mi1_missing::INDICATOR,
    &ed3_absence::INDICATOR,
];

/// The indicator of an id (`PS1`) or of an id and version (`PS1@2025`).
pub fn named(name: &str) -> Option<&'static Indicator> {
    ALL.iter().copied().find(|indicator| indicator.id.eq_ignore_ascii_case(name) || indicator.name() == name)
}

#[cfg(test)]
mod tests {
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
