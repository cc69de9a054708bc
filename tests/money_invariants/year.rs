//! A year on account and its settlement.

use super::contract;
use super::ledger::release;
use crate::chance::Chance;
use outturn::contracts::Contract;
use outturn::indicators::{Figure, Measured, PracticeFigures};
use outturn::ledger::{Ledger, Target};
use outturn::payments::{Component, Line, settle, settle_year};
use outturn::words::{Date, Month, Pence, Share};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;

const CLAUSES: &str =
    "CLAUSE,INDICATOR,FORM,WEIGHT,ZERO,FULL,PRICE,DEADWEIGHT,MINIMUM,NOBODY,UNKNOWN,PAID_BEFORE
PS1,PS1@2025,linear,40,11.7,8.4,,,5,midpoint,leave out,0
PS2,PS2@2025,linear,60,63.3,72.3,,,5,reweight,leave out,0";

fn of_a_year(chance: &mut Chance) -> Contract {
    let (base, outcomes) = (chance.decimal(1000, 90_000, 2), chance.between(0, 80));
    let years = format!(
        "YEAR,FROM,TO,BASE,CORE,OUTCOMES,RETAINER,CORPORATE,SETTLED_IN\n1,01/04/2026,31/03/2027,{base},{},{outcomes},10,10,2027-09",
        80 - outcomes
    );
    let items = format!("ITEM,VALUE,REFERENCE\non_account,{},x", chance.decimal(0, 100, 2));
    let tables = [("contract", items), ("years", years), ("clauses", CLAUSES.to_string())];
    contract(&tables).unwrap()
}

fn figures(chance: &mut Chance, contract: &Contract) -> PracticeFigures {
    let figure = |indicator| {
        let among = chance.between(0, 90);
        let mut figure = Figure::nobody(indicator);
        figure.share = Share::new(chance.between(0, among), among);
        figure
    };
    let indicators = contract.clauses.iter().filter_map(|clause| clause.measure.indicator);
    let figures = indicators.map(figure).collect();
    PracticeFigures { practice: "north".into(), held: 1, figures, before: Vec::new(), claims: Vec::new() }
}

fn due<'a>(lines: impl IntoIterator<Item = &'a Line>, wanted: impl Fn(&Component) -> bool) -> Pence {
    let lines = lines.into_iter().filter(|line| wanted(&line.component));
    lines.map(|line| line.due.amount().unwrap()).sum()
}

#[test]
fn m16_twelve_months_and_the_settlement_are_the_year() {
    // Each case settles thirteen times, so that there are fewer of them.
    (0..10_000_u64).into_par_iter().map(Chance).for_each(|mut chance| {
        let chance = &mut chance;
        let contract = of_a_year(chance);
        let year = &contract.years[0];
        let months: Vec<Month> = year.first_month().up_to("2027-03".parse().unwrap()).collect();
        assert_eq!(months.len(), 12);
        let mut lines = Vec::new();
        for month in months {
            let sent = figures(chance, &contract);
            lines.extend(settle(&contract, month, &Measured::Yes(&sent), Date::MAX).unwrap().lines);
        }
        let paid: BTreeMap<Box<str>, Pence> = contract
            .clauses
            .iter()
            .map(|clause| {
                let ours = |of: &Component| matches!(of, Component::OnAccount(id) if *id == clause.id);
                (clause.id.clone(), due(&lines, ours))
            })
            .collect();
        let last = figures(chance, &contract);
        let september = "2027-09".parse().unwrap();
        let settled = settle_year(&contract, year, september, &Measured::Yes(&last), &paid, Date::MAX);
        // With nothing paid on account the settlement is what the whole year earned.
        let nothing = paid.keys().map(|id| (id.clone(), Pence::ZERO)).collect();
        let earned = settle_year(&contract, year, september, &Measured::Yes(&last), &nothing, Date::MAX);
        let on_account: Pence = paid.values().copied().sum();
        assert_eq!(on_account + due(&settled, |_| true), due(&earned, |_| true));
        for line in lines.iter().chain(&settled) {
            assert_eq!(line.calculation.pence(), line.due.amount(), "{:?}", line.component);
            assert!(line.calculation.rows().len() > 1, "{:?} is laid out", line.component);
        }
        assert_eq!(due(&lines, |of| *of == Component::Core), year.sum(year.core));
        assert_eq!(due(&lines, |of| *of == Component::Retainer), year.sum(year.retainer));
    });
}

fn post(ledger: &mut Ledger, run: Month, lines: &[Line]) {
    let target = |line: &Line| Target {
        scheme: "town".into(),
        contract: "1".into(),
        practice: "north".into(),
        period: line.month,
        component: line.component.to_string().into(),
        due: line.due.amount(),
    };
    let posting = ledger.compare(run, run.after().first_day(), lines.iter().map(target).collect());
    release(ledger, &posting);
}

/// The same through the ledger, some months corrected afterwards: how much was wrong when it was first paid does not matter.
#[test]
fn m16_what_the_ledger_holds_of_a_year_is_the_year_however_often_it_was_corrected() {
    (0..1_000_u64).into_par_iter().map(Chance).for_each(|mut chance| {
        let chance = &mut chance;
        let contract = of_a_year(chance);
        let year = &contract.years[0];
        let months: Vec<Month> = year.first_month().up_to("2027-03".parse().unwrap()).collect();
        let mut ledger = Ledger::look(Path::new("nowhere")).unwrap();
        for (at, month) in months.iter().enumerate() {
            let again: Vec<Month> = months[..at].iter().copied().filter(|_| chance.once_in(4)).collect();
            let of = |month: Month| {
                settle(&contract, month, &Measured::Yes(&figures(chance, &contract)), Date::MAX)
                    .unwrap()
                    .lines
            };
            let lines: Vec<Line> = again.into_iter().chain([*month]).flat_map(of).collect();
            post(&mut ledger, *month, &lines);
        }
        let on_account = |id: &str| -> Pence {
            let component = Component::OnAccount(id.into()).to_string();
            months.iter().filter_map(|month| ledger.posted("north", *month, &component)).sum()
        };
        let paid: BTreeMap<Box<str>, Pence> =
            contract.clauses.iter().map(|clause| (clause.id.clone(), on_account(&clause.id))).collect();
        let last = figures(chance, &contract);
        let september: Month = "2027-09".parse().unwrap();
        let settled = settle_year(&contract, year, september, &Measured::Yes(&last), &paid, Date::MAX);
        let nothing = paid.keys().map(|id| (id.clone(), Pence::ZERO)).collect();
        let earned = settle_year(&contract, year, september, &Measured::Yes(&last), &nothing, Date::MAX);
        post(&mut ledger, september, &settled);
        let posted: Pence = ledger.entries().iter().map(|entry| entry.movement).sum();
        assert_eq!(posted, year.sum(year.core) + year.sum(year.retainer) + due(&earned, |_| true));
    });
}
