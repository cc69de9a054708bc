//! What is assumed.

use super::titled;
use crate::contracts::{Adjusted, Contract, Form, trimmed};
use crate::reports::said::{Cell, Kind, Section, Table};

/// What the contract assumes of each clause, and what the simulation assumes of everything.
pub(in crate::reports) fn assumptions(contract: &Contract) -> Section {
    let columns = [
        ("Outcome", Kind::Text),
        ("Cases a year", Kind::Count),
        ("Average practice", Kind::Text),
        ("Better practice", Kind::Text),
        ("Spread M", Kind::Text),
    ];
    let mut table = Table::new("assumptions", "What the contract assumes of each outcome", &columns);
    for clause in &contract.clauses {
        let Some(plan) = &clause.odds else { continue };
        let show = |rate| Cell::text(clause.measure.scale.show(rate));
        table.push(vec![
            Cell::text(titled(contract, &clause.id)),
            Cell::count(plan.planned),
            show(plan.average),
            show(plan.better),
            Cell::text(trimmed(plan.spread, 2)),
        ]);
    }
    let table = table
        .note("Cases: children, or as many independent cases as the sessions of one year amount to.")
        .note("Spread M: how alike practices are. Their true rates follow a Beta distribution about the average that knows as \
               much as M children: the larger M, the more alike.");
    let mut section = Section::new("assumptions", "What is assumed")
        .say("Cases are independent of one another, and so are outcomes. Brothers and sisters move together, and the same \
              worker serves many children: real payments vary more than these.")
        .say("A practice has the same true rates in every year, the year before the contract among them, and as many cases as \
              planned. The twelve months that a monthly return looks back on change from last year's count to this \
              year's in twelve equal steps.")
        .say("All of the retainer is income, and what high-cost children draw is among the planned costs. Everything is paid \
              in its own month, and planned costs fall due in twelfths. Nothing is unknown, and no return fails to come.");
    for says in special(contract) {
        section = section.say(says);
    }
    section.table(table)
}

/// What is assumed because of particular terms of the contract.
fn special(contract: &Contract) -> Vec<&'static str> {
    let any = |of: fn(&crate::contracts::Clause) -> bool| contract.clauses.iter().any(of);
    let mut says = Vec::new();
    if any(|clause| matches!(clause.adjusted, Adjusted::CaseMix { .. })) {
        says.push("The mix of children is that of the standard, so that the adjusted rate is the plain one.");
    }
    if any(|clause| matches!(clause.form, Form::BestOf(..) | Form::Change(_) | Form::TenPoints(..))) {
        says.push("Where the contract does not fix the practice's own past rate, its past was that of an average practice.");
    }
    if any(|clause| clause.companion.is_some()) {
        says.push("No companion worsens.");
    }
    if contract.risk.iter().any(|term| term.risk.couples()) {
        says.push("A sum shared with other practices is not simulated: it depends on them.");
    }
    says
}
