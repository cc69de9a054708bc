//! Example contracts of other schemes, scored by the command as anybody would: a folder `tests/contracts/<scheme>` holds the
//! tables, the figures, and what must come out. `OUTTURN_ACCEPT=1` writes the true output; read the difference.

#![expect(clippy::unwrap_used, reason = "all of it is a test: what cannot be made ends it")]

#[path = "scored_contracts/scheme.rs"]
mod scheme;

use scheme::{Line, SCHEMES, Scheme, of};
use std::fs;

fn line<'a>(lines: &'a [Line], practice: &str, indicator: &str) -> &'a Line {
    lines.iter().find(|line| line.practice == practice && line.indicator == indicator).unwrap()
}

#[test]
fn every_scheme_scores_and_pays_as_its_expected_table_says() {
    for scheme in SCHEMES {
        let csv = scheme.scored(&scheme.figures());
        let expected = scheme.folder().join("expected.csv");
        if std::env::var_os("OUTTURN_ACCEPT").is_some() {
            fs::write(&expected, &csv).unwrap();
        }
        assert_eq!(fs::read_to_string(&expected).unwrap(), csv, "{}", scheme.name);
    }
}

#[test]
fn m6_the_order_of_rows_and_columns_changes_no_line() {
    for scheme in SCHEMES {
        let text = fs::read_to_string(scheme.figures()).unwrap();
        let mut rows: Vec<Vec<&str>> = text.lines().map(|line| line.split(',').rev().collect()).collect();
        rows[1..].reverse();
        let folder = tempfile::tempdir().unwrap();
        let turned = folder.path().join("turned.csv");
        fs::write(&turned, rows.iter().map(|row| row.join(",") + "\n").collect::<String>()).unwrap();
        let sorted = |csv: String| {
            let mut lines: Vec<String> = csv.lines().map(String::from).collect();
            lines.sort();
            lines
        };
        let plain = scheme.scored(&scheme.figures());
        assert_eq!(sorted(scheme.scored(&turned)), sorted(plain), "{}", scheme.name);
    }
}

#[test]
fn pay_03_points_in_proportion_between_two_thresholds() {
    let lines = of("qof-like");
    assert_eq!(line(&lines, "elm", "AST007").score, "12.4", "363 of 600 between 45 % and 70 %, 20 points");
    let at = |rate: &str| scheme::at("qof-like", &format!("practice,indicator,rate\nelm,AST007,{rate}"));
    assert_eq!(at("45").score, "0");
    assert_eq!(at("70").score, "20");
    assert_eq!(at("100").score, "20");
}

#[test]
fn pay_04_a_point_is_worth_its_price_times_list_size_times_prevalence() {
    let lines = of("qof-like");
    assert_eq!(line(&lines, "elm", "AST007").pence, "420871");
    assert_eq!(line(&lines, "oak", "AST007").pence, "454541");
}

#[test]
fn pay_05_rounding_on_the_way_would_pay_otherwise() {
    let lines = of("qof-like");
    let rounded = line(&lines, "yew", "AST007");
    assert_eq!((&*rounded.score, &*rounded.pence), ("12.8", "469203"), "61 % instead of 60.5 %");
    assert_eq!(line(&lines, "ash", "AST007").pence, "455000", "1.54 instead of 15326 ÷ 9962");
    assert_eq!(469_203 - 454_541, 14_662);
    assert_eq!(455_000 - 454_541, 459);
}

#[test]
fn a_price_is_that_of_the_year() {
    let pence = |year| {
        let scheme =
            Scheme { year: Some(year), ..*SCHEMES.iter().find(|one| one.name == "qof-like").unwrap() };
        line(&scheme.lines(&scheme.figures()), "oak", "HYP008").pence.clone()
    };
    // Fourteen points at £220.62, £225.49 and £227.95, times 15326 ÷ 9962.
    assert_eq!([1, 2, 3].map(pence), ["475177", "485666", "490964"]);
}

#[test]
fn pay_08_ten_points_at_every_edge() {
    let lines = of("ten-points");
    for (practice, achievement, improvement, score) in [
        ("up-01", "3", "5", "5"),
        ("up-02", "1", "3", "3"),
        ("up-03", "0", "3", "3"),
        ("up-04", "2", "5", "5"),
        ("up-05", "9", "9", "9"),
        ("up-06", "10", "9", "10"),
        ("up-07", "0", "0", "0"),
        ("up-08", "0", "0", "0"),
        ("down-01", "3", "5", "5"),
    ] {
        let line = lines.iter().find(|line| line.practice == practice).unwrap();
        let found = (&*line.achievement, &*line.improvement, &*line.score);
        assert_eq!(found, (achievement, improvement, score), "{practice}");
    }
}

#[test]
fn pay_09_the_weight_of_what_is_not_scored_goes_to_the_rest() {
    assert_eq!(line(&of("hvbp-like"), "abbey", "total").score, "57.5");
}

#[test]
fn pay_10_a_pool_is_paid_in_proportion_to_what_was_earned() {
    let lines = of("pooled");
    let paid = ["first", "second", "third"].map(|practice| line(&lines, practice, "total").pence.clone());
    assert_eq!(paid, ["35705969", "26126319", "13167712"]);
}

#[test]
fn pay_11_what_is_withheld_is_earned_back_by_score_at_no_cost() {
    let lines = of("hvbp-like");
    let net = ["abbey", "brook", "court"].map(|practice| line(&lines, practice, "total").pence.clone());
    assert_eq!(net, ["-427743", "-1413138", "1840881"]);
    assert_eq!(line(&lines, "dene", "total").pence, "0", "without a total nothing is withheld");
}

#[test]
fn people_read_a_table_and_machines_read_numbers_as_text() {
    let scheme = SCHEMES.iter().find(|one| one.name == "pooled").unwrap();
    let text = scheme.in_format("text", &scheme.figures());
    assert_eq!(
        text.lines().next().unwrap(),
        "practice  indicator  achievement  improvement  score     pence"
    );
    assert_eq!(
        text.lines().last().unwrap(),
        "third     total                                       13167712"
    );
    let json: serde_json::Value =
        serde_json::from_str(&SCHEMES[2].in_format("json", &SCHEMES[2].figures())).unwrap();
    let first = &json["lines"][0];
    assert_eq!((json["schema"].as_u64(), json["year"].as_u64()), (Some(1), Some(1)));
    assert_eq!((first["score"].as_str(), first["pence"].as_i64()), (Some("5"), Some(50_000_000)));
}
