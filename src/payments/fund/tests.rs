//! What the fund meets, holds and gives back, to the penny.

use super::draws::{draw_of, meet};
use super::*;
use crate::contracts::draw_up;
use crate::indicators::{Measured, PracticeFigures};
use crate::payments::reference_contract::{CLAUSES, CONTRACT, EXAMPLES, YEARS};
use crate::payments::{Component, Due, Line, settle, settle_year};
use crate::read::Sheet;
use crate::returns::RowRef;
use crate::words::day;

const PROPORTION: RetainerRule = RetainerRule { carried: true, cut_in_proportion: true };
const FIRST_COME: RetainerRule = RetainerRule { carried: true, cut_in_proportion: false };

fn claim(from: Date, days: i64, cost: i64) -> Claim {
    Claim {
        id: Some("HC-1".into()),
        from,
        days,
        cost: Pence::new(cost),
        agreed_by: Some("Placements panel".into()),
        agreed_on: Some(day(2026, 3, 20)),
        has_evidence: true,
        row: RowRef::default(),
    }
}

fn draws(costs: [i64; 3]) -> Vec<Draw> {
    let of = |(at, cost): (i8, i64)| {
        draw_of(Pence::new(15_000_000), &[&claim(day(2026, 4 + at, 1), 365, cost)]).unwrap()
    };
    [(2, costs[0]), (0, costs[1]), (1, costs[2])].map(of).into()
}

fn met(draws: &[Draw]) -> Vec<i64> {
    draws.iter().map(|draw| draw.met.count()).collect()
}

/// The reference contract with other values for some items, and with these parameters.
fn contract(items: &[(&str, &str)], parameters: &str) -> Contract {
    let mut text = CONTRACT.to_string();
    for (from, to) in items {
        assert!(text.contains(from), "{from}");
        text = text.replace(from, to);
    }
    let parameters = format!("NAME,VALUE,UNIT,FROM,TO,KNOWN_FROM,REFERENCE\n{parameters}");
    let tables = [
        ("contract", &*text),
        ("years", YEARS),
        ("clauses", CLAUSES),
        ("examples", EXAMPLES),
        ("parameters", &parameters),
    ];
    let sheets = tables.map(|(name, text)| {
        let mut sheet = Sheet::new(format!("contracts/north/{name}.csv"), None);
        for (number, line) in (1..).zip(text.lines()) {
            sheet.push(number, line.split(','));
        }
        sheet
    });
    let drawn = draw_up("north", &sheets.each_ref());
    assert!(drawn.contract.is_some(), "{:?}", drawn.lints);
    drawn.contract.unwrap()
}

const RETURNED: (&str, &str) = ("retainer_balance,carried", "retainer_balance,returned");

fn figures(claims: Vec<Vec<Claim>>) -> PracticeFigures {
    PracticeFigures { practice: "north".into(), held: 9, figures: Vec::new(), before: Vec::new(), claims }
}

/// What a case does to a claim that is agreed.
type Change<'a> = dyn Fn(&mut Claim) + 'a;

/// The three children of the worked case, each the whole year.
fn three() -> Vec<Vec<Claim>> {
    [18_240_050, 14_999_999, 33_125_000].map(|cost| vec![claim(day(2026, 4, 1), 365, cost)]).into()
}

/// What the settlement of year 4 does with the fund.
fn settled(contract: &Contract, claims: Vec<Vec<Claim>>) -> Line {
    let figures = figures(claims);
    let year = &contract.years[3];
    let lines = settle_year(
        contract,
        year,
        year.settled_in,
        &Measured::Yes(&figures),
        &std::collections::BTreeMap::new(),
        day(2027, 10, 3),
    );
    lines.into_iter().find(|line| line.component == Component::RetainerBalance).unwrap()
}

fn last_step(line: &Line) -> (String, String) {
    let step = line.working.last().unwrap();
    (format!("{}: {}", step.finds, step.how), step.result.clone())
}

