//! Random histories of three years, played to the ledger and to a reference that knows only maps and whole numbers: returns,
//! corrections, old data after new, contracts that change, drafts, approvals and releases by the right people and the wrong
//! ones, too early, too late, twice, cut off. They agree after every step, and the invariants of money hold at the end.
//!
//! `make model` plays ten thousand; `OUTTURN_MODEL` says how many, and from which seed: `10000` or `500 from 20000`.

#![expect(clippy::unwrap_used, reason = "all of it is a test: what cannot be made ends it")]

#[path = "ledger_model/agree.rs"]
mod agree;
#[path = "slow_calculator/chance.rs"]
#[expect(dead_code, reason = "shared with tests that draw more")]
mod chance;
#[path = "ledger_model/finale.rs"]
mod finale;
#[path = "ledger_model/play.rs"]
mod play;
#[path = "ledger_model/reference.rs"]
mod reference;
#[path = "ledger_model/shorter.rs"]
mod shorter;
#[path = "ledger_model/steps.rs"]
mod steps;
#[path = "ledger_model/world.rs"]
mod world;

use chance::Chance;
use rayon::prelude::*;

/// How many are played when nothing is said: what takes less than half a minute.
const USUALLY: u64 = 150;

/// Which seeds are played.
fn seeds() -> std::ops::Range<u64> {
    let Ok(asked) = std::env::var("OUTTURN_MODEL") else { return 0..USUALLY };
    let (many, first) = asked.split_once(" from ").unwrap_or((&asked, "0"));
    let (many, first): (u64, u64) = (many.parse().unwrap(), first.parse().unwrap());
    first..first + many
}

fn one(seed: u64) -> Result<(), String> {
    let mut chance = Chance(seed);
    let setting = steps::setting(&mut chance);
    let steps = steps::steps(&mut chance, &setting);
    shorter::played(&setting, &steps).map_err(|_| shorter::told(seed, &setting, steps))
}

#[test]
fn the_ledger_and_the_reference_agree_after_every_step() {
    let says: Vec<String> = seeds().into_par_iter().filter_map(|seed| one(seed).err()).take_any(1).collect();
    assert!(says.is_empty(), "{}", says.concat());
}
