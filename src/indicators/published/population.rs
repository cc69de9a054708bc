//! Are the children of a benchmark the children of the indicator?

use super::series_of;

/// Why a published group is not the population of an indicator; `None` when it is. The release of 2025 gives the
/// social workers of children looked after for twelve months beside those of all looked after on 31 March: the two are
/// not one benchmark.
pub fn other_population(indicator: &str, group: &str) -> Option<String> {
    let series = series_of(indicator);
    if series.is_empty() {
        return Some(format!("no published group is known for {indicator}"));
    }
    if series.iter().any(|series| series.population == group) {
        return None;
    }
    let ours = series[0].population;
    Some(format!("the benchmark is of '{group}', and {indicator} is counted among '{ours}'"))
}

#[cfg(test)]
mod tests {
    use super::other_population;

    #[test]
    fn the_newer_group_of_social_workers_is_another_population() {
        assert_eq!(other_population("SW1", "CLA on 31 March"), None);
        let other = other_population("SW1@2024", "CLA 12 months on 31 March").unwrap();
        assert_eq!(
            other,
            "the benchmark is of 'CLA 12 months on 31 March', and SW1@2024 is counted among 'CLA on 31 March'"
        );
        assert!(other_population("XX9", "CLA on 31 March").is_some());
    }
}
