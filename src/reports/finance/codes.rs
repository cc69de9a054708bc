//! A council's codes: which cost centre, account and line of the yearly section 251 return each practice's sums go to.

use super::elements::ELEMENTS;
use super::fault::Fault;
use super::table::Cells;
use crate::read::Sheet;
use crate::words::{Pence, Place, nearest};

const HEADINGS: [&str; 9] =
    ["PRACTICE", "ELEMENT", "ENTITY", "COST_CENTRE", "SUBJECTIVE", "ANALYSIS", "PROJECT", "SECTOR", "BUDGET"];

/// The account against which the journal stands and which the creditors' upload clears.
pub(super) const CLEARING: &str = "clearing";
/// Every practice, or every element but the clearing account.
const ANY: &str = "any";
/// The columns of the section 251 return that a practice's provision can stand in.
const SECTORS: [&str; 4] = ["own", "private", "other public", "voluntary"];

/// A row of codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::reports) struct Code {
    practice: String,
    element: String,
    pub(in crate::reports) entity: String,
    pub(in crate::reports) cost_centre: String,
    pub(in crate::reports) subjective: String,
    /// The line of the section 251 return.
    pub(in crate::reports) analysis: String,
    pub(in crate::reports) project: String,
    pub(in crate::reports) sector: String,
    /// The year's budget of the line; blank where the council does not say.
    pub(in crate::reports) budget: Option<Pence>,
    /// Its row.
    pub(in crate::reports) place: Place,
}

/// The row for an element of a practice, the closest first: its own, the practice's, the element's, everybody's.
pub(super) fn code_of<'a>(codes: &'a [Code], practice: &str, element: &str) -> Option<&'a Code> {
    let any = if element == CLEARING { CLEARING } else { ANY };
    let wanted = [(practice, element), (practice, any), (ANY, element), (ANY, any)];
    wanted.into_iter().find_map(|(practice, element)| {
        codes.iter().find(|code| code.practice == practice && code.element == element)
    })
}

/// Reads the table.
pub(super) fn read_codes(sheet: &Sheet, practices: &[&str], faults: &mut Vec<Fault>) -> Vec<Code> {
    let mut codes: Vec<Code> = Vec::new();
    for cells in Cells::of(sheet, &HEADINGS, faults) {
        let code = read_code(cells, practices, faults);
        if codes.iter().any(|known| (&known.practice, &known.element) == (&code.practice, &code.element)) {
            faults.push(cells.fault("ELEMENT", "This practice and element have a row already. Keep one."));
        }
        codes.push(code);
    }
    codes
}

fn read_code(cells: Cells<'_>, practices: &[&str], faults: &mut Vec<Fault>) -> Code {
    let text = |heading| cells.get(heading).to_string();
    let known = |heading, names: Vec<&str>, faults: &mut Vec<Fault>| {
        let name = cells.get(heading);
        if !names.contains(&name) {
            let meant = nearest(name, names.iter().copied()).map(|near| format!(" Did you mean {near}?"));
            let says = format!(
                "'{name}' is not known here.{} There are {}.",
                meant.unwrap_or_default(),
                names.join(", ")
            );
            faults.push(cells.fault(heading, says));
        }
    };
    known("PRACTICE", practices.iter().copied().chain([ANY]).collect(), faults);
    known("ELEMENT", ELEMENTS.into_iter().chain([CLEARING, ANY]).collect(), faults);
    if cells.get("ELEMENT") != CLEARING {
        known("SECTOR", SECTORS.to_vec(), faults);
    }
    if cells.get("SUBJECTIVE").is_empty() {
        faults.push(cells.fault("SUBJECTIVE", "Nothing stands here. Give the account."));
    }
    let budget = cells.get("BUDGET");
    let read = if budget.is_empty() { None } else { Pence::read(budget) };
    if !budget.is_empty() && read.is_none() {
        let says = format!("'{budget}' is no sum of pounds. Write it as 120000 or 120000.00.");
        faults.push(cells.fault("BUDGET", says));
    }
    Code {
        practice: text("PRACTICE"),
        element: text("ELEMENT"),
        entity: text("ENTITY"),
        cost_centre: text("COST_CENTRE"),
        subjective: text("SUBJECTIVE"),
        analysis: text("ANALYSIS"),
        project: text("PROJECT"),
        sector: text("SECTOR"),
        budget: read,
        place: cells.place(),
    }
}
