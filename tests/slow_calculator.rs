//! A second calculator, written from the contract's words in the plainest way and sharing nothing with the first but the
//! contract's own types: over thousands of random contracts and figures both must agree to the penny.

#![expect(clippy::unwrap_used, reason = "all of it is a test: what cannot be made ends it")]

#[path = "slow_calculator/chance.rs"]
mod chance;
#[path = "slow_calculator/fraction.rs"]
mod fraction;
#[path = "slow_calculator/made_up.rs"]
mod made_up;
#[path = "slow_calculator/money.rs"]
mod money;
#[path = "slow_calculator/points.rs"]
mod points;
#[path = "slow_calculator/practice.rs"]
mod practice;

use fraction::{Fraction, fraction};
use made_up::{Case, Kind, case};
use money::{Score, Year, under_terms};
use outturn::contracts::{Contract, Scale, Severity, draw_up_to_score};
use outturn::read::Sheet;
use outturn::run::score_table;
use outturn::words::{Exact, Place};
use practice::{Figure, Practice};
use rayon::prelude::*;
use std::collections::BTreeMap;

fn sheet(name: &str, text: &str) -> Sheet {
    let mut sheet = Sheet::new(format!("{name}.csv"), None);
    for (number, line) in (1..).zip(text.lines()) {
        sheet.push(number, line.split(','));
    }
    sheet
}

/// The contract of a case; `None` where the generator made one that may not be signed.
fn contract(case: &Case) -> Result<Contract, String> {
    let sheets: Vec<Sheet> = case.tables.iter().map(|(name, text)| sheet(name, text)).collect();
    let drawn = draw_up_to_score(&Place::file("made-up"), &sheets.iter().collect::<Vec<_>>());
    let errors = drawn.lints.iter().filter(|lint| lint.severity == Severity::Error);
    let says = errors.map(ToString::to_string).collect::<Vec<_>>().join("\n");
    drawn.contract.ok_or(says)
}

fn decimal(text: &str) -> Option<Fraction> {
    let (before, after) = text.split_once('.').unwrap_or((text, ""));
    let digits = format!("{before}{after}").parse().ok()?;
    Some(fraction(digits, 10_i128.pow(u32::try_from(after.len()).unwrap())))
}

/// The figures of a table by practice and measure, in the order of the practices.
fn figures(contract: &Contract, text: &str) -> BTreeMap<String, BTreeMap<String, Figure>> {
    let mut all: BTreeMap<String, BTreeMap<String, Figure>> = BTreeMap::new();
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let clause = contract.clauses.iter().find(|clause| *clause.measure.id == *cells[1]).unwrap();
        let by = fraction(1, if clause.measure.scale == Scale::Percent { 100 } else { 1 });
        let rate = |cell: &str| decimal(cell).map(|rate| rate.times(by));
        let (having, among) = (decimal(cells[2]), decimal(cells[3]));
        let figure = Figure { having, among, rate: rate(cells[4]), past: rate(cells[5]) };
        all.entry(cells[0].into()).or_default().insert(cells[1].into(), figure);
    }
    all
}

fn same(one: Option<Exact>, other: Option<Fraction>) -> bool {
    one.map(points::of) == other
}

/// A total with more than eighteen digits above or below is the sum of its parts to fifteen decimals each.
fn same_total(one: Option<Exact>, other: Option<Fraction>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return one.is_none() && other.is_none() };
    let long = other.above.abs().max(other.below) >= 10_i128.pow(18);
    let off = |places: i128| {
        (fraction(places, 1).times(other).down() - (one * outturn::words::whole(places)).floor().to_integer())
            .abs()
    };
    if long { off(10_i128.pow(12)) <= 1 } else { points::of(one) == other }
}

/// Compares the two calculators over a case; how many sums of money were compared.
fn agree(seed: u64, kind: Kind) -> usize {
    let case = case(seed, kind);
    let contract = contract(&case).unwrap_or_else(|says| panic!("seed {seed}: {says}\n{:#?}", case.tables));
    let year = &contract.years[0];
    let all = figures(&contract, &case.figures);
    if all.is_empty() {
        return 0;
    }
    let scores = score_table(&contract, year, &sheet("figures", &case.figures))
        .unwrap_or_else(|says| panic!("seed {seed}: {says:?}\n{}", case.figures));
    let told = |what: &str| format!("seed {seed}: {what}\n{:#?}\n{}{scores:#?}", case.tables, case.figures);
    let base = |name: &str| {
        contract
            .members
            .iter()
            .find(|member| *member.practice == *name)
            .map_or(year.base, |member| member.base)
    };
    let (mut years, mut compared) = (Vec::new(), 0);
    for (name, figures) in &all {
        let practice = Practice { contract: &contract, year, name, base: base(name), figures };
        let results = practice.results();
        for (clause, result) in contract.clauses.iter().zip(&results) {
            let line = scores
                .lines
                .iter()
                .find(|line| *line.practice == **name && line.indicator == clause.measure.id);
            assert_eq!(line.is_some(), result.is_some(), "{}", told(name));
            let (Some(line), Some(result)) = (line, result) else { continue };
            let agrees = same(line.achievement, result.achievement)
                && same(line.improvement, result.improvement)
                && same(line.score, result.score)
                && line.pence.map(outturn::words::Pence::count) == result.pence;
            assert!(agrees, "{}", told(&format!("{name} {}: {result:?}", clause.id)));
            compared += usize::from(result.pence.is_some());
        }
        years.push(Year { base: base(name), sum: practice.sum(&results), score: practice.total(&results) });
    }
    let terms: Vec<_> = contract.risk_in(year.number).map(|term| term.risk).collect();
    let members_missing = contract.members.iter().any(|member| !all.contains_key(&*member.practice));
    if members_missing && terms.iter().any(|term| term.couples()) {
        assert!(
            scores.totals.iter().all(|total| total.pence.is_none()),
            "{}",
            told("a member without figures")
        );
        return compared;
    }
    let paid = under_terms(year, &terms, years.clone());
    for ((name, year), paid) in all.keys().zip(&years).zip(paid) {
        let total = scores.totals.iter().find(|total| *total.practice == **name).unwrap();
        let score = if let Score::Of(score) = year.score { Some(score) } else { None };
        assert!(same_total(total.score, score), "{}", told(&format!("{name} total {score:?}")));
        assert_eq!(total.pence.map(outturn::words::Pence::count), paid, "{}", told(&format!("{name} total")));
        compared += usize::from(paid.is_some());
    }
    compared
}

#[test]
fn both_calculators_agree_to_the_penny_over_every_form_and_term() {
    let kind = Kind { stepped: false, places: 1 };
    let compared: usize = (0..7_000_u64).into_par_iter().map(|seed| agree(seed, kind)).sum();
    assert!(compared > 30_000, "only {compared} sums were compared");
}

#[test]
fn both_calculators_agree_to_the_penny_where_scores_are_points_and_are_exchanged() {
    let kind = Kind { stepped: true, places: 2 };
    let compared: usize = (0..3_000_u64).into_par_iter().map(|seed| agree(seed, kind)).sum();
    assert!(compared > 10_000, "only {compared} sums were compared");
}
