//! Drawn runs agree with exact sums, and do not depend on threads.

use super::{TrueRates, alternatives, back_test, pounds, simulate};
use crate::indicators::Measured;
use crate::payments::Terms;
use crate::payments::odds::of_year;
use crate::payments::reference_contract::{COLLAR, POOLED, contract};
use crate::words::{Date, Exact, Pence, exact, show_decimal};

fn within(found: Pence, wanted: i64, pounds: i64) {
    let off = found.count() - wanted * 100;
    assert!(off.abs() <= pounds * 100, "{found} is not £{wanted} ± £{pounds}");
}

fn near(found: Exact, wanted: Exact, to: Exact) {
    let off = if found > wanted { found - wanted } else { wanted - found };
    assert!(off <= to, "{} is not {}", show_decimal(found, 4), show_decimal(wanted, 4));
}

#[test]
fn a_hundred_thousand_draws_give_the_first_mean() {
    let contract = contract(&[]);
    let found = simulate(&contract, Date::MAX, TrueRates::Average, 100_000, 20_260_302).unwrap();
    let year = &found.years[3];
    // Four standard errors: £443,079 over the square root of 100,000 is £1,401.
    within(year.outcomes.mean, 1_222_736, 5_605);
    within(year.outcomes.sd, 443_079, 5_000);
    within(year.outcomes.p5, 489_276, 8_000);
    within(year.outcomes.p95, 1_957_457, 8_000);
    assert!(year.loss.unwrap() > exact(99, 100));
    assert_eq!(found.years[0].outcomes.p95, Pence::ZERO, "year 1 has no outcomes");
}

#[test]
fn practices_drawn_with_their_true_rates_have_the_unconditional_odds() {
    let contract = contract(&[]);
    let found = simulate(&contract, Date::MAX, TrueRates::Unknown, 20_000, 1).unwrap();
    within(found.years[3].outcomes.mean, 1_252_150, 14_000);
    within(found.years[3].outcomes.sd, 486_673, 10_000);
    // The same true rate in every year: over three paying years luck weighs less than in one (.67).
    near(found.chance_share.unwrap(), exact(45, 100), exact(8, 100));
}

#[test]
fn the_account_stands_lowest_before_the_last_settlements() {
    let contract = contract(&[]);
    let found = simulate(&contract, Date::MAX, TrueRates::Average, 2_000, 1).unwrap();
    assert_eq!(found.lowest_in.unwrap().to_string(), "2027-03");
    let lowest = found.lowest.unwrap();
    assert!(lowest.p5 < lowest.p50 && lowest.p95 < Pence::ZERO);
    let years: i64 = found.years.iter().map(|year| year.outcomes.mean.count()).sum();
    within(found.income.mean, (years + 123_000_000 + 205_000_000 + 287_000_000 + 369_000_000) / 100, 3);
}

#[test]
fn a_collar_holds_in_every_run_and_a_better_practice_earns_more() {
    let contract = contract(&[("risk", COLLAR)]);
    let found = simulate(&contract, Date::MAX, TrueRates::Better, 2_000, 1).unwrap();
    let last = &found.years[3].outcomes;
    assert!(last.p5 >= Pence::new(102_500_000) && last.p95 == Pence::new(143_500_000));
    within(last.mean, 1_420_466, 8_000);
    assert_eq!(found.chance_share, None, "one practice does not differ from itself");
}

#[test]
fn the_same_seed_gives_the_same_runs_whatever_the_threads() {
    let contract = contract(&[]);
    let by = |threads: usize, seed: u64| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let found = pool.install(|| simulate(&contract, Date::MAX, TrueRates::Unknown, 500, seed));
        format!("{:?}", found.unwrap())
    };
    assert_eq!(by(1, 7), by(2, 7));
    assert_ne!(by(1, 7), by(1, 8));
}

#[test]
fn alternatives_stand_beside_the_contract_and_the_order_holds_under_other_assumptions() {
    let contract = contract(&[]);
    let found = alternatives(&contract, Date::MAX);
    let named: Vec<(&str, bool)> = found.iter().map(|way| (&*way.says, way.as_written)).collect();
    assert_eq!(named.len(), 6);
    assert_eq!(named[0], ("One year, the rate as it is", true));
    for (way, mean, reward) in
        [(0, 1_222_736, 170), (1, 1_205_150, 270), (2, 1_197_684, 205), (3, 1_197_643, 330)]
    {
        within(found[way].judged.average.mean, mean, 0);
        near(found[way].judged.reward_to_noise.unwrap(), exact(reward, 100), exact(5, 1000));
    }
    let without = |way: usize, says: &str| {
        found[way].assumed_otherwise.iter().find(|(name, _)| name == says).map(|(_, judged)| *judged).unwrap()
    };
    near(without(0, "Without HLT").reward_to_noise.unwrap(), exact(125, 100), exact(5, 1000));
    within(without(0, "Without HLT").average.mean, 1_215_789, 0);
    for says in ["M × ¼", "M × ½", "M × 2", "M × 4", "Half the improvement", "Without PS1", "Without SW1"]
    {
        let rewards: Vec<Exact> = (0..4).map(|way| without(way, says).reward_to_noise.unwrap()).collect();
        assert!(
            rewards[0] < rewards[2] && rewards[2] < rewards[1] && rewards[1] < rewards[3],
            "{says}: {rewards:?}"
        );
    }
    let shares = ["M × ¼", "M × ½", "M × 2", "M × 4"].map(|says| without(0, says).chance_share.unwrap());
    assert!(shares.is_sorted(), "the more alike practices are, the more is chance");
}

#[test]
fn early_years_pool_no_years_before_the_contract() {
    let contract = contract(&[("adjustments", POOLED)]);
    let found = simulate(&contract, Date::MAX, TrueRates::Average, 20_000, 3).unwrap();
    // By exact sums: year 2 pools two years and pays a third of year 4, which pools three.
    within(found.years[3].outcomes.mean, 1_205_150, 10_000);
    within(found.years[3].outcomes.sd, 346_738, 7_000);
    let second = of_year(&Terms::of(&contract, &contract.years[1], Date::MAX)).unwrap();
    assert_eq!(second.clauses[0].cases, 240);
    within(found.years[1].outcomes.mean, pounds(second.average.mean()).count() / 100, 4_000);
}

#[test]
fn past_years_are_settled_as_if_they_had_been_live_and_what_is_missing_is_named() {
    let contract = contract(&[]);
    let year = "2025-26".parse().unwrap();
    let tested =
        back_test(&contract, &[(year, Measured::No("the return was not received".into()))], Date::MAX)
            .unwrap();
    assert_eq!((tested.terms_of, tested.pot), (4, Pence::new(246_000_000)));
    assert_eq!(tested.years[0].total, None);
    assert_eq!(tested.years[0].clauses[0].paid, Err("the return was not received".to_string()));
}
