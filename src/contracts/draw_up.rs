//! Draws up a contract from its tables.

use super::lints::errors;
use super::tables::clause_terms::ClauseTerms;
use super::tables::grid::Grids;
use super::tables::items::Items;
use super::tables::stand_ins::stand_ins;
use super::tables::{
    TABLES, accepted, benchmarks, clauses, domains, examples, exceptions, factors, items, measures, members,
    modes, parameters, risk, sent, split, years,
};
use super::{
    ChildrenNamed, Clause, Contract, Exceptions, Factors, Lint, NoReturn, OnAccountFrom, People,
    RetainerRule, Severity, Simulation, Split, Status, Verification,
};
use crate::indicators::Attribution;
use crate::read::Sheet;
use crate::words::Place;
use std::str::FromStr;

/// A contract, unless an error among the lints stands against it.
#[derive(Debug)]
pub struct Drawn {
    /// The contract; `None` when it cannot be settled.
    pub contract: Option<Contract>,
    /// What is wrong with it, in the order of places.
    pub lints: Vec<Lint>,
}

/// Draws up the contract of a folder `contracts/<practice>`, from one workbook or a CSV file a table.
pub fn draw_up(practice: &str, sheets: &[&Sheet]) -> Drawn {
    drawn(&Place::file(format!("contracts/{practice}")), Some(practice), sheets)
}

/// Draws up a contract that lies anywhere, to score figures by. What scoring never asks for may be left out: any item of
/// the table `contract`, and the table `examples`.
pub fn draw_up_to_score(folder: &Place, sheets: &[&Sheet]) -> Drawn {
    let stand_ins = stand_ins(sheets);
    let given =
        sheets.iter().copied().filter(|sheet| !stand_ins.iter().any(|one| one.place() == sheet.place()));
    let sheets: Vec<&Sheet> = given.chain(&stand_ins).collect();
    drawn(folder, None, &sheets)
}

fn drawn(folder: &Place, practice: Option<&str>, sheets: &[&Sheet]) -> Drawn {
    let mut lints = Vec::new();
    let contract = read(practice, &Grids { sheets, folder }, &mut lints);
    // What scores by rates and prices alone has no parties, no council that sends tables, and no signature.
    lints.extend(contract.iter().filter(|_| practice.is_some()).flat_map(errors));
    lints.sort();
    let stands = !lints.iter().any(|lint| lint.severity == Severity::Error);
    Drawn { contract: contract.filter(|_| stands), lints }
}

