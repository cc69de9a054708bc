//! Draws up a contract from its tables, and checks what only the whole can show.

use super::grid::Grid;
use super::items::{self, Items};
use super::read_clauses::{self, read_clauses, read_examples};
use super::read_years::{self, read_years};
use super::{Contract, Lint, Severity};
use crate::read::Sheet;
use crate::words::Place;

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
    let folder = Place::file(format!("contracts/{practice}"));
    let mut lints = Vec::new();
    let contract = read(practice, sheets, &folder, &mut lints);
    lints.sort();
    let stands = !lints.iter().any(|lint| lint.severity == Severity::Error);
    Drawn { contract: contract.filter(|_| stands), lints }
}

fn read(practice: &str, sheets: &[&Sheet], folder: &Place, lints: &mut Vec<Lint>) -> Option<Contract> {
    let items = Grid::find("contract", items::HEADINGS, sheets, folder, lints);
    let years = Grid::find("years", read_years::HEADINGS, sheets, folder, lints);
    let clauses = Grid::find("clauses", read_clauses::CLAUSES, sheets, folder, lints);
    let examples = Grid::find("examples", read_clauses::EXAMPLES, sheets, folder, lints);
    let (items, years, clauses, examples) = (items?, years?, clauses?, examples?);
    let items = Items::of(&items, lints);
    let keys = read_clauses::keys(&clauses);
    let clauses = read_clauses(&clauses, lints);
    let code = items.text("practice", lints);
    if let Some(code) = code.as_deref().filter(|code| *code != practice) {
        let says =
            format!("The contract is of '{code}', but lies in the folder of '{practice}'. Make them agree.");
        lints.push(Lint::error("L106", items.place_of("practice"), says));
    }
    let [practice_name, council, version] =
        ["practice_name", "council", "version"].map(|name| items.text(name, lints));
    let [query_contact, supplier, order, vat] =
        ["query_contact", "supplier", "order", "vat"].map(|name| items.text(name, lints));
    let (first_period, attribution) = (items.month("first_period", lints), items.attribution(lints));
    let (on_account, no_return) = (items.percent("on_account", lints), items.no_return(lints));
    let high_cost_attachment = items.pounds("high_cost_attachment", lints);
    let [payment_days, query_days] = ["payment_days", "query_days"].map(|name| items.days(name, lints));
    let examples = read_examples(&examples, &keys, &clauses, lints);
    let years = read_years(&years, lints);
    Some(Contract {
        practice: code?,
        practice_name: practice_name?,
        council: council?,
        council_place: items.place_of("council"),
        version: version?,
        first_period: first_period?,
        attribution: attribution?,
        on_account: on_account?,
        no_return: no_return?,
        high_cost_attachment: high_cost_attachment?,
        payment_days: payment_days?,
        query_days: query_days?,
        query_contact: query_contact?,
        supplier: supplier?,
        order: order?,
        vat: vat?,
        years,
        clauses,
        examples,
        place: folder.clone(),
    })
}
