//! The tables of outcome clauses and of their golden examples.

use super::grid::{Grid, GridRow, unknown};
use super::{Clause, Example, Form, Lint, Nobody, UnknownChild};
use crate::indicators::{Better, Indicator, Unit, list};
use crate::words::{show_decimal, whole};

/// Headings of the table `clauses`.
pub(super) const CLAUSES: &[&str] = &[
    "CLAUSE",
    "INDICATOR",
    "FORM",
    "WEIGHT",
    "ZERO",
    "FULL",
    "PRICE",
    "DEADWEIGHT",
    "MINIMUM",
    "NOBODY",
    "UNKNOWN",
    "PAID_BEFORE",
];

/// Headings of the table `examples`.
pub(super) const EXAMPLES: &[&str] = &["CLAUSE", "YEAR", "HAVING", "AMONG", "PAYS"];

/// Reads the clauses; their weights must add up to the whole pot.
pub(super) fn read_clauses(grid: &Grid<'_>, lints: &mut Vec<Lint>) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = Vec::new();
    for row in grid.rows() {
        let Some(clause) = read_clause(&row, lints) else { continue };
        if clauses.iter().any(|known| known.id == clause.id) {
            let says = format!("The clause {} is here a second time. Give each its own key.", clause.id);
            lints.push(Lint::error("L106", row.place_of("CLAUSE"), says));
        }
        if clauses.iter().any(|known| known.indicator.id == clause.indicator.id) {
            let says = format!(
                "{} is paid by an earlier clause already: the same children would be paid twice. Keep one of the two.",
                clause.indicator.id
            );
            lints.push(Lint::error("L207", row.place_of("INDICATOR"), says));
        }
        clauses.push(clause);
    }
    let sum = clauses.iter().fold(whole(0), |sum, clause| sum + clause.weight);
    if sum != whole(1) && clauses.len() == grid.rows().count() {
        let percent = show_decimal(sum * whole(100), 2);
        let says = format!("The weights of the clauses add up to {percent} %. They must add up to 100 %.");
        lints.push(Lint::error("L101", grid.place().at_column("WEIGHT"), says));
    }
    clauses
}

fn read_clause(row: &GridRow<'_, '_>, lints: &mut Vec<Lint>) -> Option<Clause> {
    let id = row.read("CLAUSE", "a key of letters, digits and '-'", lints, key);
    let indicator = indicator(row, lints);
    let form = form(row, lints);
    let weight = row.percent("WEIGHT", lints);
    let minimum = row.count("MINIMUM", lints);
    let nobody = row.one_of("NOBODY", &[("nothing", Nobody::Nothing), ("midpoint", Nobody::Midpoint)], lints);
    let choices = [("leave out", UnknownChild::LeftOut), ("count against", UnknownChild::CountsAgainst)];
    let unknown = row.one_of("UNKNOWN", &choices, lints);
    let paid_before = row.pounds("PAID_BEFORE", lints);
    let clause = Clause {
        id: id?,
        indicator: indicator?,
        form: form?,
        weight: weight?,
        minimum: minimum?,
        nobody: nobody?,
        unknown: unknown?,
        paid_before: paid_before?,
        place: row.place(),
    };
    right_way_round(&clause, row, lints).then_some(clause)
}

fn key(text: &str) -> Option<Box<str>> {
    let good = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    (!text.is_empty() && text.len() <= 20 && text.chars().all(good)).then(|| text.into())
}

/// The indicator with its version pinned, because a change of definition is a change of contract.
fn indicator(row: &GridRow<'_, '_>, lints: &mut Vec<Lint>) -> Option<&'static Indicator> {
    let text = row.text("INDICATOR");
    if let Some(found) = list::ALL.iter().find(|indicator| indicator.name() == text) {
        if !found.never_paid.is_empty() {
            let says = format!("{text} is never paid for: {}. Give another one.", found.never_paid);
            lints.push(Lint::error("L213", row.place_of("INDICATOR"), says));
            return None;
        }
        return Some(found);
    }
    let payable = list::ALL.iter().filter(|indicator| indicator.never_paid.is_empty());
    let names: Vec<String> = payable.map(|indicator| indicator.name()).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    if let Some(found) = list::named(text.split('@').next().unwrap_or(text)) {
        let says = format!("'{text}' does not pin a known version. Give {}.", found.name());
        lints.push(Lint::error("L217", row.place_of("INDICATOR"), says));
    } else {
        lints.push(Lint::error("L105", row.place_of("INDICATOR"), unknown(text, &names)));
    }
    None
}

