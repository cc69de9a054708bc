//! The odds that the reference contract must have, to half of the last digit that is written.
#![expect(clippy::float_arithmetic, reason = "odds are floats")]

use super::{ClauseOdds, Sums, YearOdds, of_clause, of_year};
use crate::contracts::{Contract, Form, Worth};
use crate::payments::Terms;
use crate::payments::reference_contract::{CLAUSES, COLLAR, ODDS, POOLED, SHRUNKEN, contract, wide};
use crate::words::{Date, Pence, exact};

/// Year 4.
fn terms(contract: &Contract) -> Terms<'_> {
    Terms::of(contract, &contract.years[3], Date::MAX)
}

fn of_year_4(contract: &Contract) -> YearOdds {
    of_year(&terms(contract)).unwrap()
}

/// Agrees to half of the last digit that is written.
fn agrees(found: f64, wanted: f64, to: f64, what: &str) {
    assert!((found - wanted).abs() <= to, "{what}: {found} is not {wanted}");
}

#[test]
fn the_clauses_have_the_odds_of_the_reference() {
    let contract = contract(&[]);
    let terms = terms(&contract);
    for (id, mean, sd, nothing, full, one, expected, share) in [
        ("PS1", 0.4667, 0.4190, 0.2634, 0.2870, 15_530_303, 69_134.0, 0.81),
        ("PS2", 0.5455, 0.4084, 0.2208, 0.2902, 16_269_841, 76_073.0, 0.87),
        ("SW1", 0.4704, 0.3054, 0.0881, 0.0601, 4_535_398, 37_899.0, 0.36),
        ("HLT", 0.5055, 0.2888, 0.0858, 0.0603, 7_151_163, 62_768.0, 0.57),
    ] {
        let odds: ClauseOdds = of_clause(&terms, contract.clause(id).unwrap()).unwrap();
        let digits = [odds.score_mean, odds.score_sd, odds.nothing, odds.full];
        for (found, wanted) in digits.into_iter().zip([mean, sd, nothing, full]) {
            agrees(found, wanted, 0.000_05, id);
        }
        assert_eq!(odds.one_case, Pence::new(one), "{id}");
        agrees(odds.expected_per_case, expected, 0.5, id);
        agrees(odds.chance_share, share, 0.005, id);
        agrees(odds.average.mean(), 615_000.0 * odds.score_mean, 0.01, id);
        agrees(odds.at(0.0).mean() + odds.at(1.0).mean(), 615_000.0, 0.001, id);
        assert!(odds.not_scored.unwrap() < 1e-3 && odds.power.is_none());
    }
}

/// A row of the second table of the reference: the average practice's mean, sd, P5, P50 and P95; the better one's mean;
/// reward over noise; the chance share.
type Row = (f64, f64, [f64; 3], f64, f64, Option<f64>);

fn has_the_row(contract: &Contract, row: Row, what: &str) {
    let odds = of_year_4(contract);
    let (mean, sd, quantiles, better, reward, share) = row;
    agrees(odds.average.mean(), mean, 0.5, what);
    agrees(odds.average.sd(), sd, 0.5, what);
    for (found, wanted) in [0.05, 0.5, 0.95].map(|p| pounds(&odds.average, p)).into_iter().zip(quantiles) {
        agrees(found, wanted, 0.5, what);
    }
    agrees(odds.better.mean(), better, 0.5, what);
    agrees(odds.reward_to_noise().unwrap(), reward, 0.005, what);
    if let Some(share) = share {
        agrees(odds.chance_share.unwrap(), share, 0.005, what);
    }
}

fn pounds(sums: &Sums, chance: f64) -> f64 {
    super::sums::pounds(sums.quantile(chance))
}

#[test]
fn the_rules_have_the_odds_of_the_reference() {
    let clamped = [489_276.0, 1_222_993.0, 1_957_457.0];
    let row = (1_222_736.0, 443_079.0, clamped, 1_975_563.0, 1.70, Some(0.67));
    has_the_row(&contract(&[]), row, "clamped");
    let row = (1_205_150.0, 346_738.0, [631_359.0, 1_205_098.0, 1_779_671.0], 2_142_790.0, 2.70, Some(0.44));
    has_the_row(&contract(&[("adjustments", POOLED)]), row, "pooled");
    let row = (1_197_684.0, 223_857.0, [827_112.0, 1_198_820.0, 1_564_571.0], 1_657_527.0, 2.05, Some(0.50));
    has_the_row(&contract(&[("adjustments", SHRUNKEN)]), row, "shrunken");
    let both = SHRUNKEN.replace(",1,shrunken", ",3,shrunken");
    let row = (1_197_643.0, 219_369.0, [836_680.0, 1_197_598.0, 1_558_923.0], 1_921_478.0, 3.30, Some(0.34));
    has_the_row(&contract(&[("adjustments", &both)]), row, "pooled and shrunken");
    let row = (1_221_518.0, 244_183.0, [815_144.0, 1_223_420.0, 1_620_945.0], 1_617_540.0, 1.62, Some(0.68));
    has_the_row(&wide(&[]), row, "wide");
    let row = (1_218_261.0, 148_391.0, [971_414.0, 1_219_735.0, 1_459_943.0], 1_627_576.0, 2.76, Some(0.42));
    has_the_row(&wide(&[("adjustments", POOLED)]), row, "wide and pooled");
    // A collar leaves the median where it was: it lies inside.
    let row = (1_227_720.0, 179_918.0, [1_025_000.0, 1_222_993.0, 1_435_000.0], 1_420_466.0, 1.07, None);
    has_the_row(&contract(&[("risk", COLLAR)]), row, "collar");
}

