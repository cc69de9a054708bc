//! The canary test: values that stand nowhere else are laid into every place of the inputs where a child, a family or a
//! worker could be recognised; then everything is run, failures too, and all that comes out is searched for them.

#![expect(clippy::unwrap_used, reason = "all of it is a test: what cannot be made ends it")]

#[path = "leaks/canary.rs"]
mod canary;
#[path = "leaks/every_rule.rs"]
mod every_rule;
#[path = "leaks/failures.rs"]
mod failures;
#[path = "leaks/matrix.rs"]
mod matrix;
#[path = "leaks/opened.rs"]
mod opened;
#[path = "leaks/planted.rs"]
mod planted;
mod played;
#[path = "leaks/scan.rs"]
mod scan;
#[path = "leaks/seeds.rs"]
mod seeds;
#[path = "leaks/small_numbers.rs"]
mod small_numbers;
#[path = "leaks/watch.rs"]
mod watch;

use matrix::Reader;
use seeds::seeded;
use watch::Watch;

const MONTH: &str = "inputs/returns/alder/2026-10";

#[test]
fn a_good_month_shows_nobody_more_than_they_may_see() {
    let (stage, canaries) = seeded();
    let mut watch = Watch::new(&stage, &canaries);
    let said = watch.month();
    assert!(said.exit <= 1, "{}", String::from_utf8_lossy(&said.stderr));
    assert!(stage.path("outputs/2026-10/practice/alder-practice/statement.html").exists());
    watch.end();
}

#[test]
fn every_other_command_shows_nobody_more_than_they_may_see() {
    let (stage, canaries) = seeded();
    let mut watch = Watch::new(&stage, &canaries);
    let catalogue = stage.play(&["rules", "--format", "html"]).stdout;
    assert!(scan::found(&canaries, &catalogue).is_empty(), "examples are the program's own, and of nobody");
    for format in ["text", "json", "csv"] {
        let last = "inputs/returns/alder/2025-26";
        watch.play(&["check", MONTH, "--last", last, "--format", format], Reader::Returns, Reader::Returns);
        watch.play(&["rules", "--format", format], Reader::England, Reader::England);
        watch.play(
            &["contract", "lint", "alder-practice", "--format", format],
            Reader::Finance,
            Reader::Finance,
        );
    }
    let month = ["--period", "2026-10", "--as-at", "2026-11-03"];
    for clause in ["core", "PS1", "SW1", "H1", "RV1"] {
        let words = [&["explain", "statement", "alder-practice", clause][..], &month].concat();
        let said = watch.play(&words, Reader::Returns, Reader::Log);
        assert_eq!(said.exit, 0, "{}", String::from_utf8_lossy(&said.stderr));
    }
    watch.play(&[&["run", "--json", "-n"][..], &month].concat(), Reader::Log, Reader::Log);
    for more in [&["--outputs", "odds"][..], &["--format", "json"], &["--back-test"]] {
        let words = [&["simulate", "alder-practice", "--runs", "200"][..], more].concat();
        watch.play(&words, Reader::England, Reader::England);
    }
    watch.written("odds", |_| Reader::England);
    let figures = "PRACTICE,INDICATOR,NUMERATOR,DENOMINATOR,RATE,BASELINE\nalder-practice,PS1,2,10,,\n\
        alder-practice,SW1,3,10,,\nalder-practice,H1,6,8,,\nalder-practice,RV1,1,9,,\n";
    stage.write("figures.csv", figures.as_bytes());
    let contract = "inputs/contracts/alder-practice";
    let said = watch.play(
        &["score", "--figures", "figures.csv", "--contract", contract],
        Reader::England,
        Reader::England,
    );
    assert_eq!(said.exit, 0, "{}", String::from_utf8_lossy(&said.stderr));
    watch.written("temporary", |_| Reader::Log);
    watch.end();
}
