//! The benchmarks that come with the project are the published ones: worked out again from the publications' files
//! where these lie beside the project, and said to be skipped where they do not.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn published() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/dfe_published");
    folder.is_dir().then_some(folder)
}

/// Rows of a CSV file by heading.
fn rows(path: &Path) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

/// England's numerator and denominator of a file in which each stands on a row of its own.
fn england(file: &str, year: &str, group: &str, having: &str, among: &str, count: &str) -> (u64, u64) {
    let folder = published().unwrap();
    let found = |value: &str| {
        rows(&folder.join(file))
            .into_iter()
            .find(|row| {
                let has = |text: &str| row.values().any(|cell| cell == text);
                row["time_period"] == year
                    && row["geographic_level"] == "National"
                    && has(group)
                    && has(value)
            })
            .unwrap()[count]
            .parse()
            .unwrap()
    };
    (found(having), found(among))
}

#[test]
fn englands_counts_are_those_of_the_publications() {
    if published().is_none() {
        println!("skipped: the published files are not beside the project");
        return;
    }
    let ours = rows(&Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs/reference/benchmarks.csv"));
    let stability = "la_cla_placement_stability_2022_2025.csv";
    let health = "la_cla_health_convictions_substance_2024_2025.csv";
    let long = "Children looked after continuously for at least 2.5 years on 31 March aged under 16 years";
    let all_ages = "Health assessments: Children looked after all ages";
    let same_carer = "Living with the same carer for at least 2 years";
    let three = "With 3 or more placements during the year";
    let workers = "3 or more social workers during the year";
    let checked = [
        (
            "PS1@2025",
            england(stability, "2025", "CLA on 31 March", three, "Total children", "children_count"),
        ),
        ("PS2@2025", england(stability, "2025", long, same_carer, "Total children", "children_count")),
        (
            "SW1@2024",
            england(
                "la_cla_social_worker_changes_2024.csv",
                "2024",
                "CLA on 31 March",
                workers,
                "Total children",
                "number",
            ),
        ),
        (
            "H1@2025",
            england(
                health,
                "2025",
                all_ages,
                "Had their annual health assessment",
                "Total all ages",
                "children_count",
            ),
        ),
    ];
    for (indicator, (having, among)) in checked {
        let row = ours.iter().find(|row| row["INDICATOR"] == indicator).unwrap();
        assert_eq!((row["HAVING"].parse(), row["AMONG"].parse()), (Ok(having), Ok(among)), "{indicator}");
    }
    let absence = rows(&published().unwrap().join("absence_cla12_202223_202425.csv"));
    let england = absence
        .iter()
        .find(|row| row["time_period"] == "202425" && row["geographic_level"] == "National")
        .unwrap();
    let ed3 = ours.iter().find(|row| row["INDICATOR"] == "ED3@2025").unwrap();
    assert_eq!((&ed3["HAVING"], &ed3["AMONG"]), (&england["t_sess_overall"], &england["t_sess_possible"]));
}