#[test]
fn the_first_rule_has_the_rest_of_the_reference() {
    let contract = contract(&[]);
    let odds = of_year_4(&contract);
    agrees(odds.any.mean(), 1_252_150.0, 0.5, "unconditional");
    agrees(odds.any.sd(), 486_673.0, 0.5, "unconditional");
    let worse = odds.at(&terms(&contract), |clause| match &*clause.clause {
        "PS1" => 0.1204,
        "PS2" => 0.6405,
        "SW1" => 0.3223,
        _ => 0.85,
    });
    agrees(worse.mean(), 537_522.0, 0.5, "worse");
    agrees(worse.sd(), 374_365.0, 0.5, "worse");
    for (percent, chance) in
        [(20, 0.0509), (30, 0.1447), (40, 0.3037), (50, 0.5050), (60, 0.7072), (75, 0.9143)]
    {
        let part = Pence::new(2_460_000 * percent);
        agrees(odds.average.below(part), chance, 0.000_05, "part of the pot");
    }
    agrees(odds.average.sd() / 4_100_000.0, 0.108, 0.000_5, "of the whole");
    agrees(odds.average.sd() / 3_690_000.0, 0.120, 0.000_5, "of what can reach the practice");
}

#[test]
fn l401_the_average_practice_has_two_thirds_of_what_was_planned() {
    let odds = of_year_4(&contract(&[]));
    assert_eq!(odds.certain, Pence::new(123_000_000));
    agrees(odds.income(), 2_452_736.0, 0.5, "income");
    agrees(odds.income() / 3_690_000.0, 0.66, 0.005, "of what was planned");
    assert!(odds.loss().unwrap() > 0.99, "the best it can have is what was planned, and that is rare");
}

#[test]
fn without_a_clause_the_others_carry_its_weight() {
    let keep = |table: &str, weight: &str, ids: &[&str]| -> String {
        let lines = table.lines().enumerate();
        let kept = lines.filter(|(at, line)| *at == 0 || ids.iter().any(|id| line.starts_with(id)));
        kept.map(|(_, line)| line.replace("linear,25", weight) + "\n").collect()
    };
    let of = |clauses: &str, ids: &[&str]| {
        let mut contract = contract(&[("clauses", clauses), ("odds", &keep(ODDS, "", ids))]);
        let weight = exact(1, contract.clauses.len() as i128);
        contract.clauses.iter_mut().for_each(|clause| clause.worth = Worth::Weight(weight));
        of_year_4(&contract)
    };
    let three = ["PS1", "PS2", "SW1"];
    let clauses = keep(CLAUSES, "linear,33", &three).replacen("linear,33", "linear,34", 1);
    let odds = of(&clauses, &three);
    agrees(odds.average.mean(), 1_215_789.0, 0.5, "without HLT");
    agrees(odds.average.sd(), 541_230.0, 0.5, "without HLT");
    agrees(pounds(&odds.average, 0.05), 312_035.0, 0.5, "without HLT");
    agrees(pounds(&odds.average, 0.95), 2_133_451.0, 0.5, "without HLT");
    agrees(odds.reward_to_noise().unwrap(), 1.25, 0.005, "without HLT");
    let odds = of(&keep(CLAUSES, "linear,100", &["PS1"]), &["PS1"]);
    agrees(odds.reward_to_noise().unwrap(), 0.54, 0.005, "PS1 alone");
}

#[test]
fn a_gate_passes_a_better_practice_as_rarely_as_it_does() {
    let mut contract = contract(&[]);
    contract.clauses[0].form = Form::Gate(exact(104, 1000));
    for (cases, passes) in [(120, 0.056), (1000, 0.574), (5000, 0.998)] {
        contract.clauses[0].odds.as_mut().unwrap().planned = cases;
        let odds = of_clause(&terms(&contract), &contract.clauses[0]).unwrap();
        agrees(odds.full_at(0.084), passes, 0.000_5, "power");
        agrees(odds.power.unwrap(), odds.full_at(0.0832), 1e-12, "a fifth better");
    }
}

#[test]
fn nothing_is_assumed_that_the_contract_does_not_say() {
    let contract = contract(&[("odds", ODDS.rsplit_once('\n').unwrap().0)]);
    let terms = terms(&contract);
    assert!(of_clause(&terms, &contract.clauses[2]).is_some());
    assert!(of_clause(&terms, &contract.clauses[3]).is_none(), "HLT has no row");
    assert!(of_year(&terms).is_none());
}

#[test]
fn tens_of_thousands_of_cases_are_summed_and_a_number_near_the_minimum_is_often_too_small() {
    let odds = ODDS.replace("SW1,120", "SW1,20000").replace("HLT,86", "HLT,40");
    let contract = contract(&[("odds", &odds)]);
    let many = of_clause(&terms(&contract), &contract.clauses[2]).unwrap();
    // With so many, chance is gone and what an average practice gets is its rate on the line.
    agrees(many.score_mean, 522.0 / 1130.0, 1e-6, "score");
    assert!(many.chance_share < 0.01, "{}", many.chance_share);
    let few = of_clause(&terms(&contract), &contract.clauses[3]).unwrap();
    agrees(few.not_scored.unwrap(), 0.479, 0.000_5, "P(Poisson(40) < 40)");
    assert!(of_year(&terms(&contract)).is_some());
}
