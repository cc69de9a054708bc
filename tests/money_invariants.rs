//! What must always hold of money, over ten thousand random cases each, the same on every machine. The numbers are those of
//! the invariants: M3 the parts are the pot, M5 nothing negative is paid, M7 a second run posts nothing, and so on.

#![expect(clippy::unwrap_used, reason = "all of it is a test: what cannot be made ends it")]

#[path = "slow_calculator/chance.rs"]
mod chance;
#[path = "money_invariants/ledger.rs"]
mod ledger;
#[path = "slow_calculator/made_up.rs"]
mod made_up;
#[path = "money_invariants/reading.rs"]
mod reading;
#[path = "money_invariants/scores.rs"]
mod scores;
#[path = "money_invariants/sharing.rs"]
mod sharing;
#[path = "money_invariants/year.rs"]
mod year;

use chance::Chance;
use outturn::contracts::{Contract, Severity, draw_up_to_score};
use outturn::read::Sheet;
use outturn::words::Place;
use rayon::prelude::*;

/// Ten thousand cases, each with its own chance.
fn always(holds: impl Fn(&mut Chance) + Sync) {
    (0..10_000_u64).into_par_iter().for_each(|seed| holds(&mut Chance(seed)));
}

fn sheet(name: &str, text: &str) -> Sheet {
    let mut sheet = Sheet::new(format!("{name}.csv"), None);
    for (number, line) in (1..).zip(text.lines()) {
        sheet.push(number, line.split(','));
    }
    sheet
}

/// A contract from its tables.
fn contract(tables: &[(&'static str, String)]) -> Result<Contract, String> {
    let sheets: Vec<Sheet> = tables.iter().map(|(name, text)| sheet(name, text)).collect();
    let drawn = draw_up_to_score(&Place::file("made-up"), &sheets.iter().collect::<Vec<_>>());
    let errors = drawn.lints.iter().filter(|lint| lint.severity == Severity::Error);
    let says = errors.map(ToString::to_string).collect::<Vec<_>>().join("\n");
    drawn.contract.ok_or(says)
}
