//! The practice's own children, as far as the contract lets its statement name them: how each was counted, and nothing else
//! of it. No dates, no places, no codes; nothing at all where the answer would tell of a child's health or the like.

use crate::contracts::{ChildrenNamed, Clause, Contract};
use crate::indicators::{Figure, PracticeFigures, State};
use crate::publish::{Pseudonyms, safe_reason, withheld};
use crate::reports::book::{CouncilBook, PracticeBook};
use crate::reports::said::{Cell, Kind, Matter, Section, Table, Tone};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter =
    Matter { name: "children", gives: &["pseudonym", "why", "withheld"] };

/// A table of children for each outcome; `None` where the contract names none, or nothing was measured.
pub(in crate::reports) fn children(council: &CouncilBook, practice: &PracticeBook) -> Option<Section> {
    let contract = practice.contract.as_ref()?;
    let figures =
        council.figures.as_ref()?.practices.iter().find(|figures| figures.practice == practice.code)?;
    let numbers = &council.validated.as_ref()?.cleared.given().children;
    let section = Section::on("children", &WORDS).tone(Tone::Detail);
    let name: Box<dyn Fn(&str) -> String> = match contract.children {
        ChildrenNamed::Not => return None,
        ChildrenNamed::ByNumber => Box::new(str::to_string),
        ChildrenNamed::ByPseudonym => match council.pseudonyms.as_ref()? {
            Err(why) => return Some(section.with("why", &Cell::text(why))),
            Ok(pseudonyms) => Box::new(|number| named(pseudonyms, number)),
        },
    };
    let section = section
        .when("pseudonym", contract.children == ChildrenNamed::ByPseudonym)
        .with("withheld", &Cell::text(kept(contract)));
    let tables = told(contract, figures).map(|(clause, figure)| table(clause, figure, numbers, &name));
    Some(tables.filter(|table| !table.rows.is_empty()).fold(section, Section::table))
}

/// The clauses that may be told child by child, with their figures.
fn told<'a>(
    contract: &'a Contract,
    figures: &'a PracticeFigures,
) -> impl Iterator<Item = (&'a Clause, &'a Figure)> {
    let figure = |clause: &'a Clause| Some((clause, figures.figure(&clause.measure.id)?));
    contract.clauses.iter().filter_map(figure).filter(|(_, figure)| withheld(figure.indicator.id).is_none())
}

/// The clauses that may not, with what they would tell.
fn kept(contract: &Contract) -> String {
    let kept = contract.clauses.iter().filter_map(|clause| {
        let tells = withheld(clause.measure.indicator?.id)?;
        Some(format!("{} ({tells})", clause.id))
    });
    kept.collect::<Vec<_>>().join(", ")
}

/// Those who were counted, and those who should have been and could not be. Whoever is not in the population, or is not the
/// practice's by the rule of attribution, is not named: such a child may be somebody else's by now.
fn table(clause: &Clause, figure: &Figure, numbers: &[Box<str>], name: &dyn Fn(&str) -> String) -> Table {
    let columns = [("Child", Kind::Id), ("Counted as", Kind::Text), ("Why", Kind::Text)];
    let caption =
        format!("{} {}: the children who were counted or could not be", clause.id, clause.measure.title);
    let mut rows: Vec<(String, &str, &str)> = Vec::new();
    for verdict in &figure.verdicts {
        let why = match &verdict.state {
            State::Counted(_) => "counted",
            State::Unknown(why) => safe_reason(why),
            State::Excepted(_) => "excepted by a recorded decision",
            State::Out(_) | State::Excluded(_) => continue,
        };
        rows.push((name(&numbers[verdict.child as usize]), verdict.state.word(), why));
    }
    // In the order of their names, so that the order of pseudonyms tells nothing of the numbers behind them.
    rows.sort_unstable();
    let mut table = Table::new("children", caption, &columns);
    for (child, state, why) in rows {
        table.push(vec![Cell::Id(child), Cell::text(state), Cell::text(why)]);
    }
    table
}

/// Every child of the return has a pseudonym; should one have none, it has no name rather than its number.
fn named(pseudonyms: &Pseudonyms, number: &str) -> String {
    pseudonyms.child(number).unwrap_or("without a pseudonym").to_string()
}
