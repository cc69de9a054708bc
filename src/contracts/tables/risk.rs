//! Risk terms of a year's outcomes.

use super::grid::GridRow;
use super::table::{
    Accepts::{Choice, Percent, Pounds, Text},
    Column, Table,
};
use crate::contracts::{Lint, Risk, RiskTerm};
use crate::words::{Pence, whole};

const NAMES: [&str; 9] =
    ["floor", "cap", "guarantee", "hold harmless", "collar", "corridor", "minimum rate", "pool", "exchange"];

/// The table `risk`.
pub(crate) static TABLE: Table = Table {
    name: "risk",
    says: "Terms that share the risk of a year's outcomes; they apply in the order of their rows.",
    needed: false,
    columns: &[
        Column::new("TERM", Choice(&NAMES), "what it does; `outturn explain corridor` and so on"),
        Column::new("YEARS", Text, "the contract years it holds in, such as 1 2; blank for all"),
        Column::new("PLANNED", Pounds, "the planned sum, or the middle of a collar"),
        Column::new("FIRST", Pounds, "the floor, cap, reach, rate, pool, or the corridor's first limit"),
        Column::new("SECOND", Pounds, "the corridor's second limit"),
        Column::new("SHARE_OF_RISK", Percent, "the share that is guaranteed, borne, shared or withheld"),
    ],
};

/// A row of `risk`.
pub(crate) fn read(row: &GridRow<'_, '_>, lints: &mut Vec<Lint>) -> Option<RiskTerm> {
    let choices = NAMES.map(|name| (name, name));
    let term = row.one_of("TERM", &choices, lints);
    let years = row.read("YEARS", "contract years, such as 1 2, or nothing", lints, |text| {
        text.split_whitespace().map(|year| year.parse::<u8>().ok()).collect::<Option<Vec<u8>>>()
    });
    let pounds = |heading, lints: &mut Vec<Lint>| row.pounds(heading, lints);
    let share = |lints: &mut Vec<Lint>| row.percent("SHARE_OF_RISK", lints);
    let risk = match term? {
        "floor" => Risk::Floor(pounds("FIRST", lints)?),
        "cap" => Risk::Cap(pounds("FIRST", lints)?),
        "guarantee" => Risk::Guarantee { planned: pounds("PLANNED", lints)?, share: share(lints)? },
        "hold harmless" => Risk::Guarantee { planned: pounds("PLANNED", lints)?, share: whole(1) },
        "collar" => Risk::Collar { middle: pounds("PLANNED", lints)?, reach: pounds("FIRST", lints)? },
        "corridor" => corridor(row, lints)?,
        "minimum rate" => Risk::MinimumRate {
            planned: pounds("PLANNED", lints)?,
            rate: pounds("FIRST", lints)?,
            share: share(lints)?,
        },
        "pool" => Risk::Pool(pounds("FIRST", lints)?),
        _ => Risk::Exchange(share(lints)?),
    };
    Some(RiskTerm { years: years?, risk, place: row.place() })
}

fn corridor(row: &GridRow<'_, '_>, lints: &mut Vec<Lint>) -> Option<Risk> {
    let [planned, first, second]: [Option<Pence>; 3] =
        ["PLANNED", "FIRST", "SECOND"].map(|heading| row.pounds(heading, lints));
    let share = row.percent("SHARE_OF_RISK", lints);
    Some(Risk::Corridor { planned: planned?, first: first?, second: second?, share: share? })
}
