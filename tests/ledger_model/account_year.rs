//! M16 through the ledger: twelve months on account, some of them corrected afterwards, and the settlement of what the
//! ledger says was paid come to what the whole year earned.

use crate::chance::Chance;
use outturn::contracts::{Contract, draw_up_to_score};
use outturn::indicators::{Figure, Measured, PracticeFigures};
use outturn::ledger::{Act, Deed, Ledger, Made, Target, proposal};
use outturn::payments::{Component, Line, settle, settle_year};
use outturn::read::Sheet;
use outturn::words::{Date, Month, Pence, Place, Share};
use std::collections::BTreeMap;
use std::path::Path;

const CLAUSES: &str =
    "CLAUSE,INDICATOR,FORM,WEIGHT,ZERO,FULL,PRICE,DEADWEIGHT,MINIMUM,NOBODY,UNKNOWN,PAID_BEFORE
PS1,PS1@2025,linear,40,11.7,8.4,,,5,midpoint,leave out,0
PS2,PS2@2025,linear,60,63.3,72.3,,,5,reweight,leave out,0";

fn contract(chance: &mut Chance) -> Contract {
    let (base, outcomes) = (chance.decimal(1000, 90_000, 2), chance.between(0, 80));
    let years = format!(
        "YEAR,FROM,TO,BASE,CORE,OUTCOMES,RETAINER,CORPORATE,SETTLED_IN\n1,01/04/2026,31/03/2027,{base},{},{outcomes},10,10,2027-09",
        80 - outcomes
    );
    let items = format!("ITEM,VALUE,REFERENCE\non_account,{},x", chance.decimal(0, 100, 2));
    let tables = [("contract", items), ("years", years), ("clauses", CLAUSES.to_string())];
    let sheets: Vec<Sheet> = tables
        .iter()
        .map(|(name, text)| {
            let mut sheet = Sheet::new(format!("{name}.csv"), None);
            (1..).zip(text.lines()).for_each(|(number, line)| sheet.push(number, line.split(',')));
            sheet
        })
        .collect();
    let drawn = draw_up_to_score(&Place::file("made-up"), &sheets.iter().collect::<Vec<_>>());
    drawn.contract.unwrap()
}

fn figures(chance: &mut Chance, contract: &Contract) -> PracticeFigures {
    let mut figure = |indicator| {
        let among = chance.between(0, 90);
        let mut figure = Figure::nobody(indicator);
        figure.share = Share::new(chance.between(0, among), among);
        figure
    };
    let figures =
        contract.clauses.iter().filter_map(|clause| clause.measure.indicator).map(&mut figure).collect();
    PracticeFigures { practice: "north".into(), held: 1, figures, before: Vec::new(), claims: Vec::new() }
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
    let made = Made { version: "1", scheme: "town", prepared_by: "Maker", inputs: &[] };
    let hash = proposal(&made, &posting);
    for (act, by) in [(Act::Approved, "Checker"), (Act::Released, "Payer")] {
        let (scheme, prepared_by, by) = ("town".into(), "Maker".into(), by.into());
        let proposal = hash.as_str().into();
        let deed = Deed { act, scheme, period: run, proposal, prepared_by, by, on: posting.as_at };
        let appendix = ledger.sealed(&[deed], &posting).unwrap();
        ledger.append(appendix).unwrap();
    }
}

/// One year; how much of it was wrong when it was first paid does not matter.
pub(crate) fn twelve_months_and_a_settlement_are_the_year(chance: &mut Chance) {
    let contract = contract(chance);
    let year = &contract.years[0];
    let months: Vec<Month> = year.first_month().up_to("2027-03".parse().unwrap()).collect();
    let mut ledger = Ledger::look(Path::new("nowhere")).unwrap();
    let mut settled_of: BTreeMap<Month, Vec<Line>> = BTreeMap::new();
    for month in &months {
        let mut lines = Vec::new();
        let again = settled_of.keys().copied().filter(|_| chance.once_in(4)).collect::<Vec<_>>();
        for of in again.into_iter().chain([*month]) {
            let sent = figures(chance, &contract);
            settled_of.insert(of, settle(&contract, of, &Measured::Yes(&sent), Date::MAX).unwrap().lines);
            lines.extend(settled_of[&of].iter().cloned());
        }
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
    let earned: Pence = earned.iter().map(|line| line.due.amount().unwrap()).sum();
    let fixed = year.sum(year.core) + year.sum(year.retainer);
    let posted: Pence = ledger.entries().iter().map(|entry| entry.movement).sum();
    assert_eq!(posted, fixed + earned);
}