#[test]
fn pay_19_the_fund_bears_what_is_above_the_attachment() {
    let mut draws = draws([18_240_050, 14_999_999, 33_125_000]);
    assert_eq!(draws.iter().map(|draw| draw.draw.count()).collect::<Vec<_>>(), [3_240_050, 0, 18_125_000]);
    let paid_in = Pence::new(41_000_000);
    meet(&mut draws, paid_in, PROPORTION);
    let fund = Fund { paid_in, draws, rule: PROPORTION, ..Fund::default() };
    assert_eq!((fund.met().count(), fund.balance().count()), (21_365_050, 19_634_950));
    let days_200 = claim(day(2026, 4, 1), 200, 0);
    assert_eq!(draw_of(Pence::new(15_000_000), &[&days_200]).unwrap().attachment.count(), 8_219_178);
}

#[test]
fn pay_19_what_is_left_at_settlement_is_returned_to_the_penny() {
    let line = settled(&contract(&[RETURNED], ""), three());
    assert_eq!(line.due, Due::Pay(Pence::new(-19_634_950)));
    assert_eq!(line.calculation.pence(), Some(Pence::new(-19_634_950)), "its rows come to it");
    assert_eq!(
        last_step(&line),
        ("Returned to the council: the contract returns what is left".into(), "-£196,349.50".into())
    );
}

#[test]
fn pay_19_what_is_left_at_settlement_is_carried_by_what_the_contract_says() {
    let line =
        settled(&contract(&[], "retainer:carried,0,pounds,01/04/2026,31/03/2027,01/04/2026,x"), three());
    assert_eq!(line.due, Due::Pay(Pence::ZERO), "nothing moves");
    let (says, balance) = last_step(&line);
    assert_eq!(balance, "£196,349.50");
    assert!(says.contains("give it the parameter retainer:carried for 1 April 2027"), "{says}");
    let next = |sum: &str| {
        let rows = format!(
            "retainer:carried,0,pounds,01/04/2026,31/03/2027,01/04/2026,x\n\
             retainer:carried,{sum},pounds,01/04/2027,31/03/2028,30/09/2027,x"
        );
        last_step(&settled(&contract(&[], &rows), three())).0
    };
    assert!(next("196349.50").ends_with("says the same"));
    assert!(next("196349.49").contains("says £196,349.49: put it right"));
}

#[test]
fn what_the_year_before_left_opens_the_fund_and_is_missed_when_nobody_says_it() {
    let month = "2026-10".parse().unwrap();
    let fund = |contract: &Contract| {
        settle(contract, month, &Measured::Yes(&figures(Vec::new())), day(2026, 11, 3)).unwrap().fund
    };
    let said = fund(&contract(&[], "retainer:carried,196349.50,pounds,01/04/2026,31/03/2027,30/09/2026,x"));
    assert_eq!((said.opening.count(), said.opening_not_known), (19_634_950, None));
    assert_eq!(said.paid_in, Pence::new(23_916_669), "seven twelfths of £410,000.00, four pence over");
    let missing = fund(&contract(&[], ""));
    assert_eq!(missing.opening, Pence::ZERO);
    assert!(missing.opening_not_known.unwrap().starts_with("The parameter retainer:carried has no value"));
    assert_eq!(fund(&contract(&[RETURNED], "")).opening_not_known, None, "nothing is carried");
}

