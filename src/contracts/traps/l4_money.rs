//! L4xx: what the contract pays, and who bears what.

use super::Trap;
use super::edit::{add, cell, item};

pub(super) static TRAPS: &[Trap] = &[
    Trap::warning(
        "L401",
        "An average practice earns less than it plans to spend.",
        "A contract that funds only the better half is a saving in disguise.",
        &[cell("years", "4", "PLANNED_COST", "420000")],
    )
    .with(&["L402", "L405"]),
    Trap::warning(
        "L402",
        "A loss is likelier than the parties tolerate.",
        "A small practice cannot afford to make one.",
        &[cell("years", "4", "PLANNED_COST", "345000")],
    ),
    Trap::error(
        "L403",
        "A floor above its cap, or a corridor's first limit above its second.",
        "Which of the two holds would depend on the order in which they are read.",
        &[cell("risk", "corridor", "FIRST", "100000")],
    ),
    Trap::warning(
        "L404",
        "What is taken back in a month can be more than the month's pay.",
        "Wages fall due whatever the settlement says.",
        &[item("clawback_limit", "none")],
    ),
    Trap::warning(
        "L405",
        "Cash falls short by more than a month's cost before the year is settled.",
        "The practice would lend the council its own running costs.",
        &[item("on_account", "0")],
    ),
    Trap::warning(
        "L406",
        "A collar that binds in more than half of years.",
        "It then pays the same whatever is done, and the clauses below it are for show.",
        &[cell("risk", "collar", "FIRST", "5000")],
    ),
    Trap::error(
        "L407",
        "A fund for high costs without a rule for its balance.",
        "At the year's end both parties believe that what is left is theirs.",
        &[item("retainer_balance", "")],
    ),
    Trap::warning(
        "L408",
        "A cliff: a penny or a child moves pay by more than £1,000.",
        "Whoever stands at its edge has reason to argue about one child, and none to help the next.",
        &[add("risk", "minimum rate,4,180000,24600,,50")],
    ),
];
