//! When a claim counts.

use super::grid::GridRow;
use super::table::{
    Accepts::{Choice, Count, Pounds, Text},
    Column, Table,
};
use crate::contracts::{ClaimRule, Lint};

/// The table `claims`.
pub(crate) static TABLE: Table = Table {
    name: "claims",
    says: "For clauses priced by the child or event: how long the outcome must last, what a move does, what must be shown.",
    needed: false,
    columns: &[
        Column::CLAUSE,
        Column::new("SUSTAIN_DAYS", Count, "days that it must last, the first included; 364 for 52 weeks"),
        Column::new("RESTART_FROM", Count, "a move on or after this day starts the clock again"),
        Column::new("EARLY_MOVE", Choice(&["end", "restart"]), "what an earlier move does"),
        Column::new("CAP_EACH", Pounds, "the most that one child brings; blank for no limit"),
        Column::new("EVIDENCE", Text, "what must be shown"),
    ],
};

/// The claim rule of a clause.
pub(crate) fn read(row: &GridRow<'_, '_>, lints: &mut Vec<Lint>) -> Option<ClaimRule> {
    let days = |text: &str| text.parse().ok();
    let sustain_days = row.read("SUSTAIN_DAYS", "a whole number", lints, days);
    let restart_from = row.read("RESTART_FROM", "a whole number", lints, days);
    let early = row.one_of("EARLY_MOVE", &[("end", false), ("restart", true)], lints);
    let cap_each = row.if_given("CAP_EACH", |row| row.pounds("CAP_EACH", lints));
    let evidence = row.some_text("EVIDENCE", lints);
    Some(ClaimRule {
        sustain_days: sustain_days?,
        restart_from: restart_from?,
        early_move_restarts: early?,
        cap_each: cap_each?,
        evidence: evidence?,
    })
}