fn read(practice: Option<&str>, grids: &Grids<'_>, lints: &mut Vec<Lint>) -> Option<Contract> {
    grids.strays(&TABLES, lints);
    let item_grid = grids.find(&items::TABLE, lints);
    let year_grid = grids.find(&years::TABLE, lints);
    let clause_grid = grids.find(&clauses::TABLE, lints);
    let example_grid = grids.find(&examples::TABLE, lints);
    let item_grid = item_grid?;
    let items = Items::of(&item_grid, lints);
    let (year_grid, clause_grid, example_grid) = (year_grid?, clause_grid?, example_grid?);
    let keys = clauses::keys(&clause_grid);

    let declared = grids.find(&measures::TABLE, lints);
    let declared = declared.map(|grid| measures::read_measures(&grid, lints)).unwrap_or_default();
    let domains = domains::read_all(grids, lints);
    let terms = ClauseTerms::find(grids, &declared, &domains, lints);
    terms.astray(&keys, lints);
    let clauses = clauses::read_clauses(&clause_grid, &terms, lints);
    let examples = examples::read_examples(&example_grid, &keys, &clauses, lints);
    let years = years::read_years(&year_grid, lints);
    if let Some(practice) = practice {
        belongs_here(practice, &items, lints);
    }
    suits(&items, &clauses, lints);

    let text = |name, lints: &mut Vec<Lint>| items.text(name, lints);
    let [practice_code, practice_name, council, version, supersedes] =
        ["practice", "practice_name", "council", "version", "supersedes"].map(|name| text(name, lints));
    let [query_contact, supplier, order, vat] =
        ["query_contact", "supplier", "order", "vat"].map(|name| text(name, lints));
    stated(&items, lints);
    let base_is = items.choice("base_is", lints);
    let status = items.day_or_no("signed_on", lints);
    let (first_period, attribution) = (items.month("first_period", lints), attribution(&items, lints));
    let on_account = items.percent("on_account", lints);
    let on_account_from = items.choice("on_account_from", lints);
    let no_return = no_return(&items, lints);
    let look_back = items.number("look_back", 1, 72, " of months", lints);
    let freeze_days = items.days_or_none("freeze_days", lints);
    let least_adjustment = items.pounds("least_adjustment", lints);
    let clawback_limit = items.percent_or_none("clawback_limit", lints);
    let high_cost_attachment = items.pounds("high_cost_attachment", lints);
    let retainer = retainer(&items, lints);
    let [payment_days, query_days] =
        ["payment_days", "query_days"].map(|name| items.number(name, 1, 365, " of days", lints));
    let (people, verification) = (people(&items, lints), verification(&items, lints));
    let reasons = grids.all(&exceptions::TABLE, lints, exceptions::read);
    let exceptions_cap = items.percent_or_none("exceptions_cap", lints);
    let split = split(grids, &items, lints);
    let simulation = simulation(&items, lints);
    Some(Contract {
        practice: practice_code?,
        practice_name: practice_name?,
        council: council?,
        council_place: items.place_of("council"),
        version: version?,
        supersedes: supersedes?,
        status: status?.map_or(Status::Draft, Status::Signed),
        base_is: base_is?.into(),
        first_period: first_period?,
        attribution: attribution?,
        on_account: on_account?,
        on_account_from: if on_account_from? == "this month" {
            OnAccountFrom::ThisMonth
        } else {
            OnAccountFrom::LastYear
        },
        no_return: no_return?,
        high_cost_attachment: high_cost_attachment?,
        retainer: retainer?,
        look_back: u16::try_from(look_back?).expect("no more than 72"),
        freeze_days: freeze_days?,
        least_adjustment: least_adjustment?,
        clawback_limit: clawback_limit?,
        payment_days: u16::try_from(payment_days?).expect("no more than 365"),
        query_days: u16::try_from(query_days?).expect("no more than 365"),
        query_contact: query_contact?,
        supplier: supplier?,
        order: order?,
        vat: vat?,
        children: children(&items, lints)?,
        people: people?,
        verification: verification?,
        split: split?,
        exceptions: Exceptions { reasons, cap: exceptions_cap? },
        simulation: simulation?,
        sent: grids.all(&sent::TABLE, lints, sent::read),
        modes: grids.all(&modes::TABLE, lints, |row, lints| modes::read(row, &keys, lints)),
        parameters: parameters::read_all(grids, lints),
        factors: Factors::new(
            grids.all(&factors::TABLE, lints, |row, lints| factors::read(row, &keys, lints)),
        ),
        risk: grids.all(&risk::TABLE, lints, risk::read),
        benchmarks: grids
            .all(&benchmarks::TABLE, lints, |row, lints| benchmarks::read(row, &keys, &clauses, lints)),
        members: grids.all(&members::TABLE, lints, members::read),
        accepted: grids.all(&accepted::TABLE, lints, accepted::read),
        years,
        clauses,
        domains,
        examples,
        items: items.places(),
        place: grids.folder.clone(),
    })
}

fn belongs_here(practice: &str, items: &Items<'_, '_>, lints: &mut Vec<Lint>) {
    let code = items.text("practice", &mut Vec::new());
    if let Some(code) = code.as_deref().filter(|code| *code != practice) {
        let says =
            format!("The contract is of '{code}', but lies in the folder of '{practice}'. Make them agree.");
        lints.push(Lint::error("L106", items.place_of("practice"), says));
    }
}

/// Items that state a rule which is the same in every contract: they must say it, because a default that is not printed
/// is a trap.
fn stated(items: &Items<'_, '_>, lints: &mut Vec<Lint>) {
    for name in ["transfers", "short_breaks", "end_day", "late_data", "rounding", "left_over_pence"] {
        items.choice(name, lints);
    }
}

