//! What is assumed.

use super::titled;
use crate::contracts::{Adjusted, Contract, Form, trimmed};
use crate::reports::said::{Cell, Kind, Matter, Section, Table};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter =
    Matter { name: "assumptions", gives: &["case_mix", "own_past", "companions", "shared_sums"] };

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
    let any = |of: fn(&crate::contracts::Clause) -> bool| contract.clauses.iter().any(of);
    let own_past = |clause: &crate::contracts::Clause| {
        matches!(clause.form, Form::BestOf(..) | Form::Change(_) | Form::TenPoints(..))
    };
    Section::on("assumptions", &WORDS)
        .when("case_mix", any(|clause| matches!(clause.adjusted, Adjusted::CaseMix { .. })))
        .when("own_past", any(own_past))
        .when("companions", any(|clause| clause.companion.is_some()))
        .when("shared_sums", contract.risk.iter().any(|term| term.risk.couples()))
        .table(table)
}