#[test]
fn a_claim_that_nobody_else_agreed_to_draws_nothing() {
    let contract = contract(&[RETURNED], "");
    let year = &contract.years[3];
    let known = day(2026, 11, 3);
    let with = |change: &Change<'_>| {
        let mut one = claim(day(2026, 4, 1), 365, 18_240_050);
        change(&mut one);
        Fund::of(&contract, year, "2026-10".parse().unwrap(), &[vec![one]], known)
    };
    let fund = with(&|_| ());
    assert_eq!((fund.met().count(), fund.held.len()), (3_240_050, 0));
    assert_eq!(fund.draws[0].agreed_on, Some(day(2026, 3, 20)));
    let by = |name: &'static str| move |claim: &mut Claim| claim.agreed_by = Some(name.into());
    let cases: [(&Change<'_>, NotAgreed); 8] = [
        (&|claim| claim.agreed_by = None, NotAgreed::ByNobody),
        (&by("north"), NotAgreed::ByPractice),
        (&by(" NORTH practice "), NotAgreed::ByPractice),
        (&by("practice manager (example)"), NotAgreed::ByPreparer),
        (&by("The council's return team"), NotAgreed::ByClaimant),
        (&|claim| claim.agreed_on = None, NotAgreed::OnNoDay),
        (&|claim| claim.agreed_on = Some(day(2026, 11, 4)), NotAgreed::After(day(2026, 11, 4))),
        (&|claim| claim.has_evidence = false, NotAgreed::WithoutEvidence),
    ];
    for (change, why) in cases {
        let fund = with(change);
        assert_eq!((fund.draws.len(), fund.met()), (0, Pence::ZERO), "{why:?}");
        let held = &fund.held[0];
        assert_eq!((held.why, held.at_stake.count()), (why, 3_240_050), "{why:?}");
    }
    assert_eq!(with(&|claim| claim.agreed_on = Some(known)).held, [], "on the very day it counts");
}

#[test]
fn of_one_childs_claims_only_those_that_are_agreed_draw() {
    let contract = contract(&[RETURNED], "");
    let mut second = claim(day(2026, 10, 1), 182, 12_000_000);
    second.agreed_by = None;
    let claims = vec![vec![claim(day(2026, 4, 1), 183, 9_000_000), second]];
    let fund = Fund::of(&contract, &contract.years[3], "2027-03".parse().unwrap(), &claims, day(2027, 4, 3));
    // £150,000.00 for 183 of 365 days is £75,205.48; for all 365 it is £150,000.00 of £210,000.00.
    assert_eq!(fund.drawn().count(), 9_000_000 - 7_520_548);
    assert_eq!(fund.held[0].at_stake.count(), 6_000_000 - (9_000_000 - 7_520_548));
    assert_eq!(settled(&contract, claims).due, Due::Pay(Pence::new(-(41_000_000 - 1_479_452))));
}

#[test]
fn a_year_whose_final_return_did_not_come_holds_what_is_left() {
    let contract = contract(&[RETURNED], "");
    let year = &contract.years[3];
    let nothing = std::collections::BTreeMap::new();
    let absent = Measured::No("the return for 2026-27 was not received".into());
    let lines = settle_year(&contract, year, year.settled_in, &absent, &nothing, day(2027, 10, 3));
    let line = lines.iter().find(|line| line.component == Component::RetainerBalance).unwrap();
    assert!(matches!(line.due, Due::Held(_, most) if most == Pence::new(41_000_000)), "{:?}", line.due);
}

#[test]
fn pay_20_an_overdrawn_fund_is_cut_in_proportion_or_goes_to_the_earliest() {
    // Draws of £300,000.00, £150,000.01 and £69,999.99; the second came first and the third second.
    let mut draws = draws([45_000_000, 30_000_001, 21_999_999]);
    let fund = Pence::new(41_000_000);
    meet(&mut draws, fund, PROPORTION);
    assert_eq!(met(&draws), [23_653_846, 11_826_924, 5_519_230]);
    meet(&mut draws, fund, FIRST_COME);
    assert_eq!(met(&draws), [19_000_000, 15_000_001, 6_999_999]);
    meet(&mut draws, Pence::new(52_000_000), FIRST_COME);
    assert_eq!(met(&draws), [30_000_000, 15_000_001, 6_999_999], "enough for all");
    meet(&mut draws, Pence::ZERO, PROPORTION);
    assert_eq!(met(&draws), [0, 0, 0], "an empty fund meets nothing");
}