fn attribution(items: &Items<'_, '_>, lints: &mut Vec<Lint>) -> Option<Attribution> {
    let read = |text: &str| Attribution::from_str(text).ok();
    let kinds = "census, held_at_least 183 (days), day_of_month 15, day_share, event or cohort";
    items.read("attribution", kinds, lints, read)
}

/// Under some attributions some indicators cannot be measured: that is no matter to find out at the first settlement.
fn suits(items: &Items<'_, '_>, clauses: &[Clause], lints: &mut Vec<Lint>) {
    let Some(attribution) = attribution(items, &mut Vec::new()) else { return };
    for clause in clauses {
        if let Some(Err(why)) = clause.measure.indicator.map(|indicator| attribution.suits(indicator)) {
            let says =
                format!("The attribution is by event, but {why}. Give another attribution or indicator.");
            lints.push(Lint::error("L212", clause.place.clone(), says));
        }
    }
}

fn no_return(items: &Items<'_, '_>, lints: &mut Vec<Lint>) -> Option<NoReturn> {
    let (score, choice) = (items.percent("agreed_score", lints), items.choice("no_return", lints));
    let (score, choice) = (score?, choice?);
    Some(if choice == "hold" { NoReturn::Hold } else { NoReturn::OnAccount(score) })
}

fn retainer(items: &Items<'_, '_>, lints: &mut Vec<Lint>) -> Option<RetainerRule> {
    let balance = items.choice("retainer_balance", lints);
    let overdrawn = items.choice("retainer_overdrawn", lints);
    Some(RetainerRule { carried: balance? == "carried", cut_in_proportion: overdrawn? == "in proportion" })
}

fn children(items: &Items<'_, '_>, lints: &mut Vec<Lint>) -> Option<ChildrenNamed> {
    Some(match items.choice("children", lints)? {
        "pseudonym" => ChildrenNamed::ByPseudonym,
        "CHILD" => ChildrenNamed::ByNumber,
        _ => ChildrenNamed::Not,
    })
}

fn people(items: &Items<'_, '_>, lints: &mut Vec<Lint>) -> Option<People> {
    let [prepared_by, approved_by, finance_approved_by] =
        ["prepared_by", "approved_by", "finance_approved_by"].map(|name| items.text(name, lints));
    let appeal_days = items.number("appeal_days", 1, 365, " of days", lints);
    Some(People {
        prepared_by: prepared_by?,
        approved_by: approved_by?,
        finance_approved_by: finance_approved_by?,
        appeal_days: u16::try_from(appeal_days?).expect("no more than 365"),
    })
}

fn verification(items: &Items<'_, '_>, lints: &mut Vec<Lint>) -> Option<Verification> {
    let [claimed_by, verified_by] = ["claimed_by", "verified_by"].map(|name| items.text(name, lints));
    let sample = items.percent("sample", lints);
    let tolerance = items.percent("sample_tolerance", lints);
    let seed = seed(items, lints);
    Some(Verification {
        claimed_by: claimed_by?,
        verified_by: verified_by?,
        sample,
        tolerance: tolerance?,
        seed: seed?,
    })
}

fn split(grids: &Grids<'_>, items: &Items<'_, '_>, lints: &mut Vec<Lint>) -> Option<Split> {
    let keys = grids.all(&split::TABLE, lints, split::read);
    let minimum = items.number("split_minimum", 0, 10_000, " of children", lints);
    let surplus = items.text("surplus", lints);
    Some(Split { keys, minimum: minimum?, surplus })
}

fn simulation(items: &Items<'_, '_>, lints: &mut Vec<Lint>) -> Option<Simulation> {
    // The seed is told once, by the verification that draws with it too.
    let (seed, tolerated_loss) = (seed(items, &mut Vec::new()), items.percent("tolerated_loss", lints));
    Some(Simulation { seed: seed?, tolerated_loss: tolerated_loss? })
}

fn seed(items: &Items<'_, '_>, lints: &mut Vec<Lint>) -> Option<u64> {
    items.number("seed", 0, u64::MAX, "", lints)
}