fn form(row: &GridRow<'_, '_>, lints: &mut Vec<Lint>) -> Option<Form> {
    if row.one_of("FORM", &[("linear", true), ("rate card", false)], lints)? {
        let (zero, full) = (row.percent("ZERO", lints), row.percent("FULL", lints));
        Some(Form::Linear { zero: zero?, full: full? })
    } else {
        let (price, deadweight) = (row.pounds("PRICE", lints), row.percent("DEADWEIGHT", lints));
        Some(Form::RateCard { price: price?, deadweight: deadweight? })
    }
}

fn right_way_round(clause: &Clause, row: &GridRow<'_, '_>, lints: &mut Vec<Lint>) -> bool {
    let rates = || format!("ZERO is {} and FULL is {}", row.text("ZERO"), row.text("FULL"));
    let (column, says) = match (clause.form, clause.indicator.better) {
        (Form::Linear { zero, full }, _) if zero == full => {
            ("ZERO", format!("{}, the same rate. Give two that differ.", rates()))
        }
        (Form::Linear { zero, full }, Better::Lower) if zero < full => {
            ("ZERO", format!("{}, but a lower rate is better here. Give a ZERO above FULL.", rates()))
        }
        (Form::Linear { zero, full }, Better::Higher) if zero > full => {
            ("ZERO", format!("{}, but a higher rate is better here. Give a ZERO below FULL.", rates()))
        }
        (Form::RateCard { .. }, Better::Lower) => {
            let says = "A rate card pays for each child that has what is asked, but having it is worse here. Give linear.";
            ("FORM", says.into())
        }
        _ if clause.indicator.unit != Unit::Children && clause.unknown == UnknownChild::CountsAgainst => {
            let among = clause.indicator.unit.among();
            let says = format!(
                "'count against' stands here, but nobody knows how many {among} an unknown child had. Give leave out."
            );
            lints.push(Lint::error("L209", row.place_of("UNKNOWN"), says));
            return false;
        }
        _ => return true,
    };
    lints.push(Lint::error("L301", row.place_of(column), says));
    false
}

/// The keys of all clauses, those that could not be read included: an example of one of them is no fault of its own.
pub(super) fn keys<'a>(grid: &Grid<'a>) -> Vec<&'a str> {
    let mut keys: Vec<&str> = grid.rows().map(|row| row.text("CLAUSE")).collect();
    keys.dedup();
    keys
}

/// Reads the golden examples. A clause without one is a warning: such a contract is a draft.
pub(super) fn read_examples(
    grid: &Grid<'_>,
    names: &[&str],
    clauses: &[Clause],
    lints: &mut Vec<Lint>,
) -> Vec<Example> {
    let examples: Vec<Example> = grid.rows().filter_map(|row| read_example(&row, names, lints)).collect();
    for clause in clauses {
        if !examples.iter().any(|example| example.clause == clause.id) {
            let says = format!("The clause {} has no example. Add one to the table of examples.", clause.id);
            lints.push(Lint::warning("L112", clause.place.clone(), says));
        }
    }
    examples
}

fn read_example(row: &GridRow<'_, '_>, clauses: &[&str], lints: &mut Vec<Lint>) -> Option<Example> {
    let clause = row.text("CLAUSE");
    if !clauses.contains(&clause) {
        lints.push(Lint::error("L105", row.place_of("CLAUSE"), unknown(clause, clauses)));
    }
    let year = row.read("YEAR", "the number of a contract year", lints, |text| text.parse().ok());
    let (having, among) = (row.count("HAVING", lints), row.count("AMONG", lints));
    let pays = row.pounds("PAYS", lints);
    Some(Example {
        clause: clause.into(),
        year: year?,
        having: having?,
        among: among?,
        pays: pays?,
        place: row.place(),
    })
}
